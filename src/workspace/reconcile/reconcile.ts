import type { Difference } from '../../delivery/reconcile/difference.ts';
import { lookTools } from '../../delivery/reconcile/look.ts';
import { nextCommand } from '../../delivery/reconcile/next-command.ts';
import { differences, type ReconcileRequest as Walking } from '../../delivery/reconcile/walk.ts';
import { type ExitCode, isSohoaError } from '../../errors/index.ts';
import type { RunProgress } from '../../pipeline/report.ts';
import { whereSet } from '../outbox/settings.ts';
import type { Room } from '../room.ts';
import { compareLists } from './coverage.ts';
import { type Asking, repair } from './repair.ts';
import { type Finding, type ReconcileReport, reconcileExit, type TargetComparison } from './report.ts';
import { type SyncWish, syncRate } from './sync-rate.ts';

export interface ReconcileRequest {
  /** Null = every target that takes deliveries. */
  readonly target: string | null;
  readonly repair: boolean;
  /** Register and paper book (typed off) to hold against the system. */
  readonly register?: string | null;
  readonly book?: string | null;
  /** Period of the sync rate. */
  readonly period?: SyncWish;
}

/** A comparison that was cut short longer ago begins anew: what was seen then says little now. */
const STALE_HOURS = 12;

/**
 * Compares what is held here with what the targets hold, reading only; with `repair`, what sending can heal goes through
 * the outbox. The caller holds the lock of the workspace: a drain beside it would make differences that are none.
 * Errors: TARGET_UNKNOWN, those of opening a target and of reading a register; a target that does not answer stands in
 * the report.
 */
export async function reconcile(
  room: Room,
  request: ReconcileRequest,
  options: { readonly signal: AbortSignal; readonly onProgress?: (progress: RunProgress) => void },
): Promise<ReconcileReport> {
  const { catalog, settings, targets, log } = room;
  const coverage = await compareLists(catalog, settings, {
    register: request.register ?? null,
    book: request.book ?? null,
  });
  await catalog.outbox.recover();
  const names = request.target === null ? targets.ofKind(null) : [request.target];
  const found: Difference[] = [];
  const askings = new Map<string, Asking>();
  const comparisons: Compared[] = [];
  for (const target of names) {
    const walking = await walkingOf(room, target, options);
    askings.set(target, walking);
    comparisons.push(await compareTarget(walking, found, { isNamed: request.target !== null }));
  }
  const rates = await ratesOf(room, comparisons, found, request.period);
  const repaired = request.repair ? await repair(room, found, askings, options) : null;
  const findings = found.map((difference): Finding => {
    const healed = difference.healing === null ? null : (repaired?.healed.has(difference) ?? null);
    return { ...difference, next: healed === true ? null : nextCommand(difference), healed };
  });
  log.info({
    event: 'reconcile-done',
    targets: names.length,
    differences: found.length,
    repaired: repaired?.ordered ?? 0,
  });
  const stops = comparisons.flatMap(({ exit }) => (exit === null ? [] : [exit]));
  return {
    targets: comparisons.map(({ exit: _, ...comparison }) => comparison),
    differences: findings,
    repair: repaired && { ordered: repaired.ordered, healed: repaired.healed.size, delivery: repaired.delivery },
    coverage,
    syncRates: rates,
    exitCode: reconcileExit({ stops, findings, coverage }),
  };
}

type Compared = TargetComparison & { readonly exit: ExitCode | null };

async function walkingOf(
  { catalog, settings, targets }: Room,
  target: string,
  { signal, onProgress }: Parameters<typeof reconcile>[2],
): Promise<Walking> {
  const delivery = { ...settings.delivery, ...whereSet(targets.settingsOf(target).delivery) };
  let done = 0;
  return {
    ...lookTools(delivery, signal),
    ...{ target, connector: await targets.open(target) },
    ...{ outbox: catalog.outbox, records: catalog, store: catalog.reconcile },
    notBefore: new Date(Date.now() - STALE_HOURS * 3_600_000),
    onSeen(dossiers) {
      done += dossiers;
      onProgress?.({ phase: 'delivery', done, total: done, pagesDone: 0, pagesTotal: 0, etaSeconds: null });
    },
  };
}

/** Adds what it finds to `found`; a target that cannot be asked ends only its own comparison. */
async function compareTarget(
  walking: Walking,
  found: Difference[],
  { isNamed }: { readonly isNamed: boolean },
): Promise<Compared> {
  const { target, connector, onSeen } = walking;
  const counts: Record<string, number> = {};
  let seen = 0;
  const base = () => ({ target, listed: connector.list !== undefined, seen, counts });
  const watched = {
    ...walking,
    onSeen(dossiers: number) {
      seen += dossiers;
      onSeen?.(dossiers);
    },
  };
  const resumed = await walking.store.isUnderWay(target, walking.notBefore);
  try {
    for await (const difference of differences(watched)) {
      found.push(difference);
      counts[difference.kind] = (counts[difference.kind] ?? 0) + 1;
    }
    return { ...base(), resumed, stopped: null, askable: true, exit: null };
  } catch (error) {
    if (!isSohoaError(error) || error.recovery === 'bug') throw error;
    // A target that by its nature cannot be asked is no trouble unless somebody asked for just this one.
    const askable = !CANNOT_BE_ASKED.has(error.code);
    const exit = askable || isNamed ? error.exitCode : null;
    return { ...base(), resumed, stopped: error.code, askable, exit };
  }
}

/** Relays and axes of documents take what is sent and answer no question about it. */
const CANNOT_BE_ASKED: ReadonlySet<string> = new Set(['TARGET_NO_SERVICE', 'LGSP_CANNOT_TELL']);

/** Kinds under which a dossier of ours is not at the target. */
const ABSENT: ReadonlySet<string> = new Set(['missing-there', 'lost-there', 'withdrawn-there']);

async function ratesOf(
  { catalog, targets }: Room,
  comparisons: readonly TargetComparison[],
  found: readonly Difference[],
  wish: SyncWish = { from: null, to: null, received: null },
) {
  const portals = new Set(targets.ofKind('portal'));
  const rates = [];
  for (const { target, stopped } of comparisons) {
    // Half a comparison would give half a rate.
    if (!portals.has(target) || stopped !== null) continue;
    const absent = found.filter((difference) => difference.target === target && ABSENT.has(difference.kind));
    rates.push(await syncRate(catalog, target, new Set(absent.map(({ code }) => code)), wish));
  }
  return rates;
}
