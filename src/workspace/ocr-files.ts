import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../domain/index.ts';
import { isSohoaError } from '../errors/index.ts';
import { toProblem } from '../pipeline/index.ts';
import { chooseOcr } from './choose-ocr.ts';
import { engineSources } from './engine-sources.ts';
import { lazyEngines } from './engines.ts';
import { jobsOf } from './jobs.ts';
import { openReader, type Reader, type TakenInput } from './ocr-reader.ts';
import { type WrittenPage, writeOutput } from './ocr-writer.ts';
import type { OcrReport, OcrRequest } from './workspace.ts';

type FileReport = OcrReport['files'][number];

/** One PDF and its text, from one input or, merged, from several. */
interface Output {
  readonly inputs: readonly TakenInput[];
  readonly pdf: string;
  readonly text: string;
}

/**
 * `sohoa ocr`: searchable PDFs and text of files, without a workspace. Inputs are only read; an output appears by rename
 * when it is whole. A bad file is reported and the others go on.
 */
export async function ocrFiles(request: OcrRequest): Promise<OcrReport> {
  const scratch = await mkdtemp(join(tmpdir(), 'sohoa-ocr-'));
  const jobs = jobsOf(request.jobs);
  const ocr = await chooseOcr({ engine: request.engine, model: request.model });
  const engines = lazyEngines(engineSources(ocr, { jobs }));
  try {
    const reader = await openReader({ engines, scratch, mode: request.mode, signal: request.signal, jobs });
    return { files: await workThrough(request, reader) };
  } finally {
    await engines.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function workThrough(request: OcrRequest, reader: Reader): Promise<FileReport[]> {
  const reports = new Map<string, FileReport>();
  const taken: TakenInput[] = [];
  for (const input of request.inputs) {
    try {
      taken.push(await reader.take(input));
    } catch (error) {
      reports.set(input, refused(input, problemOf(error)));
    }
  }
  const progress = countPages(request, taken);
  for (const output of outputsOf(request, taken)) {
    const startedMs = performance.now();
    try {
      const pages = await writeOutput(output, request, reader, progress);
      const seconds = (performance.now() - startedMs) / 1000;
      for (const input of output.inputs) reports.set(input.path, done(input, output, pages, seconds));
    } catch (error) {
      request.signal.throwIfAborted();
      for (const { path } of output.inputs) reports.set(path, refused(path, problemOf(error)));
    }
  }
  return request.inputs.map((input) => reports.get(input)).filter((report) => report !== undefined);
}

/** `-o` merges what could be read, in the order of the arguments; else each input has an output of its own. */
function outputsOf(request: OcrRequest, taken: readonly TakenInput[]): Output[] {
  if (request.output !== null) {
    const pdf = request.output;
    const text = request.sidecar ?? join(dirname(pdf), `${basename(pdf, extname(pdf))}.txt`);
    return taken.length === 0 ? [] : [{ inputs: taken, pdf, text }];
  }
  const used = new Map<string, number>();
  return taken.map((input) => {
    const stem = distinctStem(basename(input.path, extname(input.path)), used);
    const text = request.sidecar ?? join(request.outputDir, `${stem}.ocr.txt`);
    return { inputs: [input], pdf: join(request.outputDir, `${stem}.ocr.pdf`), text };
  });
}

/** `a.jpg` and `a.png` in one call must not write over each other. */
function distinctStem(stem: string, used: Map<string, number>): string {
  const count = (used.get(stem) ?? 0) + 1;
  used.set(stem, count);
  return count === 1 ? stem : `${stem}-${count}`;
}

function countPages({ onProgress }: OcrRequest, taken: readonly TakenInput[]): () => void {
  const pagesTotal = taken.reduce((sum, { pages }) => sum + pages.length, 0);
  const startedMs = performance.now();
  let pagesDone = 0;
  return () => {
    pagesDone += 1;
    const secondsAPage = (performance.now() - startedMs) / 1000 / pagesDone;
    onProgress?.({ pagesDone, pagesTotal, etaSeconds: Math.round(secondsAPage * (pagesTotal - pagesDone)) });
  };
}

function done(input: TakenInput, output: Output, written: readonly WrittenPage[], seconds: number): FileReport {
  const pages = written
    .filter(({ input: path }) => path === input.path)
    .map(({ geometry, text }, index) => ({
      number: index + 1,
      rotation: geometry.rotation,
      skewDegrees: geometry.skewDegrees,
      blank: geometry.marks.includes('blank'),
      marks: geometry.marks,
      confidence: text.confidence,
    }));
  return { input: input.path, pdf: output.pdf, text: output.text, pages, seconds, problem: null };
}

function refused(input: string, problem: Problem): FileReport {
  return { input, pdf: null, text: null, pages: [], seconds: 0, problem };
}

/** What is no known trouble of a file is ours, and ends the command. */
function problemOf(error: unknown): Problem {
  if (isSohoaError(error) && ['fix-input', 'hold', 'retry'].includes(error.recovery)) return toProblem(error);
  throw error;
}
