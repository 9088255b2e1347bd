import type { RemoteDossier } from './connector.ts';

/** Where the walk through one target stands. */
export interface Walk {
  /** Where to go on; null = at the beginning. */
  readonly cursor: string | null;
  /** Everything the target holds has been seen. */
  readonly isDone: boolean;
  /** It goes on with what an earlier process saw: the target may have changed since. */
  readonly isResumed: boolean;
}

/**
 * What targets say they hold, noted part by part while it is compared, so that neither side is in memory and a killed
 * comparison goes on where it stopped. Forgotten when a comparison ends.
 */
export interface ReconcileStore {
  /** Whether a walk that began after `notBefore` was cut short. */
  isUnderWay(target: string, notBefore: Date): Promise<boolean>;
  /** Begins a walk, or goes on with one that began after `notBefore`. */
  begin(target: string, notBefore: Date): Promise<Walk>;
  /** Notes a part and where it ends, in one transaction. A dossier may come more than once. */
  keep(
    target: string,
    part: { readonly dossiers: readonly RemoteDossier[]; readonly cursor: string | null; readonly isDone: boolean },
  ): Promise<void>;
  /** What was seen of these dossiers, by code, in the order it came. */
  seen(target: string, codes: readonly string[]): Promise<Map<string, RemoteDossier[]>>;
  /** Codes that the target holds and that were never sent to it from here, in order, from the one after `after`. */
  neverSent(target: string, after: string, limit: number): Promise<string[]>;
  end(target: string): Promise<void>;
}
