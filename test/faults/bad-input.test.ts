import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldValue, Problem } from '../../src/domain/index.ts';
import { errorWords, isMessageKey, LANGUAGES } from '../../src/messages/index.ts';
import { parseFaults, startSandbox } from '../../src/sandbox/index.ts';
import { type BadBatch, type BatchCase, CASE_NAMES, writeBadBatch } from '../support/bad-batch.ts';
import { catalogCells } from '../support/catalog-cells.ts';
import {
  type Answered,
  filesBelow,
  openTranscript,
  type ReportedDossier,
  snapshot,
} from '../support/cli-transcript.ts';
import { expectError, expectFilled, expectWords } from '../support/expect-words.ts';
import { freePort } from '../support/free-port.ts';
import { readLog } from '../support/killed-run.ts';
import { readRecordFolders } from '../support/record-folders.ts';
import type { FullDiskRuns } from '../support/run-on-full-disk.ts';
import type { Holdings } from '../support/sandbox.ts';
import { canMount, onSmallDisk } from '../support/small-disk.ts';
import { ended, PROJECT, runSohoa, startSohoa } from '../support/sohoa-process.ts';

/**
 * What people hand in and what happens to machines, through the shipped entry: each is one clear error with the next
 * action, the rest of the batch goes on, and no person is named in what programs keep.
 */
const cli = openTranscript();
let batch: BadBatch;
let untouched: Record<string, string>;
let workspace: string;
let first: Answered;

beforeAll(async () => {
  batch = await writeBadBatch(cli.folder);
  untouched = snapshot(batch.input);
  workspace = await cli.workspace('workspace');
  first = await run(workspace);
}, 120_000);

afterAll(() => cli.remove());

/** The whole batch, or another one, without delivery. */
function run(dir: string, ...more: string[]): Promise<Answered> {
  return cli.run(dir, 'run', 'scan-only', ...batchArgs(), ...more);
}

function batchArgs(): string[] {
  return ['--input', batch.input, '--register', batch.register];
}

