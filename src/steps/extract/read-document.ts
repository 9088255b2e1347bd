import {
  type DocumentHead,
  documentTypeByCode,
  findHead,
  findTitle,
  joinRuns,
  type PageLayout,
  type PaperKind,
} from '../../domain/index.ts';
import type { ExtractedDocument, ExtractedValue, Extractor } from '../../plugin/index.ts';
import { readAgency } from './agency.ts';
import { agencyNames, cleanLine } from './agency-lines.ts';
import { crossCheck } from './cross-checks.ts';
import { readClosingDate, readDateLine, readDateOverSignature } from './date.ts';
import { abbreviationsOf } from './filing-line.ts';
import { readForm } from './form-fields.ts';
import { type KindReading, readKind } from './kind.ts';
import { readLabels } from './labels.ts';
import { mainPart } from './main-part.ts';
import { NOTHING_READ } from './nothing-read.ts';
import { readNumber } from './number.ts';
import { partCertification } from './papers/certification.ts';
import { readCitizenPaper } from './papers/citizen-paper.ts';
import { copyKindOf, formOf, kindOfPaper, withPaper } from './papers/paper-in-document.ts';
import { ABSENT, expected, type Place, type Reading, seenWords, type Thresholds, weigh, wordsOf } from './reading.ts';
import { readSignerOf, type SignerReading } from './signer.ts';
import { readSubject, readTopic } from './subject.ts';
import { titleInitials } from './title-initials.ts';

/** A page of the document with its text laid out. */
export interface LaidPage extends Place {
  readonly layout: PageLayout;
}

/** How papers of citizens are read, and the codes found on the pages. */
export interface PaperReader {
  readonly extractors: readonly Extractor[];
  /** Every kind a title may name, those of plugins included. */
  readonly kinds: readonly PaperKind[];
  readonly codes: readonly string[];
}

/** Reads one document: its head and title on the first page with text, its signer on the last, forms on all. */
export function readDocument(pages: readonly LaidPage[], least: Thresholds, paper: PaperReader): ExtractedDocument {
  const written = pages.filter(({ layout }) => layout.runs.length > 0);
  const first = written[0];
  if (first === undefined) return NOTHING_READ;
  const layouts = written.map(({ layout }) => layout);
  const readings = readAll(layouts, paper);
  if (readings === null) return NOTHING_READ;
  const seen = seenWords(layouts.flatMap(({ runs }) => wordsOf(runs)));
  const pageOf = ({ words: [word] }: Reading): Place =>
    written.find(({ layout }) => word !== undefined && layout.runs.some((run) => run.words.includes(word))) ?? first;
  const text = (reading: Reading | null) =>
    reading === null ? ABSENT : weigh(reading, pageOf(reading), least.text, seen);
  const digits = (reading: Reading | null) =>
    reading === null ? ABSENT : weigh(reading, pageOf(reading), least.digits);
  const { kind, number, signer, form } = readings;
  return {
    typeCode: text(kind.typeCode),
    paperKind: text(kind.paperKind),
    codeNumber: digits(number?.number ?? null),
    codeNotation: digits(number?.notation ?? null),
    issuedDate: digits(readings.date),
    organName: text(readings.agency),
    subject: text(readings.subject),
    signerName: text(signer?.name ?? null),
    signerPosition: text(signer?.position ?? null),
    holderName: text(readings.holder),
    holderId: digits(form.id),
    holderBirthDate: digits(form.birthDate),
    fields: mapValues(readings.fields, (reading, key) => (readings.figures.has(key) ? digits(reading) : text(reading))),
  };
}

