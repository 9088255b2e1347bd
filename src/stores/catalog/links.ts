import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { LinkStore } from '../../plugin/index.ts';
import { idOf } from './dossier-id.ts';
import type { Tables } from './tables.ts';

/** Files that outside systems fetch: whose they are, and which copies of them lie elsewhere. */
export function linksOf(db: Kysely<Tables>): LinkStore {
  return {
    async dossiersWith(sha256) {
      const rows = await db
        .selectFrom('blob_refs')
        .innerJoin('dossiers', 'dossiers.id', 'blob_refs.dossier_id')
        .select('dossiers.code')
        .where('blob_refs.sha256', '=', sha256)
        .where('dossiers.record_version', 'is not', null)
        .where(sql<boolean>`not ${sentBack('dossiers.id')}`)
        .orderBy('dossiers.code')
        .execute();
      return rows.flatMap(({ code }) => code ?? []);
    },

    async isTakenBack(code, target) {
      const row = await db
        .selectFrom('dossiers')
        .select(sql<number>`${takenBack('dossiers.id', sql`${target}`)}`.as('yes'))
        .where('code', '=', code)
        .executeTakeFirst();
      return Number(row?.yes ?? 0) === 1;
    },

    async notePublished({ name, dossierCode, target, sha256, until }) {
      await db.transaction().execute(async (trx) => {
        const row = { name, dossier_id: await idOf(trx, dossierCode), target, sha256, until };
        await trx
          .insertInto('published_copies')
          .values(row)
          .onConflict((conflict) =>
            conflict.column('name').doUpdateSet({ until: sql<string>`max(published_copies.until, excluded.until)` }),
          )
          .execute();
      });
    },

    async staleCopies(now) {
      const rows = await db
        .selectFrom('published_copies as copy')
        .innerJoin('dossiers', 'dossiers.id', 'copy.dossier_id')
        .select('copy.name')
        .where((copy) =>
          copy.or([
            copy('copy.until', '<=', now.toISOString()),
            copy('dossiers.record_version', 'is', null),
            sql<boolean>`${sentBack('copy.dossier_id')}`,
            sql<boolean>`${takenBack('copy.dossier_id', sql.ref('copy.target'))}`,
          ]),
        )
        .orderBy('copy.name')
        .execute();
      return rows.map(({ name }) => name);
    },

    async forgetCopy(name) {
      await db.deleteFrom('published_copies').where('name', '=', name).execute();
    },
  };
}

/** For an erasure: nothing tells any more what the copies were, only that they have to go. */
export async function expireCopies(trx: Transaction<Tables>, dossierId: string): Promise<void> {
  await trx
    .updateTable('published_copies')
    .set({ sha256: '', until: '' })
    .where('dossier_id', '=', dossierId)
    .execute();
}

/** A reviewer's rejection stands. */
function sentBack(dossierId: string): RawBuilder<unknown> {
  return sql`exists (select 1 from rejections where rejections.dossier_id = ${sql.ref(dossierId)})`;
}

/** Its last delivery to the target was taken back, and nothing has been queued for it since. */
function takenBack(dossierId: string, target: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (
    select 1 from outbox as gone
    where gone.dossier_id = ${sql.ref(dossierId)} and gone.target = ${target} and gone.state = 'withdrawn'
      and not exists (
        select 1 from outbox as later
        where later.dossier_id = gone.dossier_id and later.target = gone.target and later.id > gone.id
          and later.operation = 'send' and later.state in ('accepted', 'pending', 'sending', 'unknown')
      )
  )`;
}
