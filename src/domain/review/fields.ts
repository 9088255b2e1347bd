import { DOCUMENT_TYPES } from '../document-types.ts';
import type { HeldReason } from '../held-reasons.ts';
import { parseIdentityNumber, parseOrganisationCode, parseProcedureCode } from '../identifiers/index.ts';
import { PAPER_KINDS } from '../paper-kinds.ts';
import { type Parsed, parsed, refused } from '../parsed.ts';
import { parseDate } from '../vietnamese/index.ts';

/** A value a person may set, and what it may be. */
export interface ReviewField {
  /** Where it stands below `/dossier`, a document, or `/archive`. */
  readonly path: string;
  readonly kind: 'text' | 'long-text' | 'date' | 'choice';
  /** Numbers in the record are texts on the way there. */
  readonly whole: boolean;
  /** A closed list. */
  readonly choices: readonly string[] | null;
  readonly parse: (text: string) => Parsed<string>;
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `${from + at}`);
const identity = (value: string): Parsed<string> => {
  const read = parseIdentityNumber(value);
  return read.ok ? parsed(read.value.digits) : read;
};
const coded = (read: (value: string) => Parsed<{ readonly code: string }>) => (value: string) => {
  const found = read(value);
  return found.ok ? parsed(found.value.code) : found;
};

/** Of the dossier itself, in the order in which forms ask for them. */
export const DOSSIER_FIELDS: readonly ReviewField[] = [
  text('/ownerName'),
  // Companies are owners too: their numbers are no numbers of persons, so only a person's is checked, see `parseOwnerId`.
  { ...text('/ownerId'), parse: parseOwnerId },
  choice('/ownerIdType', numbers(1, 2), true),
  choice('/ownerType', numbers(1, 4), true),
  text('/submitterName'),
  text('/phone'),
  text('/email'),
  long('/address'),
  { ...text('/procedureCode'), parse: coded(parseProcedureCode) },
  long('/procedureName'),
  long('/subject'),
  { ...text('/handlingAgency/code'), parse: coded(parseOrganisationCode) },
  text('/handlingAgency/name'),
  { ...text('/receivingAgency/code'), parse: coded(parseOrganisationCode) },
  text('/receivingAgency/name'),
  date('/submittedDate'),
  date('/receivedDate'),
  date('/dueDate'),
  date('/finishedDate'),
  date('/returnedDate'),
  choice('/channel', numbers(1, 3), true),
  choice('/resultDelivery', numbers(0, 1), true),
  choice('/status', numbers(1, 10), true),
];

/** Of the archival file, where the register names one; addressed as `/archive/…`. */
export const ARCHIVE_FIELDS: readonly ReviewField[] = [
  ...['fonds', 'inventory', 'box', 'fileCode', 'paperFileCode'].map((name) => text(`/archive/${name}`)),
  long('/archive/title'),
  text('/archive/maintenance'),
  text('/archive/mode'),
  date('/archive/startDate'),
  date('/archive/endDate'),
  { ...text('/archive/numberOfPaper'), whole: true, parse: parseCount },
  { ...text('/archive/numberOfPage'), whole: true, parse: parseCount },
  text('/archive/physicalState'),
];

export const COPY_KINDS = ['ban-goc', 'ban-chinh', 'sao-y', 'ban-sao', 'ban-sao-chung-thuc', 'ban-chup'] as const;

/** Of a document; values of its kind of paper (`/fields/…`) stand between holder and signer. */
export const DOCUMENT_FIELDS: readonly ReviewField[] = [
  choice(
    '/paperKind',
    PAPER_KINDS.map(({ kind }) => kind),
  ),
  choice(
    '/typeCode',
    DOCUMENT_TYPES.map(({ code }) => code),
  ),
  text('/codeNumber'),
  text('/codeNotation'),
  date('/issuedDate'),
  text('/organName'),
  long('/subject'),
  text('/paperHolder/name'),
  { ...text('/paperHolder/id'), parse: identity },
  date('/paperHolder/birthDate'),
  text('/signerName'),
  text('/signerPosition'),
  choice('/copyKind', COPY_KINDS),
  date('/validFrom'),
  date('/validUntil'),
];

/** The field at a path; `/fields/<key>` of a document is always one. Null for what no person may set. */
export function reviewField(of: 'dossier' | 'document', path: string): ReviewField | null {
  const known = of === 'dossier' ? [...DOSSIER_FIELDS, ...ARCHIVE_FIELDS] : DOCUMENT_FIELDS;
  const found = known.find((field) => field.path === path);
  if (found !== undefined) return found;
  const key = of === 'document' ? path.match(/^\/fields\/([A-Za-z][A-Za-z0-9-]{0,63})$/)?.[1] : undefined;
  // Values of a kind of paper are kept as the paper writes them; dates among them may be years alone.
  return key === undefined ? null : long(path);
}

/**
 * A value as typed, made into what the record holds. Reasons as for values read by machine; PATTERN_NEAR for what is in
 * no closed list.
 */
export function parseReviewed(field: ReviewField, typed: string): Parsed<string> {
  const value = typed.normalize('NFC').trim();
  if (field.choices !== null) return field.choices.includes(value) ? parsed(value) : refused('PATTERN_NEAR');
  return field.parse(value);
}

/** As the record holds it: a number where it holds numbers. */
export function recordValue({ whole }: Pick<ReviewField, 'whole'>, value: string | null): string | number | null {
  return value === null || !whole ? value : Number(value);
}

function parseOwnerId(value: string): Parsed<string> {
  const read = identity(value);
  if (read.ok) return read;
  // Tax codes of companies: ten digits, or ten and the number of a branch.
  const digits = value.replace(/[\s.]/g, '');
  return /^\d{10}(-\d{3})?$/.test(digits) ? parsed(digits) : read;
}

function parseCount(value: string): Parsed<string> {
  return /^\d{1,6}$/.test(value) ? parsed(`${Number(value)}`) : refused('NUMBER_FORMAT');
}

function text(path: string): ReviewField {
  return { path, kind: 'text', whole: false, choices: null, parse: oneLine };
}

function long(path: string): ReviewField {
  return { ...text(path), kind: 'long-text' };
}

function date(path: string): ReviewField {
  return { ...text(path), kind: 'date', parse: parseDate };
}

function choice(path: string, choices: readonly string[], whole = false): ReviewField {
  return { ...text(path), kind: 'choice', whole, choices };
}

/** Values stand on one line: what was broken over two on paper is one text. */
function oneLine(value: string): Parsed<string> {
  const line = value.replace(/\s+/gu, ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return line === '' || /[\u0000-\u001f\u007f]/.test(line) ? refused('NAME_FORMAT' satisfies HeldReason) : parsed(line);
}
