import type { LimitFunction } from 'p-limit';
import type { SohoaError } from '../errors/index.ts';
import type { DossierRow, DossierSource, StepBlobs } from '../plugin/index.ts';
import type { Journal } from './journal.ts';
import type { OpenSteps } from './open-steps.ts';
import type { Plan } from './plan.ts';
import type { ProgressTracker } from './progress.ts';
import type { ReviewOverlay } from './review/overlay.ts';
import type { PipelineServices } from './services.ts';
import type { Item, Shelf } from './shelf.ts';

/** What all dossiers of a run share. */
export interface RunContext {
  readonly plan: Plan;
  readonly services: PipelineServices;
  readonly steps: OpenSteps;
  readonly dryRun: boolean;
  /** Aborts on Ctrl-C and when the whole batch has to stop. */
  readonly signal: AbortSignal;
  /** Pages in flight over all dossiers: bounds memory, keeps the recognizers fed. */
  readonly pageLimit: LimitFunction;
  readonly batchItems: Map<string, Item>;
  readonly tally: Tally;
  readonly progress: ProgressTracker;
  /** Blobs taken in by dossiers under way: an erasure leaves those of others alone. */
  readonly blobsInUse: Map<string, Set<string>>;
  /** Blobs of dossiers that failed: what no result names is dropped when all are through. */
  readonly refusedBlobs: Set<string>;
  /** Ends the batch because of something that would hit every dossier. */
  stop(reason: SohoaError): void;
}

/** Counted while running. */
export interface Tally {
  made: number;
  reused: number;
  pagesRecognized: number;
}

/** One dossier under way. */
export interface DossierContext {
  readonly source: DossierSource;
  readonly id: string;
  /** Its row as it was before this run; null for a new one. */
  readonly before: DossierRow | null;
  readonly shelf: Shelf;
  readonly journal: Journal;
  /** What people decided about it. */
  readonly review: ReviewOverlay;
  readonly blobs: StepBlobs;
  /** Pages a step gave up on; they wait for a person. */
  readonly unreadable: Map<number, SohoaError>;
}
