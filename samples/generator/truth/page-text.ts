import {
  type Block,
  type Box,
  type Line,
  type PageText,
  summarizeConfidence,
  type Word,
} from '../../../src/domain/page.ts';
import { around } from './frames.ts';
import type { TruthLine, TruthPage } from './truth.ts';

export interface PageTextOptions {
  readonly origin?: PageText['origin'];
  /** Of every word, 0–1. */
  readonly confidence?: number;
  /** Read straight across columns, as page segmentation does that misses the gap: lines of one height become one line. */
  readonly acrossColumns?: boolean;
  /** Put a word of dots where leaders are, as recognition does. */
  readonly leaders?: boolean;
}

/** What perfect recognition would give of a page: for trying what comes after it. */
export function toPageText(page: TruthPage, options: PageTextOptions = {}): PageText {
  const { origin = 'ocr', confidence = 0.96, leaders = true, acrossColumns = false } = options;
  const blocks = groups(page.lines, acrossColumns).map((lines): Block => {
    const apart = lines.map((line) => toLine(line, confidence, leaders));
    const read = acrossColumns ? joinRows(apart) : apart;
    return { lines: read, box: around(read.map((line) => line.box)) };
  });
  const confidences = blocks.flatMap((block) =>
    block.lines.flatMap((line) => line.words.map((word) => word.confidence)),
  );
  return {
    origin,
    widthPx: page.widthPx,
    heightPx: page.heightPx,
    blocks,
    confidence: summarizeConfidence(confidences),
  };
}

/** Neighbouring lines of one block; both columns in one group when they are read across. */
function groups(lines: readonly TruthLine[], acrossColumns: boolean): TruthLine[][] {
  const key = (line: TruthLine) => (acrossColumns && line.column ? 'columns' : line.block);
  const found: TruthLine[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[0] && key(last[0]) === key(line)) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** Lines whose middles are less than half a line apart, from left to right as one; rows from top to bottom. */
function joinRows(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && middle(line) - middle(first) < (first.box[3] - first.box[1]) / 2) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row): Line => {
    const words = row.flatMap((line) => line.words).sort((a, b) => a.box[0] - b.box[0]);
    const baselines = row.map((line) => line.baseline);
    const start = baselines.reduce((a, b) => (b[0] < a[0] ? b : a));
    const end = baselines.reduce((a, b) => (b[2] > a[2] ? b : a));
    return { words, box: around(words.map((word) => word.box)), baseline: [start[0], start[1], end[2], end[3]] };
  });
}

function middle(line: Line): number {
  return (line.box[1] + line.box[3]) / 2;
}

function toLine(line: TruthLine, confidence: number, leaders: boolean): Line {
  const dots = leaders ? line.leaders.map((box): Word => ({ text: dotsFor(box, line), box, confidence: 0.6 })) : [];
  const words = [...line.words.map((word): Word => ({ ...word, confidence })), ...dots];
  return { words, box: around(words.map((word) => word.box)), baseline: line.baseline };
}

function dotsFor(box: Box, line: TruthLine): string {
  const height = Math.max(1, line.box[3] - line.box[1]);
  return '.'.repeat(Math.max(3, Math.round((box[2] - box[0]) / (height * 0.25))));
}
