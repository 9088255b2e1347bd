import {
  type Box,
  fold,
  hasRespelledCompound,
  placesInCompounds,
  settleToneMarks,
  type WordInk,
  withoutSigns,
} from '../../domain/index.ts';
import { isSyllable } from './syllable.ts';

/** A word as the recognizer gives it, and what lies there if it is no print. */
export interface RawWord {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  readonly ink?: WordInk;
}

/** Lines of a page with their words, boxes level. */
export type RawLines = readonly { readonly words: readonly RawWord[] }[];

/** From here on the same word elsewhere on the page speaks for it. */
const GOOD = 0.9;
/** Where the meaning of the recognizer's own figure bends. */
const BENDS = [0.3, 0.5, 0.65, 0.78, 0.86, 0.91, 0.94, 0.96] as const;

/** `12/QĐ-UBND`: recognizers never learnt such abbreviations, and are less sure of them than they need be. */
const NOTATION = /^\d{1,6}[a-zđ]?\/(?:\d{4}\/)?\p{Lu}\p{L}{0,7}(?:[-./]\p{Lu}\p{L}{0,9}){0,3}$/u;

/** What no Vietnamese paper prints; `Ð` (of Iceland) and `ï` are letters too. */
const ODD = /[^a-zđ\d.,:;/()"“”%²³+–-]/u;
const MARKS = /[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/gu;

/**
 * What is looked at, in the order of the fitted weights. The page as a whole is not: its mean said nothing on unseen
 * pages that the line and the neighbours had not said (log loss 0.0703 without, 0.0705 with).
 */
export const FEATURES = [
  'raw',
  ...BENDS.map((bend) => `raw above ${bend}` as const),
  'no letter or digit',
  'number',
  'letters and digits',
  'known notation',
  'capitals',
  'no syllable',
  'number × raw',
  'no syllable × raw',
  'one letter',
  'two letters',
  'length',
  'marks above and below',
  'sign before',
  'sign behind',
  'sign within',
  'odd sign',
  'odd capitals',
  'line: raw',
  'line: lowest raw',
  'line: share of words that can be',
  'line: length',
  'alone',
  'before: raw',
  'behind: raw',
  'taller',
  'lower',
  'wider',
  'narrower',
  'same word elsewhere',
  'elsewhere with other marks',
  'in a known compound',
  'compound with other marks',
  'handwriting',
  'stamp',
] as const;

type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** The figures of every word, line by line, in the order of `FEATURES`. */
export function wordFeatures(lines: RawLines): number[][][] {
  const page = describePage(lines);
  return lines.map(({ words }) => {
    const line = words.map(describeWord);
    const compounds = placesInCompounds(words.map(({ text }) => settleToneMarks(text)));
    return words.map((word, index) => {
      const features = featuresOf(word, index, line, page, compounds);
      return FEATURES.map((name) => features[name]);
    });
  });
}

interface Described {
  readonly raw: number;
  readonly core: string;
  readonly kind: 'none' | 'number' | 'mixed' | 'syllable' | 'capitals' | 'letters';
  /** A syllable, a number, an abbreviation: something that may stand in a paper. */
  readonly canBe: boolean;
  readonly height: number;
  readonly width: number;
}

interface DescribedPage {
  /** Raw mean and share of words that can be: the company of a word that stands alone on its line. */
  readonly raw: number;
  readonly canBe: number;
  readonly height: number;
  /** Width of a letter in heights. */
  readonly letterWidth: number;
  /** How often each word was read well, in all and by its letters without marks. */
  readonly wellRead: ReadonlyMap<string, number>;
  readonly wellReadBare: ReadonlyMap<string, number>;
}

function describeWord({ text, box: [x0, y0, x1, y1], confidence }: RawWord): Described {
  const core = withoutSigns(withOneD(text));
  const kind = kindOf(core);
  return { raw: confidence, core, kind, canBe: kind !== 'none' && kind !== 'letters', height: y1 - y0, width: x1 - x0 };
}

/** The models write a capital Đ twice, as itself and as the Icelandic Ð: a habit of theirs, which says nothing of the rest. */
function withOneD(text: string): string {
  return text.replace(/\u0110\u00D0|\u00D0\u0110/gu, '\u0110');
}

function kindOf(core: string): Described['kind'] {
  if (!/[\p{L}\p{N}]/u.test(core)) return 'none';
  if (!/\p{L}/u.test(core)) return 'number';
  if (/\p{N}/u.test(core)) return 'mixed';
  if (isSyllable(core)) return 'syllable';
  return /^[\p{Lu}./-]+$/u.test(core) ? 'capitals' : 'letters';
}

function describePage(lines: RawLines): DescribedPage {
  const words = lines.flatMap((line) => line.words.map(describeWord));
  const lettered = words.filter(({ core }) => core !== '');
  const height = Math.max(1, median(lettered.map((word) => word.height)));
  const wellRead = words.filter(({ raw, core }) => raw >= GOOD && core.length > 1).map(({ core }) => plain(core));
  return {
    raw: mean(words.map(({ raw }) => raw)),
    canBe: mean(words.map(({ canBe }) => (canBe ? 1 : 0))),
    height,
    letterWidth: Math.max(0.1, median(lettered.map(({ width, core }) => width / core.length / height))),
    wellRead: countsOf(wellRead),
    wellReadBare: countsOf(wellRead.map(fold)),
  };
}

function featuresOf(
  word: RawWord,
  index: number,
  line: readonly Described[],
  page: DescribedPage,
  compounds: ReadonlySet<number>,
): Features {
  const own = line[index] ?? describeWord(word);
  const others = line.filter((other) => other !== own);
  const company = others.length === 0 ? page : null;
  const lineRaw = company?.raw ?? mean(others.map(({ raw }) => raw));
  const tall = Math.log(Math.max(1, own.height) / page.height);
  const wide = Math.log(Math.max(1, own.width) / Math.max(1, [...word.text].length) / page.height / page.letterWidth);
  const is = (condition: boolean) => (condition ? 1 : 0);
  const unlikely = is(own.kind === 'letters' || own.kind === 'mixed' || own.kind === 'none');
  const letters = [...own.core].length;
  const same = page.wellRead.get(plain(own.core)) ?? 0;
  const other = (page.wellReadBare.get(fold(plain(own.core))) ?? 0) - same;
  const elsewhere = same - is(own.raw >= GOOD);
  const bends = Object.fromEntries(
    BENDS.map((bend) => [`raw above ${bend}`, Math.max(0, own.raw - bend) / (1 - bend)]),
  ) as Record<`raw above ${(typeof BENDS)[number]}`, number>;
  return {
    raw: own.raw,
    ...bends,
    'no letter or digit': is(own.kind === 'none'),
    number: is(own.kind === 'number'),
    'letters and digits': is(own.kind === 'mixed'),
    'known notation': is(NOTATION.test(own.core)),
    capitals: is(own.kind === 'capitals'),
    'no syllable': is(own.kind === 'letters'),
    'number × raw': is(own.kind === 'number') * (own.raw - 0.9),
    'no syllable × raw': unlikely * (own.raw - 0.9),
    'one letter': is(letters === 1),
    'two letters': is(letters === 2),
    length: Math.log1p(letters),
    'marks above and below': (own.core.normalize('NFD').match(/\p{M}/gu) ?? []).length,
    'sign before': is(/^[^\p{L}\p{N}].*[\p{L}\p{N}]/u.test(word.text)),
    'sign behind': is(/[\p{L}\p{N}].*[^\p{L}\p{N}]$/u.test(word.text)),
    'sign within': is(/[^\p{L}\p{N}]/u.test(own.core)),
    'odd sign': is(ODD.test(withOneD(word.text).normalize('NFD').toLowerCase().replace(MARKS, ''))),
    // The small letters of `12a/TTr-UBND` belong where they stand.
    'odd capitals': is(
      !NOTATION.test(own.core) && (/\p{Ll}.*\p{Lu}/u.test(own.core) || /^\p{Lu}{2,}\p{Ll}/u.test(own.core)),
    ),
    'line: raw': lineRaw,
    'line: lowest raw': company?.raw ?? Math.min(...others.map(({ raw }) => raw)),
    'line: share of words that can be': company?.canBe ?? mean(others.map(({ canBe }) => is(canBe))),
    'line: length': Math.log1p(others.length),
    alone: is(others.length === 0),
    'before: raw': line[index - 1]?.raw ?? lineRaw,
    'behind: raw': line[index + 1]?.raw ?? lineRaw,
    taller: Math.min(2, Math.max(0, tall)),
    lower: Math.min(2, Math.max(0, -tall)),
    wider: Math.min(2, Math.max(0, wide)),
    narrower: Math.min(2, Math.max(0, -wide)),
    'same word elsewhere': is(own.kind !== 'number' && own.core.length > 1 && elsewhere > 0),
    'elsewhere with other marks': is(own.kind === 'syllable' && other > same),
    'in a known compound': is(compounds.has(index)),
    'compound with other marks': is([index - 1, index].some((at) => isRespelled(line[at], line[at + 1]))),
    handwriting: is(word.ink === 'handwriting'),
    stamp: is(word.ink === 'stamp'),
  };
}

function isRespelled(first: Described | undefined, second: Described | undefined): boolean {
  return (
    first !== undefined && second !== undefined && hasRespelledCompound(settleToneMarks(`${first.core} ${second.core}`))
  );
}

function plain(core: string): string {
  return core.toLowerCase();
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
