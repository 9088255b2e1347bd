import type { RecordDossier } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import type { Mapping } from './mapping/definition.ts';
import { type Rendered, render } from './mapping/render.ts';
import { mappingSource } from './mapping/source.ts';
import { ProvinceDossier } from './schema.ts';
import type { FileRole } from './uploads.ts';

/** How records become bodies of one system. */
export interface BodyRules {
  readonly mapping: Mapping;
  /** Which of a document's files are sent. */
  readonly files: readonly FileRole[];
  /** Members of the dossier this provincial system does not accept empty. */
  readonly requiredFields: readonly (keyof RecordDossier)[];
  /** The plain interface: its shape is known to the letter. */
  readonly isGeneric: boolean;
}

/** The record as the system takes it, as a new dossier or in place of the one held. */
export function dossierBody(
  bundle: RecordBundle,
  { mapping, files }: BodyRules,
  recordVersion: number | null,
  isUpdate = false,
): Rendered {
  const template = (isUpdate ? mapping.update?.body : undefined) ?? mapping.create.body;
  return render(template, mappingSource(bundle, files, recordVersion), mapping);
}

/** Names of what the target would refuse: required members without a value, and values it cannot take as they are. */
export function provinceMissing(bundle: RecordBundle, rules: BodyRules): string[] {
  const { dossier } = bundle.record;
  const empty = rules.requiredFields.filter((name) => isEmpty(dossier[name]));
  const created = dossierBody(bundle, rules, null);
  const updated = dossierBody(bundle, rules, null, true);
  const parsed = rules.isGeneric ? ProvinceDossier.safeParse(created.body) : null;
  const unfit = parsed?.error?.issues.map(({ path }) => path.join('.')) ?? [];
  return [...new Set([...empty, ...created.missing, ...updated.missing, ...unfit])];
}

function isEmpty(value: RecordDossier[keyof RecordDossier]): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((member) => member === null);
}
