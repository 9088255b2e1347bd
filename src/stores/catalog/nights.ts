import type { Kysely, Transaction } from 'kysely';
import type { NightStore } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

/** Rows of one insert: SQLite takes 32,766 values in a statement. */
const ROWS_AT_ONCE = 1000;

/** States in which a row needs nothing more from anybody. */
const FINAL = ['accepted', 'superseded', 'withdrawn', 'dropped'];

export function nightsOf(db: Kysely<Tables>, now: () => string): NightStore {
  return {
    async taken(folder) {
      const rows = await db
        .selectFrom('taken_units')
        .select(['unit', 'look', 'content'])
        .where('folder', '=', folder)
        .execute();
      return new Map(rows.map((row) => [row.unit, row]));
    },

    async keepTaken(folder, units) {
      const rows = units.map(({ unit, look, content }) => ({ folder, unit, look, content, taken_at: now() }));
      await db.transaction().execute(async (trx) => {
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
          await keep(trx, rows.slice(from, from + ROWS_AT_ONCE));
        }
      });
    },

    async oldestUnsent() {
      const rows = await db
        .selectFrom('outbox')
        .select(['target', (row) => row.fn.min('created_at').as('oldest')])
        .where((row) => row.not(row.eb(row.cast<string>('state', 'text'), 'in', FINAL)))
        .groupBy('target')
        .execute();
      return Object.fromEntries(rows.map(({ target, oldest }) => [target, oldest]));
    },

    async dossierSums() {
      const rows = await db
        .selectFrom('dossiers')
        .select(['state', (row) => row.fn.countAll().as('dossiers'), (row) => row.fn.sum('page_count').as('pages')])
        .groupBy('state')
        .execute();
      return Object.fromEntries(
        rows.map(({ state, dossiers, pages }) => [state, { dossiers: Number(dossiers), pages: Number(pages ?? 0) }]),
      );
    },
  };
}

async function keep(trx: Transaction<Tables>, rows: readonly Tables['taken_units'][]): Promise<void> {
  await trx
    .insertInto('taken_units')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['folder', 'unit']).doUpdateSet((row) => ({
        look: row.ref('excluded.look'),
        content: row.ref('excluded.content'),
        taken_at: row.ref('excluded.taken_at'),
      })),
    )
    .execute();
}

/** Of a state secret not even the hash of its files stays; that it was taken does, or it would be taken every night. */
export async function forgetContent(trx: Transaction<Tables>, dossierId: string): Promise<void> {
  const dossier = trx.selectFrom('dossiers').select('code').where('id', '=', dossierId);
  await trx.updateTable('taken_units').set({ content: null }).where('unit', '=', dossier).execute();
}
