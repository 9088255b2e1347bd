import { bestPlace, editDistance, firstPlace, type Place } from './edit-distance.ts';

/** Shorter lines (numbers, "STT") fit somewhere in any page by chance, so the figures leave them out. */
export const LEAST_LETTERS = 8;

/** A truth line *appears* when its best place is at most so far away. */
export const APPEARS_BELOW = 0.15;

export interface LineScore {
  readonly line: string;
  readonly found: string;
  readonly place: Place;
  /** Edits over the letters of the line, 0–1. */
  readonly cer: number;
}

export interface PageScore {
  /** The lines of ≥ 8 letters, each at its best place: free of reading order. */
  readonly lines: readonly LineScore[];
  readonly lineEdits: number;
  readonly lineLetters: number;
  /** `lineEdits / lineLetters`; 0 for a page without such lines. */
  readonly lineCer: number;
  /** Share of those lines that appear. */
  readonly appearing: number;
  /** Whole page against whole page in reading order. */
  readonly pageEdits: number;
  readonly pageLetters: number;
  /** `pageEdits / pageLetters`, may exceed 1; 0 where nothing was printed and nothing was read. */
  readonly pageCer: number;
}

/** Scores what was read of one page. Blanks, line ends and leaders count as one blank; nothing else is forgiven. */
export function scorePage(truthLines: readonly string[], text: string): PageScore {
  const read = plain(text);
  const printed = plain(truthLines.join('\n'));
  const lines = scoredLines(truthLines).map((line) => scoreLine(line, read));
  const lineEdits = sum(lines.map((line) => line.place.distance));
  const lineLetters = sum(lines.map((line) => line.line.length));
  const pageEdits = editDistance(printed, read);
  return {
    lines,
    lineEdits,
    lineLetters,
    lineCer: share(lineEdits, lineLetters),
    appearing: lines.length === 0 ? 1 : lines.filter((line) => line.cer <= APPEARS_BELOW).length / lines.length,
    pageEdits,
    pageLetters: printed.length,
    pageCer: printed.length === 0 ? Math.min(1, read.length) : pageEdits / printed.length,
  };
}

/** One truth line against all that was read; `text` as `plain` gives it. */
export function scoreLine(line: string, text: string): LineScore {
  const place = bestPlace(line, text);
  return { line, found: text.slice(place.start, place.end), place, cer: share(place.distance, line.length) };
}

/**
 * The lines of ≥ 8 letters that do not appear behind the one before them, each with its number in `truthLines`.
 * Empty: all appear, and in increasing position.
 */
export function outOfOrder(truthLines: readonly string[], text: string): { index: number; line: string }[] {
  const read = plain(text);
  const missing: { index: number; line: string }[] = [];
  let from = 0;
  for (const [index, raw] of truthLines.entries()) {
    const line = plain(raw);
    if (!isScored(line)) continue;
    const place = firstPlace(line, read.slice(from), Math.floor(line.length * APPEARS_BELOW));
    if (place === null) missing.push({ index, line });
    else from += place.end;
  }
  return missing;
}

/** The lines that count: plain, of at least eight letters. */
export function scoredLines(truthLines: readonly string[]): string[] {
  return truthLines.map(plain).filter(isScored);
}

/** NFC with every run of white space as one blank. Dotted leaders of forms are rulings, not text: a run of dots counts as a blank. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[.…·_]{3,}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isScored(line: string): boolean {
  return (line.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}

function share(edits: number, letters: number): number {
  return letters === 0 ? 0 : edits / letters;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
