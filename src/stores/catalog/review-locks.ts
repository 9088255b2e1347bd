import type { Kysely } from 'kysely';
import type { ReviewStore } from '../../plugin/index.ts';
import { idOf } from './dossier-id.ts';
import type { Tables } from './tables.ts';

type LockMethods = Pick<ReviewStore, 'lockOf' | 'lock' | 'renewLock' | 'unlock'>;

/** Which window works on a dossier. A lock whose time is up belongs to whoever asks first, its old holder included. */
export function locksOf(db: Kysely<Tables>): LockMethods {
  return {
    async lockOf(code, now) {
      const row = await db
        .selectFrom('review_locks')
        .innerJoin('dossiers', 'dossiers.id', 'review_locks.dossier_id')
        .select(['by', 'until'])
        .where('dossiers.code', '=', code)
        .where('until', '>', now)
        .executeTakeFirst();
      return row ?? null;
    },

    lock: (code, { by, until, tokenHash, now, takeOver }) =>
      db.transaction().execute(async (trx) => {
        const dossier_id = await idOf(trx, code);
        const held = await trx
          .selectFrom('review_locks')
          .selectAll()
          .where('dossier_id', '=', dossier_id)
          .executeTakeFirst();
        const isOthers = held !== undefined && held.until > now && held.token_hash !== tokenHash;
        if (isOthers && !takeOver) return { by: held.by, until: held.until };
        const lock = { token_hash: tokenHash, by, until };
        await trx
          .insertInto('review_locks')
          .values({ dossier_id, ...lock })
          .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(lock))
          .execute();
        return null;
      }),

    renewLock: (code, tokenHash, until) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('review_locks')
          .set({ until })
          .where('dossier_id', '=', await idOf(trx, code))
          .where('token_hash', '=', tokenHash)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),

    unlock: (code, tokenHash) =>
      db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('review_locks')
          .where('dossier_id', '=', await idOf(trx, code))
          .where('token_hash', '=', tokenHash)
          .execute();
      }),
  };
}
