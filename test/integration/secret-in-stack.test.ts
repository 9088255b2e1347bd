import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planPipeline, readPipeline, runPipeline } from '../../src/pipeline/index.ts';
import { createRegistry } from '../../src/pipeline/registry.ts';
import { erasePart, keptPart } from '../../src/workspace/stacks/kept-stack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRecorder, TRIVIAL_PIPELINE, trivialSteps } from '../support/trivial-steps.ts';
import { CODES, openTrivialWorkspace, writeInput } from '../support/trivial-workspace.ts';

const folder = temporaryFolder();

it('a state secret takes the copies with it that were cut out of a stack, and those of nobody else', async () => {
  const recorder = createRecorder();
  const steps = trivialSteps(recorder);
  const workspace = await openTrivialWorkspace(folder(), steps);
  const place = join(folder(), 'stacks');
  writeInput(place, { 'one/a.txt': 'một', 'two/a.txt': 'hai\n\nSECRET lúa' });
  const source = (code: string, name: string) => {
    const { size: bytes, mtimeMs } = statSync(join(place, name, 'a.txt'));
    const stack = { firstPage: 1, pages: 1, missing: [], accounted: true };
    return {
      code,
      folder: join(place, name),
      files: [{ name: 'a.txt', bytes, mtimeMs }],
      skipped: [],
      row: null,
      stack,
    };
  };
  const roster = [source(CODES[0], 'one'), source(CODES[1], 'two')];
  const run = () => {
    const registry = createRegistry([{ from: 'sohoa', steps }]);
    const plan = planPipeline(readPipeline(TRIVIAL_PIPELINE, 'trivial.yaml'), registry, { from: null, to: null });
    const batch = { roster, refused: [], blocking: [], skipped: [], loose: [], refusedIds: null };
    const services = {
      ...workspace.services,
      removeCopies: (gone: (typeof roster)[number]) => erasePart(gone.folder, gone.files),
    };
    return runPipeline({ plan, batch, jobs: 1 }, services, { signal: new AbortController().signal });
  };
  expect((await run()).dossiers.map(({ state }) => state)).toEqual(['done', 'failed']);
  expect(existsSync(join(place, 'one', 'a.txt'))).toBe(true);
  expect(existsSync(join(place, 'two'))).toBe(false);
  // Known again by sizes and times alone, so that the next run turns it away without making copies.
  expect(await keptPart(join(place, 'two'))).toEqual(roster[1]?.files);
  recorder.calls.length = 0;
  expect((await run()).dossiers[1]?.problems).toMatchObject([{ code: 'SECRET_STAMP' }]);
  expect(recorder.calls).toEqual([]);
  await workspace.close();
});