describe('one batch with everything in it that people do wrong', () => {
  it.each(CASE_NAMES)('%s', (what) => {
    const wanted = caseNamed(what);
    const found = reported(wanted);
    expect(found.length).toBeGreaterThan(0);
    for (const { state } of found) expect(wanted.states).toContain(state);
    const problems = found.flatMap((dossier) => dossier.problems);
    problems.forEach(expectWords);
    const reasons = heldReasons(wanted.code);
    expect(reasons !== null).toBe(found.some(({ state }) => state !== 'failed'));
    for (const reason of reasons ?? []) expect(isMessageKey(`held.${reason}`), reason).toBe(true);
    const said = [...problems.map(({ code }) => code), ...(reasons ?? [])];
    expect(said).toEqual(expect.arrayContaining([...wanted.says]));
  });

  it('ends with 4: the dossier in order is done, and nothing of the input was touched', () => {
    expect([first.code, first.json.ok, first.json.exitCode, first.stderr]).toEqual([4, false, 4, '']);
    expect(first.json.problems).toEqual([]);
    expect(first.json.counts.dossiers).toMatchObject({ open: 0, error: 0 });
    expect(snapshot(batch.input)).toEqual(untouched);
  });

  it('reads nothing again the next time, and tells people the files and what to do in their language', async () => {
    const again = await run(workspace);
    expect([again.code, again.json.counts.pagesRecognized, again.json.counts.resultsMade]).toEqual([4, 0, 0]);
    expect(again.json.counts.dossiers).toEqual(first.json.counts.dossiers);
    for (const language of LANGUAGES) {
      const args = ['run', 'scan-only', '--lang', language, '--workspace', workspace, ...batchArgs()];
      const { code, stdout, stderr } = await runSohoa(args);
      expect([code, stderr]).toEqual([4, '']);
      expectFilled(stdout);
      // Found while a page was read from the store, where the file has another name.
      const [owner] = caseNamed('a TIFF with garbage in its second page').personal;
      expect(stdout).toContain(`Đơn của ${owner}.tif`);
      for (const { problems } of first.json.dossiers as ReportedDossier[]) {
        for (const problem of problems) expect(stdout).toContain(errorWords(language, problem).hint);
      }
    }
  });

  it('shows the gravest of the exit codes that apply', async () => {
    const only = (...cases: BatchCase[]) => run(workspace, ...cases.flatMap(({ code }) => ['--only', code ?? '']));
    const held = caseNamed('an ID of 11 digits');
    expect((await only(batch.inOrder)).code).toBe(0);
    expect((await only(batch.inOrder, held)).code).toBe(6);
    expect((await only(batch.inOrder, held, batch.secret)).code).toBe(4);
  });

  it('is foretold row by row before anything is touched', async () => {
    const fresh = await cli.workspace('checked');
    const errors = join(cli.folder, 'errors.csv');
    const { code, json } = await cli.run(fresh, 'check', 'scan-only', ...batchArgs(), '--errors', errors);
    expect([code, json.blocking]).toEqual([4, []]);
    const findings = json.findings as Problem[];
    findings.forEach(expectWords);
    expect(findings.map((found) => found.code)).toEqual(
      expect.arrayContaining([
        ...['ROW_DOUBLE', 'ROW_FOLDER_MISSING', 'ROW_CODE_INVALID', 'FOLDER_NOT_IN_REGISTER', 'ROW_VALUE_HELD'],
        ...['FILE_EMPTY', 'LINK_OUTSIDE', 'DOSSIER_NO_PAGES'],
      ]),
    );
    const [heading, ...rows] = readFileSync(errors, 'utf8').trimEnd().split('\n');
    expect([heading?.endsWith(',errors'), rows.length]).toEqual([
      true,
      readFileSync(batch.register, 'utf8').trimEnd().split('\n').length - 1,
    ]);
    const doubled = rows.filter((row) => row.startsWith(caseNamed('a double row').code ?? '-'));
    for (const row of doubled) expect(row).toContain('already stands in row');
    expect((await cli.run(fresh, 'status')).json.dossiers).toEqual([]);
  });

  it('needs dossier codes for names where there is no register', async () => {
    const { code, json } = await cli.run(await cli.workspace('nameless'), 'run', 'scan-only', '--input', batch.input);
    const dossiers = json.dossiers as ReportedDossier[];
    expect(code).toBe(4);
    expect(new Set(dossiers.map((dossier) => `${dossier.code} ${dossier.state}`))).toEqual(new Set(['null failed']));
    expect(dossiers[0]?.problems.map((problem) => problem.code)).toEqual(['DOSSIER_CODE_UNKNOWN']);
  });
});

describe('a state secret', () => {
  it('leaves nothing in the workspace, neither in files nor in packed rows', () => {
    const others = new Set(batch.cases.filter(({ code }) => code !== batch.secret.code).flatMap((one) => one.personal));
    const words = batch.secret.personal.filter((text) => !others.has(text));
    expect(words.length).toBeGreaterThan(5);
    const cells = catalogCells(join(workspace, 'data', 'catalog.db'));
    const files = filesBelow(workspace).map((path) => readFileSync(path));
    for (const word of words) expect([...cells, ...files].filter((text) => text.includes(word)).length, word).toBe(0);
    // The same look finds any other dossier.
    expect(cells.filter((text) => text.includes(batch.inOrder.personal[0] ?? '-')).length).toBeGreaterThan(0);
  });

  it('leaves no file in the store, nor do refused files: all that is there belongs to somebody', () => {
    const database = new DatabaseSync(join(workspace, 'data', 'catalog.db'), { readOnly: true });
    const known = new Set(
      database
        .prepare('SELECT sha256 FROM blob_refs')
        .all()
        .map((row) => row['sha256']),
    );
    database.close();
    const stored = filesBelow(join(workspace, 'data', 'blobs')).map((path) => path.split('/').at(-1));
    expect(stored.filter((sha256) => !known.has(sha256 ?? ''))).toEqual([]);
    expect(stored.length).toBeGreaterThan(5);
    expect(existsSync(join(workspace, 'records', batch.secret.code))).toBe(false);
  });

  it('is turned away again, also when asked for by its code', async () => {
    const { code, json } = await cli.run(workspace, 'retry', batch.secret.code);
    expect([code, json.dossiers[0].state, json.dossiers[0].problems[0].code]).toEqual([4, 'failed', 'SECRET_STAMP']);
    const shown = await cli.run(workspace, 'show', batch.secret.code);
    expect([shown.json.record, shown.json.recordFolder, shown.json.results]).toEqual([null, null, []]);
  });
});

