import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isSohoaError, type SohoaError } from '../../../src/errors/index.ts';
import {
  blockersOf,
  createRegistry,
  type PlanOptions,
  pipelineSchema,
  planPipeline,
  readPipeline,
} from '../../../src/pipeline/index.ts';
import { type AnyStep, defineStep } from '../../../src/plugin/index.ts';
import { builtInSteps } from '../../../src/steps/index.ts';
import { createRecorder, TRIVIAL_PIPELINE, trivialSteps } from '../../support/trivial-steps.ts';

const steps = trivialSteps(createRecorder());
const registry = createRegistry([{ from: 'sohoa', steps }]);

const plan = (text: string, options?: PlanOptions, extra: readonly AnyStep[] = []) =>
  planPipeline(readPipeline(text, 'p.yaml'), createRegistry([{ from: 'sohoa', steps: [...steps, ...extra] }]), options);

function faultOf(work: () => unknown): SohoaError {
  try {
    work();
  } catch (error) {
    if (isSohoaError(error)) return error;
    throw error;
  }
  throw new Error('expected a fault');
}

const wrong = (text: string) => faultOf(() => plan(text));
const head = 'name: p\nsteps:\n';

describe('a pipeline with a fault is refused with its line and what to do', () => {
  it.each([
    ['no YAML', 'name: p\nsteps:\n  - use: intake\n   bad: [', 4, 'yaml-syntax'],
    ['a key twice', 'name: p\nname: q\nsteps:\n  - use: intake', 2, 'yaml-syntax'],
    ['a missing list of steps', 'name: p\n', 1, 'value-wrong'],
    ['an empty list of steps', 'name: p\nsteps: []\n', 2, 'value-wrong'],
    ['a name with blanks', 'name: my pipeline\nsteps:\n  - use: intake', 1, 'value-wrong'],
    ['a word that is not known', 'name: p\nsteps:\n  - use: intake\n    wiht: {}', 4, 'key-unknown'],
    ['a time-out below zero', `${head}  - use: intake\n    timeoutSeconds: -1`, 4, 'value-wrong'],
    ['a list instead of settings', `${head}  - use: intake\n    with: [1]`, 4, 'value-wrong'],
    [
      'a setting that is not known',
      `${head}  - use: intake\n  - use: straighten\n    with:\n      dpy: 1`,
      6,
      'key-unknown',
    ],
    [
      'a setting of the wrong kind',
      `${head}  - use: intake\n  - use: straighten\n    with: { dpi: x }`,
      5,
      'value-wrong',
    ],
    [
      'aliases without end',
      `a: &a [x]\nb: &b [${'*a,'.repeat(60)}]\n${head}  - use: [${'*b,'.repeat(60)}]`,
      1,
      'yaml-syntax',
    ],
  ])('%s', (_, text, line, detailId) => {
    const error = wrong(text);
    expect(error).toMatchObject({ code: 'PIPELINE_INVALID', where: { file: 'p.yaml', line }, exitCode: 3 });
    expect(error.params['detailId']).toBe(detailId);
    expect(error.message).not.toMatch(/[{}]/);
    expect(error.hint).not.toMatch(/[{}]/);
  });

  it('names the nearest setting', () => {
    expect(wrong(`${head}  - use: intake\n  - use: straighten\n    with: { dip: 1 }`).hint).toBe('Allowed here: dpi');
  });

  it('names the nearest step', () => {
    const error = wrong(`${head}  - use: intake\n  - use: recognise`);
    expect(error).toMatchObject({ code: 'STEP_KIND_UNKNOWN', where: { line: 4, step: 'recognise' } });
    expect(error.hint).toContain('Nearest: recognize.');
  });

  it('finds every unknown step before it says the first', () => {
    const error = wrong(`${head}  - use: intak\n  - use: recognise\n  - use: zzzzzz`);
    expect(blockersOf(error).map(({ where }) => where.line)).toEqual([3, 4, 5]);
  });

  it('says who writes what a step lacks', () => {
    const error = wrong(`${head}  - use: intake\n  - use: recognize`);
    expect(error).toMatchObject({
      code: 'STEP_INPUT_MISSING',
      where: { line: 4, step: 'recognize' },
      hint: 'Steps that write it: straighten',
    });
    expect(blockersOf(error).map(({ params }) => params['artifact'])).toEqual(['page.geometry', 'page.reading']);
  });

  it('knows that page steps need pages and document steps documents', () => {
    expect(wrong(`${head}  - use: straighten`).params).toMatchObject({ artifact: 'pages', nearest: 'intake' });
    const chain = `${head}  - use: intake\n  - use: straighten\n  - use: recognize\n  - use: extract`;
    expect(wrong(chain).params).toMatchObject({ artifact: 'documents', nearest: 'split' });
  });

  it('refuses a second writer, a late batch step and a reader of what does not stay', () => {
    const define = (own: Partial<AnyStep>) =>
      ({
        ...defineStep({
          kind: 'x',
          summary: { en: 'x', vi: 'x' },
          scope: 'dossier',
          version: 1,
          effect: 'none',
          reads: [],
          writes: [],
          settings: z.strictObject({}),
          examples: [],
          open: () => ({ run: async () => ({ writes: {} }) }),
        }),
        ...own,
      }) as AnyStep;
    const base = `${head}  - use: intake\n  - use: straighten\n  - use: x`;
    const detailOf = (own: Partial<AnyStep>) => faultOf(() => plan(base, {}, [define(own)])).params['detailId'];
    expect(detailOf({ writes: ['page.geometry'] })).toBe('artifact-twice');
    expect(detailOf({ scope: 'batch' })).toBe('batch-late');
    expect(detailOf({ reads: ['page.reading'] })).toBe('transient-read');
  });
});

