import sharp from 'sharp';
import { drawSvg } from '../../samples/generator/draw/svg.ts';
import { textWidthMm } from '../../samples/generator/layout/fonts.ts';
import type { LaidPage, PlacedLine } from '../../samples/generator/layout/page.ts';
import { Random } from '../../samples/generator/random.ts';

export const A5 = { widthMm: 148, heightMm: 210 };
const SIZE_PT = 13;
const LEFT_MM = 22;
const FIRST_BASELINE_MM = 28;
const LINE_MM = 12;

/** A page of lines one below the other, without anything an office paper has: quick to draw and to read. */
export function plainPage(lines: readonly string[]): LaidPage {
  return {
    ...A5,
    lines: lines.map((text, i) => placedLine(text, LEFT_MM, FIRST_BASELINE_MM + i * LINE_MM)),
    shapes: [],
  };
}

export function placedLine(text: string, xMm: number, baselineMm: number): PlacedLine {
  let pen = xMm;
  const words = text.split(' ').map((word) => {
    const widthMm = textWidthMm(word, 'regular', SIZE_PT);
    const placed = { text: word, xMm: pen, baselineMm, widthMm, style: 'regular' as const, sizePt: SIZE_PT };
    pen += widthMm + textWidthMm(' ', 'regular', SIZE_PT);
    return placed;
  });
  return { block: `line-${baselineMm}`, column: null, words, leaders: [] };
}

/** The page as a PNG, black on white. */
export function drawPlainPage(page: LaidPage, dpi: number): Promise<Buffer> {
  const svg = drawSvg({ page, dpi, skewDegrees: 0, random: new Random('plain') });
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png({ compressionLevel: 1 }).toBuffer();
}
