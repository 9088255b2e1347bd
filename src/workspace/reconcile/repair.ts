import type { Difference } from '../../delivery/reconcile/difference.ts';
import { compareOne, type ReconcileRequest } from '../../delivery/reconcile/walk.ts';
import { askAgain } from '../../delivery/redrive.ts';
import { isSohoaError } from '../../errors/index.ts';
import type { RunProgress } from '../../pipeline/report.ts';
import type { DeliveryReport, Outbox } from '../../plugin/index.ts';
import { localUser } from '../access/local-user.ts';
import { drainTargets } from '../deliveries.ts';
import type { Room } from '../room.ts';

export type Asking = Omit<ReconcileRequest, 'store' | 'notBefore'>;

export interface Repaired {
  readonly ordered: number;
  readonly delivery: DeliveryReport;
  /** Differences that a look after the delivery did not find any more. */
  readonly healed: ReadonlySet<Difference>;
}

/**
 * Has the outbox send what heals, never speaking to a target itself, and looks afterwards whether it did. Noted in the
 * log before it is queued. Errors: those of draining.
 */
export async function repair(
  room: Room,
  differences: readonly Difference[],
  askings: ReadonlyMap<string, Asking>,
  options: { readonly signal: AbortSignal; readonly onProgress?: (progress: RunProgress) => void },
): Promise<Repaired> {
  const healable = differences.filter(({ healing }) => healing !== null);
  const byDossier = Map.groupBy(healable, ({ target, code }) => JSON.stringify([target, code]));
  for (const own of byDossier.values()) await order(room, own);
  const only = [...new Set(healable.map(({ target }) => target))];
  const delivery = await drainTargets(room, { kind: null, only }, options);

  const healed = new Set<Difference>();
  for (const own of byDossier.values()) {
    const left = await kindsLeft(own, askings);
    for (const difference of own) if (left?.has(difference.kind) === false) healed.add(difference);
  }
  return { ordered: byDossier.size, delivery, healed };
}

/** All differences of one dossier at one target: one order heals them. */
async function order({ catalog }: Room, differences: readonly Difference[]): Promise<void> {
  const [first] = differences;
  if (first === undefined) return;
  const { target, code } = first;
  await catalog.audit.append({
    ...{ actor: localUser(), action: 'reconcile.repair', dossier: code, persons: [], purpose: null },
    detail: { target, kinds: differences.map(({ kind }) => kind).join(',') },
  });
  await heal(catalog.outbox, first);
}

async function heal(outbox: Outbox, { target, code, healing, row }: Difference): Promise<void> {
  if (healing === 'send-again') await outbox.sendAgain(code, target);
  else if (healing === 'withdraw-again') await outbox.withdraw(code, target, { again: true });
  else if (row === null) return;
  else if (healing === 'look') await askAgain(outbox, row, new Date());
  else await outbox.update(row, { nextAttemptAt: new Date().toISOString() });
}

/** Null where the target cannot be asked any more. */
async function kindsLeft(
  [first]: readonly Difference[],
  askings: ReadonlyMap<string, Asking>,
): Promise<Set<string> | null> {
  const asking = first === undefined ? undefined : askings.get(first.target);
  if (first === undefined || asking === undefined) return null;
  try {
    const found = await compareOne(first.code, asking);
    return new Set(found.map(({ kind }) => kind));
  } catch (error) {
    if (!isSohoaError(error) || error.recovery === 'bug') throw error;
    return null;
  }
}
