import {
  type DocumentPages,
  type DossierRecord,
  documentTypeByCode,
  type Evidence,
  paperKind,
  pointerOf,
  type RegisterFacts,
  type ReviewEntry,
  recordValue,
  reviewField,
} from '../../domain/index.ts';
import {
  type CheckedDossier,
  EXTRACTED_PLACES,
  type ExtractedDocument,
  type ExtractedValue,
} from '../../plugin/index.ts';

/** A value a person set, at its place in the record as documents are now. */
export interface DecidedValue {
  readonly pointer: string;
  /** Below the dossier or the document. */
  readonly path: string;
  /** Index; null for the dossier's own. */
  readonly document: number | null;
  readonly value: string | null;
}

/** The last decision on each value; those on documents that are none any more wait until they are again. */
export function decidedValues(entries: readonly ReviewEntry[], documents: readonly DocumentPages[]): DecidedValue[] {
  const found = new Map<string, DecidedValue>();
  for (const { action, undone } of entries) {
    const pointer = undone || action.kind !== 'value' ? null : pointerOf(action, documents);
    if (pointer === null || action.kind !== 'value') continue;
    const document = action.document === null ? null : Number(pointer.split('/')[2]);
    found.set(pointer, { pointer, path: action.field, document, value: action.value });
  }
  return [...found.values()];
}

/** What was read of a document, as a person set it: later steps take it as read, and undoubted. */
export function reviewedFields(read: ExtractedDocument, decided: readonly DecidedValue[]): ExtractedDocument {
  const own: Partial<Record<Exclude<keyof ExtractedDocument, 'fields'>, ExtractedValue>> = {};
  const fields: Record<string, ExtractedValue> = { ...read.fields };
  const kind = decided.find(({ path }) => path === '/paperKind')?.value ?? null;
  // Who says what paper it is has said what type it is.
  if (kind !== null) own.typeCode = setValue(read.typeCode, paperKind(kind)?.typeCode ?? null);
  for (const { path, value } of decided) {
    const place = EXTRACTED_PLACES[path];
    const key = path === '/copyKind' ? 'copyKind' : path.match(/^\/fields\/(.+)$/)?.[1];
    if (place !== undefined) own[place] = setValue(read[place], value);
    else if (key !== undefined) fields[key] = setValue(read.fields[key], value);
  }
  return { ...read, ...own, fields };
}

/** It still stands where it was read. */
function setValue(read: ExtractedValue | undefined, value: string | null): ExtractedValue {
  const { page = null, box = null } = read ?? {};
  return { value, confidence: 1, source: 'review', page, box, candidates: [], doubt: null };
}

const FACTS = [
  ...(['ownerName', 'ownerId', 'ownerIdType', 'submitterName', 'procedureCode', 'procedureName', 'phone'] as const),
  ...(['email', 'address', 'subject', 'submittedDate', 'receivedDate', 'dueDate', 'returnedDate'] as const),
  ...(['channel', 'status'] as const),
] as const satisfies readonly (keyof RegisterFacts)[];

/** The register's row as a person set it, so that what is looked up and compared by it follows. */
export function reviewedFacts(facts: RegisterFacts, decided: readonly DecidedValue[]): RegisterFacts {
  const own = decided.filter(({ document }) => document === null);
  const changed: Record<string, string | number | null> = {};
  for (const { path, value } of own) {
    const name = FACTS.find((fact) => path === `/${fact}`);
    const field = reviewField('dossier', path);
    if (name !== undefined && field !== null) changed[name] = recordValue(field, value);
  }
  for (const agency of ['handlingAgency', 'receivingAgency'] as const) {
    // One cell of the register, code or name; the code says it exactly.
    const set = ['code', 'name'].map((half) => own.find(({ path }) => path === `/${agency}/${half}`));
    const known = set.find((value) => value !== undefined && value.value !== null);
    if (known !== undefined) changed[agency] = known.value;
  }
  return { ...facts, ...changed };
}

/** A person's value always wins and is no longer held, whatever a check says of it. */
export function reviewedChecked(checked: CheckedDossier, decided: readonly DecidedValue[]): CheckedDossier {
  const { dossier, archive, documents } = structuredClone({ ...checked, held: null, evidence: null });
  const record = { dossier, archive, documents: [...documents] };
  const evidence = { ...checked.evidence };
  for (const { pointer, path, document, value } of decided) {
    const field = reviewField(document === null ? 'dossier' : 'document', path);
    if (field === null || !put(record, pointer.split('/').slice(1), recordValue(field, value))) continue;
    evidence[pointer] = evidenceOf(checked, pointer);
  }
  const held = checked.held.filter(({ pointer }) => !decided.some((one) => one.pointer === pointer));
  return { dossier, archive, documents: record.documents.map(inStep), held, evidence };
}

function evidenceOf({ evidence, held }: CheckedDossier, pointer: string): Evidence {
  const known = evidence[pointer] ?? held.find((value) => value.pointer === pointer)?.candidates[0]?.evidence;
  return { source: 'review', confidence: 1, page: known?.page ?? null, box: known?.box ?? null };
}

/** False where the record has no such place (no archival file, say). */
function put(record: unknown, path: readonly string[], value: string | number | null): boolean {
  let at: unknown = record;
  for (const token of path.slice(0, -1)) at = isObject(at) ? at[token] : undefined;
  const last = path.at(-1);
  if (last === undefined || !isObject(at)) return false;
  at[last] = value;
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

type Document = Omit<
  DossierRecord['documents'][number],
  'files' | 'pages' | 'ocrConfidence' | 'signedCopy' | 'signatures' | 'numberOfPage'
>;

/** Values that are made of others. */
function inStep(document: Document): Document {
  const { codeNumber, codeNotation, paperKind: kind, typeCode } = document;
  const type = documentTypeByCode(typeCode ?? '');
  return {
    ...document,
    code: codeNumber === null || codeNotation === null ? null : `${codeNumber}/${codeNotation}`,
    typeName: type?.code === '32' ? (paperKind(kind ?? '')?.name ?? type.name) : (type?.name ?? document.typeName),
  };
}
