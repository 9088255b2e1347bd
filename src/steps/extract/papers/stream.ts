import { fold, type PageLayout, type TextRun, type Word } from '../../../domain/index.ts';
import { readingOrder } from './reading-order.ts';

/** A word, or one side of a colon glued into it. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly word: Word;
  /** Where it lies on the level page. */
  readonly box: TextRun['box'];
  readonly page: number;
  /** Line it belongs to, counted through all pages. */
  readonly line: number;
  /** What parts it from the token before: nothing, a blank, a wide gap or a new line. */
  readonly before: '' | ' ' | '\t' | '\n';
}

/** The text of a paper in reading order, folded, with the way back to the words. */
export interface Stream {
  readonly tokens: readonly Token[];
  readonly folded: string;
  /** Where each token begins in `folded`. */
  readonly starts: readonly number[];
  /** Folded text page by page. */
  readonly pages: readonly string[];
  /** Height of the usual word of each page. */
  readonly heights: readonly number[];
}

export function makeStream(layouts: readonly PageLayout[]): Stream {
  const tokens: Token[] = [];
  let line = 0;
  for (const [page, layout] of layouts.entries()) {
    for (const runs of readingOrder(layout)) {
      line += 1;
      const gap = isStretched(runs) ? ' ' : '\t';
      for (const [at, run] of runs.entries()) tokens.push(...tokensOf(run, { page, line, gap: at === 0 ? '\n' : gap }));
    }
  }
  const starts: number[] = [];
  const pages = layouts.map(() => '');
  let folded = '';
  for (const token of tokens) {
    folded += token.before;
    pages[token.page] += token.before;
    starts.push(folded.length);
    folded += token.folded;
    pages[token.page] += token.folded;
  }
  return { tokens, folded, starts, pages, heights: layouts.map(({ textHeight }) => textHeight) };
}

/** A line set to both edges: every blank is as wide as a gap between columns. */
function isStretched(runs: readonly TextRun[]): boolean {
  const words = runs.reduce((sum, run) => sum + run.words.length, 0);
  return runs.length >= 5 && words < 1.7 * runs.length;
}

function tokensOf(run: TextRun, at: { page: number; line: number; gap: '\n' | '\t' | ' ' }): Token[] {
  return run.words.flatMap((word, index) => {
    const box = run.places[index] ?? run.box;
    const gap = index > 0 ? ' ' : at.gap;
    return piecesOf(word.text).map(
      (text, piece): Token => ({
        ...{ text, folded: foldPrint(text), word, box, page: at.page, line: at.line },
        before: piece > 0 ? '' : gap,
      }),
    );
  });
}

/** Of slanted English print (`Date of birth`) recognizers make `oƒ`. */
function foldPrint(text: string): string {
  return fold(text).replace(/ƒ/gu, 'f');
}

/** `tên:LÊ` is a label's end and a value's begin, `TM.ỦY` a stead and an agency; a time (`7:30`) is one thing. Dots for the pen are left out. */
function piecesOf(text: string): string[] {
  const plain = text.normalize('NFC').replace(LEADER, '…').replace(READ_TWICE, 'N');
  if (plain === '…' || plain === '') return [plain === '' ? '·' : '…'];
  const pieces = plain.split(/(?<=\p{L}\)?:)(?=[^\s:])|(?<=…)(?=[^…])|(?<=[^…])(?=…)|(?<=^TM\.{1,3})(?=\p{Lu})/u);
  return pieces.filter((piece) => piece !== '');
}

/** One N read twice, the second time as a letter that Vietnamese does not have (`NÑgày`). */
const READ_TWICE = /N[Ññ](?=\p{L})/gu;

/** Dots for the pen, and what recognizers read them as. */
const LEADER = /[.…_·]{3,}|…+|[:=~¬+_-]{3,}/gu;

/** First token that begins at or behind a place in `folded`. */
export function tokenAt({ starts }: Stream, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a token ends in `folded`. */
export function endOf(stream: Stream, token: number): number {
  return (stream.starts[token] ?? 0) + (stream.tokens[token]?.folded.length ?? 0);
}
