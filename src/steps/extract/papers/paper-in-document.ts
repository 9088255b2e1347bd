import {
  documentTypeByCode,
  isNumberLine,
  joinRuns,
  type PageLayout,
  paperKind,
  splitRun,
  type TextRun,
} from '../../../domain/index.ts';
import { readCopyKind } from '../copy-kind.ts';
import type { FormReading } from '../form-fields.ts';
import type { KindReading } from '../kind.ts';
import { type NumberReading, readNumber } from '../number.ts';
import type { Reading } from '../reading.ts';
import type { SignerReading } from '../signer.ts';
import type { CitizenPaper } from './citizen-paper.ts';
import { spellAgency } from './paper-agency.ts';
import { CLOSING_DATE } from './read-paper.ts';

/** What was read of a document by its head, title and foot, before its extractor has spoken. */
interface DocumentReadings {
  readonly kind: KindReading;
  readonly number: NumberReading | null;
  readonly date: Reading | null;
  readonly agency: Reading | null;
  readonly subject: Reading | null;
  readonly signer: SignerReading | null;
  readonly form: FormReading;
  readonly holder: Reading | null;
  readonly fields: Readonly<Record<string, Reading>>;
  readonly figures: ReadonlySet<string>;
}

/** Values that have a place of their own in the record. */
const PLACED = [
  'holderName',
  'holderId',
  'holderBirthDate',
  'issuedDate',
  'organName',
  'codeNumber',
  'codeNotation',
] as const;
const PLACED_KEYS: ReadonlySet<string> = new Set([...PLACED, 'signerName', 'signerPosition', CLOSING_DATE]);

export function formOf({ values }: CitizenPaper): FormReading {
  return {
    name: values['holderName'] ?? null,
    id: values['holderId'] ?? null,
    birthDate: values['holderBirthDate'] ?? null,
    fields: Object.fromEntries(Object.entries(values).filter(([key]) => !PLACED_KEYS.has(key))),
  };
}

/**
 * The extractor knows its kind: what it declares goes before what the head seems to say. Forms with the motto alone print their
 * number under the title, their agency in the text, and their day over the signature, now and then on two lines.
 */
export function withPaper(
  read: DocumentReadings,
  paper: CitizenPaper,
  { layouts, titleInitials }: { layouts: readonly PageLayout[]; titleInitials: readonly string[] },
): DocumentReadings {
  const { values, ownHead, figures } = paper;
  const name = values['signerName'] ?? null;
  const number = numberOf(values['codeNumber'], values['codeNotation']);
  const headless = !ownHead && read.number === null ? numberUnderTitle(layouts, titleInitials) : null;
  return {
    ...read,
    number: ownHead ? number : (read.number ?? number ?? headless),
    date:
      values['issuedDate'] ??
      (ownHead ? null : found(read.date)) ??
      closingDate(paper, layouts) ??
      registered(paper, layouts) ??
      read.date,
    agency:
      (ownHead ? null : found(read.agency)) ??
      spellAgency(values['organName'], layouts) ??
      (ownHead ? null : read.agency),
    signer: name === null ? read.signer : { name, position: values['signerPosition'] ?? null },
    figures,
  };
}

function found(reading: Reading | null): Reading | null {
  return reading?.value === null ? null : reading;
}

/** Over the signature; where that line was misread, an extract's day of registration may be all that looks like one. */
function closingDate(paper: CitizenPaper, layouts: readonly PageLayout[]): Reading | null {
  const closing = paper.values[CLOSING_DATE] ?? null;
  const isRegistration = closing?.value === paper.values['registrationDate']?.value;
  return isRegistration && isExtract(paper, layouts) ? null : closing;
}

/** A certificate handed out at registration is dated by it; extracts and copies bear a day of their own. */
function registered(paper: CitizenPaper, layouts: readonly PageLayout[]): Reading | null {
  return isExtract(paper, layouts) || isDayLeftBlank(layouts) ? null : (paper.values['registrationDate'] ?? null);
}

