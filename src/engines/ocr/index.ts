import { createRequire } from 'node:module';
import { summarizeConfidence } from '../../domain/index.ts';
import type { EngineFingerprint, OcrEngine, OcrResult } from '../../plugin/index.ts';
import { inReadingOrder } from './layout/reading-order.ts';
import { hashModel, type OcrModel, orientationData } from './model.ts';
import { ReaderPool } from './reader-pool.ts';

export { type FindModelOptions, findModel, type OcrModel } from './model.ts';

export interface OcrEngineOptions {
  /** Child processes, each reading one page at a time. */
  readonly workers: number;
  readonly model: OcrModel;
  readonly recycleAfterPages?: number;
  /** Of one child process. */
  readonly memoryLimitMb?: number;
  /** The program the children run; another one only in tests of crashes and hangs. */
  readonly script?: URL;
}

/** Raised when the same image and model may give another text. */
const ALGORITHM = 1;
/** A child stays at 190 MB over hundreds of A4 pages; should one grow all the same, it is not for ever. */
const RECYCLE_AFTER_PAGES = 500;
/** Room for an A0 plan. */
const MEMORY_LIMIT_MB = 1500;

/** What reads with this model, without loading anything of it but its bytes. Errors: OCR_MODEL_MISSING. */
export function ocrFingerprint(model: OcrModel): EngineFingerprint {
  const { version } = createRequire(import.meta.resolve('tesseract.js'))('../package.json') as { version: string };
  return { name: 'tesseract.js', version: `${ALGORITHM}+${version}`, model: hashModel(model) };
}

/** Reads pages with tesseract's WebAssembly build in child processes. Nothing is started before the first page. */
export function createOcrEngine(options: OcrEngineOptions): OcrEngine {
  const pool = new ReaderPool({
    workers: options.workers,
    recycleAfterPages: options.recycleAfterPages ?? RECYCLE_AFTER_PAGES,
    memoryLimitMb: options.memoryLimitMb ?? MEMORY_LIMIT_MB,
    script: options.script ?? workerScript(),
    args: [options.model.path, orientationData()],
  });
  return {
    fingerprint: ocrFingerprint(options.model),
    recognize: async (image, limits) => finished((await pool.ask({ kind: 'read', image: bare(image) }, limits)).blocks),
    orientation: (image, limits) => pool.ask({ kind: 'orientation', image: bare(image) }, limits),
    warmUp: () => pool.warmUp(),
    close: () => pool.close(),
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

/** Beside this file, in the sources as well as in the build. */
function workerScript(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./worker.${extension}`, import.meta.url);
}
