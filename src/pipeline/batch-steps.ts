import type { DossierSource } from '../plugin/index.ts';
import { located } from './problems.ts';
import type { RunContext } from './run-context.ts';
import { runStep } from './run-step.ts';
import { createShelf, valueItem } from './shelf.ts';
import { WHOLE_DOSSIER } from './subject.ts';

/**
 * Steps that look at the whole batch. They belong to no dossier, so their results are not kept: they are made in every
 * run, and dossiers depend on them by content. A failure here would concern all dossiers, so it stops the run.
 */
export async function runBatchSteps(run: RunContext, roster: readonly DossierSource[]): Promise<void> {
  const { steps, services, signal, batchItems } = run;
  const shelf = createShelf(run.plan.scopes);
  const give = (name: string, value: unknown, lasting: unknown = value) => {
    const item = valueItem(value, lasting);
    batchItems.set(name, item);
    shelf.put(name, WHOLE_DOSSIER, item);
  };
  give(
    'roster',
    roster,
    roster.map(({ code }) => code),
  );
  for (const step of run.plan.steps.filter(({ declaration }) => declaration.scope === 'batch')) {
    const where = { step: step.kind };
    const place = { steps, scratch: services.scratch, blobs: services.blobs, dossier: '', where, signal };
    try {
      const inputs = shelf.inputsOf(step, WHOLE_DOSSIER);
      const { writes } = await runStep(step, place, () => inputs.load());
      for (const [name, value] of Object.entries(writes)) give(name, value);
    } catch (error) {
      run.stop(located(error, where));
      return;
    }
  }
}
