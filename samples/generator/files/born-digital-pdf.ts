import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { FONT_STYLES, type FontStyle, fontFile } from '../layout/fonts.ts';
import type { LaidPage, PlacedLine } from '../layout/page.ts';

const POINTS_PER_MM = 72 / 25.4;

/** The same pages as an office program exports them: text with embedded fonts, no picture. Without dates. */
export async function makeBornDigitalPdf(pages: readonly LaidPage[]): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit({ create: parseOnce });
  const fonts = new Map<FontStyle, PDFFont>();
  for (const style of stylesOf(pages)) {
    fonts.set(style, await pdf.embedFont(fontFile(style), { subset: true, features: { liga: false, kern: false } }));
  }
  for (const page of pages) {
    const sheet = pdf.addPage([page.widthMm * POINTS_PER_MM, page.heightMm * POINTS_PER_MM]);
    for (const line of page.lines) drawLine(sheet, page, line, fonts);
    for (const shape of page.shapes) {
      if (shape.kind !== 'rule') continue;
      const start = { x: shape.x0Mm * POINTS_PER_MM, y: (page.heightMm - shape.y0Mm) * POINTS_PER_MM };
      const end = { x: shape.x1Mm * POINTS_PER_MM, y: (page.heightMm - shape.y1Mm) * POINTS_PER_MM };
      sheet.drawLine({ start, end, thickness: shape.widthMm * POINTS_PER_MM, color: rgb(0, 0, 0) });
    }
  }
  return Buffer.from(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

type ParsedFont = Extract<ReturnType<typeof fontkit.create>, { createSubset: unknown }>;
const parsed = new Map<Uint8Array, ParsedFont>();

/**
 * Parsing a font takes longer than writing a page with it. The glyphs it remembers are dropped between documents: a plain
 * letter that was drawn into an accented one is remembered without its code, and would be no text in the next document.
 */
function parseOnce(bytes: Uint8Array): ParsedFont {
  const known = parsed.get(bytes);
  if (known) {
    Reflect.set(known, '_glyphs', {});
    return known;
  }
  const font = fontkit.create(bytes);
  if (!('createSubset' in font)) throw new RangeError('a collection of fonts, not one font');
  parsed.set(bytes, font);
  return font;
}

/** Word by word, each with the blank after it, so that a text extractor finds words and lines as printed. */
function drawLine(sheet: PDFPage, page: LaidPage, line: PlacedLine, fonts: ReadonlyMap<FontStyle, PDFFont>): void {
  for (const [index, word] of line.words.entries()) {
    const font = fonts.get(word.style);
    if (!font) throw new RangeError(`font ${word.style} was not embedded`);
    sheet.drawText(index < line.words.length - 1 ? `${word.text} ` : word.text, {
      x: word.xMm * POINTS_PER_MM,
      y: (page.heightMm - word.baselineMm) * POINTS_PER_MM,
      size: word.sizePt,
      font,
    });
  }
}

function stylesOf(pages: readonly LaidPage[]): FontStyle[] {
  const used = new Set(pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.style))));
  return FONT_STYLES.filter((style) => used.has(style));
}
