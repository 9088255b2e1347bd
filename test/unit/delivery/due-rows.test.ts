import { describe, expect, it } from 'vitest';
import { openDueRows } from '../../../src/delivery/due-rows.ts';
import type { Outbox, OutboxRow } from '../../../src/plugin/index.ts';

const NOW = new Date('2026-11-05T08:00:00Z');

/** An outbox that holds these due rows, and counts how often all of it is looked through. */
function outboxOf(ids: readonly number[]) {
  const due = new Set(ids);
  const looks: number[] = [];
  const row = (id: number) => ({ id, target: 'tinh', dossierCode: `A-${id}` }) as OutboxRow;
  const outbox = {
    async due(_now: Date, limit: number, _targets: readonly string[], only: readonly number[] | null = null) {
      if (only === null) looks.push(limit);
      return [...due]
        .filter((id) => only?.includes(id) ?? true)
        .slice(0, limit)
        .map(row);
    },
    async list({ dossierCode }: { dossierCode: string }) {
      return [...due].map(row).filter((one) => one.dossierCode === dossierCode);
    },
  } as unknown as Outbox;
  return { outbox, due, looks };
}

describe('rows that may start', () => {
  it('are handed out once, oldest first, by few looks', async () => {
    const ids = Array.from({ length: 1200 }, (_, at) => at + 1);
    const { outbox, due, looks } = outboxOf(ids);
    const taken = new Set<number>();
    const rows = openDueRows(
      outbox,
      (id) => taken.has(id),
      () => taken.size,
    );
    const started: number[] = [];
    for (;;) {
      const found = await rows.take('tinh', 8, NOW);
      if (found.length === 0) break;
      for (const { id } of found) {
        started.push(id);
        due.delete(id);
      }
    }
    expect(started).toEqual(ids);
    expect(looks.length).toBeLessThanOrEqual(4);
  });

  it('are not handed out while something works on them, nor twice at a time', async () => {
    const { outbox } = outboxOf([1, 2, 3]);
    const taken = new Set([2]);
    const rows = openDueRows(
      outbox,
      (id) => taken.has(id),
      () => taken.size,
    );
    expect((await rows.take('tinh', 8, NOW)).map(({ id }) => id)).toEqual([1, 3]);
  });

  it('are asked about just before: what has ended meanwhile is none', async () => {
    const { outbox, due } = outboxOf([1, 2, 3]);
    const rows = openDueRows(
      outbox,
      () => false,
      () => 0,
    );
    expect((await rows.take('tinh', 1, NOW)).map(({ id }) => id)).toEqual([1]);
    due.delete(1);
    due.delete(2);
    expect((await rows.take('tinh', 1, NOW)).map(({ id }) => id)).toEqual([3]);
  });

  it('come to light when their dossier moves on, when their time comes, or by another look', async () => {
    const { outbox, due, looks } = outboxOf([]);
    const rows = openDueRows(
      outbox,
      () => false,
      () => 0,
    );
    expect(await rows.take('tinh', 4, NOW)).toEqual([]);
    for (const id of [7, 8, 9]) due.add(id);
    expect(await rows.take('tinh', 4, NOW)).toEqual([]);
    await rows.movedOn('A-7');
    rows.add('tinh', 8);
    expect((await rows.take('tinh', 4, NOW)).map(({ id }) => id)).toEqual([7, 8]);
    expect(looks).toHaveLength(1);
    for (const id of [7, 8]) due.delete(id);
    rows.lookAgain();
    expect((await rows.take('tinh', 4, NOW)).map(({ id }) => id)).toEqual([9]);
    due.delete(9);
    due.add(10);
    expect((await rows.take('tinh', 4, new Date(NOW.getTime() + 6000))).map(({ id }) => id)).toEqual([10]);
  });
});
