import { mkdir } from 'node:fs/promises';
import { lastNight, type NightNote, nextNight, nightDue, vietnamDay } from '../../domain/index.ts';
import { thisMachine } from '../machine.ts';
import { type NightClock, systemClock } from '../nightly/clock.ts';
import { changeNightState, readNightState } from '../nightly/night-state.ts';
import { type NightOptions, type NightReport, runNight } from '../nightly/run-night.ts';
import type { Room } from '../room.ts';
import { type Host, thisHost } from './host.ts';
import { secretVariables, timerFacts } from './timer-facts.ts';
import {
  chooseSystem,
  setUp,
  type TimerPlace,
  type TimerState,
  type TimerSystem,
  takeAway,
  timerState,
} from './timers.ts';

export interface InstallReport extends TimerPlace {
  readonly files: readonly string[];
  readonly at: string;
  readonly nextNight: string;
  /** Variables that secrets are read from, and the file systemd reads them from. */
  readonly secretVariables: readonly string[];
  readonly environmentFile: string;
  /** User whose timers end with their session; null where they do not, or it is not known. */
  readonly lingerNeeded: string | null;
}

export interface ScheduleView {
  /** Null where no timers were set up. */
  readonly timers: (TimerPlace & { readonly state: TimerState }) | null;
  readonly at: string;
  readonly last: NightNote | null;
  readonly nextNight: string;
  /** Day of the night that is to be made up; null = none. */
  readonly missed: string | null;
}

/** The nightly run of a workspace and its timers. */
export interface Schedule {
  /** Errors: WORKSPACE_LOCKED, NIGHT_NOT_SET. */
  run(request: { readonly ifMissed: boolean }, options: NightOptions): Promise<NightReport>;
  /** Errors: WORKSPACE_LOCKED, NIGHT_NOT_SET, SCHEDULE_SYSTEM, SCHEDULE_FAILED, SCHEDULE_PATH. */
  install(request: { readonly system: TimerSystem | 'auto'; readonly dir: string | null }): Promise<InstallReport>;
  /** Null where none were set up. */
  remove(): Promise<TimerPlace | null>;
  show(): Promise<ScheduleView>;
}

const KEY = 'schedule';

export function scheduleOf(room: Room, clock: NightClock = systemClock, host: Host = thisHost(room.env)): Schedule {
  return {
    run: (request, options) => runNight(room, request, { clock, ...options }),
    install: (request) => room.alone(() => install(room, host, clock, request), { brief: true }),
    remove: () =>
      room.alone(
        async () => {
          const place = await takeDown(room, host);
          if (place !== null) await changeNightState(room, { since: null });
          return place;
        },
        { brief: true },
      ),
    show: () => showSchedule(room, clock, host),
  };
}

async function install(
  room: Room,
  host: Host,
  clock: NightClock,
  { system: wanted, dir }: Parameters<Schedule['install']>[0],
): Promise<InstallReport> {
  const place = { system: await chooseSystem(host, wanted, dir), dir };
  const facts = timerFacts(room, host.uid);
  await takeDown(room, host);
  // systemd lets a night write only to folders that are there when it begins.
  if (dir === null) await mkdir(thisMachine(room.env).cache, { recursive: true, mode: 0o700 });
  const files = await setUp(host, place, facts);
  await room.catalog.setMeta(KEY, JSON.stringify(place));
  const { since } = await readNightState(room);
  const now = clock.now();
  if (since === null) await changeNightState(room, { since: now.toISOString() });
  return {
    ...place,
    files,
    at: facts.at,
    nextNight: nextNight(now, facts.at).toISOString(),
    secretVariables: secretVariables(room.settings),
    environmentFile: facts.environmentFile,
    lingerNeeded: dir === null && place.system === 'systemd' ? await lingerNeeded(host) : null,
  };
}

/** A user's service manager ends with the last session, unless the administrator says otherwise. */
async function lingerNeeded(host: Host): Promise<string | null> {
  if (host.uid === 0) return null;
  const { stdout } = await host.run('loginctl', ['show-user', host.user, '--property=Linger', '--value']);
  return stdout.trim() === 'no' ? host.user : null;
}

async function takeDown(room: Room, host: Host): Promise<TimerPlace | null> {
  const place = await placeOf(room);
  if (place === null) return null;
  await takeAway(host, place, timerFacts(room, host.uid));
  await room.catalog.setMeta(KEY, 'null');
  return place;
}

/** What is set up, what was done last, and whether a night is to be made up. */
export async function showSchedule(room: Room, clock: NightClock, host: Host): Promise<ScheduleView> {
  const place = await placeOf(room);
  const { at } = room.settings.nightly;
  const { last, since } = await readNightState(room);
  const now = clock.now();
  return {
    timers: place === null ? null : { ...place, state: await timerState(host, place, timerFacts(room, host.uid)) },
    ...{ at, last },
    nextNight: nextNight(now, at).toISOString(),
    missed: place === null ? null : missedNight(now, at, last, since),
  };
}

/** A night that began an hour ago and has not ended is being done, not missed. */
function missedNight(now: Date, at: string, last: NightNote | null, since: string | null): string | null {
  const due = nightDue(now, at, last, since);
  const isUnderWay = last !== null && last.night === due && last.endedAt === null;
  const isJustDue = now.getTime() - lastNight(now, at).getTime() < GRACE_MS && due === vietnamDay(lastNight(now, at));
  return isUnderWay || isJustDue ? null : due;
}

/** Timers may start so much later than planned. */
const GRACE_MS = 75 * 60_000;

async function placeOf({ catalog }: Pick<Room, 'catalog'>): Promise<TimerPlace | null> {
  const kept = await catalog.getMeta(KEY);
  return kept === null ? null : (JSON.parse(kept) as TimerPlace | null);
}
