import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenConnector } from '../../src/plugin/index.ts';
import { connections } from '../../src/workspace/doctor/connections.ts';
import { links } from '../../src/workspace/doctor/links.ts';
import { unattended } from '../../src/workspace/doctor/unattended.ts';
import { changeNightState } from '../../src/workspace/nightly/night-state.ts';
import type { Room } from '../../src/workspace/room.ts';
import { scheduleOf } from '../../src/workspace/schedule/schedule.ts';
import type { DoctorFinding } from '../../src/workspace/workspace.ts';
import { dropDossier, nightWorkspace, roomAt } from '../support/night-room.ts';
import { scriptedServer } from '../support/scripted-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const signal = new AbortController().signal;
const rooms: Room[] = [];

afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

async function open(settings: Record<string, unknown> = {}): Promise<Room> {
  const room = await roomAt(await nightWorkspace(folder(), settings), { HOME: folder() });
  rooms.push(room);
  return room;
}

const named = (findings: readonly DoctorFinding[], name: string) => findings.find((finding) => finding.name === name);

describe('the nightly run', () => {
  it('is wanted but not set up · set up · missed · failed · set up otherwise than the settings say', async () => {
    const room = await open();
    expect(named(await unattended(room), 'schedule')).toMatchObject({ ok: false, detail: 'schedule-none' });

    await scheduleOf(room).install({ system: 'systemd', dir: join(folder(), 'lịch') });
    expect(named(await unattended(room), 'schedule')).toMatchObject({ ok: true, detail: 'schedule-waiting' });

    // A night at every time but within the last hour was to be done by now.
    await changeNightState(room, { since: '2026-01-01T00:00:00Z' });
    const twoHoursAgo = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(11, 16);
    room.settings.nightly.at = twoHoursAgo;
    await scheduleOf(room).install({ system: 'systemd', dir: join(folder(), 'lịch') });
    expect(named(await unattended(room), 'schedule')).toMatchObject({
      ok: false,
      detail: 'schedule-missed',
      exitCode: 75,
    });

    const night = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const last = { night, attempts: 1, beganAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T01:00:00Z', exitCode: 5 };
    await changeNightState(room, { last });
    expect(named(await unattended(room), 'schedule')).toMatchObject({
      ok: false,
      detail: 'schedule-failed',
      exitCode: 5,
    });

    room.settings.nightly.at = '03:33';
    expect(named(await unattended(room), 'schedule')).toMatchObject({ ok: false, detail: 'schedule-stale' });
    rmSync(join(folder(), 'lịch'), { recursive: true });
    expect(named(await unattended(room), 'schedule')).toMatchObject({ ok: false, detail: 'schedule-gone' });
  });
});

describe('the hot folder', () => {
  it('says what has been lying there for a day without becoming complete', async () => {
    const room = await open();
    await dropDossier(folder(), 'H56.14-260105-0001');
    expect(named(await unattended(room), 'hot-folder')).toMatchObject({ ok: true, params: { units: 1, waiting: 0 } });
    expect(named(await unattended(room), 'room')).toMatchObject({ ok: true });
    const part = join(folder(), 'vào', 'H56.14-260105-0001', 'b.pdf.part');
    writeFileSync(part, 'x');
    expect(named(await unattended(room), 'hot-folder')).toMatchObject({ ok: true, params: { waiting: 1 } });
    const before = new Date(Date.now() - 30 * 3_600_000);
    for (const name of ['a.png', 'b.pdf.part']) utimesSync(join(part, '..', name), before, before);
    expect(named(await unattended(room), 'hot-folder')).toMatchObject({
      ...{ ok: false, detail: 'hot-folder-stuck', exitCode: 6 },
      params: { waiting: 1, hours: 30, reasons: '1 còn tệp tạm (.part, .tmp, ~)' },
    });
  });

  it('is missing where the drive is away', async () => {
    const room = await open({ nightly: { input: '../nowhere' } });
    expect(named(await unattended(room), 'hot-folder')).toMatchObject({ ok: false, detail: 'hot-folder-missing' });
  });
});

describe('a target', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  const look = (more: Partial<OpenConnector>) => {
    const connector = { ping: async () => {}, ...more } as OpenConnector;
    const targets = { open: async () => connector } as unknown as Room['targets'];
    return connections({ targets }, 'province', { signal, now });
  };

  it.each([
    ['2026-11-23T00:00:40Z', 'clock-ok'],
    ['2026-11-22T23:57:00Z', 'clock-off'],
    [null, 'clock-ok'],
  ])('whose clock says %s: %s', async (theirs, detail) => {
    expect(named(await look({ clock: async () => theirs }), 'clock')).toMatchObject({
      detail,
      ok: detail === 'clock-ok',
    });
  });

  it.each([
    ['2027-06-01T00:00:00Z', 'certificate-ok', 0],
    ['2026-12-10T00:00:00Z', 'certificate-soon', 6],
    ['2026-11-22T00:00:00Z', 'certificate-ended', 5],
  ])('whose certificate ends on %s: %s', async (end, detail, exitCode) => {
    const findings = await look({ certificates: async () => [{ whose: 'target', end }] });
    expect(named(findings, 'certificate')).toMatchObject({ detail, exitCode });
  });
});

describe('links for the portal', () => {
  it('are looked at where the portal is to look: any answer will do, silence will not', async () => {
    const room = await open();
    expect(await links(room, signal)).toEqual([]);
    const server = await scriptedServer(() => ({ status: 403 }));
    Object.assign(room.settings.links, { source: 'own', baseUrl: `${server.url}/tep` });
    expect(await links(room, signal)).toMatchObject([{ ok: true, detail: 'links-ok' }]);
    expect(server.seen).toMatchObject([{ method: 'GET', path: '/tep/v1/health' }]);
    await server.close();
    expect(await links(room, signal)).toMatchObject([{ ok: false, params: { reason: 'ECONNREFUSED' }, exitCode: 5 }]);
    Object.assign(room.settings.links, { source: 'folder', folder: join(folder(), 'không có') });
    expect(await links(room, signal)).toMatchObject([{ ok: false, params: { reason: 'ENOENT' } }]);
  });
});
