import { type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { SHEET_BAR_WIDTH_MM, SHEET_FRAMES, type SheetFrame } from '../../domain/index.ts';
import type { PrintableSheet } from '../../plugin/index.ts';

/** Points a millimetre. */
export const MM = 72 / 25.4;
export const A4_MM = { width: 210, height: 297 };

/** Middle of the bars from the paper's edge: printers leave 5 mm white, scanners cut off 2. */
const FRAME_INSET_MM = 13;
const CORNER_CODE_MM = 36;
const MIDDLE_CODE_MM = 60;
const CORNER_INSET_MM = 24;
/** Left free around a code, or it is not found: four modules. */
const TEXT_GAP_MM = 8;
const BLACK = rgb(0, 0, 0);

interface DrawnSheet extends PrintableSheet {
  readonly text: string;
  readonly code: { readonly path: string; readonly side: number };
}

interface Fonts {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
}

/** The same code five times, far apart: a torn corner, a stamp or a staple never takes all of them. */
export function drawSheet(page: PDFPage, sheet: DrawnSheet, fonts: Fonts): void {
  drawFrame(page, sheet.sheet.action === 'document' ? 'document' : 'dossier');
  const [left, right] = [CORNER_INSET_MM, A4_MM.width - CORNER_INSET_MM - CORNER_CODE_MM];
  const [top, bottom] = [CORNER_INSET_MM, A4_MM.height - CORNER_INSET_MM - CORNER_CODE_MM];
  for (const x of [left, right]) for (const y of [top, bottom]) drawCode(page, sheet.code, x, y, CORNER_CODE_MM);
  const middle = (A4_MM.width - MIDDLE_CODE_MM) / 2;
  drawCode(page, sheet.code, middle, 122, MIDDLE_CODE_MM);

  const between = right - left - CORNER_CODE_MM - 2 * TEXT_GAP_MM;
  const across = A4_MM.width - 2 * CORNER_INSET_MM;
  writeLines(page, wrap(sheet.heading, fonts.bold, 22, between), { font: fonts.bold, sizePt: 22, topMm: 32 });
  writeLines(page, [sheet.subject], {
    font: fonts.bold,
    sizePt: fitting(sheet.subject, fonts.bold, 34, across),
    topMm: 88,
  });
  const notes = sheet.notes.flatMap((note) => wrap(note, fonts.regular, 12, across));
  writeLines(page, notes, { font: fonts.regular, sizePt: 12, topMm: 194 });
  // Could be typed in by hand should every code be lost.
  writeLines(page, [sheet.text], {
    font: fonts.regular,
    sizePt: fitting(sheet.text, fonts.regular, 11, between),
    topMm: 262,
  });
}

/** Bars from corner to corner, spread evenly so that each side is full. */
function drawFrame(page: PDFPage, frame: SheetFrame): void {
  const { barMm, gapMm } = SHEET_FRAMES[frame];
  const { width, height } = A4_MM;
  const half = SHEET_BAR_WIDTH_MM / 2;
  for (const x of barStarts(FRAME_INSET_MM + gapMm, width - FRAME_INSET_MM - gapMm, barMm, gapMm)) {
    for (const y of [FRAME_INSET_MM, height - FRAME_INSET_MM]) drawBar(page, x, y - half, barMm, SHEET_BAR_WIDTH_MM);
  }
  for (const y of barStarts(FRAME_INSET_MM + gapMm, height - FRAME_INSET_MM - gapMm, barMm, gapMm)) {
    for (const x of [FRAME_INSET_MM, width - FRAME_INSET_MM]) drawBar(page, x - half, y, SHEET_BAR_WIDTH_MM, barMm);
  }
}

function barStarts(from: number, to: number, bar: number, gap: number): number[] {
  const count = Math.floor((to - from + gap) / (bar + gap));
  const first = (from + to - count * (bar + gap) + gap) / 2;
  return Array.from({ length: count }, (_, index) => first + index * (bar + gap));
}

/** Millimetres from the top left corner. */
function drawBar(page: PDFPage, xMm: number, yMm: number, widthMm: number, heightMm: number): void {
  const place = { x: xMm * MM, y: (A4_MM.height - yMm - heightMm) * MM };
  page.drawRectangle({ ...place, width: widthMm * MM, height: heightMm * MM, color: BLACK });
}

function drawCode(page: PDFPage, { path, side }: DrawnSheet['code'], xMm: number, yMm: number, sideMm: number): void {
  const place = { x: xMm * MM, y: (A4_MM.height - yMm) * MM };
  page.drawSvgPath(path, { ...place, scale: (sideMm / side) * MM, color: BLACK, borderWidth: 0 });
}

interface Setting {
  readonly font: PDFFont;
  readonly sizePt: number;
  /** Top of the first line. */
  readonly topMm: number;
}

function writeLines(page: PDFPage, lines: readonly string[], { font, sizePt, topMm }: Setting): void {
  for (const [index, line] of lines.entries()) {
    const x = (A4_MM.width * MM - font.widthOfTextAtSize(line, sizePt)) / 2;
    const y = (A4_MM.height - topMm) * MM - sizePt * (1 + 1.35 * index);
    page.drawText(line, { x, y, size: sizePt, font, color: BLACK });
  }
}

/** The wished size, or what makes the line fit. */
function fitting(text: string, font: PDFFont, wishedPt: number, widthMm: number): number {
  const width = font.widthOfTextAtSize(text, wishedPt);
  return width <= widthMm * MM ? wishedPt : (wishedPt * widthMm * MM) / width;
}

function wrap(text: string, font: PDFFont, sizePt: number, widthMm: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, sizePt) <= widthMm * MM) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