/** `ngày …… tháng 8 năm 2023`: the paper has a day of its own that nobody filled in; no other may be put in its place. */
function isDayLeftBlank(layouts: readonly PageLayout[]): boolean {
  return layouts.some(({ runs }) =>
    runs.some(({ text }) => /,\s*ngày\s*[.…_]{3,}\s*tháng\s*\d/iu.test(text.normalize('NFC'))),
  );
}

function isExtract({ kind }: CitizenPaper, layouts: readonly PageLayout[]): boolean {
  return /^trich-luc-/.test(kind) || readCopyKind(layouts)?.value === 'ban-sao';
}

function numberOf(number: Reading | undefined, notation: Reading | undefined): NumberReading | null {
  if (number === undefined && notation === undefined) return null;
  const none: Reading = { value: null, words: [] };
  return { number: number ?? none, notation: notation ?? none };
}

/** `Số: 403/2016` under the title, `Bản án số: 155/2021/HNGĐ-ST` over it. */
function numberUnderTitle(layouts: readonly PageLayout[], titleInitials: readonly string[]): NumberReading | null {
  const [first] = layouts;
  if (first === undefined) return null;
  for (const run of first.rows.flatMap(withParted)) {
    if (run.box[1] > NUMBER_ZONE * first.heightPx || run.words.length > 9) continue;
    const at = run.words.findIndex(({ text }) => /^s[ốổồộỗ]\.?:?(\d|$)/iu.test(text.normalize('NFC')));
    // `Quyển số: 01/2004` names the book an entry stands in.
    const line =
      at < 0 || at > 3 || /^quyển$/iu.test(run.words[at - 1]?.text ?? '') ? undefined : splitRun(run, at).at(-1);
    if (line === undefined || !isNumberLine(line) || !/\d(\s?\/\s?[\p{L}\d]|\p{Lu}{3})/u.test(line.text)) continue;
    return readNumber(line, { type: null, agencyNames: [], abbreviations: [], titleInitials });
  }
  return null;
}

/** `Số` in one column of a form, its number in the next. */
function withParted(row: readonly TextRun[]): readonly TextRun[] {
  return row.flatMap((run, index) => {
    const next = row[index + 1];
    const isLabel = run.words.length === 1 && /^s[ốổồộỗ]\.?:?$/iu.test(run.text.normalize('NFC'));
    return isLabel && next !== undefined && /^\d/.test(next.text) ? joinRuns([run, next]) : run;
  });
}

/** Share of the page below which a number belongs to something else. */
const NUMBER_ZONE = 0.45;

/** The kind a title names, unless what stands on the paper says more. */
export function kindOfPaper(titled: KindReading, paper: CitizenPaper | null): KindReading {
  if (paper === null) return titled;
  if (paper.markedBy === null)
    return { ...titled, paperKind: asPrint(titled.paperKind), typeCode: asPrint(titled.typeCode) };
  const { kind, name, markedBy } = paper;
  const known = paperKind(kind) ?? { kind, name, typeCode: '32', titles: [] };
  const type = documentTypeByCode(known.typeCode);
  return { kind: known, paperKind: markedBy, typeCode: { ...markedBy, value: type?.code ?? null } };
}

/** Titles in display letters are taken for handwriting; one of the closed list, to the letter, is print whatever they look like. */
function asPrint(reading: Reading | null): Reading | null {
  if (reading === null || reading.confirmed !== true) return reading;
  return { ...reading, words: reading.words.map(({ ink: _, ...word }) => word) };
}

export function copyKindOf(certified: 'copy' | 'signature' | null, layouts: readonly PageLayout[]): Reading | null {
  if (certified === 'copy') return { value: 'ban-sao-chung-thuc', words: [], computed: true };
  return readCopyKind(layouts);
}
