import { editDistance, type PageText, pageWords, type Word } from '../../domain/index.ts';

/** What was read on a page, made ready for being compared with many others. */
export interface Reading {
  readonly words: readonly Token[];
  /** How often each word stands there. */
  readonly counts: ReadonlyMap<string, number>;
  /** Groups of digits: how a number was cut into words differs from reading to reading. */
  readonly numbers: readonly Token[];
  /** Something is no print, so that its reading settles nothing. */
  readonly penned: boolean;
}

export interface TextLikeness {
  /** Share of words that stand on both pages, 0–1; a letter misread is forgiven. */
  readonly alike: number;
  /** Words surely read on one page that the other lacks: names filled in, a certification, or misreadings after all. */
  readonly wordsThatDiffer: number;
}

interface Token {
  readonly text: string;
  readonly sure: boolean;
}

/** From here on a reading counts as sure. */
const SURE = 0.8;
/** Shorter words become another by one letter. */
const LEAST_FORGIVEN_LETTERS = 4;

export function readingOf(page: PageText): Reading {
  const all = pageWords(page);
  const words = all.flatMap((word) => {
    const text = word.text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    return text === '' ? [] : [{ text, sure: isSurelyRead(word) }];
  });
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  const numbers = all.flatMap((word) =>
    (word.text.match(/\d+/g) ?? []).map((text) => ({ text, sure: isSurelyRead(word) })),
  );
  return { words, counts, numbers, penned: all.some(({ ink }) => ink !== undefined) };
}

/** Share of words that stand on both pages letter by letter, 0–1: cheap, for sorting out at once what is another paper. */
export function sharedWords(a: Reading, b: Reading): number {
  const longer = Math.max(a.words.length, b.words.length);
  let shared = 0;
  for (const [text, count] of a.counts) shared += Math.min(count, b.counts.get(text) ?? 0);
  return longer === 0 ? 1 : shared / longer;
}

/** A number stands on one page only and was surely read: these are two papers, however alike they look. */
export function numbersDiffer(a: Reading, b: Reading): boolean {
  return unmatched(a.numbers, b.numbers).some((left) => left.some(isSure));
}

/** How far the words that were read on two pages agree. */
export function compareTexts(a: Reading, b: Reading): TextLikeness {
  const [onlyA, onlyB] = unmatched(a.words, b.words);
  const longer = Math.max(a.words.length, b.words.length);
  return {
    alike: longer === 0 ? 1 : 1 - Math.max(onlyA.length, onlyB.length) / longer,
    wordsThatDiffer: Math.max(onlyA.filter(isSure).length, onlyB.filter(isSure).length),
  };
}

function isSurelyRead({ confidence, ink }: Word): boolean {
  return confidence >= SURE && ink === undefined;
}

function isSure({ sure }: Token): boolean {
  return sure;
}

/** What remains on each side when equal tokens, and then nearly equal words, are paired off. */
function unmatched(one: readonly Token[], other: readonly Token[]): [Token[], Token[]] {
  const waiting = Map.groupBy(other, ({ text }) => text);
  const onlyOne = one.filter(({ text }) => waiting.get(text)?.pop() === undefined);
  const onlyOther = [...waiting.values()].flat();
  const left = onlyOne.filter((token) => {
    const at = onlyOther.findIndex((candidate) => isNear(token.text, candidate.text));
    if (at >= 0) onlyOther.splice(at, 1);
    return at < 0;
  });
  return [left, onlyOther];
}

function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_FORGIVEN_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  return !/\d/.test(a + b) && editDistance(a, b) <= 1;
}
