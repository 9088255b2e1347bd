import type { Kysely } from 'kysely';
import type { Catalog } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

/** Runs, and the small facts a workspace remembers of itself. */
export function runsOf(db: Kysely<Tables>): Pick<Catalog, 'startRun' | 'endRun' | 'lastRun' | 'getMeta' | 'setMeta'> {
  return {
    async startRun(pipeline, startedAt) {
      const row = { pipeline, started_at: startedAt };
      const { id } = await db.insertInto('runs').values(row).returning('id').executeTakeFirstOrThrow();
      return id;
    },

    async endRun(id, endedAt, report) {
      const end = { ended_at: endedAt, report: JSON.stringify(report) };
      await db.updateTable('runs').set(end).where('id', '=', id).execute();
    },

    async lastRun() {
      const row = await db.selectFrom('runs').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
      if (row === undefined) return null;
      return {
        id: row.id,
        pipeline: row.pipeline,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        report: row.report === null ? null : JSON.parse(row.report),
      };
    },

    async getMeta(name) {
      const row = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value ?? null;
    },

    async setMeta(name, value) {
      await db
        .insertInto('meta')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
}
