import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readNightState } from '../../src/workspace/nightly/night-state.ts';
import type { Room } from '../../src/workspace/room.ts';
import { scheduleOf } from '../../src/workspace/schedule/schedule.ts';
import { fakeCrontab } from '../support/fake-crontab.ts';
import { dropDossier, nightWorkspace, roomAt, setClock } from '../support/night-room.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const signal = new AbortController().signal;
const rooms: Room[] = [];

afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

async function open(settings: Record<string, unknown> = {}, env: NodeJS.ProcessEnv = {}): Promise<Room> {
  const room = await roomAt(await nightWorkspace(folder(), settings), { HOME: folder(), ...env });
  rooms.push(room);
  return room;
}

describe('a night that was missed', () => {
  it('is noticed and made up by the next start, once', async () => {
    const room = await open();
    const clock = setClock('2026-11-20T03:00:00Z');
    const schedule = scheduleOf(room, clock);
    await schedule.install({ system: 'cron', dir: join(folder(), 'lịch') });

    // Set up in the morning: the night before was nobody's.
    expect((await schedule.run({ ifMissed: true }, { signal })).summary).toBeNull();
    expect(await schedule.show()).toMatchObject({ missed: null, last: null });

    // Off from before the night until the day after the next.
    clock.set('2026-11-22T04:10:00Z');
    await dropDossier(folder(), 'H56.14-260105-0001');
    expect((await schedule.show()).missed).toBe('2026-11-22');
    const made = await schedule.run({ ifMissed: true }, { signal });
    expect(made).toMatchObject({ exitCode: 0, summary: { night: '2026-11-22', attempt: 1 } });
    expect(made.summary?.run?.counts.dossiers.done).toBe(1);

    clock.set('2026-11-22T05:10:00Z');
    expect((await schedule.run({ ifMissed: true }, { signal })).summary).toBeNull();
    expect(await schedule.show()).toMatchObject({ missed: null, last: { night: '2026-11-22', exitCode: 0 } });

    // And the next one at its time, whatever was made up before. 18:30 UTC is 01:30 in Viet Nam.
    clock.set('2026-11-22T18:29:00Z');
    expect((await schedule.run({ ifMissed: true }, { signal })).summary).toBeNull();
    clock.set('2026-11-22T18:30:00Z');
    expect((await schedule.run({ ifMissed: true }, { signal })).summary).toMatchObject({ night: '2026-11-23' });
  });

  it('is done again where it was cut off, and told of as another attempt', async () => {
    const room = await open();
    const clock = setClock('2026-11-22T19:00:00Z');
    const schedule = scheduleOf(room, clock);
    const cut = new AbortController();
    await dropDossier(folder(), 'H56.14-260105-0001');
    const stopped = schedule.run(
      { ifMissed: true },
      { signal: cut.signal, clock: { ...clock, sleep: async () => cut.abort() } },
    );
    expect(await stopped).toMatchObject({ exitCode: 130, summary: { run: null } });
    expect((await readNightState(room)).last).toMatchObject({ exitCode: 130, attempts: 1 });

    clock.set('2026-11-22T20:00:00Z');
    const again = await schedule.run({ ifMissed: true }, { signal });
    expect(again).toMatchObject({ exitCode: 0, summary: { night: '2026-11-23', attempt: 2 } });
    expect(readdirSync(join(room.dir, 'data', 'nights')).sort()).toEqual([
      ...['night-2026-11-23-2.json', 'night-2026-11-23-2.txt'],
      ...['night-2026-11-23.json', 'night-2026-11-23.txt'],
    ]);
  });
});

