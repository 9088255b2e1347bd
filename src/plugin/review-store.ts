import type { DossierState, ReviewAction, ReviewEntry } from '../domain/index.ts';

/**
 * Which kept results a record was made from: `<artifact> <subject>` (`page.text page:12`, `checked dossier`) → key of
 * the result. Of several results a dossier has for a page, one was used.
 */
export type ResultTrace = Readonly<Record<string, string>>;

/** Values typed and not yet saved: pointer into the record of `recordVersion` → value. */
export interface ReviewDraft {
  readonly recordVersion: number | null;
  readonly changes: Readonly<Record<string, string | null>>;
}

export interface ReviewLock {
  readonly by: string;
  /** ISO time at which it ends by itself. */
  readonly until: string;
}

/** A dossier as the queue of the review page lists it. */
export interface ReviewQueueRow {
  readonly code: string;
  readonly procedureName: string | null;
  readonly ownerName: string | null;
  readonly state: DossierState;
  readonly heldCount: number;
  readonly pageCount: number | null;
  readonly updatedAt: string;
  readonly lockedBy: string | null;
}

export interface ReviewQueueFilter {
  readonly state: DossierState | null;
  /** Part of the code or of the owner's name, with or without diacritics; '' = all. */
  readonly find: string;
  readonly offset: number;
  readonly limit: number;
}

/** What people decided. Needs no lock of the workspace: decisions are taken down also while a batch runs. */
export interface ReviewStore {
  /** Every decision of a dossier, oldest first, those taken back too. Empty for an unknown dossier. */
  entries(code: string): Promise<ReviewEntry[]>;
  /** Codes of dossiers somebody decided about since then (ISO time). */
  decidedSince(time: string): Promise<string[]>;
  /** Adds decisions; numbers follow on. Errors: DOSSIER_UNKNOWN. */
  add(
    code: string,
    by: string,
    decisions: readonly { readonly action: ReviewAction; readonly was: string | null }[],
  ): Promise<ReviewEntry[]>;
  /** Takes a decision back; false where there is none of that number, or it is taken back already. */
  takeBack(code: string, seq: number, by: string): Promise<boolean>;
  /** Keeps the dossier from being worked on and sent while its input stays as `inputMark` says. */
  reject(code: string, rejection: { readonly seq: number; readonly inputMark: string }): Promise<void>;
  /** The rejection that stands. */
  rejection(code: string): Promise<{ readonly seq: number; readonly inputMark: string } | null>;
  endRejection(code: string): Promise<void>;
  draft(code: string): Promise<ReviewDraft | null>;
  /** Null drops it. */
  putDraft(code: string, draft: ReviewDraft | null): Promise<void>;
  /** Who holds the dossier at `now`. */
  lockOf(code: string, now: string): Promise<ReviewLock | null>;
  /**
   * Takes or renews the lock. Null when it is ours now, else who holds it: somebody with another token whose time is not
   * up, unless `takeOver`.
   */
  lock(
    code: string,
    lock: ReviewLock & { readonly tokenHash: string; readonly now: string; readonly takeOver: boolean },
  ): Promise<ReviewLock | null>;
  /** Prolongs a lock that this token still holds, also one whose time is up but that nobody took; false where it does not. */
  renewLock(code: string, tokenHash: string, until: string): Promise<boolean>;
  unlock(code: string, tokenHash: string): Promise<void>;
  /** What waits first, oldest first. Dossiers without a code and state secrets are not in it. */
  queue(
    filter: ReviewQueueFilter,
    now: string,
  ): Promise<{ readonly rows: ReviewQueueRow[]; readonly total: number; readonly done: number; readonly held: number }>;
  /** Of the newest record; null where none was kept. */
  trace(code: string): Promise<ResultTrace | null>;
}
