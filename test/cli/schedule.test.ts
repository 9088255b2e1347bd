import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { changeNightState } from '../../src/workspace/nightly/night-state.ts';
import { fakeCrontab } from '../support/fake-crontab.ts';
import { dropDossier, nightWorkspace, roomAt } from '../support/night-room.ts';
import { ended, runSohoa, startSohoa } from '../support/sohoa-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

describe('two nights at once', () => {
  it('the second says so and exits 75 at once, the first does its work', async () => {
    const dir = await nightWorkspace(folder(), { hotFolder: { stableSeconds: 10 } });
    await dropDossier(folder(), 'H56.14-260105-0001');
    const first = ended(startSohoa(['schedule', 'run', '--workspace', dir, '--json']));
    await until(() => log(dir).includes('night-begins'));
    const [second, hourly] = await Promise.all([
      runSohoa(['schedule', 'run', '--workspace', dir, '--lang', 'en']),
      runSohoa(['schedule', 'run', '--if-missed', '--workspace', dir, '--json']),
    ]);
    expect(second.code).toBe(75);
    expect(second.stdout).toBe('');
    expect(second.stderr).toMatch(/Another sohoa \(process \d+\) is working in this workspace\./);
    expect(hourly.code).toBe(75);
    expect(JSON.parse(hourly.stdout)).toMatchObject({ ok: false, error: { code: 'WORKSPACE_LOCKED' } });

    const { code, stdout } = await first;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { run: { counts: { dossiers: { done: 1 } } } } });
  });
});

describe('the lines cron got', () => {
  it('do, run by a shell, what was missed; and nothing, silently, when nothing was', async () => {
    const odd = join(folder(), "kho số hóa 100% $x 'y'");
    const dir = await nightWorkspace(odd);
    const crontab = fakeCrontab(folder());
    const env = { PATH: crontab.path };
    const installed = await runSohoa(['schedule', 'install', '--system', 'cron', '--workspace', dir], { env });
    expect(installed.code).toBe(0);
    const line = crontab.read().match(/^@reboot (.*)$/m)?.[1] ?? '';
    // What cron does before it hands a line to the shell.
    const start = () => spawnSync('/bin/sh', ['-c', line.replaceAll('\\%', '%')], { encoding: 'utf8', env: {} });
    const out = () => readFileSync(join(dir, 'data', 'logs', 'schedule.log'), 'utf8');

    expect(start().status).toBe(0);
    expect(out()).toBe('');

    const room = await roomAt(dir);
    await changeNightState(room, { since: '2026-01-01T00:00:00Z' });
    await room.close();
    await dropDossier(odd, 'H56.14-260105-0001');
    const show = await runSohoa(['schedule', 'show', '--workspace', dir, '--lang', 'vi'], { env });
    expect(start()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(out()).toContain('Đã nhận: 1 hoàn thành');
    expect(start().status).toBe(0);
    expect(out().match(/Đã nhận/g)).toHaveLength(1);
    expect(show.stdout).toContain('cron');
  });
});

describe('sohoa watch', () => {
  it('takes what is put there, and on SIGTERM ends whole, with exit code 0', async () => {
    const dir = await nightWorkspace(folder(), { hotFolder: { stableSeconds: 0.3, rescanMinutes: 0.05 } });
    const args = ['watch', 'taken', '--input', join(folder(), 'vào'), '--workspace', dir, '--json', '--lang', 'en'];
    const child = startSohoa(args);
    const end = ended(child);
    if (child.stderr === null) throw new Error('no standard error');
    const lines = createInterface({ input: child.stderr });
    await once(lines, 'line');
    await dropDossier(folder(), 'H56.14-260105-0001');
    const told: string[] = [];
    lines.on('line', (line) => told.push(line));
    await until(() => told.some((line) => line.includes('1 taken: 1 done')));
    child.kill('SIGTERM');
    const { code, stdout } = await end;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, rounds: 1, taken: 1 });
    // The lock went with the process.
    expect((await runSohoa(['watch', 'taken', '--once', ...args.slice(2)])).code).toBe(0);
  });
});

function log(dir: string): string {
  try {
    return readFileSync(join(dir, 'data', 'logs', 'sohoa.log'), 'utf8');
  } catch {
    return '';
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(50);
}