/** What stands on the pages, before anything is weighed. */
function readAll(all: readonly PageLayout[], { extractors, kinds, codes }: PaperReader) {
  const { own: layouts, certified, values: testimony } = partCertification(all);
  const first = layouts[0];
  if (first === undefined) return null;
  const head = findHead(first);
  const title = findTitle(first, head?.bottom ?? 0, kinds);
  const type = title === null ? null : documentTypeByCode(title.kind.typeCode);
  const dated = dateOf(head, layouts);
  const context = {
    type,
    agencyNames: agencyNames(head?.agency ?? []).map((lines) => cleanLine(joinRuns(lines).text)),
    abbreviations: layouts.flatMap(abbreviationsOf),
    titleInitials: titleInitials(title, first),
    isOld: isOld(dated),
    year: dated?.value?.slice(0, 4) ?? null,
  };
  const printed = head?.number ? readNumber(head.number, context) : null;
  const titled = readKind({ title, head, layout: first, rawNotation: printed?.notation.value ?? null });
  const isSure = titled.paperKind?.confirmed === true;
  const paper = readCitizenPaper({ titled: titled.kind, isSure, layouts, codes }, extractors);
  const kind = kindOfPaper(titled, paper);
  const form = paper === null ? readForm(layouts.flatMap(readLabels)) : formOf(paper);
  const copyKind = copyKindOf(certified, layouts);
  const needed = neededOf(head, kind);
  // Papers of citizens have notations of their own making; those of NĐ 30/2020 name the agency.
  const officialNotation = kind.kind?.typeCode === '32' ? null : (printed?.notation.value ?? null);
  // A certificate is dated by its registration; an extract or a copy of one bears a day of its own, later by years.
  const isExtract = copyKind !== null || /^trich-luc-/.test(kind.kind?.kind ?? '');
  const registration = form.fields['registrationDate'] ?? null;
  // A certification stamped beside the signature takes nothing from an official document; behind a contract it is a page.
  const own = mainPart(needed.signer ? all : layouts, needed.signer);
  const signer = readSignerOf(own);
  const checked = crossCheck(
    {
      number: printed,
      date: ownDate(dateOf(head, own), registration, isExtract),
      signer: needed.signer ? whole(signer) : signer,
    },
    layouts,
  );
  const read = {
    kind,
    number:
      checked.number ??
      (needed.number ? { number: expected('DIGITS_UNSURE'), notation: expected('PATTERN_NEAR') } : null),
    date: checked.date ?? (needed.date ? expected('DATE_FORMAT') : null),
    agency: readAgency(head, layouts, officialNotation) ?? (needed.agency ? expected('PATTERN_NEAR') : null),
    subject:
      settledBy(kind, readTopic(head) ?? readSubject(title, first, head)) ??
      (needed.subject ? expected('PATTERN_NEAR') : null),
    signer: checked.signer,
    form,
    holder: form.name ?? (ABOUT_A_PERSON.test(kind.kind?.kind ?? '') ? expected('NAME_FORMAT') : null),
    fields: { ...form.fields, ...testimony, ...(copyKind === null ? {} : { copyKind }) },
    figures: NO_KEYS,
  };
  return paper === null ? read : withPaper(read, paper, { layouts, titleInitials: context.titleInitials });
}

/** Where a subject begins depends on the type: in doubt with it. */
function settledBy({ paperKind }: KindReading, subject: Reading | null): Reading | null {
  const isUnsure = subject !== null && !subject.doubt && paperKind?.doubt === 'TYPE_UNSURE';
  return isUnsure ? { ...subject, doubt: 'TYPE_UNSURE' } : subject;
}

function isOld(date: Reading | null): boolean {
  return date?.value != null && date.value < '2005';
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** What a paper with such a head always prints: where it was not found, it was not recognized. */
function neededOf(head: DocumentHead | null, { kind }: KindReading) {
  const letterhead = head !== null && head.agency.length > 0;
  const type = kind === null ? null : documentTypeByCode(kind.typeCode);
  const official = type !== null && type.code !== '32';
  return {
    number: letterhead && official,
    date: letterhead || Boolean(head?.number),
    agency: Boolean(head?.number),
    subject: letterhead && official && WITH_SUBJECT.test(type.code),
    signer: letterhead && official && type.code !== '20' && type.code !== '21',
  };
}

/** Papers that always name the person they are about. */
const ABOUT_A_PERSON =
  /^(to-khai|giay-khai-sinh|trich-luc-khai-(sinh|tu)|giay-xac-nhan-tinh-trang-hon-nhan|giay-chung-sinh|can-cuoc)$/;

/** Types that NĐ 30/2020 gives a subject: named ones 01–15, minutes, letters, telegrams and invitations. */
const WITH_SUBJECT = /^(0\d|1[0-5]|20|22|23|26)$/;

/** Official documents are signed by somebody in a position: what was not found was not recognized. */
function whole(signer: SignerReading | null): SignerReading {
  return { name: signer?.name ?? expected('NAME_FORMAT'), position: signer?.position ?? expected('PATTERN_NEAR') };
}

/** The head's date; papers without one (applications, deeds, decisions typed in the 1980s) are dated over the signature. */
function dateOf(head: DocumentHead | null, layouts: readonly PageLayout[]): Reading | null {
  if (head?.dateLine) return readDateLine(head.dateLine);
  return head?.number ? readDateOverSignature(layouts) : readClosingDate(layouts);
}

/** Where an extract's own date line was misread, its day of registration is all that looks like one over the signature. */
function ownDate(date: Reading | null, registration: Reading | null, isExtract: boolean): Reading | null {
  if (!isExtract) return date ?? registration;
  return date !== null && date.value === registration?.value ? null : date;
}

function mapValues(
  readings: Readonly<Record<string, Reading>>,
  weighed: (reading: Reading, key: string) => ExtractedValue,
): Record<string, ExtractedValue> {
  return Object.fromEntries(Object.entries(readings).map(([key, reading]) => [key, weighed(reading, key)]));
}
