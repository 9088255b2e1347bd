import type { OcrResult, ReadLine, ReadWord } from '../../../plugin/index.ts';
import { type ColumnZone, columnZone } from './column-zone.ts';
import { around, cutLine, lineOf } from './piece.ts';

type Block = OcrResult['blocks'][number];

/** What recognition makes of table rules. No such character is written in a Vietnamese paper. */
const RULE_REMAINS = /^[|¦ˆ`´]+|[|¦]+$/gu;

/** The dash before an item of a list, as it comes out where print is small. */
const BULLET = /^[~_—]+-?$/u;
/** What is smaller than a stop, by height of a line. */
const DUST_SHARE = 0.15;
const STRAY = /^[.:,;·•'"’”“‘*°~_]{1,2}$/u;

/**
 * Blocks as a person reads them. The recognizer's segmentation writes the two columns of a paper's head, and those of
 * its foot, into one line each time their lines lie level; here columns come out one after the other, and a table row
 * by row with every cell a line.
 */
export function inReadingOrder(blocks: OcrResult['blocks']): OcrResult['blocks'] {
  const height = typicalHeight(blocks.flatMap(({ lines }) => lines));
  const home = new Map<ReadLine, number>();
  blocks.forEach((block, index) => {
    for (const line of block.lines) {
      const clean = cleaned(line, height);
      if (clean !== null) home.set(clean, index);
    }
  });
  const waiting = [...home.keys()].sort((a, b) => middleOf(a) - middleOf(b) || a.box[0] - b.box[0]);
  const ordered: Block[] = [];
  let open: { lines: ReadLine[]; home: number } | null = null;
  const close = () => {
    if (open !== null) ordered.push(blockOf(open.lines));
    open = null;
  };
  while (waiting.length > 0) {
    const zone = columnZone(waiting, height);
    if (zone !== null) {
      close();
      ordered.push(...zoneBlocks(zone));
      waiting.splice(0, zone.lines.length);
      continue;
    }
    const line = waiting.shift() as ReadLine;
    const from = home.get(line) ?? -1;
    if (open !== null && (open as { home: number }).home === from) (open as { lines: ReadLine[] }).lines.push(line);
    else {
      close();
      open = { lines: [line], home: from };
    }
  }
  close();
  return ordered;
}

/** Two columns one after the other; a table, or labels with their values, row by row. */
function zoneBlocks({ lines, gutters }: ColumnZone): Block[] {
  const [gutter] = gutters;
  const cells = lines.flatMap((line) => cutLine(line, gutters));
  if (gutters.length > 1 || gutter === undefined) return [blockOf(cells)];
  const middle = (gutter[0] + gutter[1]) / 2;
  const left = cells.filter(({ box }) => box[2] <= middle);
  const right = cells.filter(({ box }) => box[2] > middle);
  const labels = left.filter(({ words }) => /[:：]$/u.test(words.at(-1)?.text ?? '')).length;
  return labels > left.length / 2 ? [blockOf(cells)] : [blockOf(left), blockOf(right)];
}

function blockOf(lines: readonly ReadLine[]): Block {
  return { lines, box: around(lines.map(({ box }) => box)) };
}

/** Without remains of rules and stray dots; null when nothing else was there. */
function cleaned(line: ReadLine, height: number): ReadLine | null {
  const words = line.words
    .filter(({ box: [x0, y0, x1, y1] }) => Math.max(x1 - x0, y1 - y0) > DUST_SHARE * height)
    .map((word) => ({ ...word, text: word.text.replace(RULE_REMAINS, '').replace(BULLET, '-') }))
    .filter((word, index, all) => word.text !== '' && !isStray(word, all[index - 1], all[index + 1], height));
  if (words.length === 0) return null;
  return words.length === line.words.length ? { ...line, words } : lineOf(words, line);
}

/** A dot of dirt far from any word, read as punctuation. */
function isStray(
  { text, box }: ReadWord,
  before: ReadWord | undefined,
  after: ReadWord | undefined,
  height: number,
): boolean {
  if (!STRAY.test(text)) return false;
  const gap = Math.min(
    box[0] - (before?.box[2] ?? Number.NEGATIVE_INFINITY),
    (after?.box[0] ?? Number.POSITIVE_INFINITY) - box[2],
  );
  return gap > height;
}

function middleOf({ box }: ReadLine): number {
  return (box[1] + box[3]) / 2;
}

function typicalHeight(lines: readonly ReadLine[]): number {
  const heights = lines.map(({ box }) => box[3] - box[1]).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 1;
}
