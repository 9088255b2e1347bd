import type { Outbox, OutboxRow } from '../plugin/index.ts';

/**
 * Counts what a further drain would go on with: open rows of these targets, unless they wait for another target's answer
 * that will not come by itself (refused, held, or not drained now).
 */
export async function countLeft(outbox: Outbox, targets: ReadonlySet<string>): Promise<number> {
  const open = (await outbox.list({ states: ['pending', 'sending', 'unknown'] })).filter(({ target }) =>
    targets.has(target),
  );
  const accepted = await outbox.list({ states: ['accepted'] });
  const ready = new Set(accepted.map(keyOf));
  const waiting = new Map(open.map((row) => [keyOf(row), row]));

  // Only names along `after` are followed, and a target that waits for itself is left out rather than run in circles.
  const goesOn = (row: OutboxRow, seen: readonly string[] = []): boolean => {
    if (row.after === null) return true;
    const key = keyOf({ ...row, target: row.after });
    if (ready.has(key)) return true;
    const before = waiting.get(key);
    return before !== undefined && !seen.includes(key) && goesOn(before, [...seen, key]);
  };
  return open.filter((row) => goesOn(row)).length;
}

function keyOf({ target, dossierCode, recordVersion }: Pick<OutboxRow, 'target' | 'dossierCode' | 'recordVersion'>) {
  return JSON.stringify([target, dossierCode, recordVersion]);
}
