import { editDistance, type PageText, pageWords, type Word } from '../../domain/index.ts';

export interface TextLikeness {
  /** Words of the page with fewer of them. */
  readonly words: number;
  /** Share of words that stand on both pages, 0–1; a letter misread is forgiven. */
  readonly alike: number;
  /** A number stands on one page only and was surely read: these are two papers, however alike they look. */
  readonly numbersDiffer: boolean;
  /** Words surely read on one page that the other lacks: names filled in, a certification, or misreadings after all. */
  readonly wordsThatDiffer: number;
  /** Something on a page is no print, so that its reading settles nothing. */
  readonly penned: boolean;
}

/** From here on a reading counts as sure. */
const SURE = 0.8;
/** Shorter words become another by one letter. */
const LEAST_FORGIVEN_LETTERS = 4;

/** How far what was read on two pages agrees. */
export function compareTexts(a: PageText, b: PageText): TextLikeness {
  const [one, other] = [pageWords(a), pageWords(b)];
  const [onlyOne, onlyOther] = unmatched(wordsOf(one), wordsOf(other));
  const longer = Math.max(one.length, other.length);
  return {
    words: Math.min(one.length, other.length),
    alike: longer === 0 ? 1 : 1 - Math.max(onlyOne.length, onlyOther.length) / longer,
    numbersDiffer: unmatched(numbersOf(one), numbersOf(other)).some((left) => left.some(isSure)),
    wordsThatDiffer: Math.max(onlyOne.filter(isSure).length, onlyOther.filter(isSure).length),
    penned: [...one, ...other].some(({ ink }) => ink !== undefined),
  };
}

interface Token {
  readonly text: string;
  readonly sure: boolean;
}

function wordsOf(words: readonly Word[]): Token[] {
  return words.flatMap((word) => {
    const text = word.text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    return text === '' ? [] : [{ text, sure: sureOf(word) }];
  });
}

/** Groups of digits: how a number was cut into words differs from reading to reading. */
function numbersOf(words: readonly Word[]): Token[] {
  return words.flatMap((word) => (word.text.match(/\d+/g) ?? []).map((text) => ({ text, sure: sureOf(word) })));
}

function sureOf({ confidence, ink }: Word): boolean {
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
