import type { Kysely } from 'kysely';
import { fail } from '../../errors/index.ts';
import type { Catalog } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

/** Marks on pages (blank, separator …) that a person took back. */
export function marksOf(db: Kysely<Tables>): Pick<Catalog, 'setMarkUndone' | 'undoneMarks'> {
  return {
    async setMarkUndone(code, page, mark) {
      const dossier = await db.selectFrom('dossiers').select('id').where('code', '=', code).executeTakeFirst();
      if (dossier === undefined) fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
      await db
        .insertInto('undone_marks')
        .values({ dossier_id: dossier.id, page, mark })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    undoneMarks: (code) =>
      db
        .selectFrom('undone_marks')
        .innerJoin('dossiers', 'dossiers.id', 'undone_marks.dossier_id')
        .select(['page', 'mark'])
        .where('code', '=', code)
        .orderBy('page')
        .orderBy('mark')
        .execute(),
  };
}
