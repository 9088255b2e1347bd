import { Worker } from 'node:worker_threads';
import { type ErrorCode, problem } from '../../../errors/index.ts';
import type { ReaderAnswers, ReaderFailure, ReaderQuestion, ReaderReply, ReaderRequest } from './reader-protocol.ts';

/** Beyond these a file is taken for a trap; an ordinary page takes hundredths of a second, a heavy map a few seconds. */
const TIME_LIMIT_MS = { inspect: 180_000, picture: 60_000, draw: 60_000, text: 60_000, 'add-text': 180_000 } as const;
/** JavaScript memory of the thread; PDFium's own memory has a limit of its own. */
const THREAD_HEAP_MB = 512;
/** Left to itself V8 lets dead objects lie: 1,000 full pages of text cost 470 MB to look through, so they cost 300. */
const THREAD_YOUNG_MB = 16;
/** A thread whose PDFium has grown beyond this is replaced: a large plan must not cost its memory for the rest of a run. */
const MAX_KEPT_HEAP_BYTES = 200 * 1024 * 1024;
/** An idle thread gives its memory back: PDFium's never shrinks otherwise. */
const IDLE_MS = 20_000;

interface Waiting {
  readonly question: ReaderQuestion;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Asks the reader's thread, starts it when needed, and ends it when a question takes too long. */
export class ReaderClient {
  readonly #limits: Readonly<Record<ReaderQuestion['kind'], number>>;
  #worker: Worker | null = null;
  #waiting: Waiting[] = [];
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(limits: Readonly<Record<ReaderQuestion['kind'], number>> = TIME_LIMIT_MS) {
    this.#limits = limits;
  }

  ask<K extends ReaderQuestion['kind']>(
    question: Extract<ReaderQuestion, { kind: K }>,
    signal?: AbortSignal,
  ): Promise<ReaderAnswers[K]> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      // A question under way is not broken off: its answer is only no longer waited for.
      const callOff = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        reject(signal?.reason);
      };
      // The signal lives as long as the run; a listener left on it would keep every page's picture in memory.
      const settled = () => signal?.removeEventListener('abort', callOff);
      const waiting: Waiting = {
        question,
        resolve: (answer) => {
          settled();
          resolve(answer as ReaderAnswers[K]);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      signal?.addEventListener('abort', callOff, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** Gives back the thread with its memory and open files, whatever it is doing; the next question starts another. */
  close(): void {
    this.#waiting = [];
    this.#finish((one) => one.reject(new DOMException('PDF reader closed', 'AbortError')), true);
    clearTimeout(this.#timer);
  }

  #next(): void {
    if (this.#current !== null) return;
    this.#current = this.#waiting.shift() ?? null;
    clearTimeout(this.#timer);
    if (this.#current === null) {
      this.#timer = setTimeout(() => this.#end(), IDLE_MS).unref();
      return;
    }
    const { question } = this.#current;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#asked += 1;
    this.#worker.postMessage({ id: this.#asked, question } satisfies ReaderRequest);
    this.#timer = setTimeout(
      () => this.#finish((one) => one.reject(tooComplex(question.path)), true),
      this.#limits[question.kind],
    );
  }

  #start(): Worker {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const worker = new Worker(new URL(`./reader-thread.${extension}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
      stdout: true,
      stderr: true,
    });
    worker.on('message', (reply: ReaderReply) => {
      if (worker !== this.#worker || reply.id !== this.#asked) return;
      const spent = reply.heapBytes > MAX_KEPT_HEAP_BYTES || (!reply.ok && reply.failure === 'too-complex');
      this.#finish((one) => settle(one, reply), spent);
    });
    // The thread ran out of memory, or has a fault of its own: either way the file was more than it could take.
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#finish((one) => one.reject(tooComplex(one.question.path, error)), true);
    });
    return worker;
  }

  #finish(settleOne: (one: Waiting) => void, endThread: boolean): void {
    const current = this.#current;
    this.#current = null;
    clearTimeout(this.#timer);
    if (endThread) this.#end();
    this.#worker?.unref();
    if (current !== null) settleOne(current);
    this.#next();
  }

  #end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

const CODES: Readonly<Record<Exclude<ReaderFailure, 'bug'>, ErrorCode>> = {
  password: 'PDF_PASSWORD',
  'no-pages': 'PDF_NO_PAGES',
  damaged: 'FILE_DAMAGED',
  'too-complex': 'PDF_TOO_COMPLEX',
  missing: 'INPUT_MISSING',
};

function settle(one: Waiting, reply: ReaderReply): void {
  if (reply.ok) one.resolve(reply.answer);
  else if (reply.failure === 'bug') one.reject(new TypeError(`PDF reader: ${reply.detail}`));
  else
    one.reject(problem(CODES[reply.failure], { where: { file: one.question.path }, cause: new Error(reply.detail) }));
}

function tooComplex(path: string, cause?: unknown): Error {
  return problem('PDF_TOO_COMPLEX', { where: { file: path }, cause });
}
