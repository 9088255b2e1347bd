import type { Kysely, Transaction } from 'kysely';
import type { Outbox } from '../../plugin/index.ts';
import { toColumns } from './outbox-rows.ts';
import type { Tables } from './tables.ts';

type Change = Parameters<Outbox['update']>[1];

interface Asked {
  readonly id: number;
  readonly change: Change;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Changes of rows, durable before a caller hears of it. A commit waits for the disk (2 ms and more) and holds up the whole
 * process meanwhile, in which several deliveries come to their next change: those are committed together.
 */
export function updatesOf(db: Kysely<Tables>, now: () => string): Outbox['update'] {
  let waiting: Asked[] = [];

  const commitAll = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    try {
      await db.transaction().execute(async (trx) => {
        for (const { id, change } of group) await write(trx, id, change);
      });
      for (const { done } of group) done();
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error);
      // One of them may be at fault: none of the others shall fail for it.
      else for (const { id, change, done, failed } of group) await write(db, id, change).then(done, failed);
    }
  };

  const write = async (on: Kysely<Tables> | Transaction<Tables>, id: number, change: Change): Promise<void> => {
    await on.updateTable('outbox').set(toColumns(change, now())).where('id', '=', id).execute();
  };

  return (id, change) =>
    new Promise((done, failed) => {
      waiting.push({ id, change, done, failed });
      if (waiting.length === 1) setImmediate(() => void commitAll());
    });
}
