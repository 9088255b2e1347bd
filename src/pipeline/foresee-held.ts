import { rm } from 'node:fs/promises';
import type { Problem } from '../domain/index.ts';
import { problem } from '../errors/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import { openSteps } from './open-steps.ts';
import type { Plan, PlannedStep } from './plan.ts';
import { judge, located, toProblem } from './problems.ts';
import { runStep } from './run-step.ts';
import type { PipelineServices } from './services.ts';

/**
 * Values that will wait for a person, and content that will fail, as far as the register alone tells. Steps that read
 * nothing but the dossier's source and use no engine (such as `register`) are simply run; nothing is kept of it.
 */
export async function foreseeHeld(
  plan: Plan,
  roster: readonly DossierSource[],
  { engines, blobs, ...services }: PipelineServices,
  signal: AbortSignal,
): Promise<Problem[]> {
  const steps = plan.steps.filter(needsNothing);
  const opened = openSteps(engines);
  // Apart from the run's own: a check may be made while a run is under way.
  const scratch = `${services.scratch}-check-${process.pid}`;
  const found: Problem[] = [];
  for (const source of roster.filter(({ row }) => row !== null)) {
    for (const step of steps) {
      const where = { dossier: source.code, step: step.kind, line: source.row?.line ?? 0 };
      try {
        const place = { steps: opened, scratch, blobs, dossier: source.code, where, signal };
        const { held = [] } = await runStep(step, place, async () => ({ source }));
        for (const { pointer, reason } of held) {
          const params = { reason, pointer };
          found.push(toProblem(problem('ROW_VALUE_HELD', { where: { ...where, field: lastOf(pointer) }, params })));
        }
      } catch (thrown) {
        const error = located(thrown, where);
        if (judge(error) === 'interrupted') throw error;
        found.push(toProblem(error));
      }
    }
  }
  await opened.close();
  await rm(scratch, { recursive: true, force: true });
  return found;
}

/** A step that would put files into the store reads them first, which takes an engine. */
function needsNothing({ declaration }: PlannedStep): boolean {
  const { scope, effect, reads, engines = [] } = declaration;
  return (
    scope === 'dossier' && effect === 'none' && reads.length === 1 && reads[0] === 'source' && engines.length === 0
  );
}

function lastOf(pointer: string): string {
  return pointer.split('/').at(-1) ?? pointer;
}
