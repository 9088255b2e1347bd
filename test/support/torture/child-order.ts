import type { DeliverySettings } from '../../../src/delivery/settings.ts';
import type { CertificatePaths } from '../../../src/sandbox/index.ts';

/** What the delivering process is told, as JSON on its command line. */
export interface ChildOrder {
  readonly folder: string;
  readonly url: string;
  readonly certificates: CertificatePaths | null;
  /** How long its clients wait for an answer. */
  readonly waitMs: number;
  readonly settings: Partial<DeliverySettings>;
}

/** One attempt at one row that came to its end, as the delivering process notes it in `attempts.jsonl`. */
export interface NotedAttempt {
  readonly target: string;
  readonly code: string;
  readonly lookFirst: boolean;
  readonly wrote: boolean;
  readonly state: string;
}
