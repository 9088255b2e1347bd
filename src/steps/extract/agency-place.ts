import {
  editDistance,
  fold,
  foldWords,
  isReadable,
  type PageLayout,
  sameText,
  type TextRun,
  tidy,
  type Word,
  withoutSigns,
} from '../../domain/index.ts';
import { wordsOf } from './reading.ts';

/** The name of the place in an agency's name, where it has one of two words or more; else the whole name. */
export function placeOf(agency: string): string {
  const words = agency.split(' ');
  const folded = words.map(fold);
  const least = /^(ubnd|hdnd)$/.test(folded[0] ?? '') ? 0 : 1;
  const unit = folded.findLastIndex(
    (word, index) =>
      index > least &&
      (/^(phuong|huyen|quan|tinh)$/.test(word) ||
        (word === 'xa' && folded[index + 1] !== 'hoi') ||
        /^(thi tran|thanh pho|dac khu)$/.test(`${folded[index - 1]} ${word}`)),
  );
  const place = unit < 0 ? [] : words.slice(unit + 1);
  return place.length >= 2 ? place.join(' ') : agency;
}

export interface SpelledPlace {
  readonly value: string;
  /** It is spelled so elsewhere too. */
  readonly confirmed: boolean;
  /** It is spelled otherwise elsewhere, and nothing says which is right. */
  readonly isDoubtful: boolean;
  /** Other spellings, as candidates. */
  readonly others: readonly string[];
}

/**
 * The document names its agency or place again (date, authority, signature). Capitals with two marks are what recognizers misread
 * most: what small letters say twice, or once and surely against a poor reading, is taken; other differences are doubtful.
 */
export function spellPlace(place: string, own: readonly Word[], layouts: readonly PageLayout[]): SpelledPlace {
  const spellings = spellingsElsewhere(place, own, layouts);
  const others = [...new Set(spellings.map(({ text }) => text))].slice(0, 3);
  if (spellings.some(({ text }) => sameText(text, lettersOf(place))))
    return { value: place, confirmed: true, isDoubtful: false, others };
  const [first] = spellings;
  if (first === undefined) return misspelledPlace(place, own, layouts);
  const isOne = spellings.every(({ text }) => sameText(text, first.text));
  const surely = spellings.filter(({ confidence }) => confidence >= READ_SURELY).length;
  const poor = own.some(
    ({ text, confidence }) =>
      confidence < POORLY_READ && place.includes(text) && !first.text.split(' ').some((word) => sameText(word, text)),
  );
  const words = place.split(' ');
  const respelled = first.text.split(' ');
  const isSure = surely >= 2 || (surely === 1 && (poor || hasLostMarks(words, respelled)));
  if (!isOne || !isSure || respelled.length !== words.length)
    return { value: place, confirmed: false, isDoubtful: true, others };
  const value = respelled.join(' ').toLocaleUpperCase('vi');
  return { value, confirmed: true, isDoubtful: false, others: [place, ...others] };
}

/**
 * Letters of capitals misread too (`LỖÕI`, `PHƯỚG L0NG`): what the document says surely elsewhere is taken, where the two differ in
 * nothing but words of the name that were read poorly, each by a letter.
 */
function misspelledPlace(place: string, own: readonly Word[], layouts: readonly PageLayout[]): SpelledPlace {
  const poor = new Set(own.filter(({ confidence }) => confidence < POORLY_READ).map(({ text }) => foldWords(text)));
  const wanted = foldWords(place).split(' ');
  const near = windowsOf(wanted.length, own, layouts).filter(({ text, confidence }) => {
    const words = foldWords(text).split(' ');
    return (
      confidence >= READ_SURELY &&
      words.length === wanted.length &&
      words.every(
        (word, index) => word === wanted[index] || (poor.has(wanted[index] ?? '') && isNear(word, wanted[index] ?? '')),
      )
    );
  });
  const [first] = near;
  const isOne = first !== undefined && near.every(({ text }) => sameText(text, first.text));
  if (wanted.length < 2 || !isOne) return { value: place, confirmed: false, isDoubtful: near.length > 0, others: [] };
  return { value: first.text.toLocaleUpperCase('vi'), confirmed: true, isDoubtful: false, others: [place] };
}

function isNear(one: string, other: string): boolean {
  return Math.max(one.length, other.length) >= 2 && editDistance(one, other) === 1;
}

const READ_SURELY = 0.97;
export const POORLY_READ = 0.9;

/** Small print of capitals loses marks and gains none: `QUYNH` beside `Quỳnh` is no other spelling. */
function hasLostMarks(words: readonly string[], respelled: readonly string[]): boolean {
  return words.every((word, index) => {
    const other = respelled[index] ?? '';
    return sameText(word, other) || (word.toLowerCase() === fold(word) && fold(other) === fold(word));
  });
}

/**
 * The place before the date where it is the agency's but for a letter (`TAM THÁT`, `Tam Thái`): one of the two was misread. An
 * agency may well sit in a place of another name.
 */
export function nearLocality(place: string, { text }: TextRun): string | null {
  // The capital of `Ia Grăng` is read as an l; no place begins with a small letter.
  const before = tidy(text.split(/,|ngày/iu)[0] ?? '').replace(/^[l1|]a (?=\p{Lu})/u, 'Ia ');
  const [own, other] = [foldWords(place), foldWords(before)];
  if (own.split(' ').length < 2 || own.split(' ').length !== other.split(' ').length || own === other) return null;
  return editDistance(own, other) === 1 ? before : null;
}

interface Spelling {
  readonly text: string;
  readonly confidence: number;
}

/** How the same words, diacritics aside, are spelled elsewhere in the document. */
function spellingsElsewhere(place: string, own: readonly Word[], layouts: readonly PageLayout[]): Spelling[] {
  const wanted = foldWords(place);
  const length = wanted.split(' ').length;
  return length < 2 ? [] : windowsOf(length, own, layouts).filter(({ text }) => foldWords(text) === wanted);
}

/** Every so many words in a row of the document, but for those of the name itself. */
function windowsOf(length: number, own: readonly Word[], layouts: readonly PageLayout[]): Spelling[] {
  const words = layouts
    .flatMap((layout) => wordsOf(layout.runs))
    .filter((word) => !own.includes(word) && isReadable(word.text));
  const texts = words.map(({ text }) => withoutSigns(text));
  return words.slice(0, words.length - length + 1).map((_, index) => ({
    text: lettersOf(texts.slice(index, index + length).join(' ')),
    confidence: Math.min(...words.slice(index, index + length).map((word) => word.confidence)),
  }));
}

/** Commas and hyphens stand on their own in some spellings. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
