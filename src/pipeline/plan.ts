import { contentHash } from '../domain/index.ts';
import { fail, isSohoaError, type SohoaError } from '../errors/index.ts';
import type { AnyStep, Scope } from '../plugin/index.ts';
import { stopIfBlocked } from './blocked.ts';
import type { PipelineDefinition } from './definition.ts';
import { nearestNames } from './nearest-name.ts';
import { failAtIssue } from './read.ts';
import type { Registry } from './registry.ts';
import { wire } from './wiring.ts';
import { listed, wording } from './wording.ts';

export interface PlannedStep {
  readonly index: number;
  readonly kind: string;
  readonly declaration: AnyStep;
  /** Package it came from. */
  readonly from: string;
  /** Parsed, defaults filled in. */
  readonly settings: unknown;
  /** For one call. */
  readonly timeoutMs: number;
  readonly line: number;
  /** `stored`: lies before --from, so that its results have to be there already. */
  readonly mode: 'run' | 'stored';
}

/** What a run will do, known before anything is touched. */
export interface Plan {
  readonly name: string;
  readonly description: string;
  readonly file: string;
  /** Up to --to. */
  readonly steps: readonly PlannedStep[];
  /** Which scope an artifact belongs to. */
  readonly scopes: ReadonlyMap<string, Scope>;
  /** False where --to cut steps off: dossiers then stay open. */
  readonly whole: boolean;
  /** Changes with any step, version or setting. */
  readonly fingerprint: string;
}

export interface PlanOptions {
  readonly from?: string | null;
  readonly to?: string | null;
  /** Settings by step kind that apply where the pipeline says nothing (`steps:` in sohoa.yaml). */
  readonly defaults?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Generous: a time-out is there to end what hangs, not to hurry what works. */
const TIMEOUT_SECONDS: Readonly<Record<Scope, number>> = { page: 300, document: 1800, dossier: 3600, batch: 3600 };

/**
 * Holds a pipeline against the steps that exist. All faults of one kind are found before the first is thrown: `blockersOf`
 * lists them.
 * Errors: STEP_KIND_UNKNOWN, PIPELINE_INVALID, STEP_INPUT_MISSING, STEP_NOT_IN_PIPELINE.
 */
export function planPipeline(definition: PipelineDefinition, registry: Registry, options: PlanOptions = {}): Plan {
  const faults: SohoaError[] = [];
  const steps = definition.uses.flatMap((_, index) =>
    collecting(faults, () => planStep(definition, index, registry, options)),
  );
  stopIfBlocked(faults);
  const { scopes, faults: loose } = wire(definition.file, steps, registry);
  stopIfBlocked(loose);
  const cut = cutSteps(definition, steps, options);
  return {
    name: definition.name,
    description: definition.description,
    file: definition.file,
    steps: cut,
    scopes,
    whole: cut.length === steps.length,
    fingerprint: contentHash(
      steps.map(({ kind, declaration, settings }) => [
        kind,
        declaration.version,
        settings,
        ...(declaration.parts ?? []),
      ]),
    ),
  };
}

function planStep(
  definition: PipelineDefinition,
  index: number,
  registry: Registry,
  options: PlanOptions,
): PlannedStep[] {
  const { file } = definition;
  const use = definition.uses[index];
  if (use === undefined) return [];
  const line = definition.lineOf(['steps', index, 'use']);
  const found = registry.get(use.kind);
  if (found === undefined) {
    const near = nearestNames(use.kind, registry.kinds);
    const params = wording({
      suggestion: 'see-steps',
      values: { nearest: listed(near.length > 0 ? near : registry.kinds) },
    });
    return fail('STEP_KIND_UNKNOWN', { where: { file, line, step: use.kind }, params });
  }
  const { step, from } = found;
  const scope: Scope = step.scope;
  const checked = step.settings.safeParse({ ...options.defaults?.[use.kind], ...use.with });
  if (!checked.success) {
    const path = ['steps', index, 'with'];
    return failAtIssue(checked.error, file, definition.lineOf, { path, allowed: settingNames(step), step: use.kind });
  }
  return [
    {
      index,
      kind: use.kind,
      declaration: step,
      from,
      settings: checked.data,
      timeoutMs: (use.timeoutSeconds ?? TIMEOUT_SECONDS[scope]) * 1000,
      line,
      mode: 'run',
    },
  ];
}

function cutSteps(definition: PipelineDefinition, steps: readonly PlannedStep[], options: PlanOptions): PlannedStep[] {
  const indexOf = (kind: string, last: boolean): number => {
    const matches = (step: PlannedStep) => step.kind === kind;
    const index = last ? steps.findLastIndex(matches) : steps.findIndex(matches);
    if (index >= 0) return index;
    const kinds = steps.map((step) => step.kind);
    const near = nearestNames(kind, kinds);
    const params = wording({ suggestion: 'steps-of', values: { nearest: listed(near.length > 0 ? near : kinds) } });
    return fail('STEP_NOT_IN_PIPELINE', { where: { step: kind }, params: { ...params, pipeline: definition.name } });
  };
  const first = options.from == null ? 0 : indexOf(options.from, false);
  const last = options.to == null ? steps.length - 1 : indexOf(options.to, true);
  return steps.slice(0, last + 1).map((step, index) => ({ ...step, mode: index < first ? 'stored' : 'run' }));
}

function settingNames(step: AnyStep): string[] {
  const shape: unknown = step.settings.shape;
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function collecting<T>(faults: SohoaError[], work: () => T[]): T[] {
  try {
    return work();
  } catch (error) {
    if (!isSohoaError(error)) throw error;
    faults.push(error);
    return [];
  }
}
