import { resolve } from 'node:path';
import { lastNight, type NightNote, nightDue, vietnamDay } from '../../domain/index.ts';
import { EXIT, type ExitCode, fail, isSohoaError, worstExit } from '../../errors/index.ts';
import { drainExit } from '../../pipeline/drain-exit.ts';
import type { RunProgress, RunReport } from '../../pipeline/index.ts';
import type { DeliveryReport } from '../../plugin/index.ts';
import { drainTargets } from '../deliveries.ts';
import { type HotFolder, type HotLook, openHotFolder } from '../hot-folder/hot-folder.ts';
import { lookUntilSettled } from '../hot-folder/settle.ts';
import { isWorthTaking, noteKnown, takeReady } from '../hot-folder/take-ready.ts';
import { writeMetrics } from '../metrics/write-metrics.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import type { Room } from '../room.ts';
import { workspaceId } from '../schedule/workspace-id.ts';
import { type NightClock, systemClock } from './clock.ts';
import { changeNightState, readNightState } from './night-state.ts';
import { type NightComparison, type NightPhase, type NightProblem, type NightSummary, nightRun } from './summary.ts';
import { type Telling, tellNight } from './tell.ts';

export interface NightOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly clock?: NightClock;
}

/** `summary` null: no night is due. */
export interface NightReport {
  readonly summary: NightSummary | null;
  readonly told: readonly Telling[];
  readonly exitCode: ExitCode;
}

/**
 * What timers call. With `ifMissed` only the last night that was planned and not done is done; else a night now,
 * whatever was done before. One phase that fails does not keep the next from being tried.
 * Errors: WORKSPACE_LOCKED, NIGHT_NOT_SET; what a phase meets is in the summary.
 */
export async function runNight(
  room: Room,
  { ifMissed }: { readonly ifMissed: boolean },
  { clock = systemClock, ...options }: NightOptions,
): Promise<NightReport> {
  const hot = hotFolderOf(room, clock);
  if (ifMissed && (await dueNow(room, clock)) === null) return NOT_DUE;
  return room.alone(async () => {
    // Another process may have done it while this one waited for the lock.
    const due = ifMissed ? await dueNow(room, clock) : vietnamDay(lastNight(clock.now(), room.settings.nightly.at));
    if (due === null) return NOT_DUE;
    const note = await begin(room, due, clock);
    const summary = await work(room, hot, note, { ...options, clock });
    await end(room, note, summary);
    const told = await tellNight(room, summary, options);
    await writeMetrics(room, clock);
    return { summary, told, exitCode: summary.exitCode };
  });
}

const NOT_DUE: NightReport = { summary: null, told: [], exitCode: EXIT.done };

function hotFolderOf(room: Room, clock: NightClock): HotFolder {
  const { input, register, pipeline } = room.settings.nightly;
  if (input === null) return fail('NIGHT_NOT_SET', { where: { setting: 'nightly.input' } });
  const at = (path: string) => resolve(room.dir, path);
  const request = { pipeline, input: at(input), register: register === null ? null : at(register) };
  return openHotFolder(room, request, clock.steadyMs);
}

async function dueNow(room: Room, clock: NightClock): Promise<string | null> {
  const { last, since } = await readNightState(room);
  return nightDue(clock.now(), room.settings.nightly.at, last, since);
}

async function begin(room: Room, night: string, clock: NightClock): Promise<NightNote> {
  const { last } = await readNightState(room);
  const attempts = last?.night === night ? last.attempts + 1 : 1;
  const note = { night, attempts, beganAt: clock.now().toISOString(), endedAt: null, exitCode: null };
  await changeNightState(room, { last: note });
  room.log.info({ event: 'night-begins', night, attempts });
  return note;
}

async function end(room: Room, note: NightNote, { endedAt, exitCode, seconds }: NightSummary): Promise<void> {
  const succeeded = exitCode === EXIT.done || exitCode === EXIT.held ? { succeededAt: endedAt } : {};
  await changeNightState(room, { last: { ...note, endedAt, exitCode }, seconds, ...succeeded });
  room.log.info({ event: 'night-done', night: note.night, exit: exitCode });
}

