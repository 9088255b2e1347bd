import {
  centerX,
  type DocumentHead,
  type DocumentTitle,
  documentTypeByCode,
  findHead,
  findTitle,
  foldRun,
  isDateLine,
  joinRuns,
  type PageLayout,
  type TextRun,
} from '../../domain/index.ts';
import type { ExtractedDocument, ExtractedValue } from '../../plugin/index.ts';
import { readAgency } from './agency.ts';
import { agencyNames, cleanLine } from './agency-lines.ts';
import { readCopyKind } from './copy-kind.ts';
import { readDateLine } from './date.ts';
import { abbreviationsOf } from './filing-line.ts';
import { readForm } from './form-fields.ts';
import { readKind } from './kind.ts';
import { readLabels } from './labels.ts';
import { type NumberReading, readNumber } from './number.ts';
import { ABSENT, type Place, type Reading, type Thresholds, weigh } from './reading.ts';
import { readSigner, type SignerReading } from './signer.ts';
import { readSubject, readTopic } from './subject.ts';

/** A page of the document with its text laid out. */
export interface LaidPage extends Place {
  readonly layout: PageLayout;
}

/** Reads one document: its head and title on the first page with text, its signer on the last, forms on all. */
export function readDocument(pages: readonly LaidPage[], least: Thresholds): ExtractedDocument {
  const written = pages.filter(({ layout }) => layout.runs.length > 0);
  const first = written[0];
  if (first === undefined) return EMPTY;
  const { layout } = first;
  const head = findHead(layout);
  const title = findTitle(layout, head?.bottom ?? 0);
  const names = agencyNames(head?.agency ?? []).map((lines) => cleanLine(joinRuns(lines).text));
  const layouts = written.map((page) => page.layout);
  const number = numberOf(head, title, names, layouts);
  const kind = readKind({ title, head, layout, rawNotation: number?.notation.value ?? null });
  // Papers of citizens have notations of their own making; those of NĐ 30/2020 name the agency.
  const officialNotation = kind.kind?.typeCode === '32' ? null : (number?.notation.value ?? null);
  const form = readForm(layouts.flatMap(readLabels));
  const date = dateOf(head, written) ?? form.fields['registrationDate'] ?? null;
  const signer = signerOf(written);
  const copyKind = readCopyKind(layouts);
  const fields = { ...form.fields, ...(copyKind === null ? {} : { copyKind }) };
  const on = (reading: Reading | null | undefined, min = least.text, page: Place = first): ExtractedValue =>
    weigh(reading ?? null, page, min);
  const pageOf = (reading: Reading | null): Place =>
    written.find((page) => page.layout.runs.some((run) => run.words.includes(reading?.words[0] as never))) ?? first;
  return {
    typeCode: on(kind.typeCode),
    paperKind: on(kind.paperKind),
    codeNumber: on(number?.number, least.digits),
    codeNotation: on(number?.notation, least.digits),
    issuedDate: on(date, least.digits, pageOf(date)),
    organName: on(readAgency(head, layouts, officialNotation)),
    subject: on(readTopic(head) ?? readSubject(title, layout)),
    signerName: on(signer?.name, least.text, signer?.page),
    signerPosition: on(signer?.position, least.text, signer?.page),
    holderName: on(form.name, least.text, pageOf(form.name)),
    holderId: on(form.id, least.digits, pageOf(form.id)),
    holderBirthDate: on(form.birthDate, least.digits, pageOf(form.birthDate)),
    fields: Object.fromEntries(
      Object.entries(fields).map(([key, reading]) => [key, on(reading, least.text, pageOf(reading))]),
    ),
  };
}

function numberOf(
  head: DocumentHead | null,
  title: DocumentTitle | null,
  names: readonly string[],
  layouts: readonly PageLayout[],
): NumberReading | null {
  const line = head?.number ?? null;
  if (line === null) return null;
  const type = title === null ? null : documentTypeByCode(title.kind.typeCode);
  return readNumber(line, { type, agencyNames: names, abbreviations: layouts.flatMap(abbreviationsOf) });
}

/** The head's date; papers without one (applications, deeds) are dated over the signature. */
function dateOf(head: DocumentHead | null, pages: readonly LaidPage[]): Reading | null {
  if (head?.dateLine) return readDateLine(head.dateLine);
  if (head?.number) return null;
  const lines = pages.flatMap(({ layout }) => layout.runs.filter((run) => isClosingDate(run, layout)));
  const last = lines.at(-1);
  return last === undefined ? null : readDateLine(last);
}

/** `Tân Lập, ngày … tháng … năm …` on a line of its own, not within a sentence and not in the left column. */
function isClosingDate(run: TextRun, layout: PageLayout): boolean {
  return isDateLine(run) && centerX(run.box) > layout.widthPx * 0.45 && foldRun(run).split(' ').length <= 14;
}

function signerOf(pages: readonly LaidPage[]): (SignerReading & { page: Place }) | null {
  for (const page of pages.toReversed()) {
    const signer = readSigner(page.layout);
    if (signer !== null) return { ...signer, page };
  }
  return null;
}

const EMPTY: ExtractedDocument = {
  typeCode: ABSENT,
  paperKind: ABSENT,
  codeNumber: ABSENT,
  codeNotation: ABSENT,
  issuedDate: ABSENT,
  organName: ABSENT,
  subject: ABSENT,
  signerName: ABSENT,
  signerPosition: ABSENT,
  holderName: ABSENT,
  holderId: ABSENT,
  holderBirthDate: ABSENT,
  fields: {},
};
