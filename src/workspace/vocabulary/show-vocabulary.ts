import { type Agency, type Procedure, SAMPLE_PROCEDURES, validOn } from '../../domain/index.ts';
import type { Room } from '../room.ts';
import { readCatalogues, type VocabularyKind, vocabularyFile } from './catalogues.ts';

export interface VocabularyReport {
  readonly kind: VocabularyKind;
  /** Null where none was imported; the samples' procedures stand in then. */
  readonly file: string | null;
  readonly day: string;
  readonly procedures: readonly Procedure[];
  readonly agencies: readonly Agency[];
}

/** A catalogue as it stands on a day. Errors: VOCABULARY_DAMAGED. */
export function showVocabulary({ paths }: Room, kind: VocabularyKind, day: string): VocabularyReport {
  const { procedures, agencies } = readCatalogues(paths.vocabularies);
  const isThere = (kind === 'procedures' ? procedures : agencies) !== null;
  return {
    kind,
    file: isThere ? vocabularyFile(paths.vocabularies, kind) : null,
    day,
    procedures: kind === 'procedures' ? (procedures ?? SAMPLE_PROCEDURES).filter((entry) => validOn(entry, day)) : [],
    agencies: kind === 'agencies' ? (agencies ?? []).filter((entry) => validOn(entry, day)) : [],
  };
}
