import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Keeper } from '../keeper.ts';
import type { ReaderAnswers, ReaderImage, ReaderQuestion } from '../messages.ts';
import { type Reader, ReaderEnded, type ReaderLimits } from '../reader.ts';
import { watchProcess } from '../watch-process.ts';
import { wordPictures, wordText } from '../word-pictures.ts';
import { greyTiff } from './grey-tiff.ts';
import { readHocr } from './hocr.ts';
import { readOsd } from './osd.ts';
import type { NativeProgram } from './program.ts';

export interface NativeSetup {
  readonly program: NativeProgram;
  readonly env: Readonly<Record<string, string>>;
  /** Folders that hold `vie.traineddata` and `osd.traineddata`; the second is asked for only when it is needed. */
  readonly modelFolder: () => string;
  readonly orientationFolder: () => string;
}

/** A file for its standard input. */
interface Input {
  readonly pieces: readonly Uint8Array[];
  readonly dpi: number;
}

/** One page in letters takes 0.2 MB; a program that writes without end is stopped. */
const MOST_OUTPUT_BYTES = 64_000_000;
const NOTHING_TO_GO_BY = 'Too few characters';

/**
 * Runs the machine's tesseract, once a page, and once more for the words of it that are looked at again: pictures on
 * standard input, hOCR or text on standard output, no file anywhere.
 */
export class NativeReader implements Reader {
  readonly #setup: NativeSetup;
  readonly #keeper: Keeper;
  #running: ChildProcess | null = null;
  /** Nothing lives from page to page, so there is nothing to replace. */
  readonly pagesRead = 0;
  readonly alive = true;

  constructor(setup: NativeSetup, keeper: Keeper) {
    this.#setup = setup;
    this.#keeper = keeper;
  }

  async ask<K extends ReaderQuestion['kind']>(
    { kind, image, words = { boxes: [], round: 'first' } }: ReaderQuestion & { kind: K },
    limits: ReaderLimits,
  ): Promise<ReaderAnswers[K]> {
    const answers: { [Kind in ReaderQuestion['kind']]: () => Promise<ReaderAnswers[Kind]> } = {
      read: async () => ({ blocks: readHocr((await this.#run(asPgm(image), this.#readArgs(), limits)).out) }),
      orientation: async () => readOsd((await this.#run(asPgm(image), this.#orientationArgs(), limits)).out),
      words: () => this.#words(wordPictures(image, words), limits),
    };
    return answers[kind]();
  }

  /** All in one run of the program, which has a model to load first; it ends the text of each picture with a form feed. */
  async #words(words: readonly ReaderImage[][], limits: ReaderLimits): Promise<ReaderAnswers['words']> {
    const pictures = words.flat();
    const input = { pieces: [greyTiff(pictures)], dpi: pictures[0]?.dpi ?? 0 };
    const { out } = await this.#run(input, this.#wordArgs(), limits);
    const texts = out.split('\f').map(wordText);
    return words.map((looks, index) => looks.map((_, look) => texts[index * looks.length + look] ?? ''));
  }

  async end(): Promise<void> {
    const child = this.#running;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    // Not `close`: where the program is a wrapper, what it started may hold the pipes open for ever.
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    child.stdout?.destroy();
    child.stderr?.destroy();
  }

  #readArgs(): string[] {
    const variables = ['tessedit_create_hocr=1', 'hocr_char_boxes=1'].flatMap((setting) => ['-c', setting]);
    return ['--tessdata-dir', this.#setup.modelFolder(), '-l', 'vie', '--oem', '1', '--psm', '3', ...variables];
  }

  #wordArgs(): string[] {
    return ['--tessdata-dir', this.#setup.modelFolder(), '-l', 'vie', '--oem', '1', '--psm', '13'];
  }

  #orientationArgs(): string[] {
    return ['--tessdata-dir', this.#setup.orientationFolder(), '-l', 'osd', '--psm', '0'];
  }

  /** What it prints. What it says on standard error is looked at and forgotten: it may hold text of the page. */
  async #run(input: Input, args: readonly string[], limits: ReaderLimits): Promise<{ out: string }> {
    const child = spawn(this.#setup.program.path, ['-', '-', ...args, '--dpi', String(Math.round(input.dpi))], {
      // One thread a page: pages are read side by side, and several threads on one cost more than they save.
      env: { ...this.#setup.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#running = child;
    this.#keeper.hold(child.pid);
    const done = new AbortController();
    try {
      return await Promise.race([conversation(child, input), watchProcess(child.pid, limits, done.signal)]);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      done.abort();
      this.#keeper.release(child.pid);
      this.#running = null;
    }
  }
}

/** Hands the picture over and gathers what comes back. Errors: {@link ReaderEnded}. */
function conversation(child: ChildProcess, { pieces }: Input): Promise<{ out: string }> {
  const out: Buffer[] = [];
  let [said, bytes] = ['', 0];
  return new Promise((resolve, reject) => {
    const crashed = (cause?: unknown) => reject(new ReaderEnded('crashed', cause));
    child.once('error', crashed);
    // It may end without having read everything; how it ended is told by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('latin1')}`.slice(0, 10_000);
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      out.push(chunk);
      bytes += chunk.length;
      if (bytes > MOST_OUTPUT_BYTES) crashed(new Error('the program writes without end'));
    });
    child.once('close', (code, signal) => {
      if (code === 0 || said.includes(NOTHING_TO_GO_BY)) resolve({ out: Buffer.concat(out).toString('utf8') });
      else crashed(new Error(`the program ended with ${signal ?? code}`));
    });
    for (const piece of pieces) child.stdin?.write(piece);
    child.stdin?.end();
  });
}

function asPgm({ pixels, widthPx, heightPx, dpi }: ReaderImage): Input {
  return { pieces: [Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`, 'latin1'), pixels], dpi };
}
