import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stepPackage } from '../../src/cli/step-package.ts';
import { createRegistry, pipelineSchema, planPipeline, readPipeline } from '../../src/pipeline/index.ts';
import type { AnyStep } from '../../src/plugin/index.ts';
import { describeStep } from '../../src/plugin/testing/index.ts';
import { loadPlugins } from '../../src/workspace/plugins.ts';
import { installFixture, linkSohoa } from '../support/link-sohoa.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRecorder, TRIVIAL_PIPELINE, trivialSteps } from '../support/trivial-steps.ts';
import { CODES, openTrivialWorkspace, writeInput } from '../support/trivial-workspace.ts';

const PACKAGE = 'sohoa-plugin-stamp-count';
const folder = temporaryFolder();
const [code] = CODES;

const pipeline = TRIVIAL_PIPELINE.replace(
  '  - use: screen\n',
  '  - use: stamp-count.capitals\n    with: { letters: 3 }\n  - use: screen\n  - use: stamp-count.review\n    with: { most: 1 }\n',
);

async function load(): Promise<{ from: string; steps: readonly AnyStep[] }[]> {
  installFixture(folder(), PACKAGE);
  return [{ from: 'sohoa', steps: trivialSteps(createRecorder()) }, ...(await loadPlugins([PACKAGE], folder()))];
}

describe('a step from an npm package', () => {
  it('is listed with its package, planned, and completed by the JSON Schema', async () => {
    const registry = createRegistry(await load());
    expect(registry.get('stamp-count.review')?.from).toBe(PACKAGE);
    const plan = planPipeline(readPipeline(pipeline, 'p.yaml'), registry);
    expect(plan.steps.find(({ kind }) => kind === 'stamp-count.capitals')).toMatchObject({
      from: PACKAGE,
      settings: { letters: 3 },
    });
    expect(JSON.stringify(pipelineSchema(registry))).toContain('Letters a word needs to be counted');
  });

  it('runs between built-in steps, and what it holds stands in the record', async () => {
    const steps = (await load()).flatMap((entry) => entry.steps);
    const workspace = await openTrivialWorkspace(folder(), steps);
    writeInput(workspace.input, { [`${code}/a.txt`]: 'ĐÃ thu\n\nHỎA TỐC ngay', [`${code}/b.txt`]: 'MỘT' });
    const report = await workspace.run({ pipeline });
    expect(report.dossiers[0]).toMatchObject({ state: 'held', held: 1 });
    const kept = await workspace.catalog.getDossier(code);
    const totals = kept?.results.filter(({ step }) => step === 'stamp-count.review');
    expect(totals?.map(({ artifacts }) => artifacts['stamp-count.total']?.value)).toEqual([3]);
    const { record } = (await workspace.catalog.getRecord(code))?.bundle ?? {};
    expect(record?.held.map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual(['/dossier/subject STAMPS']);
    expect(record?.history.map(({ step }) => step)).toContain('stamp-count.capitals');
    await workspace.close();
  });

  it('cannot take the name of a built-in step, nor one without its own prefix', async () => {
    const [builtIn, plugin] = await load();
    const [step] = plugin?.steps ?? [];
    const registryWith = (kind: string) =>
      createRegistry([builtIn, { from: PACKAGE, steps: [{ ...step, kind }] }] as Parameters<typeof createRegistry>[0]);
    expect(() => registryWith('screen')).toThrow(expect.objectContaining({ code: 'STEP_DECLARATION_WRONG' }));
    expect(() => createRegistry([builtIn, plugin, plugin] as Parameters<typeof createRegistry>[0])).toThrow(
      expect.objectContaining({ code: 'STEP_KIND_DOUBLE', exitCode: 3 }),
    );
  });
});

describe('the package that `sohoa steps new` writes', () => {
  it('is loaded, planned and run as it comes', async () => {
    const name = 'sohoa-plugin-acme';
    const files = stepPackage({ vendor: 'acme', word: 'long-words', sohoaRoot: '.', sohoaVersion: '0.1.0' });
    linkSohoa(folder());
    writeInput(join(folder(), 'node_modules', name), files);
    const [plugin] = await loadPlugins([name], folder());
    expect(plugin?.steps.map(({ kind }) => kind)).toEqual(['acme.long-words']);
    const workspace = await openTrivialWorkspace(folder(), [
      ...trivialSteps(createRecorder()),
      ...(plugin?.steps ?? []),
    ]);
    writeInput(workspace.input, { [`${code}/a.txt`]: 'nghiêng ngả chênhvênh' });
    const own = TRIVIAL_PIPELINE.replace('  - use: screen\n', '  - use: acme.long-words\n  - use: screen\n');
    expect((await workspace.run({ pipeline: own })).exitCode).toBe(0);
    const counted = (await workspace.catalog.getDossier(code))?.results.find(({ step }) => step === 'acme.long-words');
    expect(counted?.artifacts['acme.long-words']?.value).toBe(2);
    await workspace.close();
  });
});

describe('its steps keep the contract', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sohoa-plugin-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  installFixture(dir, PACKAGE);
  const [plugin] = await loadPlugins([PACKAGE], dir);
  const place = { box: [0, 0, 1, 1], baseline: [0, 0, 1, 1] };
  const line = { ...place, words: ['HỎA', 'TỐC', 'ngay'].map((text) => ({ ...place, text, confidence: 1 })) };
  const inputs: Record<string, unknown> = {
    'page.text': { origin: 'ocr', widthPx: 1, heightPx: 1, confidence: null, blocks: [{ ...place, lines: [line] }] },
    'stamp-count.capitals': [2, 2],
  };
  for (const step of plugin?.steps ?? []) {
    const own = Object.fromEntries(step.reads.map((name: string) => [name, inputs[name]]));
    describeStep(step, { describe, it, fixtures: [{ title: 'a page or two', inputs: own }] });
  }
});
