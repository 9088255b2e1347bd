import { stat, statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, type ExitCode, isSohoaError } from '../../errors/index.ts';
import { roomFor } from '../../pipeline/preflight.ts';
import { surveyAsItLies } from '../hot-folder/hot-folder.ts';
import { type SeenUnit, seeUnits } from '../hot-folder/see-units.ts';
import { systemClock } from '../nightly/clock.ts';
import { timeText, waitingText } from '../nightly/summary-text.ts';
import type { Room } from '../room.ts';
import { thisHost } from '../schedule/host.ts';
import { showSchedule } from '../schedule/schedule.ts';
import type { DoctorFinding } from '../workspace.ts';
import { bad, examine, good } from './finding.ts';

/** Files that have not changed for so long will not be complete by themselves. */
const STUCK_HOURS = 24;
const HOUR_MS = 3_600_000;

/** What nights stand on: timers, the hot folder, room for what lies in it, and the file of figures. */
export async function unattended(room: Room): Promise<DoctorFinding[]> {
  const { nightly, metrics } = room.settings;
  return [
    await examine('schedule', () => schedule(room)),
    ...(nightly.input === null ? [] : await hotFolder(room, nightly.input)),
    ...(metrics.file === null ? [] : [await examine('metrics', () => figures(room, metrics.file ?? ''))]),
  ];
}

async function schedule(room: Room): Promise<DoctorFinding> {
  const { timers, at, last, missed } = await showSchedule(room, systemClock, thisHost(room.env));
  if (timers === null) {
    const isWanted = room.settings.nightly.input !== null;
    return isWanted ? bad('schedule', 'schedule-none', {}, EXIT.settings) : good('schedule', 'schedule-none', {});
  }
  if (timers.state !== 'current') return bad('schedule', `schedule-${timers.state}`, {}, EXIT.settings);
  if (missed !== null) return bad('schedule', 'schedule-missed', { night: missed }, EXIT.temporary);
  const facts = { system: timers.system, at };
  if (last === null) return good('schedule', 'schedule-waiting', facts);
  const { night, exitCode: exit } = last;
  if (exit !== null && exit !== EXIT.done && exit !== EXIT.held) {
    return bad('schedule', 'schedule-failed', { night, exit }, exit as ExitCode);
  }
  return good('schedule', 'schedule-ok', { ...facts, night });
}

async function hotFolder(room: Room, named: string): Promise<DoctorFinding[]> {
  const { pipeline, register } = room.settings.nightly;
  const input = resolve(room.dir, named);
  try {
    const batch = await surveyAsItLies(room, {
      ...{ pipeline, input },
      register: register === null ? null : resolve(room.dir, register),
    });
    const seen = await seeUnits(batch, input, room.settings.hotFolder.marker);
    const waits = [...seen.units, ...seen.refused].flatMap((entry) => entry.waits ?? []);
    const reasons = Object.fromEntries(
      [...Map.groupBy(waits, (reason) => reason)].map(([why, all]) => [why, all.length]),
    );
    const params = { units: seen.units.length, waiting: waits.length, hours: hoursSince(seen.units) };
    const text = waitingText(reasons, room.settings.language ?? 'vi');
    return [
      params.hours >= STUCK_HOURS
        ? bad('hot-folder', 'hot-folder-stuck', { ...params, reasons: text }, EXIT.held)
        : good('hot-folder', 'hot-folder-ok', params),
      await examine('room', () => roomForAll(room, seen.units)),
    ];
  } catch (error) {
    if (!isSohoaError(error)) throw error;
    const detail = error.code === 'HOT_FOLDER_MISSING' ? 'hot-folder-missing' : 'finding-failed';
    return [bad('hot-folder', detail, { code: error.code }, error.exitCode)];
  }
}

/** How long the oldest of what waits has been lying there unchanged; 0 where nothing does. */
function hoursSince(units: readonly SeenUnit[]): number {
  const waiting = units.filter(({ waits, newestMs }) => waits !== null && newestMs > 0);
  if (waiting.length === 0) return 0;
  return Math.floor((Date.now() - Math.min(...waiting.map(({ newestMs }) => newestMs))) / HOUR_MS);
}

/** What lies there and was taken already needs nothing more. */
async function roomForAll({ catalog, paths }: Room, units: readonly SeenUnit[]): Promise<DoctorFinding> {
  const rows = await catalog.listDossiers({ codes: units.map(({ unit }) => unit) });
  const recorded = new Set(rows.filter(({ recordVersion }) => recordVersion !== null).map(({ code }) => code));
  const fresh = units.filter(({ unit }) => !recorded.has(unit));
  const needed = roomFor(fresh.reduce((sum, { bytes }) => sum + bytes, 0));
  const { bavail, bsize } = await statfs(paths.data);
  const params = { needed: gigabytes(needed), free: gigabytes(bavail * bsize) };
  return needed < bavail * bsize ? good('room', 'room-ok', params) : bad('room', 'room-little', params, EXIT.temporary);
}

async function figures({ dir, catalog }: Room, file: string): Promise<DoctorFinding> {
  const ended = (await catalog.lastRun())?.endedAt ?? null;
  const mtimeMs = await stat(resolve(dir, file)).then(
    (facts) => facts.mtimeMs,
    () => null,
  );
  if (mtimeMs === null) return good('metrics', 'metrics-missing', {});
  const params = { time: timeText(new Date(mtimeMs).toISOString()) };
  const isOld = ended !== null && mtimeMs < Date.parse(ended) - 60_000;
  return isOld ? bad('metrics', 'metrics-old', params, EXIT.settings) : good('metrics', 'metrics-ok', params);
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
