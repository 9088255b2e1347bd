import type { Outbox, OutboxRow } from '../plugin/index.ts';

/**
 * Gives the newest rows of these dossiers another chance that a target refused or that were given up: somebody has put
 * right what was wrong, on our side or theirs. They are looked up before anything is sent, since part of them may lie
 * there already. Returns how many.
 */
export async function redrive(outbox: Outbox, codes: readonly string[], now: Date): Promise<number> {
  let count = 0;
  for (const dossierCode of codes) {
    for (const row of newestByTarget(await outbox.list({ dossierCode }))) {
      if (row.state !== 'rejected' && row.state !== 'dead') continue;
      await askAgain(outbox, row.id, now);
      count += 1;
    }
  }
  return count;
}

/** Asked about before anything is sent, as part of it may lie there already. */
export function askAgain(outbox: Outbox, id: number, now: Date): Promise<void> {
  return outbox.update(id, { state: 'unknown', attempts: 0, nextAttemptAt: now.toISOString(), lastCode: null });
}

/** An older version that was refused is past: bringing it back would only keep the newer one waiting. */
function newestByTarget(rows: readonly OutboxRow[]): OutboxRow[] {
  const newest = new Map<string, OutboxRow>();
  for (const row of rows) {
    const known = newest.get(row.target);
    if (known === undefined || known.recordVersion < row.recordVersion) newest.set(row.target, row);
  }
  return [...newest.values()];
}
