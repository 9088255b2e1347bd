import type { Kysely, Transaction } from 'kysely';
import type { ReconcileStore, RemoteDossier } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

/** What targets say they hold, while it is compared. */
export function reconcileOf(db: Kysely<Tables>, now: () => string): ReconcileStore {
  return {
    async isUnderWay(target, notBefore) {
      const walk = await db
        .selectFrom('reconcile_walks')
        .select('started_at')
        .where('target', '=', target)
        .executeTakeFirst();
      return walk !== undefined && walk.started_at >= notBefore.toISOString();
    },

    begin: (target, notBefore) =>
      db.transaction().execute(async (trx) => {
        const walk = await trx
          .selectFrom('reconcile_walks')
          .selectAll()
          .where('target', '=', target)
          .executeTakeFirst();
        if (walk !== undefined && walk.started_at >= notBefore.toISOString()) {
          return { cursor: walk.cursor, isDone: walk.done === 1, isResumed: true };
        }
        await forget(trx, target);
        await trx.insertInto('reconcile_walks').values({ target, cursor: null, done: 0, started_at: now() }).execute();
        return { cursor: null, isDone: false, isResumed: false };
      }),

    keep: (target, { dossiers, cursor, isDone }) =>
      db.transaction().execute(async (trx) => {
        for (const dossier of dossiers) await note(trx, target, dossier);
        await trx
          .updateTable('reconcile_walks')
          .set({ cursor, done: isDone ? 1 : 0 })
          .where('target', '=', target)
          .execute();
      }),

    async seen(target, codes) {
      if (codes.length === 0) return new Map();
      const rows = await db
        .selectFrom('remote_dossiers')
        .select(['code', 'seen'])
        .where('target', '=', target)
        .where('code', 'in', [...codes])
        .orderBy('code')
        .orderBy('ordinal')
        .execute();
      const byCode = Map.groupBy(rows, ({ code }) => code);
      return new Map(
        [...byCode].map(([code, all]) => [code, all.map(({ seen }) => JSON.parse(seen) as RemoteDossier)]),
      );
    },

    async neverSent(target, after, limit) {
      const rows = await db
        .selectFrom('remote_dossiers as there')
        .select('there.code')
        .where('there.target', '=', target)
        .where('there.code', '>', after)
        .where('there.ordinal', '=', 0)
        .where((there) =>
          there.not(
            there.exists(
              there
                .selectFrom('outbox')
                .select('outbox.id')
                .whereRef('outbox.dossier_code', '=', 'there.code')
                .whereRef('outbox.target', '=', 'there.target'),
            ),
          ),
        )
        .orderBy('there.code')
        .limit(limit)
        .execute();
      return rows.map(({ code }) => code);
    },

    end: (target) => db.transaction().execute((trx) => forget(trx, target)),
  };
}

async function forget(trx: Transaction<Tables>, target: string): Promise<void> {
  await trx.deleteFrom('remote_dossiers').where('target', '=', target).execute();
  await trx.deleteFrom('reconcile_walks').where('target', '=', target).execute();
}

async function note(trx: Transaction<Tables>, target: string, dossier: RemoteDossier): Promise<void> {
  const { code } = dossier;
  const { count } = await trx
    .selectFrom('remote_dossiers')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('target', '=', target)
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  // Whoever has a link can fetch the file: comparing needs the hashes only.
  const files = dossier.files.map(({ sha256 }) => ({ sha256, link: null }));
  const row = { target, code, ordinal: Number(count), seen: JSON.stringify({ ...dossier, files }) };
  await trx.insertInto('remote_dossiers').values(row).execute();
}
