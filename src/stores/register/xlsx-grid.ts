import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail } from '../../errors/index.ts';
import type { Grid } from './grid.ts';
import { unpackedBytes } from './xlsx-size.ts';

/** A sheet of 200,000 rows and 20 columns unpacks to about 100 MB of XML. */
const UNPACKED_LIMIT_BYTES = 256 * 1024 * 1024;
const HEAP_LIMIT_MB = 512;
const TIMEOUT_MS = 120_000;

/** What the worker sends back for each sheet. */
export type SheetCells = readonly (readonly string[])[];

/**
 * Reads the cells of an XLSX. A few kilobytes can claim a billion rows, so it is read in a thread of its own with a
 * memory limit and a time limit; whatever goes wrong there means the same to the user.
 * Errors: REGISTER_UNREADABLE.
 */
export async function readXlsx(bytes: Buffer, path: string, signal?: AbortSignal): Promise<Grid> {
  const size = unpackedBytes(bytes);
  if (size === null || size > UNPACKED_LIMIT_BYTES) fail('REGISTER_UNREADABLE', { where: { file: path } });
  signal?.throwIfAborted();
  const cells = await readInWorker(bytes, signal);
  signal?.throwIfAborted();
  if (cells === null) fail('REGISTER_UNREADABLE', { where: { file: path } });
  return { rows: cells.map((row, at) => ({ line: at + 1, cells: row })) };
}

function readInWorker(bytes: Buffer, signal?: AbortSignal): Promise<SheetCells | null> {
  const script = new URL(`./xlsx-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(script, {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    stderr: true,
  });
  const stop = () => void worker.terminate();
  const timer = setTimeout(stop, TIMEOUT_MS);
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<SheetCells | null>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    stop();
  });
}
