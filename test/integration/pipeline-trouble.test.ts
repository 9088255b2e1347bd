import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/domain/index.ts';
import { rowCounts } from '../support/delivery-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRecorder, type Recorder, TRIVIAL_PIPELINE, trivialSteps } from '../support/trivial-steps.ts';
import { CODES, openTrivialWorkspace, type TrivialWorkspace, writeInput } from '../support/trivial-workspace.ts';

const folder = temporaryFolder();
let recorder: Recorder;
let workspace: TrivialWorkspace;
const [first, second, third] = CODES;

beforeEach(async () => {
  recorder = createRecorder();
  workspace = await openTrivialWorkspace(folder(), trivialSteps(recorder));
  writeInput(workspace.input, { [`${first}/a.txt`]: 'một', [`${third}/a.txt`]: 'ba' });
});

afterEach(() => workspace.close());

const give = (text: string) => writeInput(workspace.input, { [`${second}/a.txt`]: text });
const recordPath = (code: string) => join(workspace.dir, 'records', code, 'record.json');
const states = async () => (await workspace.catalog.listDossiers()).map(({ state }) => state);

describe('one bad dossier among good ones', () => {
  it('fails on its content (4), and passes once the content is mended', async () => {
    give('hai\n\nDAMAGED\n\nbốn');
    const report = await workspace.run();
    expect(report.exitCode).toBe(4);
    expect(await states()).toEqual(['done', 'failed', 'done']);
    expect(report.dossiers[1]?.problems).toEqual([
      {
        code: 'FILE_DAMAGED',
        recovery: 'fix-input',
        where: { dossier: second, step: 'recognize', page: 2, file: 'x.png' },
        params: { dossier: second, step: 'recognize', page: 2, file: 'x.png' },
      },
    ]);
    give('hai\n\nlành\n\nbốn');
    expect((await workspace.run()).exitCode).toBe(0);
    expect(await states()).toEqual(['done', 'done', 'done']);
  });

  it('keeps what its other pages gave, so a second run makes nothing again', async () => {
    give('DAMAGED\n\nhai\n\nba');
    expect((await workspace.run()).exitCode).toBe(4);
    const again = await workspace.run();
    expect([again.exitCode, again.counts.resultsMade]).toEqual([4, 0]);
  });

  it('names all its bad files at once', async () => {
    give('hai');
    const bad = { [`${second}/x.txt`]: 'DAMAGED-FILE', [`${second}/y.txt`]: 'DAMAGED-FILE' };
    writeInput(workspace.input, bad);
    const report = await workspace.run();
    expect(
      report.dossiers[1]?.problems.map(({ code, where }) => [code, where.dossier, where.step, where.file]),
    ).toEqual([
      ['FILE_DAMAGED', second, 'intake', 'x.txt'],
      ['FILE_DAMAGED', second, 'intake', 'y.txt'],
    ]);
    const kept = await workspace.catalog.getDossier(second);
    expect(JSON.stringify(kept?.problems)).not.toMatch(/[xy]\.txt/);
  });

  it('is an error of ours (1) when a step breaks, and none of the text it threw is kept', async () => {
    give('BUG');
    const report = await workspace.run();
    expect(report.exitCode).toBe(1);
    expect(await states()).toEqual(['done', 'error', 'done']);
    expect(report.dossiers[1]?.problems[0]).toMatchObject({ code: 'STEP_BROKEN', recovery: 'bug' });
    const told = JSON.stringify([report, workspace.events, await workspace.catalog.listDossiers()]);
    expect(told).not.toMatch(/Nguyễn|012345678901/);
    expect(workspace.events.find(({ event }) => event === 'dossier-error')?.fields).toMatchObject({
      code: 'STEP_BROKEN',
      dossier: second,
      at: expect.stringContaining('trivial-steps.ts:'),
    });
  });

  it.each(['HANG', 'HANG-DEAF'])(
    'is stopped by the time-out of its step (%s) and may be tried again (75)',
    async (word) => {
      give(word);
      const pipeline = TRIVIAL_PIPELINE.replace('use: recognize', 'use: recognize\n    timeoutSeconds: 0.3');
      const report = await workspace.run({ pipeline });
      expect(report.exitCode).toBe(75);
      expect(report.dossiers.map(({ state }) => state)).toEqual(['done', 'error', 'done']);
      expect(report.dossiers[1]?.problems[0]).toMatchObject({ code: 'STEP_TIMEOUT', where: { page: 1 } });
      expect(readdirSync(join(workspace.dir, 'data'))).not.toContain('scratch');
    },
  );

  it('holds a page that cannot be read and goes on with the others (6)', async () => {
    give('hai\n\nCRASH\n\nbốn');
    const report = await workspace.run();
    expect(report.exitCode).toBe(6);
    expect(report.dossiers[1]).toMatchObject({ state: 'held', held: 1, problems: [{ code: 'OCR_CRASHED' }] });
    const record = JSON.parse(readFileSync(recordPath(second), 'utf8'));
    expect(record.held).toEqual([{ pointer: '/documents/0/pages/1', reason: 'OCR_CRASHED', candidates: [] }]);
    expect(record.documents[0].pages[1].marks).toEqual(['unreadable']);
    expect(record.documents[0].subject).toBe('hai bốn');
    expect(await workspace.catalog.outbox.list({ dossierCode: second })).toHaveLength(2);
  });

  it('lets a page go that cannot be read once a person took the mark back', async () => {
    give('hai\n\nCRASH\n\nbốn');
    await workspace.run();
    await workspace.catalog.setMarkUndone(second, 2, 'unreadable');
    const report = await workspace.run();
    expect(report.exitCode).toBe(0);
    expect(report.dossiers[1]).toMatchObject({ state: 'done', held: 0, problems: [], marks: {} });
    expect(JSON.parse(readFileSync(recordPath(second), 'utf8'))).toMatchObject({ held: [] });
  });

  it('is listed as failed when it cannot even begin, until that is set right', async () => {
    writeInput(workspace.input, { 'không phải mã/a.txt': 'x', [`${second}/rỗng.txt`]: '' });
    const report = await workspace.run();
    expect(report.exitCode).toBe(4);
    expect(report.dossiers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'FILE_EMPTY',
      'DOSSIER_CODE_UNKNOWN',
    ]);
    const rows = await workspace.catalog.listDossiers({ state: 'failed' });
    expect(rows.map(({ code }) => code).sort()).toEqual([second, null].sort());
    expect(rows.map(({ id }) => id).join()).not.toMatch(/không/);
    writeFileSync(join(workspace.input, second, 'rỗng.txt'), 'đầy');
    await workspace.run();
    expect((await workspace.catalog.listDossiers({ state: 'failed' })).map(({ code }) => code)).toEqual([null]);
  });
});

