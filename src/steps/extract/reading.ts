import type { HeldReason, TextRun, Word } from '../../domain/index.ts';
import type { ExtractedValue } from '../../plugin/index.ts';

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
  /** From which confidence on it is believed, where what surrounds it allows less than usual. */
  readonly least?: number;
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

/** Weighs a reading: it is doubted when its finder doubts it, or when one of its words was read too poorly. */
export function weigh(reading: Reading | null, place: Place, least: number): ExtractedValue {
  if (reading === null) return ABSENT;
  const confidence = lowest(reading.words);
  const poor = reading.value !== null && confidence < (reading.least ?? least) && reading.confirmed !== true;
  const doubt = reading.doubt ?? (poor ? 'LOW_CONFIDENCE' : null);
  const candidates = [...(reading.value === null ? [] : [reading.value]), ...(reading.candidates ?? [])];
  return {
    value: reading.value,
    confidence,
    source: place.origin === 'pdf-text' ? 'pdf-text' : 'ocr',
    page: place.number,
    box: reading.words.length === 0 ? null : boxOf(reading.words),
    candidates: [...new Set(candidates)].map((value) => ({ value, confidence })),
    doubt,
  };
}

export function wordsOf(runs: readonly TextRun[]): Word[] {
  return runs.flatMap((run) => run.words);
}

/** The poorest word that holds a letter or digit: a value is as good as its worst word. */
function lowest(words: readonly Word[]): number {
  const readable = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
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
