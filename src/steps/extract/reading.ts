import { type HeldReason, isReadable, type TextRun, type Word, withoutSigns } from '../../domain/index.ts';
import type { ExtractedValue } from '../../plugin/index.ts';
import { leastOfWord } from './word-confidence.ts';

/** A value as found on a page, before it is weighed. */
export interface Reading {
  readonly value: string | null;
  /** The words it was made of: they give confidence and place. */
  readonly words: readonly Word[];
  readonly doubt?: HeldReason | null;
  /** Other values it may be, best first. */
  readonly candidates?: readonly string[];
  /** The document says the same elsewhere: poorly read words are believed then. */
  readonly confirmed?: boolean;
  /** Words that a closed list vouches for, however poorly they were read. */
  readonly vouched?: ReadonlySet<Word>;
  /** From which confidence on it is believed, where what surrounds it allows less than usual. */
  readonly least?: number;
  /** The same word by word; it goes before `least`. */
  readonly leastOf?: ReadonlyMap<Word, number>;
  /** Follows from other values; it stands nowhere by itself. */
  readonly computed?: boolean;
  /** A code on the page says so. */
  readonly coded?: boolean;
}

/** Page of the dossier a reading stands on. */
export interface Place {
  readonly number: number;
  readonly origin: 'ocr' | 'pdf-text' | 'none';
}

/** From which confidence on a value is believed; digits of a number have no context that could mend them. */
export interface Thresholds {
  readonly text: number;
  readonly digits: number;
}

/** Looked for, not there: nothing to hold. */
export const ABSENT: ExtractedValue = {
  value: null,
  confidence: 0,
  source: 'ocr',
  page: null,
  box: null,
  candidates: [],
  doubt: null,
};

/** A value such papers always print, which was not found: somebody has to look. */
export function expected(doubt: HeldReason): Reading {
  return { value: null, words: [], doubt };
}

/** Weighs a reading: it is doubted when its finder doubts it, or when one of its words was read too poorly. */
export function weigh(
  reading: Reading | null,
  place: Place,
  least: number,
  seen: SeenWords = NOT_SEEN,
): ExtractedValue {
  if (reading === null) return ABSENT;
  const confidence = reading.computed || reading.coded ? 1 : lowest(reading.words);
  const limit = reading.least ?? least;
  const poor =
    reading.value !== null &&
    reading.confirmed !== true &&
    reading.words.some(
      (word) => !reading.vouched?.has(word) && isPoor(word, leastFor(word, reading, limit, seen), seen),
    );
  const doubt = reading.doubt ?? inkDoubt(reading, seen !== NOT_SEEN) ?? (poor ? 'LOW_CONFIDENCE' : null);
  const candidates = [...(reading.value === null ? [] : [reading.value]), ...(reading.candidates ?? [])];
  return {
    value: reading.value,
    confidence,
    source: sourceOf(reading, place),
    page: reading.words.length === 0 ? null : place.number,
    box: reading.words.length === 0 ? null : boxOf(reading.words),
    candidates: [...new Set(candidates)].map((value) => ({ value, confidence })),
    doubt,
  };
}

function sourceOf({ coded, computed }: Reading, { origin }: Place): ExtractedValue['source'] {
  if (coded) return 'barcode';
  if (computed) return 'computed';
  return origin === 'pdf-text' ? 'pdf-text' : 'ocr';
}

/** Share of a text's words that have to be no print before the text is doubted for it: more than one in three of a short name. */
const INKED_SHARE = 0.34;

/**
 * No reading of a pen's or a pad's digits is believed, whatever confirms it. A text has context: single words of it may
 * be taken for handwriting wrongly (one printed figure in thirty is), and a notation that head and type confirm may
 * stand at a number by hand.
 */
function inkDoubt({ words, value, confirmed, vouched }: Reading, isText: boolean): HeldReason | null {
  const readable = words.filter(({ text }) => isReadable(text));
  // What a closed list vouches for was read rightly, whatever lies over it.
  const inked = readable.filter((word) => word.ink !== undefined && !(isText && vouched?.has(word)));
  const isLittle = inked.length < INKED_SHARE * readable.length;
  const hasDigits = !isText && /\d/.test(value ?? '');
  const believed = hasDigits
    ? isLittle && !inked.some(({ text }) => /\d/.test(text))
    : isLittle || (!isText && confirmed === true);
  if (inked.length === 0 || believed) return null;
  return inked.some(({ ink }) => ink === 'handwriting') ? 'HANDWRITTEN' : 'UNDER_STAMP';
}

export function wordsOf(runs: readonly TextRun[]): Word[] {
  return runs.flatMap((run) => run.words);
}

/** Words read well elsewhere in the document, without case. */
export type SeenWords = ReadonlyMap<string, readonly Word[]>;

const NOT_SEEN: SeenWords = new Map();

/** All words of pages that were read well enough to vouch for the same word elsewhere. */
export function seenWords(words: readonly Word[]): SeenWords {
  return Map.groupBy(
    words.filter(({ confidence }) => confidence >= VOUCHING),
    bareWord,
  );
}

/** One in two hundred of such words is wrong (docs/benchmarks.md, How sure is sure), and hardly ever twice the same way. */
const VOUCHING = 0.98;

/** From which confidence on a word is believed in its place: a name's words have limits of their own, digits are no text. */
function leastFor(word: Word, { leastOf }: Reading, limit: number, seen: SeenWords): number {
  if (leastOf !== undefined) return leastOf.get(word) ?? limit;
  return seen === NOT_SEEN ? limit : Math.min(limit, leastOfWord(word.text));
}

/** A word read below the limit, unless the very same letters were read well elsewhere. Digits vouch for nothing. */
function isPoor(word: Word, limit: number, seen: SeenWords): boolean {
  if (word.confidence >= limit || !isReadable(word.text)) return false;
  if (/\d/.test(word.text)) return true;
  return !(seen.get(bareWord(word)) ?? []).some((other) => other !== word);
}

function bareWord({ text }: Word): string {
  return withoutSigns(text).toLowerCase();
}

/** The poorest word that holds a letter or digit: a value is as good as its worst word. */
function lowest(words: readonly Word[]): number {
  const readable = words.filter(({ text }) => isReadable(text));
  return readable.length === 0 ? 0 : Math.min(...readable.map(({ confidence }) => confidence));
}

function boxOf(words: readonly Word[]): readonly [number, number, number, number] {
  return [
    Math.min(...words.map(({ box }) => box[0])),
    Math.min(...words.map(({ box }) => box[1])),
    Math.max(...words.map(({ box }) => box[2])),
    Math.max(...words.map(({ box }) => box[3])),
  ];
}
