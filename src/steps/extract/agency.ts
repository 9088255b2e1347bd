import {
  centerY,
  type DocumentHead,
  editDistance,
  fold,
  foldWords,
  type HeldReason,
  hasRespelledCompound,
  hasVowel,
  isReadable,
  type PageLayout,
  sameText,
  type TextRun,
  type Word,
} from '../../domain/index.ts';
import { agencyNames, cleanLine } from './agency-lines.ts';
import { KNOWN_NAME_PARTS } from './known-agencies.ts';
import { notationType, partsOf } from './notation.ts';
import { agencyInitials, wholeInitials } from './notation-parts.ts';
import { type Reading, wordsOf } from './reading.ts';

/**
 * The issuing agency as printed (box 2 of NĐ 30/2020): the last name in the block, its parent stands above. A name may take
 * several lines (`ỦY BAN NHÂN DÂN` / `XÃ YÊN KHƯƠNG`).
 */
export function readAgency(
  head: DocumentHead | null,
  layouts: readonly PageLayout[],
  notation: string | null,
): Reading | null {
  const lines = agencyNames(head?.agency ?? []).at(-1);
  if (head === null || lines === undefined) return null;
  // A hyphen belongs to the name (`TÀI CHÍNH - KẾ HOẠCH`); rules and specks do not.
  const words = wordsOf(lines).filter(({ text }) => isReadable(text) || /^[-–]$/u.test(text));
  const { value, vouched } = mendKnownWords(cleanLine(words.map(({ text }) => text).join(' ')), words);
  if (value === '') return null;
  const tail = placeOf(value);
  const spellings = spellingsElsewhere(tail, words, layouts);
  const confirmed = spellings.some((spelling) => sameText(spelling, lettersOf(tail)));
  // The document names its agency or place again (date, authority, signature): another spelling there makes both doubtful.
  const other = confirmed ? undefined : spellings[0];
  const doubt: HeldReason | null =
    (other === undefined ? null : 'LETTERS_UNSURE') ??
    (lineLost(head, lines) ? 'PATTERN_NEAR' : null) ??
    (isBroken(value) ? 'LETTERS_UNSURE' : null) ??
    // One stroke more or less in `KHU VỰC III` is read with full confidence, and nothing around it tells.
    (!confirmed && /\s[IVX]{2,}$/u.test(value) ? 'LETTERS_UNSURE' : null) ??
    (/(KHU VỰC|XÃ|PHƯỜNG|HUYỆN|TỈNH|QUẬN|VÀ)$/u.test(value) ? 'PATTERN_NEAR' : null);
  const candidates = spellings.slice(0, 3).map((spelling) => value.slice(0, value.length - tail.length) + spelling);
  return { value, words, confirmed, vouched, doubt: doubt ?? notationDoubt(value, notation), candidates };
}

/** The agency's own part of the notation has to fit its name; where it does not, a line of the head was lost or misread. */
function notationDoubt(agency: string, notation: string | null): HeldReason | null {
  const parts = partsOf(notation ?? '').map(wholeInitials);
  const typed = notationType(notation) !== null || parts[0] === 'CV';
  const part = typed ? parts[1] : parts.length > 1 ? parts[0] : undefined;
  if (part === undefined || /\d/.test(part)) return null;
  const initials = agencyInitials(agency);
  if (part.length >= 4 && editDistance(part, initials) === 1) return 'LETTERS_UNSURE';
  const committee = /^(UBND|HĐND)$/;
  const ofCommittee = committee.test(initials) || committee.test(part);
  const differs = ofCommittee ? !parts.includes(initials) : sharedLetters(part, initials) < 0.5;
  return differs ? 'NOTATION_AGENCY_DIFFERS' : null;
}

/** Share of the letters of one abbreviation that stand in another. */
function sharedLetters(part: string, other: string): number {
  const letters = [...part];
  return letters.filter((letter) => other.includes(letter)).length / letters.length;
}

/**
 * Is some word of the name surely misread? A word without a vowel is a piece of one (`NÔNG N GHIỆP`), a hyphen stands in no name of a
 * single place, and the words before the place are those of every office (`CHUYỂN ĐỐI SỐ`).
 */
function isBroken(agency: string): boolean {
  const place = placeOf(agency);
  const office = place === agency ? agency : agency.slice(0, agency.length - place.length).trim();
  const pieces = agency.split(/[\s,-]+/u).filter((word) => /^\p{L}+$/u.test(word) && !hasVowel(word));
  const hyphened = place !== agency && /\s[-–]\s/u.test(place) && !TWIN_PLACES.test(fold(place));
  return (
    pieces.some((word) => !/^(UBND|HĐND|MTTQ)$/.test(word)) || hyphened || hasRespelledCompound(office.toLowerCase())
  );
}

/** Places that do bear a hyphen between two names. */
const TWIN_PLACES = /^(ba ria [-–] vung tau|phan rang [-–] thap cham)$/;

/** Where the number stands much lower than close under the agency, the recognizer has missed a line between them. */
function lineLost(head: DocumentHead, lines: readonly TextRun[]): boolean {
  const last = lines.at(-1);
  const heights = lines.map(({ box }) => box[3] - box[1]);
  if (last === undefined || head.number === null) return false;
  return centerY(head.number.box) - centerY(last.box) > LOST_LINE * Math.max(...heights);
}

/** In heights of a line, from middle to middle; the rule and the space under an agency leave up to three. */
const LOST_LINE = 3.4;

/** The name of the place in an agency's name, where it has one of two words or more; else the whole name. */
function placeOf(agency: string): string {
  const words = agency.split(' ');
  const unit = words.findLastIndex(
    (word, index) => index > 1 && /^(xa|phuong|huyen|quan|tinh|tran|pho|khu)$/.test(fold(word)),
  );
  const place = unit < 0 ? [] : words.slice(unit + 1);
  return place.length >= 2 ? place.join(' ') : agency;
}

/** The printed words with those of the closed list in its spelling, and the words that the list vouches for. */
function mendKnownWords(printed: string, words: readonly Word[]): { value: string; vouched: Set<Word> } {
  const parts = printed.split(' ');
  const vouched = new Set<Word>();
  for (const known of KNOWN_NAME_PARTS) {
    const wanted = known.split(' ');
    const at = parts.findIndex((_, index) =>
      wanted.every((word, offset) => fold(parts[index + offset] ?? '') === fold(word)),
    );
    if (at < 0) continue;
    const same = sameText(parts.slice(at, at + wanted.length).join(' '), known);
    // One word alone may be another word with other marks (QUẢN, QUẬN).
    if (!same && wanted.length === 1) continue;
    if (!same) parts.splice(at, wanted.length, ...wanted);
    // Hyphens and specks are words of the recognizer too: the lists run in step only where nothing was cleaned away.
    if (words.length === parts.length) for (const word of words.slice(at, at + wanted.length)) vouched.add(word);
  }
  return { value: parts.join(' '), vouched };
}

/** How the same words, diacritics aside, are spelled elsewhere in the document. */
function spellingsElsewhere(value: string, own: readonly Word[], layouts: readonly PageLayout[]): string[] {
  const wanted = foldWords(value);
  const length = wanted.split(' ').length;
  if (length < 2) return [];
  const words = layouts
    .flatMap((layout) => wordsOf(layout.runs))
    .filter((word) => !own.includes(word) && isReadable(word.text))
    .map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.flatMap((_, index) => {
    const spelling = words.slice(index, index + length).join(' ');
    return foldWords(spelling) === wanted ? [lettersOf(spelling)] : [];
  });
}

/** Commas and hyphens stand on their own in some spellings. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
