import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Keeper } from './keeper.ts';
import type { ReaderAnswers, ReaderQuestion, ReaderReply } from './messages.ts';
import { type Reader, ReaderEnded, type ReaderLimits } from './reader.ts';
import { watchProcess } from './watch-process.ts';

export interface ReaderScript {
  readonly script: URL;
  readonly args: readonly string[];
}

/** A child process of Node that reads page after page. Once it is killed it answers no more. */
export class ReaderProcess implements Reader {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #alive = true;
  pagesRead = 0;

  constructor({ script, args }: ReaderScript, keeper: Keeper) {
    this.#child = fork(fileURLToPath(script), [...args], {
      serialization: 'advanced',
      // A debugger or loader of the parent is none of the child's business.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    keeper.hold(this.#child.pid);
    this.#exited = new Promise((resolve) => {
      const gone = () => {
        this.#alive = false;
        keeper.release(this.#child.pid);
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

  async ask<K extends ReaderQuestion['kind']>(
    question: ReaderQuestion & { kind: K },
    limits: ReaderLimits,
  ): Promise<ReaderAnswers[K]> {
    this.#hold(true);
    const done = new AbortController();
    try {
      const reply = await Promise.race([
        this.#reply<K>(question),
        watchProcess(this.#child.pid, limits, done.signal),
        this.#exited.then(() => Promise.reject(new ReaderEnded('crashed'))),
      ]);
      if (!reply.ok) throw new ReaderEnded('crashed', new Error(reply.message));
      // A few words of a page are no page: they do not bring the process's replacement nearer.
      if (question.kind !== 'words') this.pagesRead += 1;
      return reply.answer;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      done.abort();
      this.#child.removeAllListeners('message');
      this.#hold(false);
    }
  }

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
