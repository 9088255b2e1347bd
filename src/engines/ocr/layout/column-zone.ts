import type { Box } from '../../../domain/index.ts';
import type { ReadLine } from '../../../plugin/index.ts';
import { around, freePart, type Span } from './piece.ts';

/** Lines that stand in columns, and the gutters between them. */
export interface ColumnZone {
  readonly lines: readonly ReadLine[];
  /** From left to right; one gutter makes two columns, more make a table. */
  readonly gutters: readonly Span[];
}

/** In heights of a line of this page. Blanks between words of a stretched line stay under 0.6. */
const GAP_TO_BEGIN = 1.1;
const GAP_TO_GO_ON = 0.7;
const TABLE_GAP = 0.5;
const LEAST_LINES = 2;
const LEAST_TABLE_ROWS = 3;
/** How far below its column a line may stand: a signer's name leaves room for the signature, a list does not. */
const REACH = { left: 2.2, right: 15 };

/**
 * The zone of columns that begins with the first of `lines` (sorted from the top), or null. A free strip has to run
 * down past at least two lines on either side of it; a line across it ends the zone.
 */
export function columnZone(lines: readonly ReadLine[], height: number): ColumnZone | null {
  const begin = beginning(lines, height);
  if (begin === null) return null;
  let gutter = begin;
  const members: ReadLine[] = [];
  for (const line of lines) {
    const free = freePart(gutter, line.words);
    if (free[1] - free[0] < GAP_TO_GO_ON * height) break;
    gutter = free;
    members.push(line);
  }
  const kept = withoutStragglers(members, gutter, height);
  const middle = (gutter[0] + gutter[1]) / 2;
  const left = kept.filter(({ box }) => box[0] < middle);
  const right = kept.filter(({ box }) => box[2] > middle);
  if (left.length < LEAST_LINES || right.length < LEAST_LINES || !sideBySide(left, right, middle)) return null;
  const both = kept.filter(({ box }) => box[0] < middle && box[2] > middle);
  if (areFormLines(both, middle)) return null;
  const gutters = both.length >= LEAST_TABLE_ROWS ? allGutters(kept, gutter, height) : [gutter];
  return { lines: kept, gutters };
}

/** Several labels with their values to a line (`Giới tính: … Dân tộc: …`): such a line is read through. */
function areFormLines(lines: readonly ReadLine[], middle: number): boolean {
  const labelled = lines.filter(({ words }) =>
    [true, false].every((left) => words.some(({ text, box }) => text.endsWith(':') && box[0] < middle === left)),
  );
  return labelled.length > 0 && labelled.length * 2 >= lines.length;
}

/** The widest gap in the first line, or that between it and a line beside it. */
function beginning(lines: readonly ReadLine[], height: number): Span | null {
  const [first] = lines;
  if (first === undefined) return null;
  const row = [first, ...lines.slice(1, 8).filter((line) => beside(first, line))];
  const gap = freePart(
    [around(row.map(({ box }) => box))[0], around(row.map(({ box }) => box))[2]],
    row.flatMap(({ words }) => words),
  );
  return gap[1] - gap[0] >= GAP_TO_BEGIN * height ? gap : null;
}

/** Of one height for a good part, and not above one another. */
function beside({ box: a }: ReadLine, { box: b }: ReadLine): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return shared > 0.25 * Math.min(a[3] - a[1], b[3] - b[1]) && (a[2] <= b[0] || b[2] <= a[0]);
}

/** What follows the last line that has company is only kept where it continues its own column. */
function withoutStragglers(members: readonly ReadLine[], gutter: Span, height: number): readonly ReadLine[] {
  const middle = (gutter[0] + gutter[1]) / 2;
  const sideOf = ({ box }: ReadLine) => (box[2] <= middle ? 'left' : box[0] >= middle ? 'right' : 'both');
  const company = members.findLastIndex(
    (line) => sideOf(line) === 'both' || members.some((other) => sideOf(other) !== sideOf(line) && beside(line, other)),
  );
  const kept = members.slice(0, company + 1);
  for (const line of members.slice(company + 1)) {
    const side = sideOf(line);
    const column = kept.flatMap(({ words }) =>
      words.filter(({ box }) => (side === 'left' ? box[2] <= middle : box[0] >= middle)).map(({ box }) => box),
    );
    if (side === 'both' || column.length === 0) break;
    const above = around(column);
    if (!aligned(line.box, above, height) || line.box[1] - above[3] > REACH[side] * height) break;
    kept.push(line);
  }
  return kept;
}

/** Lists keep their left edge, names and titles their centre. */
function aligned(box: Box, column: Box, height: number): boolean {
  const edges = Math.abs(box[0] - column[0]);
  const centres = Math.abs((box[0] + box[2]) / 2 - (column[0] + column[2]) / 2);
  return edges <= height || centres <= 1.5 * height;
}

/** The two sides share some stretch of the page's height. */
function sideBySide(left: readonly ReadLine[], right: readonly ReadLine[], middle: number): boolean {
  const words = (lines: readonly ReadLine[], wanted: (x: number) => boolean) =>
    around(
      lines.flatMap((line) => line.words.filter(({ box }) => wanted((box[0] + box[2]) / 2)).map(({ box }) => box)),
    );
  const [, top, , bottom] = words(left, (x) => x < middle);
  const [, otherTop, , otherBottom] = words(right, (x) => x > middle);
  return Math.min(bottom, otherBottom) > Math.max(top, otherTop);
}

/** Every strip that is free in all lines of the zone and has a filled column on either side: the columns of a table. */
function allGutters(lines: readonly ReadLine[], found: Span, height: number): Span[] {
  const covered = lines.flatMap(({ words }) => words.map(({ box }) => [box[0], box[2]] as const));
  covered.sort((a, b) => a[0] - b[0]);
  const gutters: Span[] = [];
  let start = covered[0]?.[1] ?? 0;
  for (const [from, to] of covered) {
    if (from - start >= TABLE_GAP * height) gutters.push([start, from]);
    start = Math.max(start, to);
  }
  for (let column = 0; column <= gutters.length && gutters.length > 1; ) {
    if (isFilled(lines, gutters, column)) column += 1;
    else gutters.splice(Math.max(0, column - 1), 1);
  }
  return gutters.length > 0 ? gutters : [found];
}

function isFilled(lines: readonly ReadLine[], gutters: readonly Span[], column: number): boolean {
  const from = gutters[column - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
  const to = gutters[column]?.[0] ?? Number.POSITIVE_INFINITY;
  const filled = lines.filter(({ words }) => words.some(({ box }) => box[0] >= from && box[2] <= to)).length;
  return filled >= Math.max(LEAST_TABLE_ROWS, 0.4 * lines.length);
}
