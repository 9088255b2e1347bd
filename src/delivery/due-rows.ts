import { STARTABLE_STATES } from '../domain/index.ts';
import type { Outbox, OutboxRow } from '../plugin/index.ts';

/**
 * Which rows may start. Asking the outbox for all that is due walks every blocked row before the first free one, so that
 * is done seldom; in between, candidates are remembered (rest of the last look, rows whose time came, rows of a dossier
 * that moved on) and asked about by their id just before they start.
 */
export interface DueRows {
  /** Rows of this target that may start now, at most so many. */
  take(target: string, most: number, now: Date): Promise<OutboxRow[]>;
  /** Something of this dossier has come to an end: what waited behind it may be due. */
  movedOn(dossierCode: string): Promise<void>;
  /** The time of this row has come. */
  add(target: string, id: number): void;
  /** Next time everything is looked at. */
  lookAgain(): void;
}

/** So many candidates are fetched by one look. */
const AT_A_LOOK = 500;
/** Another process may have queued something since. */
const LOOK_EVERY_MS = 5000;

export function openDueRows(outbox: Outbox, isTaken: (id: number) => boolean, takenCount: () => number): DueRows {
  const candidates = new Map<string, Set<number>>();
  const lookedAt = new Map<string, number>();
  const of = (target: string): Set<number> => {
    const known = candidates.get(target) ?? new Set();
    candidates.set(target, known);
    return known;
  };

  /** Rows under way and rows left aside are still due in the eyes of the outbox. */
  const lookAtAll = async (target: string, now: Date): Promise<void> => {
    const limit = AT_A_LOOK + takenCount();
    const rows = await outbox.due(now, limit, [target]);
    for (const { id } of rows) if (!isTaken(id)) of(target).add(id);
    // As long as a look is full, the next is due as soon as its candidates are used up.
    if (rows.length < limit) lookedAt.set(target, now.getTime());
  };

  return {
    async take(target, most, now) {
      const found: OutboxRow[] = [];
      while (found.length < most) {
        const known = of(target);
        if (known.size === 0) {
          if (now.getTime() < (lookedAt.get(target) ?? Number.NEGATIVE_INFINITY) + LOOK_EVERY_MS) break;
          await lookAtAll(target, now);
          if (known.size === 0) break;
        }
        const next = [...known.values().take(most - found.length)];
        for (const id of next) known.delete(id);
        // Looked at before the question: what is not under way then stays as the answer says.
        const free = next.filter((id) => !isTaken(id) && !found.some((row) => row.id === id));
        if (free.length > 0) found.push(...(await outbox.due(now, free.length, [target], free)));
      }
      return found;
    },
    async movedOn(dossierCode) {
      for (const { id, target } of await outbox.list({ dossierCode, states: STARTABLE_STATES })) of(target).add(id);
    },
    add: (target, id) => void of(target).add(id),
    lookAgain: () => lookedAt.clear(),
  };
}
