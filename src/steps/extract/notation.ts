import { type DocumentType, documentTypeByAbbreviation, fold, type HeldReason, type Word } from '../../domain/index.ts';
import { type NotationContext, settlePart, wholeInitials } from './notation-parts.ts';
import type { Reading } from './reading.ts';

/** Reads `QĐ-UBND`, `PNV-VTLT`, `2024/NQ-HĐND`; the notation of a civil-status paper may be a year alone. */
export function readNotation(text: string, words: readonly Word[], context: NotationContext): Reading {
  const printed = withoutTears(normalize(text), context);
  if (printed === '') return { value: null, words, doubt: 'PATTERN_NEAR' };
  if (/^(19|20)\d\d$/.test(printed)) return { value: printed, words };
  const [, year, slash, rest = printed] = printed.match(/^((?:19|20)\d\d)(\/?)(?=\p{Lu})(.*)$/u) ?? [];
  if (!SHAPE.test(rest)) return { value: null, words, doubt: 'PATTERN_NEAR', candidates: [printed] };
  const pieces = rest.split(/([-/.])/);
  const settled = pieces.flatMap((part, index) => (index % 2 === 0 ? [settlePart(part, index / 2, context)] : []));
  const confirmed = settled.every((part) => part.confirmed);
  const joined = settled.map(({ part }, index) => part + (pieces[2 * index + 1] ?? '')).join('');
  const value = `${year === undefined ? '' : `${year}/`}${joined}`;
  const lost = slash === '' && !confirmed ? 'PATTERN_NEAR' : null;
  const doubt = settled.find((part) => part.doubt !== null)?.doubt ?? lost ?? contradictionOf(value, context);
  return { value, words, doubt, confirmed, candidates: value === printed ? [] : [printed] };
}

/** The type its first part names, if it names one. */
export function notationType(notation: string | null): DocumentType | null {
  return documentTypeByAbbreviation(partsOf(notation ?? '')[0] ?? '');
}

/** The parts without the year. */
export function partsOf(notation: string): string[] {
  return notation.replace(/^\d{4}\/?/, '').split(/[-./]/);
}

const SHAPE = /^[\p{L}\d&]+(?:[-./][\p{L}\d&]+){0,4}$/u;

/** Blanks around the hyphen go, dashes become hyphens, the Icelandic Ð becomes Đ, specks behind the notation are cut off. */
function normalize(text: string): string {
  return (
    text
      .normalize('NFC')
      // One letter read twice, as Đ and as the Icelandic Ð.
      .replace(/\u0110\u00D0(?=\p{Lu}{2})/gu, 'Đ')
      .replace(/\u00D0/g, 'Đ')
      .replace(/\s*[-–—_]+\s*/g, '-')
      .replace(/\s*\/\s*/g, '/')
      .trim()
      .replace(/\s+[^\p{L}\p{N}]*$/u, '')
      .replace(/[^\p{L}\p{N}]+$/u, '')
  );
}

/** `LL/TP`: a stroke read into initials that the title has in one piece. */
function withoutTears(printed: string, { titleInitials = [] }: NotationContext): string {
  return titleInitials
    .filter(({ length }) => length >= 4)
    .reduce((text, initials) => text.replace(new RegExp([...initials].join('[/.]?'), 'u'), initials), printed);
}

/** Notation and head have to agree on the type, and a people's committee or council signs as one. */
function contradictionOf(value: string, { type, agencyNames }: NotationContext): HeldReason | null {
  const named = notationType(value);
  if (type?.abbreviation && named !== null && named.code !== type.code) return 'NOTATION_TYPE_DIFFERS';
  const head = fold(agencyNames.join(' '));
  if (head === '') return null;
  const parts = partsOf(value).map(wholeInitials);
  if (parts.includes('UBND') && !/uy ban|ubnd|u\.\s?b/.test(head)) return 'NOTATION_AGENCY_DIFFERS';
  return parts.includes('HĐND') && !/hoi dong|hdnd/.test(head) ? 'NOTATION_AGENCY_DIFFERS' : null;
}
