import type { Block, Box, Line, PageText, Word } from '../../../domain/index.ts';
import type { PlacedCharacter } from './pdfium-characters.ts';

/** A gap wider than so many line heights parts columns, not words. */
const COLUMN_GAP = 2.5;
/** A line further below than so many line heights begins a new block. */
const BLOCK_GAP = 1.1;
/** Where the baseline lies in a character's loose box (ascent and descent of the font). */
const BASELINE_SHARE = 0.78;

/** A page's own characters as words, lines and blocks; boxes are scaled from points of the shown page. */
export function textOfCharacters(
  characters: readonly PlacedCharacter[],
  page: { widthPt: number; heightPt: number },
  dpi: number,
): PageText | null {
  const scale = dpi / 72;
  const lines = splitLines(characters).flatMap((line) => splitColumns(wordsOf(line, scale)));
  if (lines.length === 0) return null;
  return {
    origin: 'pdf-text',
    widthPx: Math.round(page.widthPt * scale),
    heightPx: Math.round(page.heightPt * scale),
    blocks: blocksOf(lines.map(lineOf)),
    confidence: { mean: 1, low: 1 },
  };
}

function splitLines(characters: readonly PlacedCharacter[]): PlacedCharacter[][] {
  const lines: PlacedCharacter[][] = [[]];
  for (const character of characters) {
    if (character.text === '\n' || character.text === '\r') lines.push([]);
    else lines.at(-1)?.push(character);
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

function wordsOf(line: readonly PlacedCharacter[], scale: number): Word[] {
  const words: Word[] = [];
  let text = '';
  let box: Box | null = null;
  const end = () => {
    // U+0002 is how PDFium says "hyphen at the line's end".
    const plain = text.normalize('NFC').replaceAll('\u0002', '-');
    if (plain.trim() !== '' && box !== null) words.push({ text: plain, box: scaled(box, scale), confidence: 1 });
    text = '';
    box = null;
  };
  for (const character of line) {
    if (/\s/u.test(character.text)) end();
    else {
      text += character.text;
      if (character.box !== null) box = box === null ? character.box : around(box, character.box);
    }
  }
  end();
  return words;
}

/** Cells of one table row come as one line: a wide gap, or a step back to the left, begins another. */
function splitColumns(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  let previous: Word | null = null;
  for (const word of words) {
    const height = word.box[3] - word.box[1];
    const gap = previous === null ? 0 : word.box[0] - previous.box[2];
    const drop = previous === null ? 0 : Math.abs(word.box[3] - previous.box[3]);
    if (previous === null || gap > COLUMN_GAP * height || gap < -height || drop > height) parts.push([word]);
    else parts.at(-1)?.push(word);
    previous = word;
  }
  return parts;
}

function lineOf(words: readonly Word[]): Line {
  const box = words.map((word) => word.box).reduce(around, words[0]?.box ?? [0, 0, 0, 0]);
  const y = box[1] + (box[3] - box[1]) * BASELINE_SHARE;
  return { words, box, baseline: [box[0], y, box[2], y] };
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: { lines: Line[]; box: Box }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.lines.at(-1);
    if (block !== undefined && last !== undefined && follows(last, line)) {
      block.lines.push(line);
      block.box = around(block.box, line.box);
    } else blocks.push({ lines: [line], box: line.box });
  }
  return blocks;
}

function follows(above: Line, below: Line): boolean {
  const height = Math.max(above.box[3] - above.box[1], below.box[3] - below.box[1]);
  const gap = below.box[1] - above.box[3];
  const overlap = Math.min(above.box[2], below.box[2]) - Math.max(above.box[0], below.box[0]);
  return gap > -0.6 * height && gap < BLOCK_GAP * height && overlap > 0;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function scaled([x0, y0, x1, y1]: Box, scale: number): Box {
  const round = (value: number) => Math.round(value * scale * 10) / 10;
  return [round(x0), round(y0), round(x1), round(y1)];
}
