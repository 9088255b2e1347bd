import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Where } from '../errors/index.ts';
import type { StepBlobs, StepOutput } from '../plugin/index.ts';
import { withDeadline } from './deadline.ts';
import type { OpenSteps } from './open-steps.ts';
import type { PlannedStep } from './plan.ts';

export type Output = StepOutput<never> & { readonly writes: Record<string, unknown> };

export interface StepPlace {
  readonly steps: OpenSteps;
  /** Folder under which each call gets a scratch folder of its own. */
  readonly scratch: string;
  readonly blobs: StepBlobs;
  /** Dossier code; '' for the whole batch. */
  readonly dossier: string;
  readonly where: Where;
  readonly signal: AbortSignal;
}

/** One call of a step: its scratch folder, its deadline, and a look at what came out. */
export async function runStep(
  step: PlannedStep,
  { steps, scratch, blobs, dossier, where, signal: outer }: StepPlace,
  load: () => Promise<Record<string, unknown>>,
): Promise<Output> {
  const opened = await steps.get(step);
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(join(scratch, 'step-'));
  try {
    const inputs = await load();
    const output: unknown = await withDeadline({ timeoutMs: step.timeoutMs, outer, where }, (signal) =>
      opened.run(inputs, { signal, blobs, scratch: own, dossier }),
    );
    return checked(output, step);
  } finally {
    // A step that was left behind may still be writing there; the run sweeps up at its end.
    await rm(own, { recursive: true, force: true }).catch(() => {});
  }
}

/** A step that writes other artifacts than it declares would break the wiring that was checked. */
function checked(output: unknown, step: PlannedStep): Output {
  const { writes } = output as Partial<Output>;
  const declared: readonly string[] = step.declaration.writes;
  if (Object.keys(writes ?? {}).length !== declared.length || declared.some((name) => writes?.[name] === undefined)) {
    throw new TypeError(`step ${step.kind} did not write exactly what it declares`);
  }
  return output as Output;
}
