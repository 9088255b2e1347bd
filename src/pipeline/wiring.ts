import { problem, type SohoaError } from '../errors/index.ts';
import { type AnyStep, type Scope, TRANSIENT_ARTIFACTS } from '../plugin/index.ts';
import type { Registry } from './registry.ts';
import { listed, wording } from './wording.ts';

/** What the runner puts on the shelf itself, and whom it belongs to. */
const GIVEN: readonly (readonly [string, Scope])[] = [
  ['roster', 'batch'],
  ['source', 'dossier'],
  ['reused', 'dossier'],
  ['held', 'dossier'],
  ['history', 'dossier'],
];

/** Lists that open a narrower scope: each member is then given under the name in the singular. */
const LIST_OF: Readonly<Partial<Record<Scope, string>>> = { page: 'pages', document: 'documents' };

interface WiredStep {
  readonly kind: string;
  readonly declaration: AnyStep;
  readonly line: number;
}

export interface Wiring {
  /** Which scope an artifact belongs to. */
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly faults: readonly SohoaError[];
}

/** Walks the steps in order, noting what is on the shelf: whatever a step reads has to be there by then. */
export function wire(file: string, steps: readonly WiredStep[], registry: Registry): Wiring {
  const scopes = new Map<string, Scope>(GIVEN);
  const writers = new Map<string, string>();
  const faults: SohoaError[] = [];
  for (const [position, { kind, declaration, line }] of steps.entries()) {
    const where = { file, line, step: kind };
    const invalid = (params: ReturnType<typeof wording>) => faults.push(problem('PIPELINE_INVALID', { where, params }));
    const isLate = steps.slice(0, position).some((earlier) => earlier.declaration.scope !== 'batch');
    if (declaration.scope === 'batch' && isLate) {
      invalid(wording({ detail: 'batch-late', suggestion: 'move-up', values: { step: kind } }));
    }
    for (const artifact of needsOf(declaration)) {
      const owner = scopes.get(artifact);
      if (owner === undefined || (declaration.scope === 'batch' && owner !== 'batch')) {
        faults.push(problem('STEP_INPUT_MISSING', { where, params: whoWrites(artifact, kind, registry) }));
      } else if (TRANSIENT_ARTIFACTS.has(artifact) && declaration.scope !== 'page') {
        const values = { step: kind, artifact };
        invalid(wording({ detail: 'transient-read', suggestion: 'step-settings', values }));
      }
    }
    for (const artifact of declaration.writes as readonly string[]) {
      const other = writers.get(artifact);
      if (other !== undefined) {
        invalid(
          wording({ detail: 'artifact-twice', suggestion: 'one-writer', values: { step: kind, artifact, other } }),
        );
      }
      writers.set(artifact, kind);
      scopes.set(artifact, declaration.scope);
      if (artifact === 'pages') scopes.set('page', 'page');
      if (artifact === 'documents') scopes.set('document', 'document');
    }
  }
  return { scopes, faults };
}

/** A page step needs pages even when it reads none of their artifacts; the same for documents. */
function needsOf(step: AnyStep): ReadonlySet<string> {
  const { reads, scope }: { reads: readonly string[]; scope: Scope } = step;
  const list = LIST_OF[scope];
  return new Set(list === undefined ? reads : [list, ...reads]);
}

function whoWrites(artifact: string, step: string, registry: Registry) {
  const written = LIST_OF[artifact as Scope] ?? artifact;
  const writers = registry.all.filter((entry) => entry.step.writes.includes(written)).map((entry) => entry.step.kind);
  const suggestion = writers.length > 0 ? 'writers' : 'no-writer';
  return wording({ suggestion, values: { artifact, step, nearest: listed(writers) } });
}
