import {
  type Block,
  type Box,
  type Line,
  type PageText,
  summarizeConfidence,
  type Word,
} from '../../../src/domain/page.ts';
import type { TruthLine, TruthPage } from './truth.ts';

export interface PageTextOptions {
  readonly origin?: PageText['origin'];
  /** Of every word, 0–1. */
  readonly confidence?: number;
  /** Put a word of dots where leaders are, as recognition does. */
  readonly leaders?: boolean;
}

/** What perfect recognition would give of a page: for trying what comes after it. */
export function toPageText(page: TruthPage, options: PageTextOptions = {}): PageText {
  const { origin = 'ocr', confidence = 0.96, leaders = true } = options;
  const blocks = groups(page.lines).map((lines): Block => {
    const read = lines.map((line) => toLine(line, confidence, leaders));
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

/** Neighbouring lines of one block. */
function groups(lines: readonly TruthLine[]): TruthLine[][] {
  const found: TruthLine[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[0]?.block === line.block) last.push(line);
    else found.push([line]);
  }
  return found;
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

function around(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
