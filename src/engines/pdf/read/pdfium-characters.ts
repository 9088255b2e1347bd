import type { Pdfium } from './pdfium-module.ts';

/** A character of a page with its place in points of the shown page, y down; generated ones (blanks) have no place. */
export interface PlacedCharacter {
  readonly text: string;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number] | null;
  /** Written in text mode 3: there to be found, not to be seen. */
  readonly invisible: boolean;
  /** Its font does not say which letter it is, or is of a kind that says it wrongly. */
  readonly garbled: boolean;
}

const MAX_CHARACTERS = 400_000;
/** Coordinates are asked for in a device space this many times finer than points. */
const DEVICE_SCALE = 100;
const INVISIBLE = 3;
const MAX_FONT_NAME = 256;
/**
 * Vietnamese fonts of the time before Unicode (TCVN3: `.VnTime`, `ABCDEF+VnTimeH`; VNI: `VNI-Times`): their accented
 * letters stand on codes of other letters, so that nothing between U+0080 and U+00FF is what it says.
 */
const LEGACY_FONT = /^(?:[A-Z]{6}\+)?(?:\.?Vn[A-Z]|VNI[-\s])/;

/** Characters of a loaded page in the order of the content, blanks and line ends that PDFium inserts included. */
export function pageCharacters(pdfium: Pdfium, page: number): PlacedCharacter[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const room = pdfium.wasmExports.malloc(MAX_FONT_NAME);
  try {
    const reader = new CharacterReader(pdfium, page, text, room);
    const count = Math.min(pdfium._FPDFText_CountChars(text), MAX_CHARACTERS);
    return Array.from({ length: Math.max(0, count) }, (_, i) => reader.at(i));
  } finally {
    pdfium.wasmExports.free(room);
    pdfium._FPDFText_ClosePage(text);
  }
}

class CharacterReader {
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly #text: number;
  readonly #room: number;
  readonly #device: readonly [width: number, height: number];
  readonly #legacy = new Map<number, boolean>();
  #invisible = false;

  constructor(pdfium: Pdfium, page: number, text: number, room: number) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.#text = text;
    this.#room = room;
    const size = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)] as const;
    this.#device = [Math.round(size[0] * DEVICE_SCALE), Math.round(size[1] * DEVICE_SCALE)];
  }

  at(index: number): PlacedCharacter {
    const code = this.#pdfium._FPDFText_GetUnicode(this.#text, index) >>> 0;
    const text = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    const object = this.#pdfium._FPDFText_GetTextObject(this.#text, index);
    // Generated blanks are seen as much as the letter before them.
    if (object !== 0) this.#invisible = this.#pdfium._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE;
    const garbled = object !== 0 && this.#isGarbled(index, code, object);
    return { text, box: this.#box(index), invisible: this.#invisible, garbled };
  }

  #isGarbled(index: number, code: number, object: number): boolean {
    if (this.#pdfium._FPDFText_HasUnicodeMapError(this.#text, index) === 1) return true;
    return code >= 0x80 && code <= 0xff && this.#isLegacy(this.#pdfium._FPDFTextObj_GetFont(object));
  }

  #isLegacy(font: number): boolean {
    const known = this.#legacy.get(font);
    if (known !== undefined) return known;
    const bytes = Math.min(this.#pdfium._FPDFFont_GetBaseFontName(font, this.#room, MAX_FONT_NAME), MAX_FONT_NAME);
    const name = Buffer.from(this.#pdfium.HEAPU8.subarray(this.#room, this.#room + bytes)).toString('latin1');
    const legacy = LEGACY_FONT.test(name);
    this.#legacy.set(font, legacy);
    return legacy;
  }

  #box(index: number): PlacedCharacter['box'] {
    // FS_RECTF: left, top, right, bottom as floats; the two device coordinates go behind it.
    if (this.#pdfium._FPDFText_GetLooseCharBox(this.#text, index, this.#room) === 0) return null;
    const view = new DataView(this.#pdfium.HEAPU8.buffer);
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(this.#room + at, true));
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
    if (right <= left || top <= bottom) return null;
    const [ax, ay] = this.#shown(left, top);
    const [bx, by] = this.#shown(right, bottom);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  }

  #shown(x: number, y: number): readonly [number, number] {
    const [width, height] = this.#device;
    const at = this.#room + 16;
    this.#pdfium._FPDF_PageToDevice(this.#page, 0, 0, width, height, 0, x, y, at, at + 4);
    const view = new DataView(this.#pdfium.HEAPU8.buffer);
    return [view.getInt32(at, true) / DEVICE_SCALE, view.getInt32(at + 4, true) / DEVICE_SCALE];
  }
}
