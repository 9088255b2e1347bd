import type { Transaction } from 'kysely';
import { contentHash } from '../../domain/index.ts';
import type { DeliveryIntent, RecordBundle } from '../../plugin/index.ts';
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
 * content is worth sending. One that is under way or unanswered stays and is settled first, see `Outbox.due`.
 */
export async function enqueue(trx: Transaction<Tables>, wish: Wish): Promise<void> {
  await supersedeOlder(trx, wish);
  const { dossierId, bundle, version, intents, time } = wish;
  const code = bundle.record.dossier.code;
  const earlier = await earlierVersionsOfSameContent(trx, wish);
  for (const { target, after } of intents) {
    await trx
      .insertInto('outbox')
      .values({
        target,
        after_target: after,
        dossier_id: dossierId,
        dossier_code: code,
        record_version: version,
        content_hash: bundle.contentHash,
        idempotency_key: idempotencyKey(target, code, bundle.contentHash, earlier),
        state: 'pending',
        attempts: 0,
        next_attempt_at: time,
        created_at: time,
        updated_at: time,
      })
      .onConflict((conflict) => conflict.columns(['dossier_id', 'target', 'record_version']).doNothing())
      .execute();
  }
}

async function supersedeOlder(trx: Transaction<Tables>, { dossierId, version, time }: Wish): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'superseded', updated_at: time })
    .where('dossier_id', '=', dossierId)
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

/** From content alone, so that even a workspace restored from an old copy repeats itself with the same key. */
function idempotencyKey(target: string, code: string, content: string, earlier: number): string {
  return contentHash({ target, code, content, ...(earlier > 0 && { earlier }) });
}
