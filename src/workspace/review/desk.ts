import type {
  DossierRecord,
  HeldValue,
  PageGeometry,
  PageText,
  ReviewAction,
  ReviewEntry,
} from '../../domain/index.ts';
import type {
  DossierRow,
  PageRef,
  ReviewDraft,
  ReviewLock,
  ReviewQueueFilter,
  ReviewQueueRow,
  Sha256,
} from '../../plugin/index.ts';
import type { ReuseRequest } from '../reuse/gather.ts';
import type { ReuseReport } from '../reuse/report.ts';
import type { UseReport, UseRequest } from '../reuse/use.ts';
import type { SearchAnswer, SearchRequest } from '../search.ts';
import type { SamplingDesk } from './sampling-desk.ts';

/** A page as a reviewer sees it. */
export interface ReviewedPage {
  readonly number: number;
  /** `PageKey` of decisions. */
  readonly key: string;
  readonly ref: PageRef;
  readonly geometry: PageGeometry;
  /** All of it: its own, the dossier's, those a person set. */
  readonly marks: readonly string[];
  /** Index among the record's documents. */
  readonly document: number | null;
  /** Changes when its picture does. */
  readonly imageVersion: string;
}

/** A dossier with everything the review page shows of it. */
export interface ReviewedDossier {
  readonly code: string;
  readonly row: DossierRow;
  readonly record: DossierRecord | null;
  readonly held: readonly HeldValue[];
  readonly pages: readonly ReviewedPage[];
  readonly entries: readonly ReviewEntry[];
  /** Checks that a person's value still contradicts. */
  readonly objections: readonly HeldValue[];
  readonly draft: ReviewDraft | null;
}

/** What the lists of search and reuse offer. */
export interface PaperChoices {
  readonly kinds: readonly { readonly kind: string; readonly name: string }[];
  readonly types: readonly { readonly code: string; readonly name: string }[];
  /** In force today, by the national part of their codes. */
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
}

/** A reuse report, and where papers of our own begin: page of the dossier by document code. */
export interface HeldPapers {
  readonly report: ReuseReport;
  readonly pages: ReadonlyMap<string, number>;
}

/** Finding papers beyond the dossier on the desk. Every look is logged as the reviewer's. */
export interface PaperDesk {
  choices(): PaperChoices;
  /** Errors: SEARCH_EMPTY, SEARCH_LIMIT; PURPOSE_INVALID, also where a person is looked for without one. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Errors: PURPOSE_INVALID, PERSON_NUMBER_INVALID, PROCEDURE_NOT_LISTED. */
  held(request: ReuseRequest, options: { readonly purpose: string; readonly signal: AbortSignal }): Promise<HeldPapers>;
  /** Uses papers for a dossier instead of asking for them. Errors: those of `usePapers`, PURPOSE_INVALID, WORKSPACE_LOCKED. */
  use(request: UseRequest, options: { readonly purpose: string; readonly signal: AbortSignal }): Promise<UseReport>;
}

/** `later`: kept, and takes effect as soon as whoever writes to the workspace is through. */
export type Applied = 'now' | 'later';

export interface WindowLock extends ReviewLock {
  /** Secret of the window that holds the dossier. */
  readonly token: string;
}

/**
 * What a reviewer may do with the dossiers of a workspace. Errors of all that name one: DOSSIER_UNKNOWN, also for what is
 * left of a state secret. What changes something asks for the window's lock: LOCKED, LOCK_NEEDED.
 */
export interface ReviewDesk {
  readonly reviewer: string;
  /** Steps a dossier can be sent back to, in running order, with their summaries. */
  readonly steps: readonly { readonly step: string; readonly summary: { readonly en: string; readonly vi: string } }[];
  readonly papers: PaperDesk;
  readonly samplings: SamplingDesk;
  queue(
    filter: ReviewQueueFilter,
  ): Promise<{ readonly rows: ReviewQueueRow[]; readonly total: number; readonly done: number; readonly held: number }>;
  dossier(code: string): Promise<ReviewedDossier>;
  history(code: string): Promise<ReviewEntry[]>;
  /** JPEG of the upright page, at most `widthPx` wide. Errors: PAGE_UNKNOWN. */
  image(code: string, page: number, widthPx: number): Promise<{ readonly jpeg: Uint8Array; readonly version: Sha256 }>;
  words(code: string, page: number): Promise<PageText>;
  /** `token` of a window that held it before; null for a new one. */
  lock(code: string, options: { readonly token: string | null; readonly takeOver: boolean }): Promise<WindowLock>;
  /** Keeps a lock alive; says nothing where it is lost. */
  touch(code: string, token: string): Promise<void>;
  unlock(code: string, token: string): Promise<void>;
  saveDraft(code: string, token: string | null, draft: ReviewDraft): Promise<void>;
  /** Errors: RECORD_CHANGED, FIELD_UNKNOWN, VALUE_REFUSED. */
  commit(code: string, token: string | null, changes: ReviewDraft): Promise<Applied>;
  /** Errors: RECORD_CHANGED, ACTION_IMPOSSIBLE and those of `commit`. */
  act(
    code: string,
    token: string | null,
    wish: { readonly recordVersion: number | null; readonly actions: readonly ReviewAction[] },
  ): Promise<Applied>;
  /** Takes a decision back. Errors: ACTION_IMPOSSIBLE. */
  undo(code: string, token: string | null, seq: number): Promise<Applied>;
  /** For the log: codes and positions only. */
  noteFault(fault: { readonly code: string; readonly status: number; readonly route: string }): void;
  close(): Promise<void>;
}
