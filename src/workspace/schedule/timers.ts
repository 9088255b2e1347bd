import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../../errors/index.ts';
import { writeWhole } from '../write-whole.ts';
import { blockIn, cronBlock, withBlock, withoutBlock } from './cron-lines.ts';
import { type Host, hasSystemd, mustRun, readCrontab, systemctl } from './host.ts';
import { systemdUnits, type UnitFiles, unitName } from './systemd-units.ts';
import type { TimerFacts } from './timer-facts.ts';

export type TimerSystem = 'systemd' | 'cron';

/** Where timers stand: with the machine, or only as files in a folder. */
export interface TimerPlace {
  readonly system: TimerSystem;
  readonly dir: string | null;
}

/** Errors: SCHEDULE_SYSTEM. */
export async function chooseSystem(host: Host, wanted: TimerSystem | 'auto', dir: string | null): Promise<TimerSystem> {
  if (dir !== null) return wanted === 'auto' ? 'systemd' : wanted;
  if (wanted !== 'cron' && (await hasSystemd(host))) return 'systemd';
  if (wanted !== 'systemd' && (await readCrontab(host)) !== null) return 'cron';
  return fail('SCHEDULE_SYSTEM', { params: { detail: wanted === 'auto' ? 'systemd, cron' : wanted } });
}

/** Files that are written, by their full path. Errors: SCHEDULE_FAILED. */
export async function setUp(host: Host, place: TimerPlace, facts: TimerFacts): Promise<string[]> {
  if (place.system === 'cron' && place.dir === null) {
    const crontab = (await readCrontab(host)) ?? '';
    await mustRun(host, 'crontab', ['-'], withBlock(crontab, facts.id, cronBlock(facts)));
    return [];
  }
  const folder = place.dir ?? host.unitFolder;
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(filesOf(place, facts))) {
    await writeWhole(join(folder, name), Buffer.from(content), { mode: 0o644 });
  }
  if (place.dir === null) {
    await mustRun(host, ...systemctl(host, 'daemon-reload'));
    await mustRun(host, ...systemctl(host, 'enable', '--now', `${unitName(facts)}.timer`));
  }
  return Object.keys(filesOf(place, facts)).map((name) => join(folder, name));
}

/** Takes away what stands there, however it came about. */
export async function takeAway(host: Host, place: TimerPlace, facts: TimerFacts): Promise<void> {
  if (place.system === 'cron' && place.dir === null) {
    const crontab = (await readCrontab(host)) ?? '';
    if (blockIn(crontab, facts.id) === null) return;
    await mustRun(host, 'crontab', ['-'], withoutBlock(crontab, facts.id));
    return;
  }
  // It may be gone already: then there is nothing to switch off, and that is no failure.
  if (place.dir === null) await host.run(...systemctl(host, 'disable', '--now', `${unitName(facts)}.timer`));
  const folder = place.dir ?? host.unitFolder;
  for (const name of Object.keys(filesOf(place, facts))) await rm(join(folder, name), { force: true });
  if (place.dir === null) await host.run(...systemctl(host, 'daemon-reload'));
}

export type TimerState = 'current' | 'stale' | 'gone';

/** Whether what stands there is what would be written now. */
export async function timerState(host: Host, place: TimerPlace, facts: TimerFacts): Promise<TimerState> {
  if (place.system === 'cron' && place.dir === null) {
    const block = blockIn((await readCrontab(host)) ?? '', facts.id);
    return block === null ? 'gone' : block === cronBlock(facts) ? 'current' : 'stale';
  }
  const folder = place.dir ?? host.unitFolder;
  const files = Object.entries(filesOf(place, facts)).map(([name, content]) => [join(folder, name), content] as const);
  if (files.some(([path]) => !existsSync(path))) return 'gone';
  return files.every(([path, content]) => readFileSync(path, 'utf8') === content) ? 'current' : 'stale';
}

function filesOf({ system }: TimerPlace, facts: TimerFacts): UnitFiles {
  return system === 'systemd' ? systemdUnits(facts) : { [`${unitName(facts)}.cron`]: cronBlock(facts) };
}
