import type { Kysely, Transaction } from 'kysely';
import type { HeldValue } from '../../domain/index.ts';
import type { Catalog, RecordBundle } from '../../plugin/index.ts';
import { referBlobs } from './blob-refs.ts';
import { enqueue } from './enqueue.ts';
import { pack } from './packing.ts';
import { indexPapers } from './papers-index.ts';
import { keepForReview } from './review-queue.ts';
import { indexTexts } from './search-index.ts';
import type { Tables } from './tables.ts';

/** The transaction that ends a dossier: all of it is there afterwards, or nothing. */
export function finishingOf(db: Kysely<Tables>, now: () => string): Pick<Catalog, 'finishDossier'> {
  return {
    finishDossier: ({ id, state, bundle, held, problems, pageCount, intents, trace = {}, texts = null }) =>
      db.transaction().execute(async (trx) => {
        const time = now();
        if (bundle !== null) {
          const version = await keepRecord(trx, id, bundle, time);
          await enqueue(trx, { dossierId: id, bundle, version, intents, time });
          await keepForReview(trx, id, bundle, trace);
          await indexPapers(trx, id, bundle, version);
          if (texts !== null) await keepSearchable(trx, id, { record: bundle.record, texts, version });
        }
        await replaceHeldValues(trx, id, held);
        const { record_version } = await trx
          .updateTable('dossiers')
          .set({
            state,
            problems: JSON.stringify(problems),
            page_count: pageCount,
            held_count: held.length,
            updated_at: time,
          })
          .where('id', '=', id)
          .returning('record_version')
          .executeTakeFirstOrThrow();
        return { recordVersion: record_version };
      }),
  };
}

/** A record of equal content is in the index already, unless that is younger than the record. */
async function keepSearchable(
  trx: Transaction<Tables>,
  id: string,
  entry: Parameters<typeof indexTexts>[2],
): Promise<void> {
  const { searched_version } = await trx
    .selectFrom('dossiers')
    .select('searched_version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (searched_version !== entry.version) await indexTexts(trx, id, entry);
}

/** A record of equal content keeps its version, so that nothing is written or sent a second time because of it. */
async function keepRecord(
  trx: Transaction<Tables>,
  dossierId: string,
  bundle: RecordBundle,
  time: string,
): Promise<number> {
  const newest = await trx
    .selectFrom('records')
    .select(['version', 'content_hash'])
    .where('dossier_id', '=', dossierId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest?.content_hash === bundle.contentHash) return newest.version;

  const version = Math.max(newest?.version ?? 0, await newestQueuedVersion(trx, dossierId)) + 1;
  await trx
    .insertInto('records')
    .values({
      dossier_id: dossierId,
      version,
      content_hash: bundle.contentHash,
      created_at: time,
      ...pack(bundle),
    })
    .execute();
  await trx.updateTable('dossiers').set({ record_version: version }).where('id', '=', dossierId).execute();
  await referBlobs(trx, dossierId, blobsOf(bundle));
  return version;
}

/** Above what an erased dossier once had: its numbers stand in the outbox for ever and are not given twice. */
async function newestQueuedVersion(trx: Transaction<Tables>, dossierId: string): Promise<number> {
  const row = await trx
    .selectFrom('outbox')
    .select((outbox) => outbox.fn.max('record_version').as('version'))
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

function blobsOf({ record, files }: RecordBundle): Set<string> {
  const sources = record.documents.flatMap(({ pages }) => pages.map(({ source }) => source.sha256));
  return new Set([...files.map(({ sha256 }) => sha256), ...sources]);
}

async function replaceHeldValues(trx: Transaction<Tables>, id: string, held: readonly HeldValue[]): Promise<void> {
  await trx.deleteFrom('held_values').where('dossier_id', '=', id).execute();
  for (const [ordinal, { pointer, reason, candidates }] of held.entries()) {
    const row = { dossier_id: id, ordinal, pointer, reason, candidates: JSON.stringify(candidates) };
    await trx.insertInto('held_values').values(row).execute();
  }
}
