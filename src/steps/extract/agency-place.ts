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
} from '../../domain/index.ts';
import { wordsOf } from './reading.ts';

/** The name of the place in an agency's name, where it has one of two words or more; else the whole name. */
export function placeOf(agency: string): string {
  const words = agency.split(' ');
  const folded = words.map(fold);
  const unit = folded.findLastIndex(
    (word, index) =>
      index > 1 &&
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
  if (first === undefined) return { value: place, confirmed: false, isDoubtful: false, others };
  const isOne = spellings.every(({ text }) => sameText(text, first.text));
  const surely = spellings.filter(({ confidence }) => confidence >= READ_SURELY).length;
  const poor = own.some(
    ({ text, confidence }) =>
      confidence < POORLY_READ && place.includes(text) && !first.text.split(' ').some((word) => sameText(word, text)),
  );
  const words = place.split(' ');
  const respelled = first.text.split(' ');
  if (!isOne || !(surely >= 2 || (surely === 1 && poor)) || respelled.length !== words.length)
    return { value: place, confirmed: false, isDoubtful: true, others };
  const value = respelled.join(' ').toLocaleUpperCase('vi');
  return { value, confirmed: true, isDoubtful: false, others: [place, ...others] };
}

const READ_SURELY = 0.97;
const POORLY_READ = 0.9;

/**
 * The place before the date where it is the agency's but for a letter (`TAM THÁT`, `Tam Thái`): one of the two was misread. An
 * agency may well sit in a place of another name.
 */
export function nearLocality(place: string, { text }: TextRun): string | null {
  // The capital of `Ia Grăng` is read as an l; no place begins with a small letter.
  const before = tidy(text.split(/,|ngày/iu)[0] ?? '').replace(/^la (?=\p{Lu})/u, 'Ia ');
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
  if (length < 2) return [];
  const words = layouts
    .flatMap((layout) => wordsOf(layout.runs))
    .filter((word) => !own.includes(word) && isReadable(word.text));
  const texts = words.map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.flatMap((_, index) => {
    const spelling = texts.slice(index, index + length).join(' ');
    if (foldWords(spelling) !== wanted) return [];
    const confidence = Math.min(...words.slice(index, index + length).map((word) => word.confidence));
    return [{ text: lettersOf(spelling), confidence }];
  });
}

/** Commas and hyphens stand on their own in some spellings. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
