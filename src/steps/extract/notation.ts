import {
  COPY_ABBREVIATIONS,
  DOCUMENT_TYPES,
  type DocumentType,
  documentTypeByAbbreviation,
  editDistance,
  fold,
  type HeldReason,
  type Word,
} from '../../domain/index.ts';
import type { Reading } from './reading.ts';

/** What else on the page tells how the notation has to read. */
export interface NotationContext {
  /** The type its title names; null for letters and unknown titles. */
  readonly type: DocumentType | null;
  /** Agency and parent as printed, line by line. */
  readonly agencyLines: readonly string[];
  /** Abbreviations that stand elsewhere on the document, e.g. after `Lưu: VT,`. */
  readonly abbreviations: readonly string[];
}

/**
 * Reads `QĐ-UBND`, `PNV-VTLT`, `2024/NQ-HĐND`. A part that differs only in diacritics or look-alike letters from a part that is known
 * (closed list of types, the agency's initials, what the document prints elsewhere) is set right; a part that nearly
 * agrees otherwise is doubted, not mended.
 */
export function readNotation(text: string, words: readonly Word[], context: NotationContext): Reading {
  const printed = normalize(text);
  if (printed === '') return { value: null, words, doubt: 'PATTERN_NEAR' };
  if (/^(19|20)\d\d$/.test(printed)) return { value: printed, words };
  const [, year = '', rest = printed] = printed.match(/^((?:19|20)\d\d\/)?(.*)$/u) ?? [];
  if (!SHAPE.test(rest)) return { value: null, words, doubt: 'PATTERN_NEAR', candidates: [printed] };
  const known = [...expectedParts(context)];
  const settled = rest.split('-').map((part) => settlePart(part, known, context));
  const value = `${year}${settled.map(({ part }) => part).join('-')}`;
  const doubt = settled.find((part) => part.doubt !== null)?.doubt ?? contradictionOf(value, context);
  return { value, words, doubt, candidates: value === printed ? [] : [printed] };
}

/** The type its first part names, if it names one. */
export function notationType(notation: string | null): DocumentType | null {
  const first = (notation ?? '').replace(/^\d{4}\//, '').split('-')[0] ?? '';
  return documentTypeByAbbreviation(first);
}

/** Initials of an agency's name, as notations are made of them: `Phòng Nội vụ` → `PNV`; joining words are skipped. */
export function agencyInitials(name: string): string[] {
  const folded = fold(name);
  if (/^(uy ban nhan dan|ubnd)\b/.test(folded)) return ['UBND'];
  if (/^(hoi dong nhan dan|hdnd)\b/.test(folded)) return ['HĐND'];
  const words = name
    .toUpperCase()
    .split(/[\s,–-]+/)
    .filter((word) => word !== '');
  const plain = words.filter((word) => word !== 'VÀ').map((word) => word.normalize('NFC').charAt(0));
  return [plain.map(baseLetter).join('')];
}

const SHAPE = /^[\p{L}\d.&]+(?:-[\p{L}\d.&]+){0,3}$/u;

/** Blanks around the hyphen go, dashes become hyphens, the Icelandic Ð becomes Đ; specks behind the notation are cut off. */
function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .replace(/\s*[-–—_]\s*/g, '-')
    .trim()
    .replace(/\s+[^\p{L}\p{N}]*$/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

function* expectedParts({ type, agencyLines, abbreviations }: NotationContext): Generator<string> {
  if (type?.abbreviation) yield type.abbreviation;
  yield* agencyNames(agencyLines).flatMap(agencyInitials);
  yield* abbreviations;
  yield* FREQUENT;
  for (const { abbreviation } of DOCUMENT_TYPES) if (abbreviation !== null) yield abbreviation;
  yield* COPY_ABBREVIATIONS;
}

function settlePart(
  part: string,
  known: readonly string[],
  context: NotationContext,
): { part: string; doubt: HeldReason | null } {
  if (known.includes(part)) return { part, doubt: null };
  const alike = [...new Set(known.filter((other) => skeleton(other) === skeleton(part)))];
  const [first] = alike;
  // The list begins with what this very document demands, so the first of several wins only when it is demanded.
  if (first !== undefined && (alike.length === 1 || known.indexOf(first) < known.length - DOCUMENT_TYPES.length)) {
    return { part: first, doubt: null };
  }
  const demanded = [
    'UBND',
    'HĐND',
    ...context.abbreviations,
    ...agencyNames(context.agencyLines).flatMap(agencyInitials),
  ];
  const near = part.length >= 3 && demanded.some((other) => other.length >= 3 && editDistance(other, part) === 1);
  return { part, doubt: near || /\d/.test(part.replace(/\d+$/, '')) ? 'LETTERS_UNSURE' : null };
}

/** Notation and head have to agree on the type, and a people's committee signs as one. */
function contradictionOf(value: string, { type, agencyLines }: NotationContext): HeldReason | null {
  const named = notationType(value);
  if (type?.abbreviation && named !== null && named.code !== type.code) return 'NOTATION_TYPE_DIFFERS';
  const head = fold(agencyLines.join(' '));
  if (head === '') return null;
  const parts = value.split(/[-./]/);
  if (parts.includes('UBND') && !/uy ban|ubnd/.test(head)) return 'NOTATION_AGENCY_DIFFERS';
  return parts.includes('HĐND') && !/hoi dong|hdnd/.test(head) ? 'NOTATION_AGENCY_DIFFERS' : null;
}

/** Whole names out of the lines of the head: a line that does not begin a name goes on with the one above. */
function agencyNames(lines: readonly string[]): string[] {
  return lines.map((_, index) => lines.slice(index).join(' ')).concat(lines);
}

/** Letters as a poor scan shows them: without marks, O and Q and 0 alike. */
function skeleton(part: string): string {
  return fold(part).replace(/[0q]/g, 'o').replace(/[1l|]/g, 'i');
}

function baseLetter(letter: string): string {
  return letter === 'Đ' ? 'Đ' : letter.normalize('NFD').charAt(0);
}

/** Parts met in notations of every province; confirmed ones only, the rest is taken as printed. */
const FREQUENT = [
  'UBND',
  'HĐND',
  'VP',
  'VT',
  'GXN',
  'GCN',
  'CV',
  'TTHC',
  'LĐTBXH',
  'TNMT',
  'TCKH',
  'VTLT',
  'CĐS',
  'ĐKKD',
  'QLĐĐ',
];
