import {
  centerY,
  type DocumentHead,
  fold,
  foldWords,
  type HeldReason,
  type PageLayout,
  sameText,
  type TextRun,
  type Word,
} from '../../domain/index.ts';
import { agencyNames, cleanLine } from './agency-lines.ts';
import { notationType, partsOf } from './notation.ts';
import { agencyInitials } from './notation-parts.ts';
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
  const value = mendKnownWords(cleanLine(lines.map((line) => line.text).join(' ')));
  const words = wordsOf(lines).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (value === '') return null;
  const tail = placeOf(value);
  const spellings = spellingsElsewhere(tail, words, layouts);
  const confirmed = spellings.some((spelling) => sameText(spelling, lettersOf(tail)));
  // The document names its agency or place again (date, authority, signature): another spelling there makes both doubtful.
  const other = confirmed ? undefined : spellings[0];
  const doubt: HeldReason | null =
    (other === undefined ? null : 'LETTERS_UNSURE') ?? (lineLost(head, lines) ? 'PATTERN_NEAR' : null);
  const candidates = spellings.slice(0, 3).map((spelling) => value.slice(0, value.length - tail.length) + spelling);
  return { value, words, confirmed, doubt: doubt ?? notationDoubt(value, notation), candidates };
}

/** The agency's own part of the notation has to fit its name; where it does not, a line of the head was lost or misread. */
function notationDoubt(agency: string, notation: string | null): HeldReason | null {
  const parts = partsOf(notation ?? '');
  const typed = notationType(notation) !== null;
  const part = typed ? parts[1] : parts.length > 1 ? parts[0] : undefined;
  if (part === undefined || /\d/.test(part)) return null;
  const initials = agencyInitials(agency);
  const committee = /^(UBND|HĐND)$/;
  const differs =
    committee.test(initials) || committee.test(part)
      ? !parts.includes(initials)
      : part.charAt(0) !== initials.charAt(0);
  return differs ? 'NOTATION_AGENCY_DIFFERS' : null;
}

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

/**
 * Words that are always the same get their marks back where a scan lost them (`UY BAN NHÂN DAN`): a closed list. Names of
 * places are never touched.
 */
function mendKnownWords(value: string): string {
  let mended = value;
  for (const phrase of KNOWN_PHRASES) {
    const length = phrase.split(' ').length;
    const words = mended.split(' ');
    const at = words.findIndex((_, index) => fold(words.slice(index, index + length).join(' ')) === fold(phrase));
    const printed = at < 0 ? phrase : words.slice(at, at + length).join(' ');
    if (sameText(printed, phrase)) continue;
    mended = [...words.slice(0, at), phrase, ...words.slice(at + length)].join(' ');
  }
  return mended;
}

/** How the same words, diacritics aside, are spelled elsewhere in the document. */
function spellingsElsewhere(value: string, own: readonly Word[], layouts: readonly PageLayout[]): string[] {
  const wanted = foldWords(value);
  const length = wanted.split(' ').length;
  if (length < 2) return [];
  const words = layouts
    .flatMap((layout) => wordsOf(layout.runs))
    .filter((word) => !own.includes(word) && /[\p{L}\p{N}]/u.test(word.text))
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

const KNOWN_PHRASES = [
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'VĂN PHÒNG',
  'THÀNH PHỐ',
  'HUYỆN',
  'TỈNH',
  'PHƯỜNG',
  'THỊ TRẤN',
];