describe('a state secret', () => {
  it('leaves nothing in the workspace and does not come in a second time', async () => {
    give('hai\n\nSECRET lúa');
    const report = await workspace.run();
    expect(report.exitCode).toBe(4);
    expect(report.dossiers[1]).toMatchObject({
      state: 'failed',
      problems: [{ code: 'SECRET_STAMP', where: { dossier: second, page: 2 } }],
    });
    expect(workspace.events).toContainEqual({
      event: 'incident',
      fields: { code: 'SECRET_STAMP', dossier: second, page: 2 },
    });
    expect(existsSync(recordPath(second))).toBe(false);
    const kept = await workspace.catalog.getDossier(second);
    expect(kept).toMatchObject({ state: 'failed', source: null, results: [] });
    const blobs: string[] = [];
    for await (const sha256 of workspace.services.blobs.list()) blobs.push(sha256);
    const referenced = await workspace.catalog.referencedBlobs();
    expect(blobs.filter((sha256) => !referenced.has(sha256))).toEqual([]);
    for (const sha256 of blobs) {
      expect(Buffer.from(await workspace.services.blobs.read(sha256)).toString()).not.toContain('lúa');
    }

    recorder.calls.length = 0;
    const again = await workspace.run();
    expect(recorder.calls).toEqual([]);
    expect(again.dossiers[1]).toMatchObject({ state: 'failed', problems: [{ code: 'SECRET_STAMP' }] });

    give('hai, không còn gì');
    expect((await workspace.run()).exitCode).toBe(0);
  });

  it('does not take a file away that another dossier holds too', async () => {
    writeInput(workspace.input, {
      [`${second}/a.txt`]: 'SECRET',
      [`${second}/chung.txt`]: 'cùng một tệp',
      [`${third}/chung.txt`]: 'cùng một tệp',
    });
    const report = await workspace.run();
    expect(report.dossiers.map(({ state }) => state)).toEqual(['done', 'failed', 'done']);
    const kept = await workspace.catalog.getRecord(third);
    for (const { sha256 } of kept?.bundle.files ?? []) await workspace.services.blobs.verify(sha256);
    expect(kept?.bundle.files.map(({ path }) => path)).toContain('original/chung.txt');
  });
});

