import { rm } from 'node:fs/promises';
import { fail } from '../errors/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import type { Plan } from './plan.ts';
import type { DossierReport } from './report.ts';
import { type PipelineOptions, prepareRun } from './run.ts';
import type { PipelineServices } from './services.ts';
import { workOnDossier } from './work-on-dossier.ts';

/**
 * One dossier once more, after a person decided something about it: only what depends on the decision is made again.
 * What is to be delivered is queued, nothing is sent. Steps that look at a whole batch cannot be run for one dossier.
 * Errors: NEEDS_WHOLE_BATCH, and whatever would stop a batch.
 */
export async function reworkDossier(
  { plan, source, jobs }: { readonly plan: Plan; readonly source: DossierSource; readonly jobs: number },
  services: PipelineServices,
  options: PipelineOptions,
): Promise<DossierReport> {
  if (plan.steps.some(({ declaration }) => declaration.scope === 'batch')) fail('NEEDS_WHOLE_BATCH');
  const run = prepareRun({ plan, jobs, dossiers: 1 }, services, options);
  try {
    const report = await workOnDossier(run, source);
    if (run.stopReason !== null) throw run.stopReason;
    return report;
  } finally {
    await run.steps.close();
    await rm(services.scratch, { recursive: true, force: true });
  }
}
