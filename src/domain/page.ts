/** `[x0, y0, x1, y1]` in pixels of the upright page picture; x to the right, y down; x1 and y1 exclusive. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Degrees clockwise that turn a scanned page upright. */
export type Rotation = 0 | 90 | 180 | 270;

/**
 * One recognized word (NFC). `box` bounds the word as it lies on the upright page, so on a crooked page
 * it is a little larger than the word; the line's baseline tells the slope.
 */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** How likely the word is right, 0–1: calibrated, so that of words said to be 0.9 sure nine in ten are right. */
  readonly confidence: number;
  /** Set where it is no print: a value made of such a word is never certain. */
  readonly ink?: WordInk;
}

/**
 * From here on up the figures of a word were held against the shapes of printed digits one by one; what a recognizer alone was sure of
 * stays below. Types that are worn are misread surely (a 3 as 5, a 2 as 8), and alike every time.
 */
export const FIGURES_SEEN = 0.99;

/** `stamp` is a seal or an entry stamp, or print that lies under one. */
export type WordInk = 'handwriting' | 'stamp';

export interface Line {
  readonly words: readonly Word[];
  readonly box: Box;
  /** Start and end of the baseline, `[x0, y0, x1, y1]`, upright page pixels (not a box: y0 > y1 is a rising line). */
  readonly baseline: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** Lines that belong together (a column, a paragraph, a table cell); in reading order on the page. */
export interface Block {
  readonly lines: readonly Line[];
  readonly box: Box;
}

/** What was read on a page. Text that was already in a born-digital file has `origin: 'pdf-text'`, confidence 1. */
export interface PageText {
  readonly origin: 'ocr' | 'pdf-text' | 'none';
  /** Size of the upright page picture, pixels: the space all boxes live in. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly blocks: readonly Block[];
  /** Mean and 5th percentile of the words' confidence, 0–1; null where the page has no words. */
  readonly confidence: Confidence | null;
}

export interface Confidence {
  readonly mean: number;
  /** 5th percentile of the words: the low grade that a person should look at, not the mean. */
  readonly low: number;
}

/**
 * Marks never remove a page: they are listed, and only the `view` profile leaves blanks, separators and duplicates out.
 * `odd-size` and `odd-skew` are against the rest of the dossier; `spread` is two pages on one sheet (A3).
 */
export const PAGE_MARKS = [
  'blank',
  'separator',
  'duplicate',
  'odd-size',
  'odd-skew',
  'spread',
  'low-confidence',
  'unreadable',
] as const;
export type PageMark = (typeof PAGE_MARKS)[number];

/**
 * A bar code or QR code found on a page; `frame` is the printed border of a separator sheet (its text tells which, see
 * `SheetFrame`), which is there also where no code on the sheet could be read.
 */
export interface PageCode {
  readonly format: 'qr' | 'frame' | 'other';
  /** What it holds. Personal data more often than not: never log it. */
  readonly text: string;
  readonly box: Box;
}

/** How the picture lies on paper, measured by `straighten`. */
export interface PageGeometry {
  /** Degrees clockwise applied to turn the scan upright. */
  readonly rotation: Rotation;
  /** How far the upright page still leans, degrees, positive = lines fall to the right (clockwise); within ±15. */
  readonly skewDegrees: number;
  /** Of the upright page picture. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels per inch of the upright page picture. */
  readonly dpi: number;
  /** `file`: the scan says so · `guessed`: missing or absurd there, taken from the paper size. */
  readonly dpiSource: 'file' | 'guessed';
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marks: readonly PageMark[];
}

/** The page's lines in reading order, words joined by one blank, NFC. */
export function pageLines(page: PageText): string[] {
  return page.blocks.flatMap((block) => block.lines.map((line) => line.words.map((word) => word.text).join(' ')));
}

/** The page's words in reading order. */
export function pageWords(page: Pick<PageText, 'blocks'>): Word[] {
  return page.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
}

/** The page as plain text: blocks parted by an empty line. */
export function pageString(page: PageText): string {
  return page.blocks
    .map((block) => block.lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n'))
    .join('\n\n');
}

/** Mean and 5th percentile over words; null for none. Confidence is rounded to 4 places to keep records stable. */
export function summarizeConfidence(confidences: readonly number[]): Confidence | null {
  if (confidences.length === 0) return null;
  const sorted = [...confidences].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const low = sorted[Math.floor((sorted.length - 1) * 0.05)] ?? mean;
  return { mean: round4(mean), low: round4(low) };
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
