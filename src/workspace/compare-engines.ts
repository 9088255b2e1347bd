import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { askProgram, createOcrEngine, type OcrModel, ocrFingerprint, timeEngines } from '../engines/ocr/index.ts';
import type { Machine } from './machine.ts';

const Figures = z.strictObject({ seconds: z.number().positive(), legible: z.number().min(0) });

/** How the machine's own tesseract and the package's did on one drawn page, with the same model. */
const EngineComparison = z.strictObject({ version: z.string(), native: Figures, packaged: Figures });
export type EngineComparison = z.infer<typeof EngineComparison>;

/** A few pages; nobody who wants a file read waits longer than this for a choice. */
const MEASURING_LIMIT_MS = 30_000;
/** Raised when something else is timed. */
const METHOD = 2;
const FAILURE_HOLDS_MS = 7 * 24 * 3600 * 1000;

/**
 * The comparison made on this machine with these versions, if need be now (some seconds, once: it is kept in the user's
 * cache). Null where it could not be made: the program does not work, the machine was too busy, or nothing can be kept.
 */
export async function compareEngines(
  path: string,
  model: OcrModel,
  machine: Machine,
): Promise<EngineComparison | null> {
  const file = join(machine.cache, 'engines', `${keyOf(path, model)}.json`);
  const kept = read(file);
  if (kept !== undefined) return kept;
  if (!canKeep(file)) return null;
  const comparison = await measure(path, model, machine);
  keep(file, comparison);
  return comparison;
}

/** What the figures hold for: this program as it lies on disk, the package's engine, the model and the processor. */
function keyOf(path: string, model: OcrModel): string {
  const { size, mtimeMs } = statSync(path);
  const parts = [METHOD, path, size, mtimeMs, ocrFingerprint(model), cpus()[0]?.model, cpus().length, process.arch];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Undefined where nothing is kept. A failure is not for ever: the machine may have been busy. */
function read(file: string): EngineComparison | null | undefined {
  try {
    const kept = EngineComparison.nullable().parse(JSON.parse(readFileSync(file, 'utf8')));
    return kept === null && Date.now() - statSync(file).mtimeMs > FAILURE_HOLDS_MS ? undefined : kept;
  } catch {
    // Not there, or not ours any more: it is measured again.
    return undefined;
  }
}

/** Without a place for the result every call would measure anew. */
function canKeep(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

async function measure(path: string, model: OcrModel, { cache, env }: Machine): Promise<EngineComparison | null> {
  const program = await askProgram(path, env);
  if (program === null) return null;
  // The foreign one first: where it fails, ours need not start.
  const engines = [
    createOcrEngine({ workers: 1, model, native: { program, cache, env } }),
    createOcrEngine({ workers: 1, model }),
  ];
  try {
    const [native, packaged] = await timeEngines(engines, AbortSignal.timeout(MEASURING_LIMIT_MS));
    return packaged === undefined || native === undefined ? null : { version: program.version, native, packaged };
  } catch {
    // Whatever is the matter with the other program, ours reads.
    return null;
  } finally {
    await Promise.all(engines.map((engine) => engine.close()));
  }
}

function keep(file: string, comparison: EngineComparison | null): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, JSON.stringify(comparison), { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    // A full disk: measured again next time.
  }
}
