import { fail } from '../errors/index.ts';
import type { AnyStep } from '../plugin/index.ts';

/** A step and the package it came from (`sohoa` for built-in ones). */
export interface RegisteredStep {
  readonly step: AnyStep;
  readonly from: string;
}

/** The steps a pipeline may use. Built-in ones and those of plugins enter by the same door. */
export interface Registry {
  /** In order of registration. */
  readonly all: readonly RegisteredStep[];
  readonly kinds: readonly string[];
  get(kind: string): RegisteredStep | undefined;
}

const BUILT_IN = 'sohoa';
const KIND = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/;
/** What the runner itself puts on the shelf. */
const GIVEN: ReadonlySet<string> = new Set(['source', 'reused', 'held', 'history', 'roster', 'page', 'document']);

/**
 * Merges lists of steps. Errors: STEP_KIND_DOUBLE, STEP_DECLARATION_WRONG.
 * @example createRegistry([{ from: 'sohoa', steps: builtInSteps }, { from: 'acme', steps: acmeSteps }])
 */
export function createRegistry(
  packages: readonly { readonly from: string; readonly steps: readonly AnyStep[] }[],
): Registry {
  const byKind = new Map<string, RegisteredStep>();
  for (const { from, steps } of packages) {
    for (const step of steps) {
      checkDeclaration(step, from);
      const first = byKind.get(step.kind);
      if (first) fail('STEP_KIND_DOUBLE', { where: { step: step.kind }, params: { first: first.from, second: from } });
      byKind.set(step.kind, { step, from });
    }
  }
  return { all: [...byKind.values()], kinds: [...byKind.keys()], get: (kind) => byKind.get(kind) };
}

function checkDeclaration(step: AnyStep, from: string): void {
  const wrong = declarationFault(step, from);
  if (wrong === null) return;
  fail('STEP_DECLARATION_WRONG', { where: { step: String(step?.kind) }, params: { plugin: from, detail: wrong } });
}

/** Types cannot be trusted at run time: a plugin may be plain JavaScript. */
function declarationFault(step: AnyStep, from: string): string | null {
  if (typeof step?.kind !== 'string' || !KIND.test(step.kind)) return 'kind is no kebab-case word';
  if (from !== BUILT_IN && !step.kind.includes('.')) return "kind does not begin with the plugin's name and a dot";
  if (!['page', 'document', 'dossier', 'batch'].includes(step.scope)) return 'scope is unknown';
  if (!['none', 'outside'].includes(step.effect)) return 'effect is unknown';
  if (!Number.isInteger(step.version) || step.version < 1) return 'version is no whole number from 1';
  if (!step.summary?.en || !step.summary?.vi) return 'summary lacks en or vi';
  if (!isNames(step.reads) || !isNames(step.writes)) return 'reads or writes is no list of names';
  const given = step.writes.find((name: string) => GIVEN.has(name));
  if (given !== undefined) return `writes "${given}", which is given`;
  if (typeof step.settings?.safeParse !== 'function') return 'settings is no zod schema';
  return typeof step.open === 'function' ? null : 'open is no function';
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '');
}
