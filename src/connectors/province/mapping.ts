import type { RecordDocument, RecordDossier, RecordFile } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import { type ProvinceComponent, ProvinceDossier } from './schema.ts';

export const FILE_ROLES = ['pdf', 'search-pdf', 'text', 'alto', 'other'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

export interface ProvinceMapping {
  /** Which of a document's files are sent. */
  readonly files: readonly FileRole[];
  /** Members of the dossier this provincial system does not accept empty. */
  readonly requiredFields: readonly (keyof RecordDossier)[];
}

/** One file to bring over, with the component it belongs to. */
export interface Upload {
  readonly docCode: string;
  readonly file: RecordFile;
}

/**
 * The record as the provincial system takes it. Held and unknown values are null in the record and left out here;
 * pages, evidence and history stay at home.
 */
export function provinceDossier(
  bundle: RecordBundle,
  mapping: ProvinceMapping,
  recordVersion: number | null,
): ProvinceDossier {
  const { dossier, documents } = bundle.record;
  const {
    fees: _,
    portal: _portal,
    vneidVerified,
    onlinePayment,
    connectedDatabases,
    code,
    links,
    ...scalars
  } = dossier;
  return {
    code,
    contentHash: bundle.contentHash,
    ...(recordVersion === null ? {} : { recordVersion }),
    ...withoutNulls(scalars),
    links,
    components: documents.map((document) => component(document, mapping)),
  };
}

/** Files in the order of the documents, each content once: two papers may share a file, one upload serves both. */
export function uploads(bundle: RecordBundle, mapping: ProvinceMapping): Upload[] {
  const seen = new Set<string>();
  return bundle.record.documents.flatMap(({ docCode, files }) =>
    files
      .filter((file) => mapping.files.includes(fileRole(file.name)))
      .filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256))
      .map((file) => ({ docCode, file })),
  );
}

/** Names of what the target would refuse: required members without a value, and values it cannot take as they are. */
export function provinceMissing(bundle: RecordBundle, mapping: ProvinceMapping): string[] {
  const { dossier } = bundle.record;
  const empty = mapping.requiredFields.filter((name) => isEmpty(dossier[name]));
  const parsed = ProvinceDossier.safeParse(provinceDossier(bundle, mapping, null));
  const unfit = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  return [...new Set([...empty, ...unfit])];
}

/** What a file of a document is, by the endings `records/` gives out. */
export function fileRole(name: string): FileRole {
  if (name.endsWith('.search.pdf')) return 'search-pdf';
  if (name.endsWith('.pdf')) return 'pdf';
  if (name.endsWith('.txt')) return 'text';
  if (name.endsWith('.alto.xml')) return 'alto';
  return 'other';
}

function component(document: RecordDocument, mapping: ProvinceMapping): ProvinceComponent {
  const { pages: _, ocrConfidence, signatures, fields, files, reuse, ...rest } = document;
  const { docCode, validity, numberOfPage, language, signedCopy, ...scalars } = rest;
  return {
    docCode,
    ...withoutNulls(scalars),
    validity,
    fields: known(fields),
    reuse: { state: reuse.state, fromNationalStore: reuse.fromNationalStore, ...replacement(reuse) },
    numberOfPage,
    language,
    signedCopy,
    files: files.filter(({ name }) => mapping.files.includes(fileRole(name))),
  };
}

function replacement({ replacedByResultCode }: RecordDocument['reuse']): { replacedByResultCode?: string } {
  return replacedByResultCode === null ? {} : { replacedByResultCode };
}

function known(fields: RecordDocument['fields']): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

type WithoutNulls<T> = { [K in keyof T]?: WithoutNull<NonNullable<T[K]>> };
type WithoutNull<V> = V extends readonly unknown[] ? V : V extends object ? WithoutNulls<V> : V;

/** Drops null members at every depth, and objects that have none left. */
function withoutNulls<T extends object>(value: T): WithoutNulls<T>;
function withoutNulls(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, isPlainObject(member) ? withoutNulls(member) : member] as const)
      .filter(([, member]) => member !== null && !(isPlainObject(member) && Object.keys(member).length === 0)),
  );
}

function isPlainObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isEmpty(value: RecordDossier[keyof RecordDossier]): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((member) => member === null);
}
