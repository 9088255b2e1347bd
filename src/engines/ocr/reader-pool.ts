import { fail } from '../../errors/index.ts';
import type { ReaderAnswers, ReaderQuestion } from './messages.ts';
import { type Reader, ReaderEnded, type ReaderLimits } from './reader.ts';

export interface PoolOptions {
  readonly workers: number;
  /** A new process, or what stands for one. */
  readonly start: () => Reader;
  /** A process that has read so many pages is replaced: its memory only ever grows. */
  readonly recycleAfterPages: number;
  readonly memoryLimitMb: number;
}

type AskOptions = Omit<ReaderLimits, 'memoryLimitMb'>;

/** An answer, and which of the questions it is to. */
export interface PoolAnswer<K extends ReaderQuestion['kind']> {
  readonly answer: ReaderAnswers[K];
  readonly attempt: number;
}

/** A few reader processes and a queue of pages before them. */
export class ReaderPool {
  readonly #options: PoolOptions;
  /** Processes waiting for a page; null stands for one that is started when it is needed. */
  readonly #idle: (Reader | null)[];
  readonly #busy = new Set<Reader>();
  readonly #waiting: { take(process: Reader | null): void; drop(): void }[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#idle = Array.from({ length: Math.max(1, options.workers) }, () => null);
  }

  /**
   * The answer to the first of the questions that is answered: one that ends its process is asked no more, the next one
   * goes to a new process. Errors: OCR_CRASHED, OCR_TIMEOUT, and the signal's reason.
   */
  async ask<K extends ReaderQuestion['kind']>(
    questions: readonly (() => ReaderQuestion & { kind: K })[],
    options: AskOptions,
  ): Promise<PoolAnswer<K>> {
    let process = await this.#next(options.signal);
    let last = new ReaderEnded('aborted');
    try {
      for (const [index, question] of questions.entries()) {
        process = this.#ready(process);
        this.#busy.add(process);
        try {
          const answer = await process.ask(question(), { ...options, memoryLimitMb: this.#options.memoryLimitMb });
          return { answer, attempt: index + 1 };
        } catch (error) {
          options.signal.throwIfAborted();
          if (!(error instanceof ReaderEnded) || this.#closed) throw error;
          last = error;
        } finally {
          this.#busy.delete(process);
        }
      }
      return giveUp(last, options.timeoutMs);
    } finally {
      this.#release(process);
    }
  }

  /** Starts all processes ahead of the first page. */
  warmUp(): void {
    this.#idle.forEach((process, index) => {
      if (process === null && !this.#closed) this.#idle[index] = this.#options.start();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { drop } of this.#waiting.splice(0)) drop();
    const processes = [...this.#busy, ...this.#idle.filter((process) => process !== null)];
    await Promise.all(processes.map((process) => process.end()));
  }

  #next(signal: AbortSignal): Promise<Reader | null> {
    signal.throwIfAborted();
    if (this.#closed) throw new ReaderEnded('aborted');
    // The one that has worked before is warm.
    const free = this.#idle.findIndex((process) => process !== null);
    if (this.#idle.length > 0) return Promise.resolve(this.#idle.splice(Math.max(0, free), 1)[0] ?? null);
    return new Promise((resolve, reject) => {
      const leave = () => {
        const index = this.#waiting.indexOf(entry);
        if (index !== -1) this.#waiting.splice(index, 1);
        reject(signal.reason);
      };
      const entry = {
        take: (process: Reader | null) => {
          signal.removeEventListener('abort', leave);
          resolve(process);
        },
        drop: () => reject(new ReaderEnded('aborted')),
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
    });
  }

  #ready(process: Reader | null): Reader {
    return process?.alive === true ? process : this.#options.start();
  }

  #release(process: Reader | null): void {
    let free = process?.alive === true ? process : null;
    if (free !== null && (free.pagesRead >= this.#options.recycleAfterPages || this.#closed)) {
      void free.end();
      free = null;
    }
    const first = this.#waiting.shift();
    if (first === undefined) this.#idle.push(free);
    else first.take(free);
  }
}

function giveUp({ reason, cause }: ReaderEnded, timeoutMs: number): never {
  if (reason === 'timeout') fail('OCR_TIMEOUT', { params: { seconds: Math.round(timeoutMs / 1000) }, cause });
  return fail('OCR_CRASHED', { cause });
}
