import { describe, expect, it } from 'vitest';
import { type AnyStep, defineStep, z } from '../../../src/plugin/index.ts';
import { describeStep, type StepFixture } from '../../../src/plugin/testing/index.ts';

/** Runs the suite against a runner of our own and says which of its tests fail. */
async function failuresOf(step: AnyStep, fixture: StepFixture): Promise<string[]> {
  const tests: [string, () => void | Promise<void>][] = [];
  const suite = {
    describe: (_: string, body: () => void) => body(),
    it: (name: string, body: () => void | Promise<void>) => tests.push([name, body]),
  };
  describeStep(step, { ...suite, fixtures: [fixture] });
  const failed: string[] = [];
  for (const [name, body] of tests) {
    try {
      await body();
    } catch {
      failed.push(name);
    }
  }
  return failed;
}

let counter = 0;
const good = defineStep({
  kind: 'acme.count',
  summary: { en: 'Counts', vi: 'Đếm' },
  scope: 'dossier',
  version: 1,
  effect: 'none',
  reads: ['pages'],
  writes: ['screening'],
  settings: z.strictObject({ from: z.int().default(0).describe('Where counting begins') }),
  examples: [{ title: 'plain', with: {} }],
  open: ({ settings }) => ({
    run: async ({ pages }) => ({ writes: { screening: { pagesLookedAt: pages.length + settings.from } } }),
  }),
}) as AnyStep;

const fixture: StepFixture = { title: 'two pages', inputs: { pages: [1, 2] } };
const runWith = (run: (inputs: { pages: number[] }) => unknown): Partial<AnyStep> =>
  ({ open: () => ({ run: async (inputs: { pages: number[] }) => run(inputs) }) }) as Partial<AnyStep>;

describe('the contract suite for steps', () => {
  it('passes a good step', async () => {
    expect(await failuresOf(good, fixture)).toEqual([]);
  });

  const DECLARED = 'writes exactly what it declares, in values that can be stored';
  const STABLE = 'gives the same output for the same input and leaves its input alone';
  const SETTINGS = 'has strict settings, each with a description and a default';
  it.each<[string, Partial<AnyStep>, string]>([
    ['a name in capitals', { kind: 'Acme' }, 'is named and described in both languages'],
    ['no Vietnamese', { summary: { en: 'x', vi: '' } }, 'is named and described in both languages'],
    [
      'a given artifact',
      { writes: ['screening', 'held'] as never },
      'says what it reads and writes, each once, and writes nothing that is given',
    ],
    ['loose settings', { settings: z.object({}) }, SETTINGS],
    ['a setting without default', { settings: z.strictObject({ a: z.int().describe('x') }) }, SETTINGS],
    ['a setting without words', { settings: z.strictObject({ a: z.int().default(1) }) }, SETTINGS],
    [
      'an example that does not parse',
      { examples: [{ title: 'x', with: { no: 1 } }] as never },
      'has examples that parse',
    ],
    ['another artifact', runWith(() => ({ writes: { other: 1 } })), DECLARED],
    ['what JSON cannot hold', runWith(() => ({ writes: { screening: new Map([[1, 2]]) } })), DECLARED],
    [
      'a wish it may not have',
      runWith(() => ({ writes: { screening: {} }, enqueue: [{ target: 'a', after: null }] })),
      DECLARED,
    ],
    ['another output each time', runWith(() => ({ writes: { screening: { pagesLookedAt: counter++ } } })), STABLE],
    ['a changed input', runWith(({ pages }) => ({ writes: { screening: { pagesLookedAt: pages.push(3) } } })), STABLE],
  ])('notices %s', async (_, fault, test) => {
    const inputs = structuredClone(fixture.inputs);
    expect(await failuresOf({ ...good, ...fault }, { ...fixture, inputs })).toContain(test);
  });
});
