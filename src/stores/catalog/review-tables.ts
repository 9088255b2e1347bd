/** Tables of `migrations/0003-review.ts`. */
export interface ReviewTables {
  readonly reviews: ReviewTable;
  readonly rejections: RejectionTable;
  readonly review_drafts: ReviewDraftTable;
  readonly review_locks: ReviewLockTable;
  readonly record_traces: RecordTraceTable;
  readonly dossier_titles: DossierTitleTable;
}

interface ReviewTable {
  dossier_id: string;
  /** From 1 within the dossier. */
  seq: number;
  at: string;
  by: string;
  /** JSON of the `ReviewAction`. */
  action: string;
  was: string | null;
  undone_at: string | null;
  undone_by: string | null;
}

interface RejectionTable {
  dossier_id: string;
  /** The entry in `reviews`. */
  seq: number;
  /** What was handed in, as one hash: another input ends the rejection. */
  input_mark: string;
}

interface ReviewDraftTable {
  dossier_id: string;
  record_version: number | null;
  /** JSON: pointer → value. */
  changes: string;
}

interface ReviewLockTable {
  dossier_id: string;
  token_hash: string;
  by: string;
  until: string;
}

/** The `ResultTrace`, packed as in `packing.ts`. */
interface RecordTraceTable {
  dossier_id: string;
  encoding: string;
  payload: Uint8Array;
}

interface DossierTitleTable {
  dossier_id: string;
  procedure_name: string | null;
  owner_name: string | null;
  /** Code and owner without diacritics, for finding. */
  folded: string;
}
