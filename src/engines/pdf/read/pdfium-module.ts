import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The functions of PDFium this project calls, as its WASM build exports them (fpdfview.h, fpdf_text.h, fpdf_edit.h). */
export interface Pdfium {
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_LoadCustomDocument(access: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  /** 0 when the picture cannot be decoded by itself. */
  _FPDFImageObj_GetBitmap(object: number): number;
  _FPDF_PageToDevice(
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    x: number,
    y: number,
    outX: number,
    outY: number,
  ): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, color: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  /** The text object a character belongs to; 0 for a generated one. */
  _FPDFText_GetTextObject(text: number, index: number): number;
  /** 1 where the font does not say which letter the sign is. */
  _FPDFText_HasUnicodeMapError(text: number, index: number): number;
  _FPDFTextObj_GetFont(object: number): number;
  /** The bytes of the name with its closing zero; writes it where there is room. */
  _FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void };
  /** Replaced when memory grows: read it anew after every call. */
  readonly HEAPU8: Uint8Array;
}

/** Reads `target.length` bytes at `offset`; false when they are not there. */
export type BlockReader = (offset: number, target: Uint8Array) => boolean;

export interface LoadedPdfium {
  readonly pdfium: Pdfium;
  /** What PDFium holds of the machine's memory; it never gives any back. */
  readonly heapBytes: number;
  /** Gives PDFium a file it reads piece by piece; returns what `_FPDF_LoadCustomDocument` wants. */
  openAccess(size: number, read: BlockReader): number;
  closeAccess(access: number): void;
}

/** Beyond this PDFium's requests for memory are refused: a hostile page fails instead of taking the machine along. */
const MAX_HEAP_BYTES = 640 * 1024 * 1024;

export async function loadPdfium(): Promise<LoadedPdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium');
  const path = fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'));
  const binary = withRoomInTable(await readFile(path));
  let table: WebAssembly.Table | null = null;
  const options = {
    locateFile: () => '',
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: unknown, module: unknown) => void): object {
      limitMemory(imports, () => loaded.HEAPU8.length);
      void WebAssembly.instantiate(binary, imports).then(({ instance, module }) => {
        const exported = instance.exports['__indirect_function_table'];
        if (exported instanceof WebAssembly.Table) table = exported;
        done(instance, module);
      });
      return {};
    },
  };
  const start = PDFiumModule as unknown as (options: object) => Promise<Pdfium>;
  const loaded: Pdfium = await start(options);
  loaded._FPDF_InitLibraryWithConfig({ version: 2 });
  if (table === null) throw new TypeError('PDFium without a function table');
  return fileAccess(loaded, table);
}

function limitMemory(imports: WebAssembly.Imports, heapBytes: () => number): void {
  const environment = imports['env'];
  const resize = environment?.['emscripten_resize_heap'];
  if (environment === undefined || typeof resize !== 'function') return;
  environment['emscripten_resize_heap'] = (bytes: number) =>
    bytes >>> 0 > Math.max(MAX_HEAP_BYTES, heapBytes()) ? 0 : resize(bytes);
}

/**
 * PDFium reads files through a C callback. The callback enters the module's function table, and the readers behind
 * it are told apart by the parameter PDFium hands back.
 */
function fileAccess(pdfium: Pdfium, table: WebAssembly.Table): LoadedPdfium {
  const readers = new Map<number, BlockReader>();
  const read = (access: number, offset: number, buffer: number, bytes: number): number => {
    const target = pdfium.HEAPU8.subarray(buffer >>> 0, (buffer >>> 0) + (bytes >>> 0));
    return readers.get(access)?.(offset >>> 0, target) === true ? 1 : 0;
  };
  const slot = table.grow(1);
  table.set(slot, asWasmFunction(read));
  return {
    pdfium,
    get heapBytes() {
      return pdfium.HEAPU8.length;
    },
    openAccess(size, reader) {
      // struct FPDF_FILEACCESS { unsigned long length; int (*getBlock)(...); void* parameter; }
      const access = pdfium.wasmExports.malloc(12);
      const view = new DataView(pdfium.HEAPU8.buffer);
      view.setUint32(access, size, true);
      view.setUint32(access + 4, slot, true);
      view.setUint32(access + 8, access, true);
      readers.set(access, reader);
      return access;
    },
    closeAccess(access) {
      readers.delete(access);
      pdfium.wasmExports.free(access);
    },
  };
}

/** A table takes only functions of WASM: this 39-byte module imports ours as `e.f` and exports it again. */
function asWasmFunction(callback: (a: number, b: number, c: number, d: number) => number): unknown {
  const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const type = [1, 9, 1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f];
  const imported = [2, 7, 1, 1, 0x65, 1, 0x66, 0, 0];
  const exported = [7, 5, 1, 1, 0x66, 0, 0];
  const module = new WebAssembly.Module(Uint8Array.from([...header, ...type, ...imported, ...exported]));
  return new WebAssembly.Instance(module, { e: { f: callback } }).exports['f'];
}

/**
 * The build fixes the size of its function table, so that no callback can be added. Raises the limit in the binary
 * (WebAssembly core specification, 5.5.7) in as many bytes as it has; without a limit nothing is changed.
 */
function withRoomInTable(binary: Buffer): Buffer<ArrayBuffer> {
  const patched = Buffer.from(binary);
  for (let at = 8; at < patched.length; ) {
    const id = patched[at];
    const size = leb128(patched, at + 1);
    if (id === 4) {
      const hasLimit = patched[size.end + 2] === 1;
      const limit = hasLimit ? leb128(patched, leb128(patched, size.end + 3).end) : null;
      if (limit !== null) raise(patched, limit);
      break;
    }
    at = size.end + size.value;
  }
  return patched;
}

interface Leb {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

function leb128(bytes: Buffer, start: number): Leb {
  let value = 0;
  let end = start;
  for (let shift = 0; ; shift += 7, end += 1) {
    const byte = bytes[end] ?? 0;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return { value, start, end: end + 1 };
  }
}

function raise(bytes: Buffer, { value, start, end }: Leb): void {
  let rest = Math.min(value + 16, 2 ** (7 * (end - start)) - 1);
  for (let at = start; at < end; at += 1) {
    bytes[at] = (rest & 127) | (at < end - 1 ? 128 : 0);
    rest = Math.floor(rest / 128);
  }
}
