import type { ReaderAnswers, ReaderQuestion } from './messages.ts';

/** What reads one page at a time in a process of its own. Whatever goes wrong with the process, it is killed. */
export interface Reader {
  /** False for good once it cannot be asked any more. */
  readonly alive: boolean;
  readonly pagesRead: number;
  /** Errors: {@link ReaderEnded}. */
  ask<K extends ReaderQuestion['kind']>(
    question: ReaderQuestion & { kind: K },
    limits: ReaderLimits,
  ): Promise<ReaderAnswers[K]>;
  /** Kills what still runs, and waits until it is gone. */
  end(): Promise<void>;
}

export interface ReaderLimits {
  readonly timeoutMs: number;
  readonly memoryLimitMb: number;
  readonly signal: AbortSignal;
}

/** Why a process gave no answer. `aborted`: nobody wants it any more. */
export type EndReason = 'crashed' | 'timeout' | 'memory' | 'aborted';

/** Thrown instead of an answer; the process is gone by then. */
export class ReaderEnded extends Error {
  readonly reason: EndReason;

  constructor(reason: EndReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