describe('what stops the whole batch', () => {
  it('is a full disk (75): nothing further is begun, and the next run goes on', async () => {
    give('FULL');
    const report = await workspace.run({ jobs: 1 });
    expect(report.exitCode).toBe(75);
    expect(report.problems.map(({ code }) => code)).toEqual(['DISK_FULL']);
    expect(report.dossiers[1]?.state).toBe('error');
    give('hai');
    const next = await workspace.run();
    expect(next.exitCode).toBe(0);
    expect(next.counts.dossiers.done).toBe(3);
  });

  it('is a wrong setting (3), which every dossier would meet', async () => {
    give('SETTINGS');
    const report = await workspace.run();
    expect(report.exitCode).toBe(3);
    expect(report.problems.map(({ code }) => code)).toEqual(['OCR_MODEL_MISSING']);
  });

  it('is too small a disk, seen before anything is touched (75)', async () => {
    const run = workspace.run({ services: { freeBytes: async () => 1e6 } });
    await expect(run).rejects.toMatchObject({ code: 'DISK_WILL_NOT_DO', exitCode: 75 });
    expect(recorder.calls).toEqual([]);
    expect(await workspace.catalog.lastRun()).toBeNull();
  });

  it('is Ctrl-C (130): pages in hand are dropped, finished ones are not read again', async () => {
    give(Array.from({ length: 12 }, (_, index) => `trang ${index}`).join('\n\n'));
    const stop = new AbortController();
    recorder.onRecognize = (page) => {
      if (page === 6) stop.abort();
    };
    const report = await workspace.run({ signal: stop.signal, jobs: 2 });
    expect(report.exitCode).toBe(130);
    expect(report.problems.map(({ code }) => code)).toEqual(['INTERRUPTED']);
    const read = recorder.calls.filter((call) => call.startsWith('recognize')).length;
    recorder.onRecognize = undefined;
    const next = await workspace.run();
    expect(next.exitCode).toBe(0);
    // 14 pages in all; at most the pages in flight (jobs and one) were lost.
    expect(next.counts.pagesRecognized).toBeLessThanOrEqual(14 - read + 3);
    expect(next.counts.dossiers.done).toBe(3);
  });
});

it('gives an error of delivery its exit code and keeps the report', async () => {
  const targets = {
    province: rowCounts({ pending: 3 }),
  };
  const counts = { accepted: 0, withdrawn: 0, attempts: 3, retries: 3, unknownsAsked: 0, resendsAvoided: 0, left: 3 };
  const delivery = { targets, ...counts, stopped: { province: 'TARGET_UNREACHABLE' } };
  const report = await workspace.run({ services: { drain: async () => delivery } });
  expect(report.exitCode).toBe(5);
  expect(report.delivery).toEqual(delivery);
  expect(contentHash((await workspace.catalog.lastRun())?.report)).toBe(contentHash(report));
});
