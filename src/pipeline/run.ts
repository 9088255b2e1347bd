import { rm } from 'node:fs/promises';
import pLimit from 'p-limit';
import type { SohoaError } from '../errors/index.ts';
import type { DeliveryReport, DossierSource } from '../plugin/index.ts';
import { runBatchSteps } from './batch-steps.ts';
import { stopIfBlocked } from './blocked.ts';
import { choose } from './choose.ts';
import { closeRun } from './close-run.ts';
import { openSteps } from './open-steps.ts';
import type { Plan } from './plan.ts';
import { findBlockers } from './preflight.ts';
import { located } from './problems.ts';
import { trackProgress } from './progress.ts';
import type { DossierReport, RunProgress, RunReport } from './report.ts';
import type { RunContext } from './run-context.ts';
import type { PipelineServices } from './services.ts';
import type { Survey } from './survey.ts';
import { withoutPath } from './without-paths.ts';
import { workOnDossier } from './work-on-dossier.ts';

export interface PipelineRequest {
  readonly plan: Plan;
  readonly batch: Survey;
  readonly only?: readonly string[];
  readonly limit?: number | null;
  /** Pages recognized at the same time. */
  readonly jobs: number;
  /** Does the work and says how it would end; nothing is finished, queued or sent, no state changes. */
  readonly dryRun?: boolean;
}

export interface PipelineOptions {
  /** Ctrl-C: pages in hand are dropped, what is finished is kept. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

/**
 * The batch, safe to repeat: it continues where it stopped, and works again only on what changed.
 * Errors: whatever keeps it from starting (`blockersOf` lists all); what happens later is in the report.
 */
export async function runPipeline(
  request: PipelineRequest,
  services: PipelineServices,
  options: PipelineOptions,
): Promise<RunReport> {
  const batch = choose(request.batch, request);
  stopIfBlocked(await findBlockers(batch, services));

  const startedAt = services.now();
  const runId = await services.catalog.startRun(request.plan.name, startedAt.toISOString());
  const run = prepareRun({ ...request, dossiers: batch.roster.length }, services, options);
  try {
    await tidyUp(services);
    await listRefused(run, batch);
    await runBatchSteps(run, batch.roster);
    const dossiers = await workOnDossiers(run, request, batch.roster);
    if (run.stopReason === null) await dropRefusedBlobs(run);
    const delivery = await drainDeliveries(run);
    return await closeRun(run, {
      runId,
      startedAt,
      batch,
      dossiers,
      delivery,
      interrupted: options.signal.aborted,
      stopReason: run.stopReason,
    });
  } finally {
    await run.steps.close();
    await rm(services.scratch, { recursive: true, force: true });
  }
}

export interface Run extends RunContext {
  readonly stopReason: SohoaError | null;
}

/** What all dossiers of a run share, laid out. */
export function prepareRun(
  { plan, jobs, dossiers, dryRun = false }: Pick<PipelineRequest, 'plan' | 'jobs' | 'dryRun'> & { dossiers: number },
  services: PipelineServices,
  { signal, onProgress }: PipelineOptions,
): Run {
  const halt = new AbortController();
  let stopReason: SohoaError | null = null;
  return {
    plan,
    services,
    dryRun,
    steps: openSteps(services.engines),
    signal: AbortSignal.any([signal, halt.signal]),
    // One page more than recognizers, so that the next is prepared while they read.
    pageLimit: pLimit(jobs + 1),
    batchItems: new Map(),
    tally: { made: 0, reused: 0, pagesRecognized: 0 },
    progress: trackProgress({ dossiers, nowMs: () => services.now().getTime(), onProgress }),
    blobsInUse: new Map(),
    refusedBlobs: new Set(),
    stop(reason) {
      stopReason ??= reason;
      halt.abort();
    },
    get stopReason() {
      return stopReason;
    },
  };
}

/** Sets right what a killed run left: scratch files, and records that were finished but not yet written out. */
async function tidyUp({ catalog, scratch, writeRecord }: PipelineServices): Promise<void> {
  await rm(scratch, { recursive: true, force: true });
  for (const { code, version } of await catalog.unwrittenRecords()) {
    const record = await catalog.getRecord(code, version);
    if (record === null) continue;
    await writeRecord(code, version, record.bundle);
    await catalog.markWritten(code, version);
  }
}

/** Afresh each time: what a person has set right since the last run is listed no longer. */
async function listRefused({ services: { catalog }, dryRun }: Run, { refused, refusedIds }: Survey): Promise<void> {
  if (dryRun) return;
  if (refusedIds !== null) await catalog.forgetRefused(refusedIds);
  for (const entry of refused) {
    await catalog.failDossier({ ...entry, problems: entry.problems.map(withoutPath) });
  }
}

/** A few dossiers at a time, so that the recognizers stay busy where each has few pages; reported in roster order. */
async function workOnDossiers(
  run: Run,
  { jobs }: PipelineRequest,
  roster: readonly DossierSource[],
): Promise<DossierReport[]> {
  run.progress.phase('dossiers');
  const limit = pLimit(jobs + 1);
  return limit.map(roster, async (source) => {
    try {
      return await workOnDossier(run, source);
    } catch (error) {
      // The catalog itself fails: nothing further can be kept.
      const { code } = source;
      run.stop(located(error, { dossier: code }));
      return { id: '', code, state: 'error', documents: 0, pages: 0, marks: {}, held: 0, problems: [] };
    } finally {
      run.progress.dossierDone();
    }
  });
}

/** Copies of refused files, and of those beside them, that no result names would lie in the store unknown to anybody. */
async function dropRefusedBlobs({ refusedBlobs, services: { blobs, catalog } }: Run): Promise<void> {
  if (refusedBlobs.size === 0) return;
  const referenced = await catalog.referencedBlobs();
  for (const sha256 of refusedBlobs) if (!referenced.has(sha256)) await blobs.delete(sha256);
}

async function drainDeliveries(run: Run): Promise<DeliveryReport | null> {
  const { drain } = run.services;
  const delivers = run.plan.steps.some(({ declaration }) => declaration.effect === 'outside');
  if (run.dryRun || run.signal.aborted || !delivers || drain === null) return null;
  run.progress.phase('delivery');
  try {
    return await drain({ signal: run.signal });
  } catch (error) {
    run.stop(located(error, {}));
    return null;
  }
}
