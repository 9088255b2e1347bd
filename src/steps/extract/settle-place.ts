import {
  fold,
  isPlaceName,
  isPlaceWord,
  lettersWithin,
  type PageLayout,
  placeNamesBeside,
  placeNamesLike,
  sameText,
  type TextRun,
  type Word,
} from '../../domain/index.ts';
import { nearLocality, POORLY_READ, placeOf, type SpelledPlace, spellPlace } from './agency-place.ts';
import { KNOWN_NAME_PARTS } from './known-agencies.ts';

export interface SettledName extends Pick<SpelledPlace, 'confirmed' | 'isDoubtful'> {
  readonly value: string;
  readonly candidates: readonly string[];
  /** Words that the list of places vouches for. */
  readonly vouched: ReadonlySet<Word>;
}

/**
 * An agency's name with its place spelled as the document says elsewhere, and where it leaves that open, as the list of Vietnam's
 * places has it: a name that stands in the list needs better reading no more; of spellings of which one stands in it, that
 * one is meant; poorly read words are spelled as the only name has it that the others leave. What was read well stays: hamlets
 * and units of long ago are not in the list.
 */
export function settlePlace(
  printed: string,
  own: readonly Word[],
  layouts: readonly PageLayout[],
  dateLine: TextRun | null = null,
): SettledName {
  const behindUnit = placeOf(printed);
  const isUnit = behindUnit !== printed;
  const place = isUnit ? behindUnit : behindOffice(printed);
  const spelled = isUnit ? spellPlace(place, own, layouts) : { ...AS_READ, value: place };
  const office = printed.slice(0, printed.length - place.length);
  const near = dateLine === null ? null : nearLocality(spelled.value, dateLine);
  const others = near === null ? spelled.others : [...spelled.others, near];
  const listed = spelled.confirmed ? null : listedName({ ...spelled, others }, own);
  const value = listed === null || sameText(listed, spelled.value) ? spelled.value : inCaseOf(place, listed);
  const likely = isUnit && listed === null ? likelyNames(value, spelled.confirmed) : [];
  return {
    value: office + value,
    confirmed: spelled.confirmed,
    isDoubtful: listed === null && (spelled.isDoubtful || near !== null || likely.length > 0),
    candidates: [place, spelled.value, ...others, ...likely].map((other) => office + inCaseOf(place, other)),
    vouched: listed === null ? new Set() : wordsIn(spelled.value, own),
  };
}

function inCaseOf(printed: string, name: string): string {
  return printed === printed.toLocaleUpperCase('vi') ? name.toLocaleUpperCase('vi') : name;
}

const AS_READ = { confirmed: false, isDoubtful: false, others: [] } as const;

/** What follows an office's own name and may be a place (`TRẠM Y TẾ IA GRĂNG`), though no kind of unit says so; else the whole. */
function behindOffice(agency: string): string {
  let rest = agency.split(' ');
  for (;;) {
    const part = LONGEST_FIRST.find((known) => known.every((word, index) => sameText(word, rest[index] ?? '')));
    if (part === undefined) break;
    rest = rest.slice(part.length);
  }
  return rest.length < 2 ? agency : rest.join(' ');
}

const LONGEST_FIRST = KNOWN_NAME_PARTS.map((known) => known.split(' ')).sort((a, b) => b.length - a.length);

/** The one name of the list that is meant; null where it has none, or more than one. */
function listedName({ value, others, isDoubtful }: SpelledPlace, own: readonly Word[]): string | null {
  const listed = [value, ...others].filter(isPlaceName);
  const [first] = listed;
  if (first !== undefined) return listed.every((name) => sameText(name, first)) ? first : null;
  return isDoubtful ? null : meantName(value, own);
}

/**
 * Names that a name outside the list, however well it was read, may be but for its marks (`XÃ CẤM DƯƠNG`); or but for a letter, where
 * it stands so once and no place's name has such a word (`HUYỆN HÙA BÌNH`).
 */
function likelyNames(name: string, confirmed: boolean): readonly string[] {
  if (isPlaceName(name)) return [];
  const like = placeNamesLike(name);
  return like.length > 0 || confirmed || name.split(' ').every(isPlaceWord) ? like : placeNamesBeside(name);
}

/**
 * The one name that differs in poorly read words only: in their marks, or by a letter where no place is called by such a word.
 * `ĐÔNG TRƯƠNG` may be Đông Trường, of which the list knows nothing, as well as its Đông Trung.
 */
function meantName(place: string, own: readonly Word[]): string | null {
  const words = place.split(' ');
  if (words.length < 2) return null;
  const poor = new Set(own.filter(({ confidence }) => confidence < POORLY_READ).map(({ text }) => plain(text)));
  const fits = (name: string) => {
    const others = name.split(' ');
    return words.every((word, index) => isMisreadOf(others[index] ?? '', word, poor));
  };
  const like = placeNamesLike(place).filter(fits);
  const found = like.length > 0 ? like : placeNamesBeside(place).filter(fits);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isMisreadOf(meant: string, read: string, poor: ReadonlySet<string>): boolean {
  if (sameText(read, meant) || (meant === 'Ia' && MISREAD_IA.test(read))) return true;
  return poor.has(plain(read)) && (plain(read) === plain(meant) || !isPlaceWord(read));
}

/** The capital of `Ia Grăng` is read as a T or an l, and surely. */
const MISREAD_IA = /^[Tl1|L]A$/;

function wordsIn(place: string, own: readonly Word[]): ReadonlySet<Word> {
  const words = place.split(' ').map(plain);
  return new Set(own.filter(({ text }) => words.includes(plain(text))));
}

function plain(word: string): string {
  return fold(lettersWithin(word));
}
