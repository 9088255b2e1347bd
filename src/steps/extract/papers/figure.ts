import type { Word } from '../../../domain/index.ts';
import type { Reading } from '../reading.ts';
import type { Token } from './stream.ts';

/** `11.` at the beginning of a line numbers the next entry: what stood before it was left to a pen and lost. */
export function isEntryNumber({ text, before }: Token): boolean {
  return before === '\n' && /^\d{1,2}[.)]$/u.test(text);
}

/** Recognizers part long figures behind their stops (`17. 800. 000`), and measures behind the comma (`6, 1 m`). */
export function joinedFigure(text: string): string {
  return text.replace(/(?<=\d[.,]) (?=\d{3}(?!\d))|(?<=\d,) (?=\d{1,2} ?(?:m|ha)(?!\p{L}))/gu, '');
}

/** A figure behind which more of it stands (`190 .000..000`), or the unit behind a bare comma, was not read whole. */
export function readFigure(value: string, words: readonly Word[], rest: string): Reading {
  const whole = value.replace(/[.,]+$/u, '');
  const behind = value.slice(whole.length) + rest;
  const isCut = /^\s?[.,]+\s?\d|^\s\d{3}(?!\d)|^,\s?(?:m[²2]?|ha)(?!\p{L})/u.test(behind);
  return { value: whole, words, doubt: isCut ? 'PATTERN_NEAR' : null };
}