describe('nothing starts', () => {
  it('3: a needed column is missing', async () => {
    const fresh = await cli.workspace('no-column');
    const register = join(cli.folder, 'no-column.csv');
    writeFileSync(register, readFileSync(batch.register, 'utf8').replace('so_dinh_danh', 'so_gi_do'));
    const args = ['run', 'scan-only', '--input', batch.input, '--register', register];
    expectError(await cli.run(fresh, ...args), 3, 'REGISTER_COLUMN_MISSING');
    expect((await cli.run(fresh, 'status')).json.dossiers).toEqual([]);
    expect(filesBelow(join(fresh, 'data', 'blobs'))).toEqual([]);
    expect(filesBelow(join(fresh, 'data', 'runs'))).toEqual([]);
  });

  it('75: another process works in the workspace', async () => {
    const holder = join(PROJECT, 'test', 'support', 'hold-lock.ts');
    const child = spawn(process.execPath, [holder, join(workspace, 'data', 'lock.db')]);
    await once(child.stdout, 'data');
    const before = readRecordFolders(workspace);
    expectError(await run(workspace), 75, 'WORKSPACE_LOCKED');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(readRecordFolders(workspace)).toEqual(before);
    expect((await run(workspace)).code).toBe(4);
  });

  it('3: the database is of a newer version, and stays as it is', async () => {
    const fresh = await cli.workspace('newer');
    const path = join(fresh, 'data', 'catalog.db');
    cpSync(join(workspace, 'data', 'catalog.db'), path);
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = snapshot(join(fresh, 'data'));
    expectError(await run(fresh), 3, 'DATABASE_NEWER');
    expect(snapshot(join(fresh, 'data'))).toEqual(before);
  });
});

