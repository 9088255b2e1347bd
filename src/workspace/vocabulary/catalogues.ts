import { join } from 'node:path';
import { type Agency, AgencyCatalogue, type Procedure, ProcedureCatalogue } from '../../domain/index.ts';
import { readVocabularyFile } from '../../stores/vocabulary/vocabulary-file.ts';
import type { Settings } from '../settings.ts';

export const VOCABULARIES = ['procedures', 'agencies'] as const;
export type VocabularyKind = (typeof VOCABULARIES)[number];

export interface Catalogues {
  /** Null = none imported; the samples' procedures are used then. */
  readonly procedures: readonly Procedure[] | null;
  readonly agencies: readonly Agency[] | null;
}

export function vocabularyFile(folder: string, kind: VocabularyKind): string {
  return join(folder, `${kind}.json`);
}

/** The catalogues of a workspace. Errors: VOCABULARY_DAMAGED. */
export function readCatalogues(folder: string): Catalogues {
  return {
    procedures: readVocabularyFile(vocabularyFile(folder, 'procedures'), (file) => ProcedureCatalogue.parse(file)),
    agencies: readVocabularyFile(vocabularyFile(folder, 'agencies'), (file) => AgencyCatalogue.parse(file)),
  };
}

/** Gives the catalogues to the step that checks against them, unless the settings name others. */
export function withCatalogues<S extends Pick<Settings, 'steps'>>(
  settings: S,
  { procedures, agencies }: Catalogues,
): S {
  const imported = {
    ...(procedures === null ? {} : { procedures: [...procedures] }),
    ...(agencies === null ? {} : { agencies: [...agencies] }),
  };
  if (Object.keys(imported).length === 0) return settings;
  return { ...settings, steps: { ...settings.steps, validate: { ...imported, ...settings.steps['validate'] } } };
}
