import type { DossierState, HeldValue, OutboxState, Problem } from '../domain/index.ts';
import type { AuditStore, TokenStore } from './access-store.ts';
import type { DossierSource, RecordBundle, Sha256 } from './artifacts.ts';
import type { DeliveryAnswer } from './connector.ts';
import type { LinkStore } from './link-store.ts';
import type { NightStore } from './night-store.ts';
import type { PaperStore } from './paper-store.ts';
import type { QualityStore } from './quality-store.ts';
import type { ReconcileStore } from './reconcile-store.ts';
import type { ResultTrace, ReviewStore } from './review-store.ts';
import type { SearchStore } from './search-store.ts';
import type { DeliveryIntent, StepBlobs } from './step.ts';

export { OUTBOX_STATES, type OutboxState, TAKEN_BACK } from '../domain/index.ts';

/** Content-addressed files. `StepBlobs` plus what the workspace needs. */
export interface Blobs extends StepBlobs {
  has(sha256: Sha256): Promise<boolean>;
  /** Reads the whole blob again and compares; errors BLOB_MISSING, BLOB_DAMAGED. */
  verify(sha256: Sha256): Promise<void>;
  delete(sha256: Sha256): Promise<void>;
  list(): AsyncIterable<Sha256>;
}

/** A step's kept result. */
export interface StoredResult {
  /** Hash of subject, step, version, settings, engines and inputs; see `pipeline/result-key.ts`. */
  readonly key: string;
  readonly dossierId: string;
  /** `dossier`, `page:12`, `document:3`. */
  readonly subject: string;
  readonly step: string;
  /** Artifact name → its JSON value and content hash; transient artifacts are left out. */
  readonly artifacts: Readonly<Record<string, { readonly hash: string; readonly value: unknown }>>;
  readonly held: readonly HeldValue[];
  readonly enqueue: readonly DeliveryIntent[];
  readonly startedAt: string;
  readonly endedAt: string;
}

export interface DossierRow {
  /** Internal id: never the folder name. */
  readonly id: string;
  /** Null where none is known (the folder's name was no code). */
  readonly code: string | null;
  readonly state: DossierState;
  readonly problems: readonly Problem[];
  readonly pageCount: number | null;
  readonly heldCount: number;
  readonly recordVersion: number | null;
  readonly updatedAt: string;
}

