import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReaderAnswers, ReaderQuestion, ReaderReply } from './messages.ts';
import { residentMb } from './process-memory.ts';

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

export interface ReaderLimits {
  readonly timeoutMs: number;
  readonly memoryLimitMb: number;
  readonly signal: AbortSignal;
}

export interface ReaderScript {
  readonly script: URL;
  readonly args: readonly string[];
}

const MEMORY_CHECK_MS = 500;

/** One child process that reads one page at a time. Whatever goes wrong with it, it is killed and answers no more. */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #alive = true;
  pagesRead = 0;

  constructor({ script, args }: ReaderScript) {
    this.#child = fork(fileURLToPath(script), [...args], {
      serialization: 'advanced',
      // A debugger or loader of the parent is none of the child's business.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#exited = new Promise((resolve) => {
      const gone = () => {
        this.#alive = false;
        resolve();
      };
      this.#child.once('exit', gone);
      this.#child.once('error', gone);
    });
    this.#hold(false);
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Errors: {@link ReaderEnded}. */
  async ask<K extends ReaderQuestion['kind']>(
    question: ReaderQuestion & { kind: K },
    limits: ReaderLimits,
  ): Promise<ReaderAnswers[K]> {
    this.#hold(true);
    const stop = new AbortController();
    try {
      const reply = await Promise.race([this.#reply<K>(question), this.#trouble(limits, stop.signal)]);
      if (!reply.ok) throw new ReaderEnded('crashed', new Error(reply.message));
      this.pagesRead += 1;
      return reply.answer;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      stop.abort();
      this.#child.removeAllListeners('message');
      this.#hold(false);
    }
  }

  /** Kills the process, if it still runs, and waits until it is gone. */
  async end(): Promise<void> {
    if (!this.#alive) return;
    // Somebody waits for this: it must not be left to an empty event loop.
    this.#child.ref();
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  #reply<K extends ReaderQuestion['kind']>(question: ReaderQuestion): Promise<ReaderReply<K>> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', (reply) => resolve(reply as ReaderReply<K>));
      this.#child.send(question, (error) => {
        if (error !== null) reject(new ReaderEnded('crashed', error));
      });
    });
  }

  /** Never resolves; rejects as soon as the page must be given up. */
  #trouble({ timeoutMs, memoryLimitMb, signal }: ReaderLimits, done: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const give = (reason: EndReason) => reject(new ReaderEnded(reason));
      const aborted = () => give('aborted');
      const timer = setTimeout(() => give('timeout'), timeoutMs);
      const memory = setInterval(() => {
        const used = residentMb(this.#child.pid ?? 0);
        if (used !== null && used > memoryLimitMb) give('memory');
      }, MEMORY_CHECK_MS);
      if (signal.aborted) aborted();
      signal.addEventListener('abort', aborted);
      this.#exited.then(() => give('crashed'));
      done.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(memory);
        signal.removeEventListener('abort', aborted);
      });
    });
  }

  /** An idle process does not keep the program running. */
  #hold(busy: boolean): void {
    if (busy) {
      this.#child.ref();
      this.#child.channel?.ref();
    } else {
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }
}
