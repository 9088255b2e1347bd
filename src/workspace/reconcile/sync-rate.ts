import type { Catalog } from '../../plugin/index.ts';

/** Statuses under which a dossier counts as received (766/QĐ-TTg): all but newly registered (1) and refused (3). */
const RECEIVED: ReadonlySet<number> = new Set([2, 4, 5, 6, 7, 8, 9, 10]);

export interface SyncWish {
  /** ISO days, both included; null = without limit. */
  readonly from: string | null;
  readonly to: string | null;
  /** Received in that time as the national report system has it; null = as we have it ourselves. */
  readonly received: number | null;
}

/** Indicator 1.4: dossiers synchronized with the national portal. */
export interface SyncRate {
  readonly target: string;
  readonly from: string | null;
  readonly to: string | null;
  /** On the portal, with a day of reception in that time. */
  readonly synced: number;
  readonly received: number;
  /** Whose number `received` is. */
  readonly basis: 'given' | 'system' | 'portal';
  /** Two decimals, as the published sheet has it; null where nothing was received. */
  readonly percent: number | null;
}

/**
 * Counts as the published formula does: synchronized dossiers that have a day of reception in the period, over the larger
 * of what was received and what is on the portal. A dossier without that day counts nowhere.
 */
export async function syncRate(
  catalog: Catalog,
  target: string,
  /** Of ours, what the comparison did not find there. */
  absent: ReadonlySet<string>,
  { from, to, received: given }: SyncWish,
): Promise<SyncRate> {
  const there = await standing(catalog, target, absent);
  let [synced, own] = [0, 0];
  for (const { code, recordVersion } of await catalog.listDossiers()) {
    if (code === null || recordVersion === null) continue;
    // One record at a time: a year is hundreds of thousands of them.
    const dossier = (await catalog.getRecord(code, recordVersion))?.bundle.record.dossier;
    const day = dossier?.receivedDate ?? null;
    if (dossier === undefined || day === null || (from !== null && day < from) || (to !== null && day > to)) continue;
    if (dossier.status === null || RECEIVED.has(dossier.status)) own += 1;
    if (there.has(code)) synced += 1;
  }
  const received = Math.max(given ?? own, synced);
  const basis = received === (given ?? own) ? (given === null ? 'system' : 'given') : 'portal';
  const percent = received === 0 ? null : Math.round((synced / received) * 10_000) / 100;
  return { target, from, to, synced, received, basis, percent };
}

/** Codes accepted by the target, not taken back, and found there. */
async function standing(catalog: Catalog, target: string, absent: ReadonlySet<string>): Promise<Set<string>> {
  const codes = new Set<string>();
  for (let after = ''; ; ) {
    const part = await catalog.outbox.byDossier(target, after, 500);
    for (const { code, rows } of part) {
      const last = rows.findLast(({ state }) => state === 'accepted' || state === 'withdrawn');
      if (last?.state === 'accepted' && !absent.has(code)) codes.add(code);
    }
    const last = part.at(-1);
    if (last === undefined) return codes;
    after = last.code;
  }
}
