import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redrive } from '../delivery/redrive.ts';
import { fail } from '../errors/index.ts';
import { errorWords, type Language, translate } from '../messages/index.ts';
import {
  checkBatch,
  NO_STACKS,
  type RunProgress,
  type RunReport,
  runPipeline,
  runReportWithoutPaths,
  type Survey,
} from '../pipeline/index.ts';
import type { CheckReport } from '../pipeline/report.ts';
import { errorsCsv } from '../stores/register/errors-csv.ts';
import { type BatchRequest, type Cutter, planByName, surveyBatch } from './batch.ts';
import { jobsOf } from './jobs.ts';
import { pinOcr } from './pinned-ocr.ts';
import type { Room } from './room.ts';
import type { RunRequest } from './run-request.ts';

interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

/** Which part of a batch is to be worked on. */
interface Narrowing {
  readonly narrow?: (batch: Survey) => Promise<Survey>;
  /** False: files in no dossier's folder are not opened. */
  readonly takesLoose?: boolean;
}

/** `sohoa run`: plans and surveys first, so that a wrong word in the pipeline costs nothing. */
export async function runBatch(room: Room, request: RunRequest, options: RunOptions): Promise<RunReport> {
  planByName(request.pipeline, planContext(room), request);
  return room.alone(() => runAlone(room, request, options));
}

/** The same for who holds the lock of the workspace already, and may want only a part of what lies there. */
export async function runAlone(
  room: Room,
  request: RunRequest,
  { narrow, takesLoose = true, ...options }: RunOptions & Narrowing,
): Promise<RunReport> {
  const plan = planByName(request.pipeline, planContext(room), request);
  const jobs = jobsOf(request.jobs);
  const cutter = takesLoose ? cutterOf(room, { write: true, signal: options.signal }) : async () => NO_STACKS;
  const { batch: found } = await surveyBatch(request, room.settings, { cut: cutter, dir: room.dir });
  const batch = narrow === undefined ? found : await narrow(found);
  if (!request.dryRun) {
    await rememberBatch(room, request);
    await pinOcr(room.catalog, room.settings.ocr);
  }
  const { only, limit, dryRun } = request;
  const report = await room.withServices(jobs, (services) =>
    runPipeline({ plan, batch, only, limit, jobs, dryRun }, services, options),
  );
  if (!dryRun) await keepReport(room, report);
  return report;
}

/** `sohoa check`: everything a run would find before its first step, and who does not answer. */
export async function check(
  room: Room,
  request: RunRequest,
  { signal, language }: { readonly signal: AbortSignal; readonly language: Language },
): Promise<CheckReport & { readonly errorsCsv: string | null }> {
  const plan = planByName(request.pipeline, planContext(room));
  const { batch, table } = await surveyBatch(request, room.settings, {
    cut: cutterOf(room, { write: false, signal }),
    dir: room.dir,
  });
  const report = await room.withServices(1, (services) => checkBatch(plan, batch, services, { signal }));
  const rowProblems = [...report.blocking, ...report.findings].flatMap((found) =>
    found.where.line === undefined ? [] : [{ line: found.where.line, text: errorWords(language, found).message }],
  );
  const heading = translate(language, 'check.csv.heading');
  return { ...report, errorsCsv: table === null ? null : errorsCsv(table, rowProblems, heading) };
}

/**
 * `sohoa retry`: the named dossiers, or all of a state, once more. The last batch is surveyed anew, so that a corrected
 * row or a rescanned file counts.
 */
export async function retry(
  room: Room,
  request: { codes: readonly string[]; state: 'error' | 'failed' | null; jobs: number | null },
  options: RunOptions,
): Promise<RunReport> {
  const rows = request.state === null ? [] : await room.catalog.listDossiers({ state: request.state });
  const ofState = rows.map(({ code }) => code).filter((code) => code !== null);
  const only = [...new Set([...request.codes, ...ofState])];
  const last = await lastBatch(room);
  const plan = planByName(last.pipeline, planContext(room));
  const jobs = jobsOf(request.jobs);
  return room.alone(async () => {
    const cutter = cutterOf(room, { write: true, signal: options.signal });
    const { batch } = await surveyBatch(last, room.settings, { cut: cutter, dir: room.dir });
    const wanted = only.length > 0 ? batch : { ...batch, roster: [], refused: [] };
    // What a target refused goes out again too: the reason may have been put right over there.
    await redrive(room.catalog.outbox, only, new Date());
    // Who names a dossier has looked at why it was rejected; all that failed are not looked at one by one.
    for (const code of request.codes) {
      if ((await room.catalog.reviews.rejection(code)) !== null) await room.catalog.reviews.endRejection(code);
    }
    const report = await room.withServices(jobs, (services) =>
      runPipeline({ plan, batch: wanted, only, jobs }, services, options),
    );
    await keepReport(room, report);
    return report;
  });
}

/** Engines are loaded only where loose files are to be looked at. */
function cutterOf(room: Room, { write, signal }: { write: boolean; signal: AbortSignal }): Cutter {
  return (root, loose) =>
    room.withServices(1, async ({ engines, scratch }) => {
      const { cutStacks } = await import('./stacks/cut-stacks.ts');
      return cutStacks(root, loose, { folder: room.paths.stacks, scratch, engines, signal, write });
    });
}

function planContext({ paths, registry, settings }: Room) {
  return { pipelinesFolder: paths.pipelines, registry, settings };
}

const LAST_BATCH = 'last-batch';

function rememberBatch(room: Room, { pipeline, input, register }: RunRequest): Promise<void> {
  return room.catalog.setMeta(LAST_BATCH, JSON.stringify({ pipeline, input, register } satisfies BatchRequest));
}

export async function lastBatch(room: Room): Promise<BatchRequest> {
  const kept = await room.catalog.getMeta(LAST_BATCH);
  return kept === null ? fail('NOTHING_TO_RETRY') : (JSON.parse(kept) as BatchRequest);
}

/** Reports stay in the workspace: an unattended run is read the morning after. Whole or not at all. */
async function keepReport({ paths }: Room, report: RunReport): Promise<void> {
  const file = join(paths.runs, `run-${String(report.run).padStart(6, '0')}.json`);
  const text = `${JSON.stringify(runReportWithoutPaths(report), null, 2)}\n`;
  try {
    await mkdir(paths.runs, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.part`, text, { mode: 0o600 });
    await rename(`${file}.part`, file);
  } catch (error) {
    await rm(`${file}.part`, { force: true });
    // On a full disk it cannot be kept; whoever started the run still has to see it.
    if (!report.problems.some(({ code }) => code === 'DISK_FULL')) throw error;
  }
}
