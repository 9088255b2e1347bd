import type { Kysely, Selectable } from 'kysely';
import { contentHash, type DossierState, type HeldValue, type Problem } from '../../domain/index.ts';
import type { Catalog, DossierRow, DossierSource } from '../../plugin/index.ts';
import { resultsOfDossier } from './results.ts';
import type { DossierTable, Tables } from './tables.ts';

type DossierMethods = Pick<
  Catalog,
  'openDossier' | 'failDossier' | 'forgetRefused' | 'setState' | 'listDossiers' | 'getDossier' | 'getSource'
>;

/** What is known of each dossier: its state, its source, what is wrong with it. */
export function dossiersOf(db: Kysely<Tables>, now: () => string): DossierMethods {
  return {
    async openDossier(source, pipeline) {
      const changed = { source: JSON.stringify(source), pipeline, updated_at: now() };
      const begun = { ...changed, state: 'open' as const, problems: '[]' };
      const row = await db
        .insertInto('dossiers')
        .values({ id: idOf(source.code), code: source.code, held_count: 0, created_at: changed.updated_at, ...begun })
        .onConflict((conflict) => conflict.column('code').doUpdateSet(begun))
        .returningAll()
        .executeTakeFirstOrThrow();
      return toDossierRow(row);
    },

    failDossier: ({ id, code, problems }) =>
      db.transaction().execute(async (trx) => {
        const failed = { state: 'failed' as const, problems: JSON.stringify(problems), updated_at: now() };
        const known = await trx
          .selectFrom('dossiers')
          .select('id')
          .where((row) => row.or([row('id', '=', id), row('code', '=', code)]))
          .orderBy((row) => row('code', '=', code), 'desc')
          .executeTakeFirst();
        if (known === undefined) {
          const created_at = failed.updated_at;
          await trx
            .insertInto('dossiers')
            .values({ id, code, held_count: 0, created_at, ...failed })
            .execute();
        } else {
          await trx.updateTable('dossiers').set(failed).where('id', '=', known.id).execute();
        }
      }),

    async forgetRefused(prefix) {
      await db.deleteFrom('dossiers').where('code', 'is', null).where('id', 'like', `${prefix}%`).execute();
    },

    async setState(id, state, problems) {
      await db
        .updateTable('dossiers')
        .set({ state, problems: JSON.stringify(problems), updated_at: now() })
        .where('id', '=', id)
        .execute();
    },

    async listDossiers(filter = {}) {
      let query = db.selectFrom('dossiers').selectAll();
      if (filter.state !== undefined) query = query.where('state', '=', filter.state);
      if (filter.codes !== undefined) query = query.where('code', 'in', [...filter.codes]);
      const rows = await query.orderBy('code').orderBy('id').execute();
      return rows.map(toDossierRow);
    },

    async getDossier(code) {
      const row = await db
        .selectFrom('dossiers')
        .selectAll()
        // The id is accepted too, for dossiers whose folder name was no code.
        .where((dossier) => dossier.or([dossier('code', '=', code), dossier('id', '=', code)]))
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        ...toDossierRow(row),
        source: row.source === null ? null : (JSON.parse(row.source) as DossierSource),
        held: await heldValuesOf(db, row.id),
        results: await resultsOfDossier(db, row.id),
      };
    },

    async getSource(code) {
      const row = await db.selectFrom('dossiers').selectAll().where('code', '=', code).executeTakeFirst();
      if (row === undefined) return null;
      return {
        ...toDossierRow(row),
        source: row.source === null ? null : (JSON.parse(row.source) as DossierSource),
        pipeline: row.pipeline,
        held: await heldValuesOf(db, row.id),
      };
    },
  };
}

/** The same code has the same id in every workspace and after a lost database; nothing can be read off it. */
function idOf(code: string): string {
  return `d-${contentHash({ dossier: code }).slice(0, 24)}`;
}

function toDossierRow(row: Selectable<DossierTable>): DossierRow {
  return {
    id: row.id,
    code: row.code,
    state: row.state as DossierState,
    problems: JSON.parse(row.problems) as Problem[],
    pageCount: row.page_count,
    heldCount: row.held_count,
    recordVersion: row.record_version,
    updatedAt: row.updated_at,
  };
}

async function heldValuesOf(db: Kysely<Tables>, id: string): Promise<HeldValue[]> {
  const rows = await db.selectFrom('held_values').selectAll().where('dossier_id', '=', id).orderBy('ordinal').execute();
  return rows.map(({ pointer, reason, candidates }) => ({ pointer, reason, candidates: JSON.parse(candidates) }));
}
