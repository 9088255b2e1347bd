import pThrottle from 'p-throttle';
import { STARTABLE_STATES } from '../domain/index.ts';
import type {
  Catalog,
  DeliveryReport,
  LinkMaker,
  OpenConnector,
  Outbox,
  OutboxRow,
  StepBlobs,
} from '../plugin/index.ts';
import { type Attempted, attempt } from './attempt.ts';
import { type DeliveryClock, systemClock } from './clock.ts';
import { type DueRows, openDueRows } from './due-rows.ts';
import { releaseHeld } from './release-held.ts';
import { DELIVERY_DEFAULTS, type DeliverySettings } from './settings.ts';
import { openGate, type TargetGate } from './target-gate.ts';

export interface DrainRequest {
  readonly outbox: Outbox;
  readonly records: Pick<Catalog, 'getRecord'>;
  /** The targets to drain; rows of others stay as they are. */
  readonly connectors: ReadonlyMap<string, OpenConnector>;
  readonly blobs: Pick<StepBlobs, 'path'>;
  readonly links?: LinkMaker | null;
  readonly signal: AbortSignal;
  readonly settings?: Partial<DeliverySettings>;
  /** What is different for single targets, by name. */
  readonly settingsOf?: ReadonlyMap<string, Partial<DeliverySettings>>;
  readonly clock?: DeliveryClock;
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Sends what is queued until nothing is left that could go now: several rows at a time, versions of a dossier in order,
 * each target for itself. A row that fails is tried again after a while; a target that stays silent is left for the next
 * drain. On abort nothing new begins, and what is under way is noted as it stands.
 * Errors: of our own disk and catalog, and bugs; everything else is in the report and in the rows.
 */
export async function drain(request: DrainRequest): Promise<DeliveryReport> {
  const { outbox, records, connectors } = request;
  await outbox.recover();
  await releaseHeld(outbox, records, connectors);
  const run = await begin(request);
  try {
    while (!isOver(run)) {
      const looked = run.clock.now();
      const { ended } = run.tally;
      const started = await startDue(run, looked);
      if (started > 0 || run.tally.ended !== ended || (await waitForNext(run, looked))) continue;
      // Nothing goes on by itself; something may have been queued meanwhile.
      run.due.lookAgain();
      if ((await startDue(run, run.clock.now())) === 0) break;
    }
  } finally {
    await Promise.all(run.underWay.values());
  }
  const failure = run.failure ?? run.bug;
  if (failure !== null) throw failure.error;
  return report(run);
}

interface Run extends DrainRequest {
  readonly settings: Pick<DeliverySettings, 'drainSeconds' | 'longestDelayMs'>;
  readonly clock: DeliveryClock;
  readonly targets: ReadonlyMap<string, Target>;
  readonly due: DueRows;
  readonly underWay: Map<number, Promise<void>>;
  readonly tries: Map<number, number>;
  /** Rows not to be tried again in this drain. */
  readonly left: Set<number>;
  /** Open rows whose time has not come. */
  readonly later: Map<number, { target: string; at: number }>;
  readonly endsAt: Date;
  readonly total: number;
  readonly tally: {
    ended: number;
    done: number;
    accepted: number;
    withdrawn: number;
    attempts: number;
    retries: number;
    asked: number;
    avoided: number;
  };
  /** Our own disk or catalog: nothing can go on. */
  failure: { error: unknown } | null;
  /** A connector's fault with some row: the others go on, and it is thrown at the end. */
  bug: { error: unknown } | null;
}

interface Target {
  readonly connector: OpenConnector;
  readonly settings: DeliverySettings;
  readonly gate: TargetGate;
  readonly pace: () => Promise<unknown>;
}

async function begin(request: DrainRequest): Promise<Run> {
  const settings = { ...DELIVERY_DEFAULTS, ...request.settings };
  const clock = request.clock ?? systemClock;
  const targets = new Map(
    [...request.connectors].map(([name, connector]) => [
      name,
      openTarget(connector, { ...settings, ...request.settingsOf?.get(name) }),
    ]),
  );
  const longestDelayMs = Math.max(0, ...[...targets.values()].map((target) => target.settings.longestDelayMs));
  const open = (await request.outbox.list({ states: STARTABLE_STATES })).filter(({ target }) => targets.has(target));
  const underWay: Run['underWay'] = new Map();
  const left: Run['left'] = new Set();
  const isTaken = (id: number) => underWay.has(id) || left.has(id);
  return {
    ...request,
    due: openDueRows(request.outbox, isTaken, () => underWay.size + left.size),
    settings: { drainSeconds: settings.drainSeconds, longestDelayMs },
    clock,
    targets,
    ...{ underWay, left },
    tries: new Map(),
    later: new Map(
      open
        .map(({ id, target, nextAttemptAt }) => [id, { target, at: Date.parse(nextAttemptAt) }] as const)
        .filter(([, { at }]) => at > clock.now().getTime()),
    ),
    endsAt: new Date(clock.now().getTime() + settings.drainSeconds * 1000),
    total: open.length,
    tally: { ended: 0, done: 0, accepted: 0, withdrawn: 0, attempts: 0, retries: 0, asked: 0, avoided: 0 },
    failure: null,
    bug: null,
  };
}

function openTarget(connector: OpenConnector, settings: DeliverySettings): Target {
  const throttle = pThrottle({ limit: settings.callsPerSecond, interval: 1000, strict: true });
  return { connector, settings, gate: openGate(settings), pace: throttle(async () => {}) };
}

function isOver({ signal, failure, clock, endsAt }: Run): boolean {
  return signal.aborted || failure !== null || clock.now() >= endsAt;
}

/** Starts as many due rows as the targets have places for; returns how many. */
async function startDue(run: Run, now: Date): Promise<number> {
  const names = namesOf(run, ({ gate }) => gate.places(now) > 0);
  if (names.length === 0) return 0;
  for (const [id, { target, at }] of run.later) if (at <= now.getTime()) run.due.add(target, id);
  let started = 0;
  for (const name of names) {
    const target = run.targets.get(name);
    if (target === undefined) continue;
    for (const row of await run.due.take(name, target.gate.places(now), now)) {
      target.gate.enter();
      run.later.delete(row.id);
      run.underWay.set(row.id, work(run, row, target));
      started += 1;
    }
  }
  return started;
}

/** Sleeps until a row ends or another may begin; false when neither will happen in this drain. */
async function waitForNext(run: Run, looked: Date): Promise<boolean> {
  const next = nextStart(run, looked);
  if (next === null && run.underWay.size === 0) return false;
  const awake = new AbortController();
  const events = [...run.underWay.values()];
  if (next !== null) {
    const ms = Math.min(next, run.endsAt.getTime()) - run.clock.now().getTime();
    events.push(run.clock.sleep(Math.max(1, ms), AbortSignal.any([run.signal, awake.signal])));
  }
  await Promise.race(events);
  awake.abort();
  return true;
}

/** When the first row that waits for its time, or the first target that pauses, is worth a look; null = none soon. */
function nextStart({ settings, targets, later }: Run, looked: Date): number | null {
  const now = looked.getTime();
  const opening = [...targets.values()].map(({ gate }) => gate.opensAt()?.getTime() ?? 0);
  const coming = [...later.values()].map(({ target, at }) => {
    const opensAt = targets.get(target)?.gate.opensAt();
    return opensAt ? Math.max(at, opensAt.getTime()) : 0;
  });
  const first = [...opening, ...coming].reduce((least, at) => (at > now ? Math.min(least, at) : least), Infinity);
  return first - now <= settings.longestDelayMs ? first : null;
}

function namesOf(run: Run, filter: (target: Target) => boolean): string[] {
  return [...run.targets].filter(([, target]) => filter(target)).map(([name]) => name);
}

async function work(run: Run, row: OutboxRow, { connector, settings, gate, pace }: Target): Promise<void> {
  const tries = (run.tries.get(row.id) ?? 0) + 1;
  run.tries.set(row.id, tries);
  try {
    const result = await attempt(row, tries, { ...run, connector, settings, pace });
    gate.leave(result.sign, run.clock.now());
    if (result.stops !== null) gate.stop(result.stops);
    if (result.bug !== null) run.bug ??= { error: result.bug };
    count(run, row, { tries, most: settings.attemptsPerDrain }, result);
    if (!OPEN_STATES.has(result.state)) await run.due.movedOn(row.dossierCode);
  } catch (error) {
    gate.leave('not-asked', run.clock.now());
    run.failure ??= { error };
  } finally {
    run.underWay.delete(row.id);
    run.tally.ended += 1;
  }
}

const OPEN_STATES: ReadonlySet<string> = new Set(STARTABLE_STATES);

function count(
  run: Run,
  row: OutboxRow,
  { tries, most }: { tries: number; most: number },
  { state, asked, wrote, leave, nextAttemptAt }: Attempted,
): void {
  const { tally } = run;
  if (asked) tally.attempts += 1;
  if (asked && tries > 1) tally.retries += 1;
  if (asked && row.state === 'unknown') tally.asked += 1;
  if (row.state === 'unknown' && state === 'accepted' && !wrote) tally.avoided += 1;
  if (state === 'accepted') tally.accepted += 1;
  if (state === 'withdrawn') tally.withdrawn += 1;
  if (OPEN_STATES.has(state)) {
    if (leave || tries >= most) run.left.add(row.id);
    else run.later.set(row.id, { target: row.target, at: nextAttemptAt.getTime() });
    return;
  }
  // It is not tried again: over a long night the counts of all that went would pile up.
  run.tries.delete(row.id);
  tally.done += 1;
  run.onProgress?.({ done: tally.done, total: run.total });
}

async function report({ outbox, targets, tally }: Run): Promise<DeliveryReport> {
  const counts = await outbox.counts();
  const names = [...targets.keys()];
  return {
    targets: Object.fromEntries(Object.entries(counts).filter(([name]) => targets.has(name))),
    accepted: tally.accepted,
    withdrawn: tally.withdrawn,
    attempts: tally.attempts,
    retries: tally.retries,
    unknownsAsked: tally.asked,
    resendsAvoided: tally.avoided,
    left: await outbox.countGoing(names),
    stopped: Object.fromEntries(
      names.flatMap((name) => {
        const code = targets.get(name)?.gate.stoppedBy() ?? null;
        return code === null ? [] : [[name, code]];
      }),
    ),
  };
}
