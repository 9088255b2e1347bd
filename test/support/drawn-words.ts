import sharp from 'sharp';
import { inkCorners, placeLetters } from '../../samples/generator/hard/draw/letters.ts';
import { letter } from '../../samples/generator/layout/fonts.ts';
import type { PlacedWord } from '../../samples/generator/layout/page.ts';
import type { Box } from '../../src/domain/index.ts';
import type { OcrResult, ReadingImage } from '../../src/plugin/index.ts';

const DPI = 170;
const PX_PER_MM = DPI / 25.4;

export interface DrawnWord {
  readonly word: PlacedWord;
  /** What a recognizer made of it; what it says unless told. */
  readonly read?: string;
  readonly confidence?: number;
}

/** Lines of words on white paper, grey, with what a recognizer would give for them. */
export async function drawWords(
  lines: readonly (readonly DrawnWord[])[],
  [widthMm, heightMm]: readonly [number, number],
): Promise<{ reading: ReadingImage; result: OcrResult }> {
  const [widthPx, heightPx] = [Math.round(widthMm * PX_PER_MM), Math.round(heightMm * PX_PER_MM)];
  const letters = lines.flat().flatMap(({ word }) =>
    placeLetters(word).map(({ char, toSheet }) => {
      const { path } = letter(word.style, char);
      const bold = word.pose?.bold ?? 0;
      return `<path d="${path}" transform="matrix(${toSheet.join(' ')})" stroke="#000" stroke-width="${bold}"/>`;
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="#fff"/><g transform="scale(${PX_PER_MM})">${letters.join('')}</g></svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .toColourspace('b-w')
    .blur(0.6)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    reading: { pixels: data, widthPx, heightPx, dpi: DPI, toPage: [1, 0, 0, 1, 0, 0] },
    result: { confidence: null, blocks: [{ box: [0, 0, widthPx, heightPx], lines: lines.map(lineOf) }] },
  };
}

function lineOf(words: readonly DrawnWord[]): OcrResult['blocks'][number]['lines'][number] {
  const read = words.map(({ word, read: text = word.text, confidence = 0.95 }) => ({
    text,
    confidence,
    box: boxOf(word),
  }));
  const box = around(read.map((word) => word.box));
  const y = Math.round((words[0]?.word.baselineMm ?? 0) * PX_PER_MM);
  return { words: read, box, baseline: [box[0], y, box[2], y] };
}

function boxOf(word: PlacedWord): Box {
  return around(inkCorners(word).map(([x, y]) => [x * PX_PER_MM, y * PX_PER_MM, x * PX_PER_MM, y * PX_PER_MM]));
}

function around(boxes: readonly Box[]): Box {
  return [
    Math.floor(Math.min(...boxes.map((box) => box[0]))),
    Math.floor(Math.min(...boxes.map((box) => box[1]))),
    Math.ceil(Math.max(...boxes.map((box) => box[2]))),
    Math.ceil(Math.max(...boxes.map((box) => box[3]))),
  ];
}
