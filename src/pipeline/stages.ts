import type { Plan, PlannedStep } from './plan.ts';

/**
 * Steps that belong together: page steps in a row go as one, so that a page passes through all of them before the next
 * page takes its place and what it carries in memory is let go.
 */
export interface Stage {
  readonly scope: 'page' | 'document' | 'dossier';
  readonly steps: readonly PlannedStep[];
}

/** The dossier's part of a plan; steps that change the outside are left out of a dry run. */
export function stagesOf(plan: Plan, { dryRun }: { dryRun: boolean }): Stage[] {
  const stages: { scope: Stage['scope']; steps: PlannedStep[] }[] = [];
  for (const step of plan.steps) {
    const { scope, effect } = step.declaration;
    // What lies before --from was queued by the run that got that far.
    const isLeftOut = effect === 'outside' && (dryRun || step.mode === 'stored');
    if (scope === 'batch' || isLeftOut) continue;
    const last = stages.at(-1);
    if (scope === 'page' && last?.scope === 'page') last.steps.push(step);
    else stages.push({ scope, steps: [step] });
  }
  return stages;
}
