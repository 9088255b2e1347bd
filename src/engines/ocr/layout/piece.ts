import type { Box } from '../../../domain/index.ts';
import type { ReadLine, ReadWord } from '../../../plugin/index.ts';

/** A free stretch between words, x from and to. */
export type Span = readonly [from: number, to: number];

/** The smallest box around some. */
export function around(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map(([x0]) => x0)),
    Math.min(...boxes.map(([, y0]) => y0)),
    Math.max(...boxes.map(([, , x1]) => x1)),
    Math.max(...boxes.map(([, , , y1]) => y1)),
  ];
}

/** A line of some of another line's words; its baseline is that part of the other's. */
export function lineOf(words: readonly ReadWord[], from: ReadLine): ReadLine {
  const box = around(words.map((word) => word.box));
  const [x0, y0, x1, y1] = from.baseline;
  const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
  const at = (x: number) => y0 + (x - x0) * slope;
  return { words, box, baseline: [box[0], at(box[0]), box[2], at(box[2])] };
}

/** Cuts a line at the middle of each span it reaches over. */
export function cutLine(line: ReadLine, spans: readonly Span[]): ReadLine[] {
  const middles = spans.map(([from, to]) => (from + to) / 2);
  const parts = new Map<number, ReadWord[]>();
  for (const word of line.words) {
    const middle = (word.box[0] + word.box[2]) / 2;
    const column = middles.filter((cut) => cut < middle).length;
    const part = parts.get(column);
    if (part === undefined) parts.set(column, [word]);
    else part.push(word);
  }
  return parts.size === 1 ? [line] : [...parts.values()].map((words) => lineOf(words, line));
}

/** The widest part of a span that none of the words covers; empty spans have from ≥ to. */
export function freePart([from, to]: Span, words: readonly ReadWord[]): Span {
  const inside = words.filter(({ box: [x0, , x1] }) => x1 > from && x0 < to).sort((a, b) => a.box[0] - b.box[0]);
  let best: Span = [from, from];
  let start = from;
  for (const { box } of inside) {
    if (box[0] - start > best[1] - best[0]) best = [start, box[0]];
    start = Math.max(start, box[2]);
  }
  return to - start > best[1] - best[0] ? [start, to] : best;
}
