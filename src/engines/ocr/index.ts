import { createRequire } from 'node:module';
import { summarizeConfidence } from '../../domain/index.ts';
import type { EngineFingerprint, OcrEngine, OcrResult } from '../../plugin/index.ts';
import { Keeper } from './keeper.ts';
import { inReadingOrder } from './layout/reading-order.ts';
import { hashModel, type OcrModel, orientationData } from './model.ts';
import { NativeReader } from './native/native-reader.ts';
import type { NativeProgram } from './native/program.ts';
import { unpackedModel } from './native/unpacked.ts';
import type { Reader } from './reader.ts';
import { ReaderPool } from './reader-pool.ts';
import { ReaderProcess } from './reader-process.ts';
import { doubled, halved } from './second-try.ts';

export { type FindModelOptions, findModel, type OcrModel } from './model.ts';
export { askProgram, locateProgram, type NativeProgram } from './native/program.ts';
export { timeEngines } from './time-engines.ts';

export interface OcrEngineOptions {
  /** Child processes, each reading one page at a time. */
  readonly workers: number;
  readonly model: OcrModel;
  readonly recycleAfterPages?: number;
  /** Of one child process. */
  readonly memoryLimitMb?: number;
  /** The machine's own tesseract instead of the WebAssembly build, with a folder for unpacked copies of models. */
  readonly native?: NativeSource;
  /** The program the children run; another one only in tests of crashes and hangs. */
  readonly script?: URL;
}

export interface NativeSource {
  readonly program: NativeProgram;
  readonly cache: string;
  /** Variables the program is started with. */
  readonly env: Readonly<Record<string, string>>;
}

/** Raised when the same image and model may give another text. */
const ALGORITHM = 3;
/** A child stays at 190 MB over hundreds of A4 pages; should one grow all the same, it is not for ever. */
const RECYCLE_AFTER_PAGES = 500;
/** Room for an A0 plan. */
const MEMORY_LIMIT_MB = 1500;

/** What reads with this model, without loading anything of it but its bytes. Errors: OCR_MODEL_MISSING. */
export function ocrFingerprint(model: OcrModel, program: NativeProgram | null = null): EngineFingerprint {
  const [name, version] = program === null ? ['tesseract.js', packagedVersion()] : ['tesseract', program.version];
  return { name, version: `${ALGORITHM}+${version}`, model: hashModel(model) };
}

/** Reads pages in child processes. Nothing is started before the first page. */
export function createOcrEngine(options: OcrEngineOptions): OcrEngine {
  const keeper = new Keeper();
  const pool = new ReaderPool({
    workers: options.workers,
    recycleAfterPages: options.recycleAfterPages ?? RECYCLE_AFTER_PAGES,
    memoryLimitMb: options.memoryLimitMb ?? MEMORY_LIMIT_MB,
    start: readerFactory(options, keeper),
  });
  return {
    fingerprint: ocrFingerprint(options.model, options.native?.program),
    recognize: async (picture, limits) => {
      const image = bare(picture);
      const first = () => ({ kind: 'read', image }) as const;
      const second = () => ({ kind: 'read', image: halved(image) }) as const;
      const { answer, attempt } = await pool.ask([first, second], limits);
      return finished(attempt === 1 ? answer.blocks : doubled(answer.blocks));
    },
    orientation: async (picture, limits) => {
      const question = () => ({ kind: 'orientation', image: bare(picture) }) as const;
      return (await pool.ask([question, question], limits)).answer;
    },
    lookAgain: async (picture, boxes, { round, ...limits }) => {
      if (boxes.length === 0) return [];
      const question = () => ({ kind: 'words', image: bare(picture), words: { boxes, round } }) as const;
      return (await pool.ask([question, question], limits)).answer;
    },
    warmUp: () => pool.warmUp(),
    close: async () => {
      await pool.close();
      keeper.close();
    },
  };
}

function readerFactory({ model, native, script = workerScript() }: OcrEngineOptions, keeper: Keeper): () => Reader {
  if (native === undefined) {
    const args = [model.path, orientationData()];
    return () => new ReaderProcess({ script, args }, keeper);
  }
  const setup = {
    program: native.program,
    env: native.env,
    modelFolder: once(() => unpackedModel(model.path, 'vie', native.cache)),
    orientationFolder: once(() => unpackedModel(orientationData(), 'osd', native.cache)),
  };
  return () => new NativeReader(setup, keeper);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function finished(blocks: OcrResult['blocks']): OcrResult {
  const ordered = inReadingOrder(blocks);
  const words = ordered.flatMap((block) => block.lines.flatMap((line) => line.words));
  return { blocks: ordered, confidence: summarizeConfidence(words.map((word) => word.confidence)) };
}

/** Only what the child needs goes through the pipe. */
function bare({ pixels, widthPx, heightPx, dpi }: Parameters<OcrEngine['recognize']>[0]) {
  return { pixels, widthPx, heightPx, dpi };
}

function packagedVersion(): string {
  const { version } = createRequire(import.meta.resolve('tesseract.js'))('../package.json') as { version: string };
  return version;
}

/** Beside this file, in the sources as well as in the build. */
function workerScript(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./worker.${extension}`, import.meta.url);
}
