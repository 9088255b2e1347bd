import type { Generated } from 'kysely';

/** Tables of `migrations/0006-search.ts`; the full-text table `search_index` has no rows Kysely could read. */
export interface SearchTables {
  readonly search_documents: SearchDocumentTable;
  readonly search_texts: SearchTextTable;
}

interface SearchDocumentTable {
  /** The row's number in the full-text table too. */
  id: Generated<number>;
  dossier_id: string;
  /** Place in the record's documents, from 1. */
  ordinal: number;
}

/** The payload is a `SearchableDocument[]`: what is shown of hits, and the words to take out of the index again. */
interface SearchTextTable {
  dossier_id: string;
  /** Packed as `packing.ts` does. */
  encoding: string;
  payload: Uint8Array;
}
