import type { Kysely, Selectable } from 'kysely';
import type { ReviewAction, ReviewEntry } from '../../domain/index.ts';
import type { ResultTrace, ReviewStore } from '../../plugin/index.ts';
import { idOf } from './dossier-id.ts';
import { unpack } from './packing.ts';
import { locksOf } from './review-locks.ts';
import { queueOf } from './review-queue.ts';
import type { ReviewTables } from './review-tables.ts';
import type { Tables } from './tables.ts';

/** What people decided about dossiers. Each method is one short transaction and needs no lock of the workspace. */
export function reviewsOf(db: Kysely<Tables>, now: () => string): ReviewStore {
  return {
    ...locksOf(db),
    ...queueOf(db),
    ...draftsOf(db),
    ...rejectionsOf(db),

    async entries(code) {
      const rows = await db
        .selectFrom('reviews')
        .innerJoin('dossiers', 'dossiers.id', 'reviews.dossier_id')
        .selectAll('reviews')
        .where('dossiers.code', '=', code)
        .orderBy('seq')
        .execute();
      return rows.map(toEntry);
    },

    async decidedSince(time) {
      const rows = await db
        .selectFrom('reviews')
        .innerJoin('dossiers', 'dossiers.id', 'reviews.dossier_id')
        .select('dossiers.code')
        .distinct()
        .where('reviews.at', '>=', time)
        .where('dossiers.code', 'is not', null)
        .execute();
      return rows.flatMap(({ code }) => code ?? []);
    },

    add: (code, by, decisions) =>
      db.transaction().execute(async (trx) => {
        const dossier_id = await idOf(trx, code);
        const last = await trx
          .selectFrom('reviews')
          .select((row) => row.fn.max('seq').as('seq'))
          .where('dossier_id', '=', dossier_id)
          .executeTakeFirst();
        const at = now();
        const rows = decisions.map(({ action, was }, index) => ({
          ...{ dossier_id, at, by, was, undone_at: null, undone_by: null },
          seq: Number(last?.seq ?? 0) + index + 1,
          action: JSON.stringify(action),
        }));
        for (const row of rows) await trx.insertInto('reviews').values(row).execute();
        return rows.map(toEntry);
      }),

    takeBack: (code, seq, by) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('reviews')
          .set({ undone_at: now(), undone_by: by })
          .where('dossier_id', '=', await idOf(trx, code))
          .where('seq', '=', seq)
          .where('undone_at', 'is', null)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),

    async trace(code) {
      const row = await db
        .selectFrom('record_traces')
        .innerJoin('dossiers', 'dossiers.id', 'record_traces.dossier_id')
        .select(['encoding', 'payload'])
        .where('dossiers.code', '=', code)
        .executeTakeFirst();
      return row === undefined ? null : unpack<ResultTrace>(row);
    },
  };
}

function draftsOf(db: Kysely<Tables>): Pick<ReviewStore, 'draft' | 'putDraft'> {
  return {
    async draft(code) {
      const row = await db
        .selectFrom('review_drafts')
        .innerJoin('dossiers', 'dossiers.id', 'review_drafts.dossier_id')
        .select(['review_drafts.record_version', 'changes'])
        .where('dossiers.code', '=', code)
        .executeTakeFirst();
      return row === undefined ? null : { recordVersion: row.record_version, changes: JSON.parse(row.changes) };
    },

    putDraft: (code, draft) =>
      db.transaction().execute(async (trx) => {
        const dossier_id = await idOf(trx, code);
        await trx.deleteFrom('review_drafts').where('dossier_id', '=', dossier_id).execute();
        if (draft === null || Object.keys(draft.changes).length === 0) return;
        const { recordVersion: record_version, changes } = draft;
        await trx
          .insertInto('review_drafts')
          .values({ dossier_id, record_version, changes: JSON.stringify(changes) })
          .execute();
      }),
  };
}

function rejectionsOf(db: Kysely<Tables>): Pick<ReviewStore, 'reject' | 'rejection' | 'endRejection'> {
  return {
    reject: (code, { seq, inputMark }) =>
      db.transaction().execute(async (trx) => {
        const rejection = { seq, input_mark: inputMark };
        await trx
          .insertInto('rejections')
          .values({ dossier_id: await idOf(trx, code), ...rejection })
          .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(rejection))
          .execute();
      }),

    async rejection(code) {
      const row = await db
        .selectFrom('rejections')
        .innerJoin('dossiers', 'dossiers.id', 'rejections.dossier_id')
        .select(['seq', 'input_mark'])
        .where('dossiers.code', '=', code)
        .executeTakeFirst();
      return row === undefined ? null : { seq: row.seq, inputMark: row.input_mark };
    },

    endRejection: (code) =>
      db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('rejections')
          .where('dossier_id', '=', await idOf(trx, code))
          .execute();
      }),
  };
}

function toEntry(row: Selectable<ReviewTables['reviews']>): ReviewEntry {
  const { seq, at, by, was } = row;
  return { seq, at, by, action: JSON.parse(row.action) as ReviewAction, was, undone: row.undone_at !== null };
}