describe('cron', () => {
  it('gets its lines, keeps the others, and gives them back', async () => {
    const crontab = fakeCrontab(folder());
    crontab.write('MAILTO=it@tinh.example\n0 3 * * 0 /usr/bin/true\n');
    const room = await open({}, { PATH: crontab.path });
    const schedule = scheduleOf(room, setClock('2026-11-20T03:00:00Z'));
    expect(await schedule.install({ system: 'cron', dir: null })).toMatchObject({ system: 'cron', at: '01:30' });
    expect(crontab.read()).toMatch(/^MAILTO=it@tinh\.example\n0 3 \* \* 0 \/usr\/bin\/true\n# sohoa /);
    expect((await schedule.show()).timers).toEqual({ system: 'cron', dir: null, state: 'current' });

    const before = crontab.read();
    await schedule.install({ system: 'cron', dir: null });
    expect(crontab.read()).toBe(before);
    crontab.write(before.replace('30 * * * *', '45 * * * *'));
    expect((await schedule.show()).timers?.state).toBe('stale');

    expect(await schedule.remove()).toEqual({ system: 'cron', dir: null });
    expect(crontab.read()).toBe('MAILTO=it@tinh.example\n0 3 * * 0 /usr/bin/true\n');
    expect(await schedule.remove()).toBeNull();
    expect((await schedule.show()).timers).toBeNull();
  });

  it('says so where the machine has neither', async () => {
    const room = await open({}, { PATH: folder() });
    const install = scheduleOf(room).install({ system: 'auto', dir: null });
    await expect(install).rejects.toMatchObject({ code: 'SCHEDULE_SYSTEM', exitCode: 3 });
  });
});

describe('systemd', () => {
  it('gets units as files, which go again', async () => {
    const room = await open({
      nightly: { summary: { mail: { host: 'm', from: 'a@b.vn', to: ['c@d.vn'], password: { env: 'MAIL_SECRET' } } } },
    });
    const dir = join(folder(), 'lịch');
    const schedule = scheduleOf(room);
    const report = await schedule.install({ system: 'systemd', dir });
    expect(report).toMatchObject({ system: 'systemd', dir, secretVariables: ['MAIL_SECRET'] });
    expect(report.files.every((file) => existsSync(file))).toBe(true);
    expect((await schedule.show()).timers).toEqual({ system: 'systemd', dir, state: 'current' });
    await writeFile(report.files[0] ?? '', '# changed\n');
    expect((await schedule.show()).timers?.state).toBe('stale');
    await schedule.remove();
    expect(readdirSync(dir)).toEqual([]);
  });

  const runs = ['running', 'degraded'].includes(
    spawnSync('systemctl', ['--user', 'is-system-running'], { encoding: 'utf8' }).stdout?.trim() ?? '',
  );
  it.skipIf(!runs || process.getuid?.() === 0)('sets a timer of this user going and takes it away', async () => {
    const room = await open({}, { ...process.env });
    const schedule = scheduleOf(room);
    const { files } = await schedule.install({ system: 'systemd', dir: null });
    const timer = files.find((file) => file.endsWith('.timer')) ?? '';
    const state = spawnSync('systemctl', ['--user', 'is-active', timer.slice(timer.lastIndexOf('/') + 1)]);
    await schedule.remove();
    expect(String(state.stdout).trim()).toBe('active');
    expect(existsSync(timer)).toBe(false);
  });
});

describe('the summary of a night', () => {
  it('lies in a text and a JSON file, and old ones go', async () => {
    const room = await open({ nightly: { summary: { keep: 2 } } });
    const clock = setClock('2026-11-22T19:00:00Z');
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24']) {
      clock.set(`${day}T19:00:00Z`);
      await scheduleOf(room, clock).run({ ifMissed: false }, { signal });
    }
    const nights = join(room.dir, 'data', 'nights');
    expect(readdirSync(nights).sort()).toEqual([
      ...['night-2026-11-24.json', 'night-2026-11-24.txt'],
      ...['night-2026-11-25.json', 'night-2026-11-25.txt'],
    ]);
    expect(readFileSync(join(nights, 'night-2026-11-25.txt'), 'utf8')).toMatch(
      /^sohoa · đêm 25\/11\/2026: hoàn thành\n/,
    );
  });
});
