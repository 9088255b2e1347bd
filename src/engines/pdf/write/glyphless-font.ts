/**
 * The font of the invisible text layer: a TrueType font of this project's own with two glyphs, an empty `.notdef` and
 * the one every character is shown with. It draws nothing; it only gives each character half an em of width and the
 * line its height. Made here rather than shipped, so that its licence is ours and its bytes are explained.
 */
export const UNITS_PER_EM = 1000;
export const ADVANCE = 500;
/**
 * Above and below the baseline. The size of a line's type follows from it, and readers measure the gaps between columns
 * and the slope of lines in type sizes: with smaller type pdftotext cuts crooked lines into more pieces, with larger it
 * joins neighbouring columns. On 24 recognized scans of up to 2° slope, lines of two columns run together from an em of
 * 0.9 down (3; 10 at 0.8), and pieces grow from 1,333 to 1,512 between an em of 1 and 1.4.
 */
export const ASCENT = 780;
export const DESCENT = -270;

const GLYPHS = 2;

export function glyphlessFont(): Uint8Array {
  const glyph = cornerGlyph();
  return assemble([
    ['OS/2', os2Table()],
    ['cmap', cmapTable()],
    ['glyf', glyph],
    ['head', headTable()],
    ['hhea', hheaTable()],
    ['hmtx', shorts([ADVANCE, 0, ADVANCE, 0])],
    ['loca', shorts([0, 0, glyph.length / 2])],
    ['maxp', maxpTable()],
    ['name', nameTable('SohoaInvisible')],
    ['post', postTable()],
  ]);
}

/**
 * Two contours of one point each, at the corners of the box: nothing to fill, yet it has an extent. PDFium (Chrome)
 * leaves out text whose glyphs are wholly empty once the page is turned by 90 degrees.
 */
function cornerGlyph(): Uint8Array {
  const [contours, onCurve] = [2, 1];
  const box = [0, DESCENT, ADVANCE, ASCENT];
  const lastPoints = [0, 1];
  const instructions = 0;
  const flags = onCurve * 256 + onCurve;
  const steps = [0, ADVANCE, DESCENT, ASCENT - DESCENT];
  return shorts([contours, ...box, ...lastPoints, instructions, flags, ...steps]);
}

/** Puts tables (already in order of their tags) behind an offset table and sets the checksums. */
function assemble(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const directoryBytes = 12 + tables.length * 16;
  const total = tables.reduce((sum, [, data]) => sum + padded(data.length), directoryBytes);
  const font = new Uint8Array(total);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [i, value] of [tables.length, 2 ** power * 16, power, (tables.length - 2 ** power) * 16].entries()) {
    view.setUint16(4 + i * 2, value);
  }
  let offset = directoryBytes;
  let headOffset = 0;
  for (const [i, [tag, data]] of tables.entries()) {
    font.set(data, offset);
    const entry = 12 + i * 16;
    font.set(Buffer.from(tag, 'latin1'), entry);
    view.setUint32(entry + 4, checksum(view, offset, padded(data.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    if (tag === 'head') headOffset = offset;
    offset += padded(data.length);
  }
  // checkSumAdjustment: fixed so that the sum over the whole file is this constant (OpenType, head table).
  view.setUint32(headOffset + 8, (0xb1b0afba - checksum(view, 0, total)) >>> 0);
  return font;
}

function headTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(4, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(16, 0b11);
  view.setUint16(18, UNITS_PER_EM);
  // No creation time: the font is the same on every day.
  view.setInt16(38, DESCENT);
  view.setInt16(40, ADVANCE);
  view.setInt16(42, ASCENT);
  view.setUint16(46, 8);
  view.setInt16(48, 2);
  return bytes(view);
}

function hheaTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, ASCENT);
  view.setInt16(6, DESCENT);
  view.setUint16(10, ADVANCE);
  view.setInt16(16, ADVANCE);
  view.setInt16(18, 1);
  view.setUint16(34, GLYPHS);
  return bytes(view);
}

function maxpTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, GLYPHS);
  view.setUint16(6, 2);
  view.setUint16(8, 2);
  view.setUint16(14, 2);
  return bytes(view);
}

/** An empty map: the PDF maps codes to the glyph by its own CIDToGIDMap. */
function cmapTable(): Uint8Array {
  const segment = [4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0];
  return shorts([0, 1, 3, 1, 0, 12, ...segment]);
}

function nameTable(name: string): Uint8Array {
  const text = Buffer.from(name, 'utf16le').swap16();
  const ids = [1, 4, 6];
  const header = shorts([
    0,
    ids.length,
    6 + ids.length * 12,
    ...ids.flatMap((id) => [3, 1, 0x409, id, text.length, 0]),
  ]);
  return Buffer.concat([header, text]);
}

function os2Table(): Uint8Array {
  const view = new DataView(new ArrayBuffer(78));
  view.setInt16(2, ADVANCE);
  view.setUint16(4, 400);
  view.setUint16(6, 5);
  view.setUint16(62, 0x40);
  view.setUint16(66, 0xffff);
  view.setInt16(68, ASCENT);
  view.setInt16(70, DESCENT);
  view.setUint16(74, ASCENT);
  view.setUint16(76, -DESCENT);
  return bytes(view);
}

function postTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00030000);
  view.setUint32(12, 1);
  return bytes(view);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 4) sum = (sum + view.getUint32(offset + i)) >>> 0;
  return sum;
}

function shorts(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [i, value] of values.entries()) view.setUint16(i * 2, value & 0xffff);
  return bytes(view);
}

function bytes(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}
