import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { HeldValue } from '../../domain/index.ts';
import { TRANSIENT_ARTIFACTS } from '../artifacts.ts';
import type { Engines, EngineTypes } from '../engines.ts';
import type { AnyStep, StepOutput } from '../step.ts';
import { memoryBlobs } from './memory-blobs.ts';

/** The two words of a test runner: those of vitest, jest or node:test all fit. */
export interface StepSuite {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => void | Promise<void>): unknown;
}

/** One call of the step with everything it needs. */
export interface StepFixture {
  readonly title: string;
  /** By artifact name, as the step's `reads` say. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** As under `with:` in a pipeline. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** Real engines or stand-ins, by name. */
  readonly engines?: Partial<EngineTypes>;
  /** Files the step may read from the blob store. */
  readonly blobs?: readonly Uint8Array[];
}

const KIND = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/;
const GIVEN = ['source', 'reused', 'held', 'history', 'roster', 'page', 'document'];

/**
 * What sohoa relies on in every step, as tests: the declaration is complete, settings are strict, described and have
 * defaults, examples parse; and for each fixture: exactly the declared artifacts come out, the same ones twice, inputs
 * are left alone, values survive being stored.
 * @example
 * import { describe, it } from 'vitest';
 * describeStep(stamp, { describe, it, fixtures: [{ title: 'a page', inputs: { 'page.text': text } }] });
 */
export function describeStep(
  step: AnyStep,
  { describe, it, fixtures = [] }: StepSuite & { readonly fixtures?: readonly StepFixture[] },
): void {
  describe(`step ${step.kind}`, () => {
    it('is named and described in both languages', () => {
      assert.match(step.kind, KIND);
      assert.ok(step.summary.en && step.summary.vi, 'summary needs en and vi');
      assert.ok(Number.isInteger(step.version) && step.version >= 1, 'version counts from 1');
    });

    it('says what it reads and writes, each once, and writes nothing that is given', () => {
      for (const names of [step.reads, step.writes]) assert.deepEqual([...new Set(names)], [...names]);
      assert.deepEqual(
        step.writes.filter((name: string) => GIVEN.includes(name)),
        [],
      );
    });

    it('has strict settings, each with a description and a default', () => checkSettings(step.settings));

    it('has examples that parse', () => {
      assert.ok(step.examples.length > 0, 'at least one example');
      for (const { title, with: given } of step.examples) {
        assert.ok(title, 'an example needs a title');
        step.settings.parse(given);
      }
    });

    for (const fixture of fixtures) describeRun(step, { describe, it }, fixture);
  });
}

function checkSettings(settings: z.ZodType): void {
  assert.ok(settings.safeParse({}).success, 'every member needs a default');
  assert.ok(
    !settings.safeParse({ 'no such setting': 1 }).success,
    'unknown settings have to be refused (strictObject)',
  );
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input' });
  for (const [name, member] of Object.entries(properties)) {
    assert.ok(typeof member === 'object' && member.description, `setting ${name} needs a description`);
  }
}

function describeRun(step: AnyStep, { describe, it }: StepSuite, fixture: StepFixture): void {
  describe(fixture.title, () => {
    it('writes exactly what it declares, in values that can be stored', async () => {
      const { writes, enqueue = [], held = [] } = await runOnce(step, fixture);
      assert.deepEqual(Object.keys(writes).sort(), [...step.writes].sort());
      for (const [name, value] of Object.entries(writes)) {
        if (TRANSIENT_ARTIFACTS.has(name)) continue;
        assert.ok(isPlain(value), `${name} has to be plain JSON`);
      }
      for (const value of held) HeldValue.parse(value);
      if (step.effect === 'none') assert.deepEqual(enqueue, [], 'only a step with effect "outside" may queue');
    });

    it('gives the same output for the same input and leaves its input alone', async () => {
      const before = structuredClone(fixture.inputs);
      const first = await runOnce(step, fixture);
      assert.deepEqual(await runOnce(step, fixture), first);
      assert.deepEqual(fixture.inputs, before);
    });
  });
}

/** What comes back from the catalog exactly as it went in. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((member) => member === undefined || isPlain(member));
}

async function runOnce(step: AnyStep, fixture: StepFixture): Promise<StepOutput<never>> {
  const settings = step.settings.parse(fixture.with ?? {});
  const opened = await step.open({ engines: enginesOf(fixture), settings });
  const scratch = await mkdtemp(join(tmpdir(), 'sohoa-step-'));
  try {
    const blobs = memoryBlobs(fixture.blobs);
    const { signal } = new AbortController();
    return await opened.run(fixture.inputs, { signal, blobs, scratch, dossier: 'H01.01-260101-0001' });
  } finally {
    await opened.close?.();
    await rm(scratch, { recursive: true, force: true });
  }
}

function enginesOf({ engines = {} }: StepFixture): Engines {
  return {
    async get(name) {
      const engine = engines[name];
      assert.ok(engine, `the fixture gives no engine "${name}"`);
      return engine as EngineTypes[typeof name];
    },
    fingerprint: async (name) => engines[name]?.fingerprint ?? { name, version: '0', model: null },
  };
}