describe('a plan', () => {
  it('fills in settings: default, then workspace, then the pipeline itself', () => {
    const dpiOf = (text: string, defaults = {}) =>
      (plan(text, { defaults }).steps[1]?.settings as { dpi: number } | undefined)?.dpi;
    const bare = `${head}  - use: intake\n  - use: straighten`;
    expect(dpiOf(bare)).toBe(200);
    expect(dpiOf(bare, { straighten: { dpi: 150 } })).toBe(150);
    expect(dpiOf(`${bare}\n    with: { dpi: 170 }`, { straighten: { dpi: 150 } })).toBe(170);
  });

  it('changes its fingerprint with a setting, not with a time-out', () => {
    const { fingerprint } = plan(TRIVIAL_PIPELINE);
    const edited = (line: string) => plan(TRIVIAL_PIPELINE.replace('use: straighten', `use: straighten\n    ${line}`));
    expect(edited('timeoutSeconds: 5').fingerprint).toBe(fingerprint);
    expect(edited('with: { dpi: 150 }').fingerprint).not.toBe(fingerprint);
  });

  it('cuts at --to and marks what lies before --from', () => {
    const cut = plan(TRIVIAL_PIPELINE, { from: 'screen', to: 'extract' });
    expect(cut.steps.map(({ kind, mode }) => `${kind} ${mode}`)).toEqual([
      'intake stored',
      'straighten stored',
      'recognize stored',
      'screen run',
      'split run',
      'extract run',
    ]);
    expect(cut.whole).toBe(false);
    const error = faultOf(() => plan(TRIVIAL_PIPELINE, { from: 'recognise' }));
    expect(error).toMatchObject({ code: 'STEP_NOT_IN_PIPELINE', exitCode: 2, hint: 'Its steps: recognize' });
  });
});

describe('the JSON Schema of pipelines', () => {
  const schema = pipelineSchema(registry) as unknown as {
    properties: { steps: { items: { oneOf: { properties: { use: object; with: { properties: object } } }[] } } };
  };

  it('lists every step with its settings', () => {
    const options = schema.properties.steps.items.oneOf;
    expect(options.map(({ properties }) => properties.use)).toEqual(
      steps.map(({ kind, summary }) => ({ const: kind, description: summary.en })),
    );
    expect(options[1]?.properties.with.properties).toMatchObject({ dpi: { default: 200, description: 'Resolution' } });
  });

  it('can be made of the built-in steps too', () => {
    const built = createRegistry([{ from: 'sohoa', steps: builtInSteps }]);
    expect(JSON.stringify(pipelineSchema(built))).toContain('"const":"validate"');
  });
});

describe('pipelines that ship', () => {
  const files = readdirSync('pipelines').filter((name) => name.endsWith('.yaml'));
  const built = createRegistry([{ from: 'sohoa', steps: builtInSteps }]);
  // Those whose steps are all there: the list of built-in steps grows while the first version is built.
  it.each(files)('%s can be planned', (name) => {
    const definition = readPipeline(readFileSync(join('pipelines', name), 'utf8'), name);
    expect(definition.name).toBe(name.replace('.yaml', ''));
    expect(planPipeline(definition, built).whole).toBe(true);
  });
});