type Work = NightOptions & { readonly clock: NightClock };

async function work(room: Room, hot: HotFolder, note: NightNote, options: Work): Promise<NightSummary> {
  const phases = trackPhases(room, options);
  const taken = await phases.try('take', () => take(room, hot, options));
  const run = taken?.run ?? null;
  const delivery = run?.delivery ?? (await phases.try('deliver', () => deliver(room, options)));
  const asks = room.settings.nightly.reconcile && room.targets.names.length > 0;
  const comparison = asks ? await phases.try('reconcile', () => compare(room, options)) : null;
  const problems = phases.problems();
  return {
    schema: 'sohoa/night/1',
    ...{ night: note.night, attempt: note.attempts, workspace: workspaceId(room.dir), beganAt: note.beganAt },
    endedAt: options.clock.now().toISOString(),
    seconds: phases.seconds(),
    hotFolder: taken === null ? null : { waiting: taken.look.waiting, waitingSince: taken.look.waitingSince },
    run: run === null ? null : nightRun(run),
    delivery,
    reconcile: comparison,
    problems,
    exitCode: worstExit([
      ...problems.map(({ exitCode }) => exitCode),
      ...(run === null ? [] : [run.exitCode]),
      ...(delivery === null ? [] : [drainExit(delivery)]),
      ...(comparison === null ? [] : [comparison.exitCode]),
    ]),
  };
}

/** Times each phase, and notes what it met instead of throwing it. */
function trackPhases({ log }: Room, { clock, signal }: Work) {
  const seconds: Partial<Record<NightPhase, number>> = {};
  const problems: NightProblem[] = [];
  return {
    seconds: () => seconds,
    problems: () => problems,
    async try<T>(phase: NightPhase, act: () => Promise<T>): Promise<T | null> {
      if (signal.aborted) return null;
      const began = clock.steadyMs();
      try {
        return await act();
      } catch (error) {
        const { code, exitCode } = isSohoaError(error) ? error : { code: 'INTERNAL', exitCode: EXIT.bug };
        problems.push(
          signal.aborted ? { phase, code: 'INTERRUPTED', exitCode: EXIT.interrupted } : { phase, code, exitCode },
        );
        log.error({ event: 'night-phase-failed', phase, code });
        return null;
      } finally {
        seconds[phase] = Math.round(clock.steadyMs() - began) / 1000;
      }
    },
  };
}

/** What lies complete goes through the pipeline; what is still being written is waited for, for a while. */
async function take(room: Room, hot: HotFolder, options: Work): Promise<{ look: HotLook; run: RunReport | null }> {
  const look = await lookUntilSettled(room, hot, options);
  await noteKnown(room, hot.id, look);
  const { jobs } = room.settings.nightly;
  return { look, run: isWorthTaking(look) ? await takeReady(room, hot, look, { ...options, jobs }) : null };
}

async function deliver(room: Room, options: Work): Promise<DeliveryReport | null> {
  return room.targets.names.length === 0 ? null : drainTargets(room, { kind: null }, options);
}

/** Only looks: what is to be done about a difference a person decides in the morning. */
async function compare(room: Room, { signal }: Work): Promise<NightComparison> {
  const { targets, exitCode } = await reconcile(room, { target: null, repair: false }, { signal });
  const differences: Record<string, number> = {};
  for (const [kind, count] of targets.flatMap(({ counts }) => Object.entries(counts))) {
    differences[kind] = (differences[kind] ?? 0) + count;
  }
  const stopped = Object.fromEntries(
    targets.flatMap(({ target, stopped: code }) => (code === null ? [] : [[target, code]])),
  );
  return { compared: targets.reduce((sum, { seen }) => sum + seen, 0), differences, stopped, exitCode };
}
