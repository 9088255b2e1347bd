import { type ExitCode, isSohoaError, type SohoaError, worstExit } from '../../errors/index.ts';
import type { RunProgress, RunReport } from '../../pipeline/index.ts';
import type { BatchRequest } from '../batch.ts';
import { writeMetrics } from '../metrics/write-metrics.ts';
import { systemClock } from '../nightly/clock.ts';
import type { Room } from '../room.ts';
import { openChanges } from './changes.ts';
import { type HotFolder, type HotLook, openHotFolder } from './hot-folder.ts';
import { LOOSE } from './see-units.ts';
import { lookUntilSettled } from './settle.ts';
import { isWorthTaking, noteKnown, takeReady } from './take-ready.ts';

export interface WatchRequest extends BatchRequest {
  readonly jobs: number | null;
  /** Take what is complete now, then stop. */
  readonly once: boolean;
}

export type WatchEvent =
  | { readonly kind: 'ready'; readonly stableSeconds: number }
  | { readonly kind: 'round'; readonly report: RunReport; readonly waiting: HotLook['waiting'] }
  | { readonly kind: 'trouble'; readonly error: SohoaError }
  | { readonly kind: 'no-events'; readonly reason: string; readonly rescanMinutes: number };

export interface WatchReport {
  readonly rounds: number;
  /** Dossiers handed to the pipeline. */
  readonly taken: number;
  readonly waiting: HotLook['waiting'];
  readonly exitCode: ExitCode;
}

export interface WatchOptions {
  /** Ends the watch; pages in hand are dropped, what is finished is kept. */
  readonly signal: AbortSignal;
  readonly onEvent?: (event: WatchEvent) => void;
  readonly onProgress?: (progress: RunProgress) => void;
}

/**
 * Takes dossiers as they become complete, until the signal aborts. Trouble that may pass (the folder is away, another
 * process works in the workspace) is told and waited out. Errors: those of the settings, and bugs.
 */
export async function watchFolder(room: Room, request: WatchRequest, options: WatchOptions): Promise<WatchReport> {
  const hot = openHotFolder(room, request);
  return request.once ? takeOnce(room, hot, request, options) : keepTaking(room, hot, request, options);
}

async function takeOnce(
  room: Room,
  hot: HotFolder,
  { jobs }: WatchRequest,
  options: WatchOptions,
): Promise<WatchReport> {
  const { signal, onProgress } = options;
  return room.alone(async () => {
    const look = await lookUntilSettled(room, hot, { clock: systemClock, signal });
    await noteKnown(room, hot.id, look);
    const report = isWorthTaking(look)
      ? await takeReady(room, hot, look, { jobs, signal, ...(onProgress === undefined ? {} : { onProgress }) })
      : null;
    await writeMetrics(room);
    if (report !== null) options.onEvent?.({ kind: 'round', report, waiting: look.waiting });
    return {
      rounds: report === null ? 0 : 1,
      taken: look.ready.size,
      waiting: look.waiting,
      exitCode: report?.exitCode ?? 0,
    };
  });
}

async function keepTaking(
  room: Room,
  hot: HotFolder,
  { jobs }: WatchRequest,
  { signal, onEvent, onProgress }: WatchOptions,
): Promise<WatchReport> {
  const { stableSeconds, rescanMinutes } = room.settings.hotFolder;
  const rescanMs = rescanMinutes * 60_000;
  const patience = openPatience(rescanMs);
  const changes = openChanges(hot.request.input, (reason) => onEvent?.({ kind: 'no-events', reason, rescanMinutes }));
  const sums = { rounds: 0, taken: 0 };
  let waiting: HotLook['waiting'] = {};
  onEvent?.({ kind: 'ready', stableSeconds });
  try {
    while (!signal.aborted) {
      const waitMs = await round().catch(trouble);
      await changes.next(Math.min(waitMs, rescanMs), signal);
      // Files come in swarms: one look for many of them.
      if (!signal.aborted) await systemClock.sleep(Math.min(1000, stableSeconds * 250), signal);
    }
  } finally {
    await changes.close();
  }
  return { ...sums, waiting, exitCode: worstExit([]) };

  /** One look, and what comes of it; how long until the next. */
  async function round(): Promise<number> {
    const found = await hot.look();
    const look = patience.without(found);
    waiting = look.waiting;
    if (look.ready.size === 0 && !patience.isNew(look)) {
      if (look.known.length > 0) await room.alone(() => noteKnown(room, hot.id, look));
      return look.nextMs ?? rescanMs;
    }
    const take = { jobs, signal, ...(onProgress === undefined ? {} : { onProgress }) };
    const report = await room.alone(() => takeReady(room, hot, look, take));
    patience.note(look, report);
    await writeMetrics(room);
    sums.rounds += 1;
    sums.taken += look.ready.size;
    onEvent?.({ kind: 'round', report, waiting });
    return look.nextMs ?? rescanMs;
  }

  function trouble(error: unknown): number {
    if (!isSohoaError(error) || error.recovery === 'bug') throw error;
    if (!signal.aborted) onEvent?.({ kind: 'trouble', error });
    return rescanMs;
  }
}

/** What came to nothing is not tried at every look again, and what was refused is not listed at every look. */
function openPatience(rescanMs: number) {
  const notBefore = new Map<string, { readonly look: string; readonly atMs: number }>();
  let listed = '';
  const refusedKey = ({ refused, blocking }: HotLook) =>
    [...refused, ...blocking.map(({ code }) => code)].sort().join();
  return {
    without(look: HotLook): HotLook {
      const now = performance.now();
      const ready = [...look.ready].filter(([unit, seen]) => {
        const entry = notBefore.get(unit);
        return entry === undefined || entry.look !== seen.look || entry.atMs <= now;
      });
      return { ...look, ready: new Map(ready) };
    },
    isNew: (look: HotLook) => refusedKey(look) !== listed,
    note(look: HotLook, { dossiers }: RunReport): void {
      listed = refusedKey(look);
      const failed = dossiers.filter(({ state }) => state === 'error' || state === 'open').map(({ code }) => code);
      for (const [unit, seen] of look.ready) {
        const isOff = failed.includes(unit) || (unit === LOOSE && failed.length > 0);
        if (isOff) notBefore.set(unit, { look: seen.look, atMs: performance.now() + rescanMs });
        else notBefore.delete(unit);
      }
    },
  };
}
