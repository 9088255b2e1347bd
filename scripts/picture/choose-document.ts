import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Box, DossierRecord, dateFigures, type RecordDocument } from '../../src/domain/index.ts';

/** The values shown, in the order of the panel; the evidence of a number stands at its parts. */
const SHOWN = [
  { label: 'Số, ký hiệu', field: 'code', pointer: 'codeNumber' },
  { label: 'Ngày ban hành', field: 'issuedDate', pointer: 'issuedDate' },
  { label: 'Cơ quan ban hành', field: 'organName', pointer: 'organName' },
  { label: 'Trích yếu', field: 'subject', pointer: 'subject' },
  { label: 'Người ký', field: 'signerName', pointer: 'signerName' },
] as const;

export interface ShownValue {
  readonly label: string;
  readonly value: string;
  readonly confidence: number;
  readonly page: number;
  readonly box: Box;
  /** Why a person has to look at it; null for a value that was taken over. */
  readonly heldFor: string | null;
}

export interface ShownDocument {
  readonly record: DossierRecord;
  readonly document: RecordDocument;
  readonly pdfFile: string;
  readonly altoFile: string;
  readonly values: readonly ShownValue[];
}

/** The scanned document asked for, or else the one with most to show: every value found, one of them held. */
export function chooseDocument(workspace: string, docCode?: string): ShownDocument {
  const records = join(workspace, 'records');
  const candidates = readdirSync(records)
    .sort()
    .flatMap((code) => shownDocuments(join(records, code, 'record.json')))
    .filter(({ document }) => docCode === undefined || document.docCode === docCode);
  const best = candidates.reduce<ShownDocument | null>(
    (chosen, next) => (chosen && worth(chosen) >= worth(next) ? chosen : next),
    null,
  );
  if (!best) throw new Error(`No such scanned document with a value in ${records}. Run a pipeline there first.`);
  return best;
}

function shownDocuments(recordFile: string): ShownDocument[] {
  const record = DossierRecord.parse(JSON.parse(readFileSync(recordFile, 'utf8')));
  return record.documents.flatMap((document, index) => {
    const [pdf, alto] = ['.pdf', '.alto.xml'].map((end) => document.files.find(({ name }) => name.endsWith(end)));
    if (!pdf || !alto) return [];
    const [pdfFile, altoFile] = [join(dirname(recordFile), pdf.name), join(dirname(recordFile), alto.name)];
    const values = SHOWN.flatMap((shown) => shownValue(record, document, index, shown));
    return values.length > 0 ? [{ record, document, values, pdfFile, altoFile }] : [];
  });
}

function shownValue(
  record: DossierRecord,
  document: RecordDocument,
  index: number,
  { label, field, pointer }: (typeof SHOWN)[number],
): ShownValue[] {
  const place = `/documents/${index}/${pointer}`;
  const held = record.held.find((entry) => entry.pointer === place);
  const value = document[field] ?? held?.candidates[0]?.value;
  const evidence = held?.candidates[0]?.evidence ?? record.evidence[place];
  // Text that was in the file already says nothing about reading a scan.
  if (!value || evidence?.source !== 'ocr' || !evidence.page || !evidence.box) return [];
  const { confidence, page, box } = evidence;
  return [{ label, value: inWords(field, value), confidence, page, box, heldFor: held?.reason ?? null }];
}

function inWords(field: (typeof SHOWN)[number]['field'], value: string): string {
  return field === 'issuedDate' ? dateFigures(value) : value;
}

function worth({ values }: ShownDocument): number {
  const held = values.filter(({ heldFor }) => heldFor !== null).length;
  // One held value tells the story; a second one hides that most are found.
  return values.length * 2 + (held === 1 ? 1 : -held);
}
