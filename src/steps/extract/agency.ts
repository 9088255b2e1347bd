import {
  type Box,
  capitalShare,
  centerY,
  type DocumentHead,
  editDistance,
  entryStampRuns,
  FIGURES_SEEN,
  fold,
  type HeldReason,
  hasRespelledCompound,
  hasVowel,
  isReadable,
  type PageLayout,
  type TextRun,
  type Word,
} from '../../domain/index.ts';
import { agencyNames, cleanLine } from './agency-lines.ts';
import { placeOf } from './agency-place.ts';
import { mendKnownWords } from './known-words.ts';
import { notationType, partsOf } from './notation.ts';
import { agencyInitials, wholeInitials } from './notation-parts.ts';
import { type Reading, wordsOf } from './reading.ts';
import { settlePlace } from './settle-place.ts';

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
  const words = wordsOf(lines).filter(
    ({ text }, index, all) =>
      isReadable(text) || (/^[-–]$/u.test(text) && !UNIT.test(`${all[index + 1]?.text} ${all[index + 2]?.text}`)),
  );
  const { value: printed, vouched } = mendKnownWords(cleanLine(words.map(({ text }) => text).join(' ')), words);
  if (printed === '') return null;
  const spelled = settlePlace(printed, words, layouts, head.dateLine);
  const { value, confirmed } = spelled;
  const doubt = (spelled.isDoubtful ? 'LETTERS_UNSURE' : null) ?? nameDoubt(value, words.at(-1));
  return {
    value,
    words,
    confirmed,
    vouched: new Set([...vouched, ...spelled.vouched]),
    doubt: doubt ?? (lineLost(head, lines, layouts[0]) ? 'PATTERN_NEAR' : null) ?? notationDoubt(value, notation),
    candidates: spelled.candidates,
  };
}

/** No hyphen stands before the kind of a place: it is a piece of the rule. */
const UNIT = /^(XÃ (?!HỘI)|PHƯỜNG |HUYỆN |QUẬN |TỈNH )/u;

/** What speaks against a name by itself. */
function nameDoubt(value: string, last: Word | undefined): HeldReason | null {
  // A committee or council is one of some place: a line with it was lost where none stands there.
  if (/^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)$/u.test(value)) return 'PATTERN_NEAR';
  if (/(KHU VỰC|XÃ|PHƯỜNG|HUYỆN|TỈNH|QUẬN|VÀ)$/u.test(value)) return 'PATTERN_NEAR';
  if (isBroken(value)) return 'LETTERS_UNSURE';
  // One stroke more or less in `KHU VỰC III` is read with full confidence, and wrongly again where the name stands once more.
  const isCounted = last !== undefined && last.confidence >= FIGURES_SEEN;
  return /\sV?I{2,3}$/u.test(value) && !isCounted ? 'LETTERS_UNSURE' : null;
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
  const differs = ofCommittee
    ? !parts.some((other) => other === initials || OF_CHAIRMAN.test(other))
    : sharedLetters(part, initials) < 0.5;
  return differs ? 'NOTATION_AGENCY_DIFFERS' : null;
}

/** `QĐ-CT`: decided by the chairman alone. */
const OF_CHAIRMAN = /^CT(UB|UBND)?$/;

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
  // No syllable ends so: of worn types a C is read as a G.
  const falseEnd = /(?:^|[^\p{L}])\p{L}*[aeiouy]g(?!\p{L})/u.test(fold(agency));
  const hyphened = place !== agency && /\s[-–]\s/u.test(place) && !TWIN_PLACES.test(fold(place));
  return (
    pieces.some((word) => !/^(UBND|HĐND|MTTQ)$/.test(word)) ||
    falseEnd ||
    hyphened ||
    hasRespelledCompound(office.toLowerCase())
  );
}

/** Places that do bear a hyphen between two names. */
const TWIN_PLACES = /^(ba ria [-–] vung tau|phan rang [-–] thap cham)$/;

/** Where the number stands much lower than close under the agency, the recognizer has missed a line between them. */
function lineLost(head: DocumentHead, lines: readonly TextRun[], layout: PageLayout | undefined): boolean {
  const last = lines.at(-1);
  if (last !== undefined && strayLine(head, lines, layout)) return true;
  const heights = lines.map(({ box }) => box[3] - box[1]);
  if (last === undefined || head.number === null) return false;
  const ruled = layout?.runs.some(
    ({ text, box }) =>
      !isReadable(text) && box[1] > last.box[3] && box[3] < (head.number?.box[1] ?? 0) && isUnder(box, last),
  );
  const gap = centerY(head.number.box) - centerY(last.box);
  const before = lines.at(-2);
  // Typewriters set their low letters further apart.
  const step = before === undefined ? 0 : centerY(last.box) - centerY(before.box);
  return gap > Math.max((ruled ? LOST_LINE_WITH_RULE : LOST_LINE) * Math.max(...heights), LOST_STEPS * step);
}

/** Letters between the name's first line and the number that make no line of it: one that was read as something else. */
function strayLine(
  { number, dateLine }: DocumentHead,
  lines: readonly TextRun[],
  layout: PageLayout | undefined,
): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  const end = number?.box[1] ?? 0;
  if (first === undefined || last === undefined || layout === undefined) return false;
  const foreign = entryStampRuns(layout);
  return layout.runs.some(
    (run) =>
      centerY(run.box) > first.box[1] &&
      run.box[3] < end + 0.3 * layout.textHeight &&
      isUnder(run.box, first) &&
      !lines.includes(run) &&
      run !== dateLine &&
      !foreign.has(run) &&
      run.box[2] < first.box[2] + 3 * layout.textHeight &&
      capitalShare(run.text) <= 0.6 &&
      (run.text.match(/\p{L}/gu) ?? []).length >= 4,
  );
}

function isUnder(box: Box, { box: other }: TextRun): boolean {
  return box[0] < other[2] && other[0] < box[2];
}

/** A rule of hyphens under the name is a line of the typewriter. */
const LOST_LINE_WITH_RULE = 4.6;

/** In heights of a line, from middle to middle; the rule and the space under an agency leave up to three. */
const LOST_LINE = 3.4;

/** The same in steps from line to line of the name. */
const LOST_STEPS = 2.4;
