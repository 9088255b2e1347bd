import { documentTypeByCode, type PageLayout, paperKind } from '../../../domain/index.ts';
import { readCopyKind } from '../copy-kind.ts';
import type { FormReading } from '../form-fields.ts';
import type { KindReading } from '../kind.ts';
import type { NumberReading } from '../number.ts';
import type { Reading } from '../reading.ts';
import type { SignerReading } from '../signer.ts';
import type { CitizenPaper } from './citizen-paper.ts';

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
const PLACED_KEYS: ReadonlySet<string> = new Set([...PLACED, 'signerName', 'signerPosition']);

export function formOf({ values }: CitizenPaper): FormReading {
  return {
    name: values['holderName'] ?? null,
    id: values['holderId'] ?? null,
    birthDate: values['holderBirthDate'] ?? null,
    fields: Object.fromEntries(Object.entries(values).filter(([key]) => !PLACED_KEYS.has(key))),
  };
}

/** The extractor knows its kind: what it declares goes before what the head seems to say. */
export function withPaper(read: DocumentReadings, paper: CitizenPaper): DocumentReadings {
  const { values, ownHead, figures } = paper;
  const name = values['signerName'] ?? null;
  const { codeNumber, codeNotation } = values;
  const number = codeNumber === undefined && codeNotation === undefined ? null : numberOf(codeNumber, codeNotation);
  return {
    ...read,
    kind: kindOf(read.kind, paper),
    number: ownHead ? number : (read.number ?? number),
    date: values['issuedDate'] ?? (ownHead ? null : read.date),
    agency: values['organName'] ?? read.agency,
    signer: name === null ? read.signer : { name, position: values['signerPosition'] ?? null },
    figures,
  };
}

function numberOf(number: Reading | undefined, notation: Reading | undefined): NumberReading {
  const none: Reading = { value: null, words: [] };
  return { number: number ?? none, notation: notation ?? none };
}

function kindOf(titled: KindReading, { kind, markedBy }: CitizenPaper): KindReading {
  if (markedBy === null) return titled;
  const known = paperKind(kind);
  const type = documentTypeByCode(known?.typeCode ?? '32');
  return { kind: known, paperKind: markedBy, typeCode: { ...markedBy, value: type?.code ?? null } };
}

export function copyKindOf(certified: 'copy' | 'signature' | null, layouts: readonly PageLayout[]): Reading | null {
  if (certified === 'copy') return { value: 'ban-sao-chung-thuc', words: [], computed: true };
  return readCopyKind(layouts);
}
