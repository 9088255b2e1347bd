import type { Rotation } from '../../../domain/index.ts';
import type { FileBytes } from './file-bytes.ts';
import { PdfReadError } from './pdf-values.ts';
import { type PlacedCharacter, pageCharacters } from './pdfium-characters.ts';
import type { LoadedPdfium, Pdfium } from './pdfium-module.ts';

/** Raised for a file that asks for a password we do not have. */
export class PasswordNeeded extends Error {
  override readonly name = 'PasswordNeeded';
}

export interface Drawn {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 1 | 3;
  readonly bitDepth: 1 | 8;
  readonly dpi: number;
}

export interface PdfiumPage {
  /** As shown, turned by /Rotate. */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rotate: Rotation;
  readonly objects: { readonly pictures: number; readonly visible: number };
}

/** Its offsets are of 32 bits. */
const MAX_FILE_BYTES = 2 ** 32 - 1;
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
const OBJECT = { text: 1, image: 3 } as const;
const BGR = 2;
const WHITE = 0xffffffff;
/** Annotations are part of what the paper shows; RGB order; for print, so that screen-only marks stay out. */
const RENDER_FLAGS = 0x01 | 0x10 | 0x800;
const POINTS_PER_INCH = 72;
/** An A3 page at 450 dpi. More would only cost memory: recognition reads at 170–300 dpi. */
const MAX_RENDER_PIXELS = 40_000_000;
/** A scan has one picture, or a few strips or layers; among hundreds of a drawing one is not checked. */
const CHECKED_OBJECTS = 8;
/** Enough to see print on a page; packed rows of white are whole bytes. */
const PROBE_PX = 256;

/** A document opened by PDFium straight from its file. */
export class PdfiumDocument {
  readonly #loaded: LoadedPdfium;
  readonly #access: number;
  readonly #document: number;

