import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRecorder, type Recorder, trivialSteps } from '../support/trivial-steps.ts';
import { CODES, openTrivialWorkspace, type TrivialWorkspace, writeInput } from '../support/trivial-workspace.ts';

const folder = temporaryFolder();
let recorder: Recorder;
let workspace: TrivialWorkspace;
const [first, second] = CODES;

beforeEach(async () => {
  recorder = createRecorder();
  workspace = await openTrivialWorkspace(folder(), trivialSteps(recorder));
  writeInput(workspace.input, {
    [`${first}/a.txt`]: 'một hai\n\nba bốn',
    [`${first}/b.txt`]: 'năm',
    [`${second}/a.txt`]: 'sáu\n\nBLANK\n\nbảy',
  });
});

afterEach(() => workspace.close());

const recordOf = (code: string) =>
  JSON.parse(readFileSync(join(workspace.dir, 'records', code, 'record.json'), 'utf8'));

describe('a run', () => {
  it('takes every dossier to a record and queues it for both targets', async () => {
    const report = await workspace.run();
    expect(report.exitCode).toBe(0);
    expect(report.counts).toMatchObject({
      dossiers: { done: 2, held: 0, failed: 0, error: 0, open: 0 },
      documents: 3,
      pages: 6,
      pagesRecognized: 5,
      blankPages: 1,
    });
    expect(report.dossiers.map(({ code }) => code)).toEqual([first, second]);
    expect(recordOf(first).documents.map(({ subject }: { subject: string }) => subject)).toEqual([
      'một hai ba bốn',
      'năm',
    ]);
    expect(readdirSync(join(workspace.dir, 'records', first)).sort()).toEqual([
      '01-khac.txt',
      '02-khac.txt',
      'original',
      'record.json',
    ]);
    const rows = await workspace.catalog.outbox.list();
    expect(rows.map(({ target, after, dossierCode }) => [target, after, dossierCode]).sort()).toEqual([
      ['portal', 'province', first],
      ['portal', 'province', second],
      ['province', null, first],
      ['province', null, second],
    ]);
  });

  it('does nothing the second time and leaves everything as it was', async () => {
    await workspace.run();
    const before = {
      record: recordOf(first),
      calls: recorder.calls.length,
      rows: await workspace.catalog.outbox.list(),
    };
    const report = await workspace.run();
    expect(report.counts).toMatchObject({ pagesRecognized: 0, resultsMade: 0 });
    expect(recorder.calls).toHaveLength(before.calls);
    expect(recordOf(first)).toEqual(before.record);
    expect(await workspace.catalog.outbox.list()).toEqual(before.rows);
  });
});
