import { fail } from '../../errors/index.ts';
import type { ReaderAnswers, ReaderQuestion } from './messages.ts';
import { ReaderEnded, type ReaderLimits, ReaderProcess, type ReaderScript } from './reader-process.ts';

export interface PoolOptions extends ReaderScript {
  readonly workers: number;
  /** A process that has read so many pages is replaced: its memory only ever grows. */
  readonly recycleAfterPages: number;
  readonly memoryLimitMb: number;
}

type AskOptions = Omit<ReaderLimits, 'memoryLimitMb'>;

const ATTEMPTS = 2;

/** A few reader processes and a queue of pages before them. */
export class ReaderPool {
  readonly #options: PoolOptions;
  /** Processes waiting for a page; null stands for one that is started when it is needed. */
  readonly #idle: (ReaderProcess | null)[];
  readonly #busy = new Set<ReaderProcess>();
  readonly #waiting: { take(process: ReaderProcess | null): void; drop(): void }[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#idle = Array.from({ length: Math.max(1, options.workers) }, () => null);
  }

  /** Errors: OCR_CRASHED, OCR_TIMEOUT, and the signal's reason. */
  async ask<K extends ReaderQuestion['kind']>(
    question: ReaderQuestion & { kind: K },
    options: AskOptions,
  ): Promise<ReaderAnswers[K]> {
    let process = await this.#next(options.signal);
    try {
      for (let attempt = 1; ; attempt += 1) {
        process = this.#ready(process);
        this.#busy.add(process);
        try {
          return await process.ask(question, { ...options, memoryLimitMb: this.#options.memoryLimitMb });
        } catch (error) {
          options.signal.throwIfAborted();
          if (!(error instanceof ReaderEnded) || this.#closed) throw error;
          if (attempt === ATTEMPTS) giveUp(error, options.timeoutMs);
        } finally {
          this.#busy.delete(process);
        }
      }
    } finally {
      this.#release(process);
    }
  }

  /** Starts all processes ahead of the first page. */
  warmUp(): void {
    this.#idle.forEach((process, index) => {
      if (process === null && !this.#closed) this.#idle[index] = new ReaderProcess(this.#options);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { drop } of this.#waiting.splice(0)) drop();
    const processes = [...this.#busy, ...this.#idle.filter((process) => process !== null)];
    await Promise.all(processes.map((process) => process.end()));
  }

  #next(signal: AbortSignal): Promise<ReaderProcess | null> {
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
        take: (process: ReaderProcess | null) => {
          signal.removeEventListener('abort', leave);
          resolve(process);
        },
        drop: () => reject(new ReaderEnded('aborted')),
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
    });
  }

  #ready(process: ReaderProcess | null): ReaderProcess {
    return process?.alive === true ? process : new ReaderProcess(this.#options);
  }

  #release(process: ReaderProcess | null): void {
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
