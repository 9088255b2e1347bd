import type { Transaction } from 'kysely';
import { contentHash } from '../../domain/index.ts';
import { type DeliveryIntent, type OutboxRow, type RecordBundle, TAKEN_BACK } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

interface Wish {
  readonly dossierId: string;
  readonly bundle: RecordBundle;
  readonly version: number;
  readonly intents: readonly DeliveryIntent[];
  readonly time: string;
}

/**
 * Queues a record version for its targets, each once. Older versions that were never sent give way: only the newest
 * content is worth sending. One that is under way or unanswered stays and is settled first, see `Outbox.due`. Where the
 * dossier was taken back, the newer version waits until a person says that it is to be sent.
 */
export async function enqueue(trx: Transaction<Tables>, wish: Wish): Promise<void> {
  const { dossierId, bundle, version, intents, time } = wish;
  const takenBack = await takenBackAt(trx, dossierId);
  await supersedeOlder(trx, wish);
  const code = bundle.record.dossier.code;
  const earlier = await earlierVersionsOfSameContent(trx, wish);
  for (const { target, after } of intents) {
    const key = { target, code, content: bundle.contentHash, ...(earlier > 0 && { earlier }) };
    await trx
      .insertInto('outbox')
      .values({
        ...newRow({ operation: 'send', round: 0, target, idempotencyKey: idempotencyKey(key), time }),
        ...(takenBack.has(target) && { state: 'held' as const, last_code: TAKEN_BACK }),
        after_target: after,
        dossier_id: dossierId,
        dossier_code: code,
        record_version: version,
        content_hash: bundle.contentHash,
      })
      .onConflict((conflict) =>
        conflict.columns(['dossier_id', 'target', 'record_version', 'operation', 'round']).doNothing(),
      )
      .execute();
  }
}

/** The columns of a row that nothing has happened to yet. */
export function newRow(row: {
  readonly operation: OutboxRow['operation'];
  readonly round: number;
  readonly target: string;
  readonly idempotencyKey: string;
  readonly time: string;
}) {
  return {
    ...{ operation: row.operation, round: row.round, target: row.target, idempotency_key: row.idempotencyKey },
    ...{ state: 'pending' as const, attempts: 0 },
    ...{ next_attempt_at: row.time, created_at: row.time, updated_at: row.time },
  };
}

/** From content alone, so that even a workspace restored from an old copy repeats itself with the same key. */
export function idempotencyKey(of: {
  readonly target: string;
  readonly code: string;
  readonly content: string;
  readonly earlier?: number;
  readonly operation?: 'withdraw';
  readonly round?: number;
}): string {
  return contentHash(of);
}

/** Targets from which the dossier was taken back, or is about to be, and to which nobody has sent it since. */
async function takenBackAt(trx: Transaction<Tables>, dossierId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['target', 'operation', 'state', 'last_code'])
    .where('dossier_id', '=', dossierId)
    .where('state', 'not in', ['superseded', 'dropped'])
    .orderBy('id')
    .execute();
  const newest = new Map(rows.map((row) => [row.target, row]));
  return new Set(
    [...newest.values()]
      .filter(({ operation, state, last_code }) => {
        return operation === 'withdraw' || (state === 'held' && last_code === TAKEN_BACK);
      })
      .map(({ target }) => target),
  );
}

async function supersedeOlder(trx: Transaction<Tables>, { dossierId, version, time }: Wish): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'superseded', updated_at: time })
    .where('dossier_id', '=', dossierId)
    .where('operation', '=', 'send')
    .where('record_version', '<', version)
    .where('state', 'in', ['pending', 'held'])
    .execute();
}

/**
 * How often the same content was a version before, with another in between (A, B, A). A target that answers a known
 * key from memory would otherwise stay at B.
 */
async function earlierVersionsOfSameContent(trx: Transaction<Tables>, wish: Wish): Promise<number> {
  const row = await trx
    .selectFrom('records')
    .select((record) => record.fn.countAll<number>().as('count'))
    .where('dossier_id', '=', wish.dossierId)
    .where('content_hash', '=', wish.bundle.contentHash)
    .where('version', '<', wish.version)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
