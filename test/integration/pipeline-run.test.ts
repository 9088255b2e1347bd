import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  createRecorder,
  nameOnlyEngines,
  type Recorder,
  TRIVIAL_PIPELINE,
  trivialSteps,
} from '../support/trivial-steps.ts';
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
const callsOf = (step: string) => recorder.calls.filter((call) => call.startsWith(step)).sort();

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

  it('writes a history that names every step, its engine and what went in and out', async () => {
    await workspace.run();
    const { history } = recordOf(first);
    expect(history.map(({ step }: { step: string }) => step)).toEqual([
      'intake',
      'straighten',
      'recognize',
      'screen',
      'split',
      'extract',
      'assemble',
      'validate',
    ]);
    const recognize = history[2];
    expect(recognize.engine).toEqual({ name: 'ocr', version: '1', model: null });
    // `page` and `page.geometry`; the reading image is never kept, so it has no hash of its own.
    expect(recognize.inputs).toHaveLength(2);
    expect(recognize.outputs).toHaveLength(1);
    expect(recognize.times.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
  });

  it('makes an equal record in another workspace, from another folder, at another time', async () => {
    await workspace.run();
    const other = await openTrivialWorkspace(join(folder(), 'elsewhere'), trivialSteps(createRecorder()));
    writeInput(other.input, { [`${first}/a.txt`]: 'một hai\n\nba bốn', [`${first}/b.txt`]: 'năm' });
    utimesSync(join(other.input, first, 'a.txt'), 1, 1);
    await other.run({ services: { now: () => new Date('2031-01-01T00:00:00Z') } });
    const hash = (from: TrivialWorkspace) => from.catalog.getRecord(first).then((kept) => kept?.bundle.contentHash);
    expect(await hash(other)).toBe(await hash(workspace));
    await other.close();
  });

  it('works again only on what a changed setting touches', async () => {
    await workspace.run();
    recorder.calls.length = 0;
    const pipeline = TRIVIAL_PIPELINE.replace('use: recognize', 'use: recognize\n    with: { shout: true }');
    const report = await workspace.run({ pipeline });
    expect(callsOf('intake')).toEqual([]);
    // The reading images were not kept: each page is prepared once more, and what was known of it stays.
    expect(callsOf('straighten')).toHaveLength(6);
    expect(report.counts.pagesRecognized).toBe(5);
    expect(recordOf(first).documents[0].subject).toBe('MỘT HAI BA BỐN');
    const rows = await workspace.catalog.outbox.list({ dossierCode: first });
    expect(rows.map(({ target, recordVersion, state }) => `${target} ${recordVersion} ${state}`).sort()).toEqual([
      'portal 1 superseded',
      'portal 2 pending',
      'province 1 superseded',
      'province 2 pending',
    ]);
  });

  it('works again when an engine is another', async () => {
    await workspace.run();
    const report = await workspace.run({ services: { engines: nameOnlyEngines('2') } });
    expect(report.counts.pagesRecognized).toBe(5);
  });

  it('takes a changed file in anew and reuses the pages that are the same', async () => {
    await workspace.run();
    recorder.calls.length = 0;
    writeFileSync(join(workspace.input, first, 'b.txt'), 'năm sửa lại');
    const report = await workspace.run();
    expect(callsOf('recognize')).toEqual([`recognize ${first}:3`]);
    expect(report.counts.pagesRecognized).toBe(1);
  });

  it('makes a record folder again that somebody deleted', async () => {
    await workspace.run();
    rmSync(join(workspace.dir, 'records', first), { recursive: true });
    await workspace.run();
    expect(recordOf(first).dossier.code).toBe(first);
  });

  it('leaves out a mark that a person took back', async () => {
    await workspace.run();
    expect(recordOf(second).documents[0].pages[1].marks).toEqual(['blank']);
    await workspace.catalog.setMarkUndone(second, 2, 'blank');
    await workspace.run();
    expect(recordOf(second).documents[0].pages[1].marks).toEqual([]);
  });

  it('reads a page that a person says is not blank, that page only, and once', async () => {
    await workspace.run();
    recorder.calls.length = 0;
    await workspace.catalog.setMarkUndone(second, 2, 'blank');
    expect((await workspace.run()).counts).toMatchObject({ blankPages: 0, marks: {}, pagesRecognized: 1 });
    expect(callsOf('recognize')).toEqual([`recognize ${second}:2`]);
    expect((await workspace.run()).counts).toMatchObject({ blankPages: 0, pagesRecognized: 0 });
  });

  it('holds a page that was hard to read until a person takes the mark back', async () => {
    writeInput(workspace.input, { [`${first}/b.txt`]: 'UNSURE' });
    const report = await workspace.run();
    expect(report.exitCode).toBe(6);
    expect(report.counts.marks).toEqual({ blank: 1, 'low-confidence': 1 });
    expect(report.dossiers[0]).toMatchObject({ state: 'held', held: 1, marks: { 'low-confidence': 1 } });
    const pointer = '/documents/1/pages/0';
    expect(recordOf(first).held).toEqual([{ pointer, reason: 'PAGE_LOW_CONFIDENCE', candidates: [] }]);
    expect(recordOf(first).documents[1].pages[0].marks).toEqual(['low-confidence']);
    await workspace.catalog.setMarkUndone(first, 3, 'low-confidence');
    const after = await workspace.run();
    expect(after).toMatchObject({ exitCode: 0, counts: { pagesRecognized: 0 } });
    expect(recordOf(first)).toMatchObject({ held: [] });
    expect(recordOf(first).documents[1].pages[0].marks).toEqual([]);
  });

  it('holds what waits for a person and says so by exit code 6', async () => {
    writeInput(workspace.input, { [`${first}/a.txt`]: 'HELD' });
    const report = await workspace.run();
    expect(report.exitCode).toBe(6);
    expect(report.dossiers[0]).toMatchObject({ state: 'held', held: 1 });
    const record = recordOf(first);
    expect(record.held).toEqual([{ pointer: '/dossier/ownerId', reason: 'ID_LENGTH', candidates: [] }]);
    expect(record.dossier.ownerId).toBeNull();
    expect(await workspace.catalog.outbox.list({ dossierCode: first })).toHaveLength(2);
  });

  it('never has more pages in flight than jobs and one', async () => {
    const pages = Array.from({ length: 40 }, (_, index) => `trang ${index}`).join('\n\n');
    writeInput(workspace.input, { [`${first}/a.txt`]: pages, [`${second}/a.txt`]: pages });
    await workspace.run({ jobs: 3 });
    expect(recorder.mostInFlight).toBeLessThanOrEqual(4);
    expect(recorder.mostInFlight).toBeGreaterThan(2);
  });
});

