import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Catalog, StoredResult } from '../../plugin/index.ts';
import { blobsIn, referBlobs } from './blob-refs.ts';
import { pack, unpack } from './packing.ts';
import type { ResultTable, Tables } from './tables.ts';

type ResultMethods = Pick<Catalog, 'getResult' | 'getResults' | 'putResult' | 'forgetResults'>;
type Payload = Pick<StoredResult, 'artifacts' | 'held' | 'enqueue'>;

/** Keys asked for in one query; SQLite allows 32,766 values. */
const KEYS_PER_QUERY = 20_000;

/** What steps have made, by the key that says from what. */
export function resultsOf(db: Kysely<Tables>): ResultMethods {
  return {
    async getResult(key) {
      const row = await db.selectFrom('results').selectAll().where('key', '=', key).executeTakeFirst();
      return row === undefined ? null : toResult(row);
    },

    async getResults(keys) {
      const found = new Map<string, StoredResult>();
      for (let from = 0; from < keys.length; from += KEYS_PER_QUERY) {
        const wanted = keys.slice(from, from + KEYS_PER_QUERY);
        const rows = await db.selectFrom('results').selectAll().where('key', 'in', wanted).execute();
        for (const row of rows) found.set(row.key, toResult(row));
      }
      return found;
    },

    putResult: (result) => db.transaction().execute((trx) => putResult(trx, result)),

    async forgetResults(id, steps) {
      let query = db.deleteFrom('results').where('dossier_id', '=', id);
      if (steps !== undefined) query = query.where('step', 'in', [...steps]);
      const { numDeletedRows } = await query.executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** Everything kept of one dossier, in the order it was made. */
export async function resultsOfDossier(db: Kysely<Tables>, id: string): Promise<StoredResult[]> {
  const rows = await db
    .selectFrom('results')
    .selectAll()
    .where('dossier_id', '=', id)
    .orderBy('ended_at')
    .orderBy('key')
    .execute();
  return rows.map(toResult);
}

async function putResult(trx: Transaction<Tables>, result: StoredResult): Promise<void> {
  const { key, dossierId, subject, step, startedAt, endedAt, artifacts, held, enqueue } = result;
  const payload: Payload = { artifacts, held, enqueue };
  const row = {
    dossier_id: dossierId,
    subject,
    step,
    started_at: startedAt,
    ended_at: endedAt,
    ...pack(payload),
  };
  await trx
    .insertInto('results')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
  await referBlobs(trx, dossierId, blobsIn(Object.values(artifacts).map(({ value }) => value)));
}

function toResult(row: Selectable<ResultTable>): StoredResult {
  return {
    key: row.key,
    dossierId: row.dossier_id,
    subject: row.subject,
    step: row.step,
    ...unpack<Payload>(row),
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