export interface OutboxRow {
  readonly id: number;
  readonly operation: 'send' | 'withdraw';
  /** How often this version was ordered again for the target, by a person or by a repair; 0 = the first time. */
  readonly round: number;
  readonly target: string;
  readonly after: string | null;
  readonly dossierCode: string;
  readonly recordVersion: number;
  readonly contentHash: string;
  readonly idempotencyKey: string;
  readonly state: OutboxState;
  readonly attempts: number;
  /** ISO time; the row is not tried before. */
  readonly nextAttemptAt: string;
  /** Error code of the last attempt, or for `held` the missing fields' names or {@link TAKEN_BACK}; never words of the target. */
  readonly lastCode: string | null;
  readonly answer: DeliveryAnswer | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The outbox half of the catalog, as `delivery` sees it. Each method is one short transaction. */
export interface Outbox {
  list(filter?: { target?: string; states?: readonly OutboxState[]; dossierCode?: string }): Promise<OutboxRow[]>;
  get(id: number): Promise<OutboxRow | null>;
  /**
   * Rows that may be tried now, oldest first, at most `limit`: due, not finished, no earlier unfinished row of the same
   * dossier and target before them, and their `after` row (same dossier and version) accepted and not taken back. With
   * `ids` only those of them: cheap, where all of a long queue would have to be walked.
   */
  due(now: Date, limit: number, targets?: readonly string[], ids?: readonly number[] | null): Promise<OutboxRow[]>;
  /** Writes a new state durably before it returns. */
  update(
    id: number,
    change: Partial<Pick<OutboxRow, 'state' | 'attempts' | 'nextAttemptAt' | 'lastCode' | 'answer'>>,
  ): Promise<void>;
  /** Rows left in `sending` by a killed process become `unknown`. Returns how many. */
  recover(): Promise<number>;
  counts(): Promise<Record<string, Record<OutboxState, number>>>;
  /**
   * Open rows of these targets that a further drain would go on with: not those that wait for another target's answer
   * that will not come by itself (refused, held, or not drained now).
   */
  countGoing(targets: readonly string[]): Promise<number>;
  /** Every row of a target by dossier, oldest row first; dossiers in order of their codes, from the one after `after`. */
  byDossier(target: string, after: string, limit: number): Promise<{ code: string; rows: OutboxRow[] }[]>;
  /**
   * Queues the newest record version once more, to be written anew whatever a look shows. Null where no record is kept,
   * or where something is under way or waits already.
   */
  sendAgain(dossierCode: string, target: string): Promise<OutboxRow | null>;
  /**
   * Queues a withdrawal; what was still to be sent is dropped with it. Null where nothing was ever sent, or where the last
   * thing that was is taken back already (`again` orders it once more even then).
   */
  withdraw(dossierCode: string, target: string, options?: { readonly again?: boolean }): Promise<OutboxRow | null>;
  /** What targets answered since their answers were last written into the records, oldest first. */
  unnoted(limit: number): Promise<OutboxRow[]>;
  markNoted(ids: readonly number[]): Promise<void>;
}

export interface RunRow {
  readonly id: number;
  readonly pipeline: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly report: unknown;
}

/** Truth about everything that was done. One writer process. */
export interface Catalog {
  readonly outbox: Outbox;
  readonly quality: QualityStore;
  readonly reconcile: ReconcileStore;
  readonly audit: AuditStore;
  readonly tokens: TokenStore;
  readonly nights: NightStore;
  readonly papers: PaperStore;
  readonly reviews: ReviewStore;
  readonly search: SearchStore;
  readonly links: LinkStore;
  getResult(key: string): Promise<StoredResult | null>;
  /** All present results of these keys, in one query. */
  getResults(keys: readonly string[]): Promise<Map<string, StoredResult>>;
  putResult(result: StoredResult): Promise<void>;
  /** Creates the dossier if new; keeps its id. Source is stored so that `retry` and `show` know where it came from. */
  openDossier(source: DossierSource, pipeline: string): Promise<DossierRow>;
  /** A dossier that could not even begin (no code, no folder …); keyed by a hash of its folder or row. */
  failDossier(entry: { id: string; code: string | null; problems: readonly Problem[] }): Promise<void>;
  /**
   * Drops entries of {@link failDossier} whose id begins with `prefix` and that never became a dossier (no code): the
   * next look at the same input folder lists what is wrong then.
   */
  forgetRefused(prefix: string): Promise<void>;
  setState(id: string, state: DossierState, problems: readonly Problem[]): Promise<void>;
  /**
   * The one transaction that ends a dossier: state, record (a new version only when its content hash changed), held
   * values, outbox rows for intents not yet queued for this version and target. Returns the record version.
   */
  finishDossier(entry: {
    id: string;
    state: DossierState;
    bundle: RecordBundle | null;
    held: readonly HeldValue[];
    problems: readonly Problem[];
    pageCount: number;
    intents: readonly DeliveryIntent[];
    /** Which results the record was made from. */
    trace?: ResultTrace;
    /** Pages of each document of the record, for the search index; left out = filled in by the next search. */
    texts?: readonly (readonly string[])[];
  }): Promise<{ recordVersion: number | null }>;
  listDossiers(filter?: { state?: DossierState; codes?: readonly string[] }): Promise<DossierRow[]>;
  getDossier(
    code: string,
  ): Promise<
    (DossierRow & { source: DossierSource | null; held: readonly HeldValue[]; results: readonly StoredResult[] }) | null
  >;
  /** The little that is needed to work on a dossier anew: where it came from and by which pipeline it went. */
  getSource(
    code: string,
  ): Promise<
    (DossierRow & { source: DossierSource | null; pipeline: string | null; held: readonly HeldValue[] }) | null
  >;
  getRecord(code: string, version?: number): Promise<{ bundle: RecordBundle; version: number } | null>;
  /** Records whose folder under `records/` is not known to be written at their newest version. */
  unwrittenRecords(): Promise<{ code: string; version: number }[]>;
  markWritten(code: string, version: number): Promise<void>;
  /** Forgets results of the dossier (all, or those of one step and later subjects) so that they are made again. */
  forgetResults(id: string, steps?: readonly string[]): Promise<number>;
  /** For state secrets: results, source, record and text go; the row stays with its problem. Returns blobs nobody else uses. */
  eraseDossier(id: string): Promise<Sha256[]>;
  /** Blob hashes mentioned by any result or record, for garbage collection and backup checks. */
  referencedBlobs(): Promise<Set<Sha256>>;
  /** Undone marks: page number + mark pairs a person took back. */
  setMarkUndone(code: string, page: number, mark: string): Promise<void>;
  undoneMarks(code: string): Promise<readonly { page: number; mark: string }[]>;
  startRun(pipeline: string, startedAt: string): Promise<number>;
  endRun(id: number, endedAt: string, report: unknown): Promise<void>;
  lastRun(): Promise<RunRow | null>;
  /** Small facts of the workspace, such as the pinned engines. */
  getMeta(name: string): Promise<string | null>;
  setMeta(name: string, value: string): Promise<void>;
  /** A consistent copy of the database while it is in use. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The register as read from a file, before any meaning is given to its cells. */
export interface RegisterTable {
  /** Headings as printed. */
  readonly headings: readonly string[];
  /** Canonical column name per heading; null where it is none of ours. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly {
    /** Line (CSV) or row (XLSX) number as a person sees it, headings = 1. */
    readonly line: number;
    readonly cells: Readonly<Record<string, string>>;
    /** All cells as printed, in order, for the error CSV. */
    readonly raw: readonly string[];
  }[];
}