describe('parts of a run', () => {
  it('stops after --to, leaves dossiers open, and goes on from there', async () => {
    const part = await workspace.run({ to: 'recognize' });
    expect(part.counts.dossiers.open).toBe(2);
    expect(part.counts.pagesRecognized).toBe(5);
    expect((await workspace.catalog.listDossiers()).map(({ state }) => state)).toEqual(['open', 'open']);
    const rest = await workspace.run();
    expect(rest.counts.pagesRecognized).toBe(0);
    expect(rest.counts.dossiers.done).toBe(2);
  });

  it('gives back the state a finished dossier had, when --to cuts a later run short', async () => {
    await workspace.run();
    await workspace.run({ to: 'recognize' });
    expect((await workspace.catalog.listDossiers()).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('takes stored results for what lies before --from, and errs where there are none', async () => {
    await workspace.run({ to: 'recognize', only: [first] });
    const report = await workspace.run({ from: 'screen' });
    expect(report.dossiers.map(({ state }) => state)).toEqual(['done', 'error']);
    expect(report.dossiers[1]?.problems[0]).toMatchObject({ code: 'STEP_RESULT_MISSING', where: { step: 'intake' } });
    expect(report.exitCode).toBe(75);
    expect(callsOf('recognize')).toHaveLength(3);
  });

  it('queues only for what lies behind --from', async () => {
    await workspace.run({ to: 'record' });
    const report = await workspace.run({ from: 'publish' });
    expect(report.counts.dossiers.done).toBe(2);
    expect((await workspace.catalog.outbox.list()).map(({ target }) => target)).toEqual(['portal', 'portal']);
  });

  it('keeps to --only and --limit', async () => {
    expect((await workspace.run({ only: [second] })).dossiers.map(({ code }) => code)).toEqual([second]);
    expect((await workspace.run({ limit: 1 })).dossiers.map(({ code }) => code)).toEqual([first]);
    await expect(workspace.run({ only: ['H56.14-260105-9999'] })).rejects.toMatchObject({
      code: 'DOSSIER_NOT_IN_INPUT',
      exitCode: 2,
    });
  });

  it('does the work in a dry run but finishes, queues and tells nothing', async () => {
    const report = await workspace.run({ dryRun: true });
    expect(report).toMatchObject({ dryRun: true, exitCode: 0, counts: { dossiers: { done: 2 } } });
    expect(await workspace.catalog.outbox.list()).toEqual([]);
    expect(await workspace.catalog.getRecord(first)).toBeNull();
    expect((await workspace.catalog.listDossiers()).map(({ state }) => state)).toEqual(['open', 'open']);
    expect((await workspace.run()).counts.pagesRecognized).toBe(0);
  });
});
