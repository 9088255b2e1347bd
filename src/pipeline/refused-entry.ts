import type { Problem } from '../domain/index.ts';

/** A folder or register row that cannot become a dossier: it is listed as failed, the batch goes on. */
export interface RefusedEntry {
  /** From a hash, since a folder's name may be a person's. */
  readonly id: string;
  readonly code: string | null;
  readonly problems: readonly Problem[];
}
