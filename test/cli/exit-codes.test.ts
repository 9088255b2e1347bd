import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ended, PROJECT, runSohoa, startSohoa } from '../support/sohoa-process.ts';

const CODE = 'H99.14-250718-0001';
/** Born digital: its text needs no recognition, so that a run takes a second or two. */
const PAPER = join(PROJECT, 'samples', 'dossiers', '06 Công nhận hộ nghèo', '03 quyết định (bản điện tử).pdf');

let folder: string;
let input: string;
let workspace: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-exit-'));
  [input, workspace] = [join(folder, 'input'), join(folder, 'workspace')];
  mkdirSync(join(input, CODE), { recursive: true });
  cpSync(PAPER, join(input, CODE, 'paper.pdf'));
  // Nobody listens on the discard port.
  expect((await runSohoa(['init', workspace, '--sandbox', 'http://127.0.0.1:9', '--model', 'npm'])).code).toBe(0);
  writeFileSync(join(workspace, 'pipelines', 'take-in.yaml'), 'name: take-in\nsteps:\n  - use: intake\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inWorkspace = (...args: string[]) => runSohoa([...args, '--workspace', workspace, '--json']);

describe('exit codes', () => {
  it('0: all done, and again', async () => {
    const first = await inWorkspace('run', 'take-in', '--input', input);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(JSON.parse(first.stdout)).toMatchObject({ ok: true, exitCode: 0, counts: { resultsMade: 1 } });
    const second = await inWorkspace('run', 'take-in', '--input', input);
    expect(JSON.parse(second.stdout)).toMatchObject({ ok: true, counts: { resultsMade: 0, resultsReused: 1 } });
  });

  it('2: an input folder that is not there', async () => {
    const { code, stdout } = await inWorkspace('run', 'take-in', '--input', join(folder, 'nowhere'));
    expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'INPUT_MISSING']);
  });

  it('3: a pipeline that is not there, with the nearest name', async () => {
    const { code, stdout } = await inWorkspace('run', 'take-inn', '--input', input);
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'PIPELINE_MISSING']);
    expect(JSON.parse(stdout).error.hint).toContain('take-in');
  });

  it('3: a register without a needed column', async () => {
    const register = join(folder, 'register.csv');
    writeFileSync(register, `ma_ho_so,chu_ho_so\n${CODE},Ai\n`);
    const { code, stdout } = await inWorkspace('run', 'take-in', '--input', input, '--register', register);
    expect([code, JSON.parse(stdout).error.code]).toEqual([3, 'REGISTER_COLUMN_MISSING']);
  });

  it('4: a dossier fails on its content, the others go on', async () => {
    const other = join(input, 'H99.14-250718-0002');
    mkdirSync(other);
    writeFileSync(join(other, 'empty.pdf'), '');
    const { code, stdout } = await inWorkspace('run', 'take-in', '--input', input);
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, counts: { dossiers: { done: 1, failed: 1 } } });
  });

  it('5: a target that does not answer; nothing is lost', async () => {
    const impatient = { attemptsPerDrain: 1, pausesToStop: 1, firstPauseMs: 1, failuresToPause: 1 };
    appendFileSync(join(workspace, 'sohoa.yaml'), `\ndelivery: ${JSON.stringify(impatient)}\n`);
    const { code, stdout } = await inWorkspace('run', 'digitize', '--input', input);
    expect([code, JSON.parse(stdout).delivery.accepted]).toEqual([5, 0]);
    const { rows } = JSON.parse((await inWorkspace('outbox', 'list')).stdout) as { rows: { state: string }[] };
    expect(rows.map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect((await inWorkspace('deliver')).code).toBe(5);
  });

  it('6: done, values wait for a person', async () => {
    const register = join(folder, 'register.csv');
    const headings = 'ma_ho_so,chu_ho_so,so_dinh_danh,ma_tthc,ngay_tiep_nhan';
    // A number of 11 digits: a spreadsheet took the leading zero away.
    writeFileSync(register, `${headings}\n${CODE},Bùi Thị Mẫu,45185125277,1.000689,18/07/2025\n`);
    const { code, stdout } = await inWorkspace('run', 'scan-only', '--input', input, '--register', register);
    expect(code).toBe(6);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, exitCode: 6, counts: { dossiers: { held: 1 } } });
    expect(readdirSync(join(workspace, 'records'))).toEqual([CODE]);
  });

  it('75: another process works in the workspace', async () => {
    const holder = spawn(process.execPath, [
      join(PROJECT, 'test', 'support', 'hold-lock.ts'),
      join(workspace, 'data', 'lock.db'),
    ]);
    if (holder.stdout === null) throw new Error('no output');
    await once(holder.stdout, 'data');
    try {
      const { code, stdout } = await inWorkspace('run', 'take-in', '--input', input);
      expect([code, JSON.parse(stdout).error.code]).toEqual([75, 'WORKSPACE_LOCKED']);
    } finally {
      holder.kill('SIGKILL');
    }
  });

  it('130: stopped with Ctrl-C, and goes on afterwards', async () => {
    const samples = join(PROJECT, 'samples', 'dossiers');
    const scanned = readdirSync(samples).find((name) => name.startsWith('05 ')) ?? '';
    cpSync(join(samples, scanned), join(input, 'H99.14-250717-0001'), { recursive: true });
    const child = startSohoa(['run', 'scan-only', '--input', input, '--workspace', workspace, '--json']);
    const end = ended(child);
    // Work has begun when the first result is there.
    const blobs = join(workspace, 'data', 'blobs');
    while (child.exitCode === null && readdirSync(blobs).length === 0)
      await new Promise((tick) => setTimeout(tick, 20));
    child.kill('SIGINT');
    const { code, stdout } = await end;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false });
    expect((await inWorkspace('run', 'take-in', '--input', input)).code).toBe(0);
  });
});
