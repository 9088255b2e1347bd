import type { Generated } from 'kysely';
import type { PaperRole } from '../../domain/index.ts';

/** Tables of `migrations/0005-papers.ts`. */
export interface PaperTables {
  readonly papers: PaperTable;
  readonly paper_keys: PaperKeyTable;
  readonly paper_uses: PaperUseTable;
}

interface PaperTable {
  doc_code: string;
  dossier_id: string;
  serves: PaperRole;
  unit: string | null;
  /** JSON of the `HeldPaper`. */
  paper: string;
}

/** `number` of a holder · `former` number · `person` folded name and birth date of one without a number · `names` a code it decides about. */
export type PaperKeyKind = 'number' | 'former' | 'person' | 'names';

interface PaperKeyTable {
  kind: PaperKeyKind;
  value: string;
  doc_code: string;
}

interface PaperUseTable {
  seq: Generated<number>;
  at: string;
  by: string;
  purpose: string;
  dossier_code: string;
  store: string;
  paper_ref: string;
  from_dossier: string | null;
  /** The copy in our blobs: kept as long as the row is. */
  file_sha256: string;
  /** JSON of the `ReusedPaper`. */
  reused: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}