  constructor(loaded: LoadedPdfium, file: FileBytes) {
    if (file.size > MAX_FILE_BYTES) throw new PdfReadError('too-complex', 'file too large for PDFium');
    this.#loaded = loaded;
    this.#access = loaded.openAccess(file.size, (offset, target) => file.readInto(target, offset) === target.length);
    this.#document = loaded.pdfium._FPDF_LoadCustomDocument(this.#access, 0);
    if (this.#document !== 0) return;
    const code = loaded.pdfium._FPDF_GetLastError();
    loaded.closeAccess(this.#access);
    if (code === ERROR_PASSWORD || code === ERROR_SECURITY) throw new PasswordNeeded();
    throw new PdfReadError('damaged', `PDFium error ${code}`);
  }

  close(): void {
    this.#pdfium._FPDF_CloseDocument(this.#document);
    this.#loaded.closeAccess(this.#access);
  }

  get pageCount(): number {
    return this.#pdfium._FPDF_GetPageCount(this.#document);
  }

  get signed(): boolean {
    return this.#pdfium._FPDF_GetSignatureCount(this.#document) > 0;
  }

  page(index: number): PdfiumPage {
    return this.#withPage(index, (page) => {
      const turns = this.#pdfium._FPDFPage_GetRotation(page);
      return { ...this.#size(page), rotate: ([0, 90, 180, 270] as const)[turns] ?? 0, objects: this.#count(page) };
    });
  }

  /** The page as shown, on white. Lowers the resolution rather than exceed the pixel limit. */
  draw(index: number, wantedDpi: number): Drawn {
    return this.#withPage(index, (page) => {
      this.#checkPictures(page);
      const { widthPt, heightPt } = this.#size(page);
      const area = (widthPt / POINTS_PER_INCH) * (heightPt / POINTS_PER_INCH);
      const dpi = Math.min(wantedDpi, Math.sqrt(MAX_RENDER_PIXELS / Math.max(area, 1e-6)));
      const widthPx = Math.max(1, Math.round((widthPt / POINTS_PER_INCH) * dpi));
      const heightPx = Math.max(1, Math.round((heightPt / POINTS_PER_INCH) * dpi));
      const pixels = this.#render(page, widthPx, heightPx);
      return { ...pixels, widthPx, heightPx, dpi: Math.round(dpi * 100) / 100 };
    });
  }

  /** Characters in the order of the content, blanks and line ends that PDFium inserts included. */
  characters(index: number): PlacedCharacter[] {
    return this.#withPage(index, (page) => pageCharacters(this.#pdfium, page));
  }

  get #pdfium(): Pdfium {
    return this.#loaded.pdfium;
  }

  #withPage<T>(index: number, use: (page: number) => T): T {
    const page = this.#pdfium._FPDF_LoadPage(this.#document, index);
    if (page === 0) throw new PdfReadError('damaged', 'page cannot be loaded');
    try {
      return use(page);
    } finally {
      this.#pdfium._FPDF_ClosePage(page);
    }
  }

  #size(page: number): { widthPt: number; heightPt: number } {
    return { widthPt: this.#pdfium._FPDF_GetPageWidthF(page), heightPt: this.#pdfium._FPDF_GetPageHeightF(page) };
  }

  #count(page: number): { pictures: number; visible: number } {
    const counts = { pictures: 0, visible: 0 };
    for (let i = 0; i < this.#pdfium._FPDFPage_CountObjects(page); i += 1) {
      const object = this.#pdfium._FPDFPage_GetObject(page, i);
      const type = this.#pdfium._FPDFPageObj_GetType(object);
      if (type === OBJECT.image) counts.pictures += 1;
      else if (type !== OBJECT.text || this.#pdfium._FPDFTextObj_GetTextRenderMode(object) !== 3) counts.visible += 1;
    }
    return counts;
  }

  /** PDFium draws nothing for a picture it cannot decode; a page without its picture must not pass for a blank one. */
  #checkPictures(page: number): void {
    const objects = Math.min(this.#pdfium._FPDFPage_CountObjects(page), CHECKED_OBJECTS);
    for (let i = 0; i < objects; i += 1) {
      const object = this.#pdfium._FPDFPage_GetObject(page, i);
      if (this.#pdfium._FPDFPageObj_GetType(object) !== OBJECT.image) continue;
      const bitmap = this.#pdfium._FPDFImageObj_GetBitmap(object);
      if (bitmap !== 0) this.#pdfium._FPDFBitmap_Destroy(bitmap);
      else if (objects > 1 || !this.#showsSomething(page)) {
        throw new PdfReadError('damaged', 'a picture cannot be decoded');
      }
    }
  }

  /**
   * A JPEG 2000 picture may name a colour space of its page, without which it cannot be decoded by itself: then only the
   * page tells whether it is there, and only where it stands alone on it.
   */
  #showsSomething(page: number): boolean {
    const { pixels, channels } = this.#render(page, PROBE_PX, PROBE_PX);
    return channels === 3 || pixels.some((value) => value !== 255);
  }

  #render(page: number, widthPx: number, heightPx: number): Pixels {
    const stride = widthPx * 3;
    const buffer = this.#pdfium.wasmExports.malloc(stride * heightPx);
    if (buffer === 0) throw new PdfReadError('too-complex', 'no memory for the page');
    const bitmap = this.#pdfium._FPDFBitmap_CreateEx(widthPx, heightPx, BGR, buffer, stride);
    try {
      this.#pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, WHITE);
      this.#pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, heightPx, 0, RENDER_FLAGS);
      // Looked at where it lies: a copy of the whole page would wait for the garbage collector.
      return reduced(this.#pdfium.HEAPU8.subarray(buffer, buffer + stride * heightPx), widthPx);
    } finally {
      this.#pdfium._FPDFBitmap_Destroy(bitmap);
      this.#pdfium.wasmExports.free(buffer);
    }
  }
}

type Pixels = Pick<Drawn, 'pixels' | 'channels' | 'bitDepth'>;

/** Most pages have no colour, and scans for archives often only black and white: fewer bytes say the same. */
function reduced(rgb: Uint8Array, widthPx: number): Pixels {
  let bilevel = true;
  for (let i = 0; i < rgb.length; i += 3) {
    const value = rgb[i] as number;
    if (value !== rgb[i + 1] || value !== rgb[i + 2]) return { pixels: new Uint8Array(rgb), channels: 3, bitDepth: 8 };
    if (value !== 0 && value !== 255) bilevel = false;
  }
  if (bilevel) return { pixels: packedBits(rgb, widthPx), channels: 1, bitDepth: 1 };
  const grey = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < grey.length; i += 1) grey[i] = rgb[i * 3] as number;
  return { pixels: grey, channels: 1, bitDepth: 8 };
}

function packedBits(rgb: Uint8Array, widthPx: number): Uint8Array<ArrayBuffer> {
  const rowBytes = Math.ceil(widthPx / 8);
  const rows = rgb.length / 3 / widthPx;
  const packed = new Uint8Array(rowBytes * rows);
  for (let y = 0, at = 0; y < rows; y += 1) {
    for (let x = 0; x < widthPx; x += 1, at += 3) {
      if (rgb[at] === 255)
        packed[y * rowBytes + (x >> 3)] = (packed[y * rowBytes + (x >> 3)] as number) | (0x80 >> (x & 7));
    }
  }
  return packed;
}
