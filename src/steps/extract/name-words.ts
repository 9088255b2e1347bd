import { COMMON_SURNAMES, fold, lettersWithin, nameCase, respelledSurname, type Word } from '../../domain/index.ts';

/** A name with its surname set right where a scan can only have damaged it, and the words that need no more proof. */
export interface NameWords {
  readonly name: string;
  readonly vouched: ReadonlySet<Word>;
}

/**
 * Of 134 name-cased words called 0.8 to 0.9 sure on scans, ten were wrong, and none of those read like a common surname or one
 * of the usual middle words: what reads like one is believed from there on.
 */
export function vouchName(name: string, words: readonly Word[]): NameWords {
  const [surname = '', ...others] = name.split(' ');
  const first = words.find(({ text }) => fold(text).includes(fold(surname)));
  const kinh = MIDDLE_WORDS.has(others[0] ?? '') ? (NO_KINH_SURNAMES.get(surname) ?? null) : null;
  const mended = first === undefined ? null : (kinh ?? mendedSurname(surname, first));
  const vouched = new Set(
    words.filter((word) => {
      const own = lettersWithin(word.text);
      // `trương`: a stroke over the capital makes a small letter of it.
      if (word === first) return mended !== null || isSureSurname(nameCase(own), confidenceOf(word));
      const isMiddle = others.slice(0, -1).includes(nameCase(own)) && MIDDLE_WORDS.has(nameCase(own));
      return isMiddle && word.confidence >= LEAST_MIDDLE;
    }),
  );
  return { name: [mended ?? surname, ...others].join(' '), vouched };
}

/** Dots of a form grown together with the word behind them make recognizers unsure of it, not wrong (see `leastOfWord`). */
function confidenceOf({ text, confidence }: Word): number {
  return /^[.…]{2,}\p{L}/u.test(text) && confidence >= LEAST_BEHIND_LEADER ? LEAST_MIDDLE : confidence;
}

/** A common surname; where another that is not far rarer differs in marks only, it has to be read better. */
function isSureSurname(word: string, confidence: number): boolean {
  if (!COMMON_SURNAMES.includes(word)) return false;
  const alike = COMMON_SURNAMES.filter((other) => fold(other) === fold(word));
  const isSafe = new Set(alike).size === 1 || MOST_COMMON.has(word) || COMMON_BY_FAR.has(word);
  return confidence >= (isSafe ? LEAST_SURNAME : LEAST_MIDDLE);
}

/**
 * `Đỉnh`, `Nguyên` read at the place of a surname, and not surely: one in a thousand people bears such a spelling, one in
 * twenty scans makes it of Đinh and Nguyễn. Read surely, it is for a person to say.
 */
function mendedSurname(surname: string, word: Word): string | null {
  if (NO_SURNAMES.has(surname)) return NO_SURNAMES.get(surname) ?? null;
  if (word.confidence >= READ_SURELY || word.confidence < LEAST_SURNAME) return null;
  const plain = surname.replace(/^Ñ/u, 'N');
  if (plain !== surname && MOST_COMMON.has(plain)) return plain;
  const byFar = [...COMMON_BY_FAR].filter((other) => fold(other) === fold(surname));
  if (respelledSurname(surname) !== null && byFar[0]?.charAt(0) === surname.charAt(0)) return byFar[0] ?? null;
  const respelled = respelledSurname(surname);
  if (respelled === null || !MOST_COMMON.has(respelled)) return null;
  // Đ and D fold alike but are no marks.
  const sameLetter = surname.charAt(0) === respelled.charAt(0);
  return sameLetter && COMMON_SURNAMES.filter((other) => fold(other) === fold(surname)).length === 1 ? respelled : null;
}

/**
 * Spellings nobody bears, however surely they were read. `Đương`: for every Đường who lost a mark there are twenty of the
 * name Dương whose D was given a stroke. The others: capitals whose last I was read as a T, at every size alike.
 */
const NO_SURNAMES: ReadonlyMap<string, string> = new Map([
  ['Đương', 'Dương'],
  ['Thát', 'Thái'],
  ['Bùt', 'Bùi'],
]);

/** `Mat` is a name among the Chăm, whose names have no such middle words. */
const NO_KINH_SURNAMES: ReadonlyMap<string, string> = new Map([['Mat', 'Mai']]);

const LEAST_SURNAME = 0.6;
const LEAST_BEHIND_LEADER = 0.2;
const LEAST_MIDDLE = 0.8;
const READ_SURELY = 0.95;

/** Nine in ten people bear one of these. */
const MOST_COMMON: ReadonlySet<string> = new Set(
  'Nguyễn Trần Phạm Hoàng Huỳnh Phan Đặng Bùi Đỗ Ngô Dương Đinh Trương Lương Trịnh Đoàn'.split(' '),
);

/** Common too, and those that differ in marks only (Vừ, Hờ) are borne by one in fifty of them. */
const COMMON_BY_FAR: ReadonlySet<string> = new Set('Lê Vũ Võ Hồ Lý'.split(' '));

const MIDDLE_WORDS: ReadonlySet<string> = new Set(
  'Thị Văn Đức Hữu Đình Quốc Công Phương Ngọc Bích Xuân Tiến Trọng Quang Hoàng Kim Minh Thanh'.split(' '),
);