describe('stops, and goes on later', () => {
  it.skipIf(!canMount)('75: the disk is full', async () => {
    const disk = join(cli.folder, 'disk');
    const kept = join(cli.folder, 'kept');
    mkdirSync(disk);
    const args = [disk, kept, ...batchArgs(), '--only', batch.inOrder.code];
    const runs = JSON.parse(await onSmallDisk('112m', disk, 'run-on-full-disk.ts', args)) as FullDiskRuns;
    const full = cli.remember(kept, runs.full);
    expect([full.code, full.json.problems[0].code, full.json.dossiers[0].state]).toEqual([75, 'DISK_FULL', 'error']);
    (full.json.problems as Problem[]).forEach(expectWords);
    expectError(cli.remember(kept, runs.stillFull), 75, 'DISK_FULL');
    const later = cli.remember(kept, runs.afterwards);
    expect([later.json.dossiers[0].state, later.json.counts.resultsReused > 4]).toEqual(['done', true]);
    const files = (dir: string) => readRecordFolders(dir)[batch.inOrder.code]?.files;
    expect(files(kept)).toEqual(files(workspace));
  });

  it('5: the sandbox is down', async () => {
    const port = await freePort();
    const dir = await cli.workspace('sending', '--sandbox', `http://127.0.0.1:${port}`);
    appendFileSync(join(dir, 'sohoa.yaml'), `\ndelivery: ${JSON.stringify(IMPATIENT)}\n`);
    const failing = caseNamed('a PDF with a password');
    const send = () =>
      cli.run(dir, 'run', 'digitize', ...batchArgs(), '--only', batch.inOrder.code, '--only', failing.code ?? '');
    const down = await send();
    // That a dossier failed (4) is less pressing.
    expect([down.code, down.json.delivery.accepted, down.json.delivery.left]).toEqual([5, 0, 2]);
    expect(Object.values(down.json.delivery.stopped)).toContain('TARGET_UNREACHABLE');
    expectWords({ code: 'TARGET_UNREACHABLE', recovery: 'retry', where: { target: 'province' }, params: {} });
    const records = readRecordFolders(dir);
    expect(records[batch.inOrder.code]?.files).toEqual(readRecordFolders(workspace)[batch.inOrder.code]?.files);

    const sandbox = await startSandbox({
      port,
      storeDir: join(cli.folder, 'sandbox'),
      faults: parseFaults(''),
      seed: 1,
    });
    try {
      const up = await send();
      expect([up.code, up.json.delivery.left, up.json.counts.resultsMade]).toEqual([4, 0, 0]);
      const held = (await (await fetch(`${sandbox.url}/_sandbox/dossiers`)).json()) as Holdings;
      expect([...held.province, ...held.portal].map(({ code }) => code)).toEqual([
        batch.inOrder.code,
        batch.inOrder.code,
      ]);
      expect((await cli.run(dir, 'deliver')).code).toBe(0);
      // Nothing is made anew; only what the targets answered comes to stand in the record.
      const { record, files } = readRecordFolders(dir)[batch.inOrder.code] ?? {};
      expect(files).toEqual(records[batch.inOrder.code]?.files);
      expect({ ...record, remote: [] }).toEqual(records[batch.inOrder.code]?.record);
      expect(record?.['remote']).toMatchObject([{ target: 'portal' }, { target: 'province', withdrawn: false }]);
    } finally {
      await sandbox.stop();
    }
  });

  it('130: Ctrl-C', async () => {
    const dir = await cli.workspace('interrupted');
    const args = ['run', 'scan-only', ...batchArgs(), '--json', '--workspace', dir];
    const child = startSohoa(args, { env: { SOHOA_LANG: 'en' } });
    const end = ended(child);
    while (child.exitCode === null && !readLog(dir).some(({ step }) => step === 'straighten')) await shortly();
    child.kill('SIGINT');
    const stopped = cli.remember(dir, await end);
    expect([stopped.code, stopped.stderr, stopped.json.exitCode]).toEqual([130, '', 130]);
    expect((stopped.json.problems as Problem[]).map(({ code }) => code)).toEqual(['INTERRUPTED']);
    (stopped.json.problems as Problem[]).forEach(expectWords);
    expect(stopped.json.counts.dossiers).toMatchObject({ error: 0 });
    const later = await run(dir);
    expect([later.code, later.json.counts.dossiers]).toEqual([4, first.json.counts.dossiers]);
    expect(later.json.counts.resultsReused).toBeGreaterThan(0);
    expect(readRecordFolders(dir)).toEqual(readRecordFolders(workspace));
  });
});

describe('what programs keep of all these runs', () => {
  it('names no person, no number of theirs, and nothing that stands on their papers', () => {
    const texts = cli.texts();
    const logs = [...texts.keys()].filter((path) => path.endsWith('sohoa.log'));
    expect(logs.length).toBeGreaterThan(5);
    expect(texts.get(join(workspace, 'data', 'logs', 'sohoa.log'))).toContain('SECRET_STAMP');
    const personal = new Set(batch.cases.flatMap((one) => one.personal));
    expect(personal.size).toBeGreaterThan(150);
    const found = [...texts].flatMap(([where, text]) => {
      const said = text.normalize('NFC');
      return [...personal].filter((words) => said.includes(words)).map((words) => `${where}: ${words}`);
    });
    expect(found).toEqual([]);
  });
});

/** One silence ends a drain. */
const IMPATIENT = { failuresToPause: 1, firstPauseMs: 1, longestPauseMs: 1, pausesToStop: 2, firstDelayMs: 1 };

function shortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

function caseNamed(what: string): BatchCase {
  const found = batch.cases.find((one) => one.what === what);
  if (found === undefined) throw new RangeError(what);
  return found;
}

/** What the first run says of a dossier; one that cannot be named is known by its problem. */
function reported({ code, says }: BatchCase): ReportedDossier[] {
  return (first.json.dossiers as ReportedDossier[]).filter(
    (dossier) => dossier.code === code && (code !== null || dossier.problems.some((one) => says.includes(one.code))),
  );
}

/** Null where there is no record. */
function heldReasons(code: string | null): string[] | null {
  const path = join(workspace, 'records', code ?? '-', 'record.json');
  if (!existsSync(path)) return null;
  return (JSON.parse(readFileSync(path, 'utf8')).held as HeldValue[]).map(({ reason }) => reason);
}
