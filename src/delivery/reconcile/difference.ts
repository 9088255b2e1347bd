import type { OutboxState } from '../../plugin/index.ts';

/** What can be different between us and a target, about one dossier. */
export type DifferenceKind =
  /** Waits here, was never accepted, and the target does not know it. */
  | 'missing-there'
  /** The target once accepted it and does not know it any more. */
  | 'lost-there'
  /** The target knows it, and nothing here says that it was ever sent. */
  | 'missing-here'
  /** It holds another content than the one it accepted. */
  | 'content-differs'
  /** It holds what it accepted; a newer version waits here. */
  | 'older-there'
  | 'status-differs'
  /** A file that it accepted is not there any more. */
  | 'file-missing-there'
  /** Another file lies where one that it accepted should. */
  | 'file-differs'
  /** Taken back over there, not from here. */
  | 'withdrawn-there'
  /** Taken back from here, and there all the same. */
  | 'not-withdrawn-there'
  /** It holds what our books do not know to be accepted. */
  | 'arrived-unnoticed'
  /** Its list names the code more than once. */
  | 'duplicate-there';

/**
 * How a repair would go about it: `send-again` and `withdraw-again` order it once more · `look` has the waiting row asked
 * about · `drain` needs no more than the queue to go on. Null = sending cannot heal it: a person has to.
 */
export type Healing = 'send-again' | 'withdraw-again' | 'look' | 'drain';

/** Codes and hashes only: it may be printed, mailed and kept. */
export interface Difference {
  readonly target: string;
  readonly code: string;
  readonly kind: DifferenceKind;
  readonly healing: Healing | null;
  /** Row of the outbox that speaks for our side; null where there is none. */
  readonly row: number | null;
  readonly state: OutboxState | null;
  /** Content hash or status as we have it, and as the target says. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** SHA-256 of the files in question. */
  readonly files: readonly string[];
}
