import type { EngineFingerprint, EngineName, Engines, OpenStep } from '../plugin/index.ts';
import type { PlannedStep } from './plan.ts';

// biome-ignore lint/suspicious/noExplicitAny: steps of different shapes in one table; run-time checks follow in step-call
export type RunnableStep = OpenStep<any, any, any>;

/** Steps of a run, each opened when it first really runs: a run in which everything is reused loads no engine. */
export interface OpenSteps {
  get(step: PlannedStep): Promise<RunnableStep>;
  /** Of the engines it declares, in its own order (the first is the one its history names). */
  fingerprints(step: PlannedStep): Promise<readonly EngineFingerprint[]>;
  close(): Promise<void>;
}

export function openSteps(engines: Engines): OpenSteps {
  const opened = new Map<number, Promise<RunnableStep>>();
  const known = new Map<number, Promise<readonly EngineFingerprint[]>>();

  function once<T>(table: Map<number, Promise<T>>, index: number, make: () => Promise<T>): Promise<T> {
    const made = table.get(index) ?? make();
    table.set(index, made);
    return made;
  }

  return {
    get: (step) => once(opened, step.index, async () => step.declaration.open({ engines, settings: step.settings })),
    fingerprints: (step) =>
      once(known, step.index, () =>
        Promise.all((step.declaration.engines ?? []).map((name: EngineName) => engines.fingerprint(name))),
      ),
    async close() {
      for (const promise of [...opened.values()].reverse()) {
        const step = await promise.catch(() => null);
        await step?.close?.();
      }
    },
  };
}
