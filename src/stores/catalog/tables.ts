import type { Generated } from 'kysely';
import type { AuditEntry, DossierState } from '../../domain/index.ts';
import type { OutboxRow, OutboxState } from '../../plugin/index.ts';
import type { LinkTables } from './link-tables.ts';
import type { TakenUnitTable } from './night-tables.ts';
import type { PackedColumns } from './packing.ts';
import type { PaperTables } from './paper-tables.ts';
import type { SampledItemTable, SamplingTable } from './quality-tables.ts';
import type { ReconcileTables } from './reconcile-tables.ts';
import type { ReviewTables } from './review-tables.ts';
import type { SearchTables } from './search-tables.ts';

/** Columns as the database holds them. Times are ISO 8601 in UTC, `…Z`, so that text order is time order. */
export interface Tables extends LinkTables, PaperTables, ReconcileTables, ReviewTables, SearchTables {
  readonly meta: MetaTable;
  readonly dossiers: DossierTable;
  readonly held_values: HeldValueTable;
  readonly results: ResultTable;
  readonly records: RecordTable;
  readonly blob_refs: BlobRefTable;
  readonly undone_marks: UndoneMarkTable;
  readonly outbox: OutboxTable;
  readonly runs: RunTable;
  readonly taken_units: TakenUnitTable;
  readonly samplings: SamplingTable;
  readonly sampled_items: SampledItemTable;
  /** A row is an entry as it is: what is hashed is what stands there. */
  readonly audit_log: AuditEntry;
  readonly api_tokens: ApiTokenTable;
}

export interface MetaTable {
  name: string;
  value: string;
}

export interface DossierTable {
  id: string;
  code: string | null;
  state: DossierState;
  /** JSON of `Problem[]`. */
  problems: string;
  page_count: number | null;
  held_count: number;
  /** Newest record; null before the first one. */
  record_version: number | null;
  /** Version that `records/<code>/` is known to show. */
  written_version: number | null;
  /** Version that the search index shows; null where it shows none. */
  searched_version: number | null;
  /** JSON of the `DossierSource`; null when it never had one, and after an erasure. */
  source: string | null;
  pipeline: string | null;
  created_at: string;
  updated_at: string;
}

export interface HeldValueTable {
  dossier_id: string;
  ordinal: number;
  pointer: string;
  reason: string;
  /** JSON. */
  candidates: string;
}

export interface ResultTable extends PackedColumns {
  key: string;
  dossier_id: string;
  subject: string;
  step: string;
  started_at: string;
  ended_at: string;
}

export interface RecordTable extends PackedColumns {
  dossier_id: string;
  version: number;
  content_hash: string;
  created_at: string;
}

export interface BlobRefTable {
  dossier_id: string;
  sha256: string;
}

export interface UndoneMarkTable {
  dossier_id: string;
  page: number;
  mark: string;
}

export interface OutboxTable {
  id: Generated<number>;
  operation: OutboxRow['operation'];
  round: number;
  target: string;
  after_target: string | null;
  dossier_id: string;
  dossier_code: string;
  record_version: number;
  content_hash: string;
  idempotency_key: string;
  state: OutboxState;
  attempts: number;
  next_attempt_at: string;
  last_code: string | null;
  /** JSON of the `DeliveryAnswer`. */
  answer: string | null;
  noted: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface RunTable {
  id: Generated<number>;
  pipeline: string;
  started_at: string;
  ended_at: string | null;
  /** JSON. */
  report: string | null;
}

export interface ApiTokenTable {
  id: string;
  name: string;
  /** SHA-256 of the secret, hex. */
  hash: string;
  /** Separated by blanks. */
  scopes: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}
