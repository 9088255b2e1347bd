import type { Kysely, Transaction } from 'kysely';
import type { Catalog, Sha256 } from '../../plugin/index.ts';
import type { CatalogDialect } from './dialect.ts';
import { expireCopies } from './links.ts';
import { forgetContent } from './nights.ts';
import { forgetPapers } from './papers-index.ts';
import { forgetTexts } from './search-index.ts';
import type { Tables } from './tables.ts';

/** For state secrets: nothing of the dossier's content may stay in this workspace. */
export function erasureOf(
  db: Kysely<Tables>,
  now: () => string,
  dialect: CatalogDialect,
): Pick<Catalog, 'eraseDossier'> {
  return {
    async eraseDossier(id) {
      const orphans = await db.transaction().execute((trx) => erase(trx, id, now()));
      await dialect.scrub();
      return orphans;
    },
  };
}

const CONTENT = [
  ...(['results', 'records', 'held_values', 'undone_marks', 'blob_refs'] as const),
  ...(['reviews', 'rejections', 'review_drafts', 'review_locks', 'record_traces', 'dossier_titles'] as const),
] as const;

async function erase(trx: Transaction<Tables>, id: string, time: string): Promise<Sha256[]> {
  await forgetPapers(trx, id);
  await forgetTexts(trx, id);
  await forgetUses(trx, id);
  await forgetContent(trx, id);
  await expireCopies(trx, id);
  const orphans = await blobsOnlyUsedBy(trx, id);
  for (const table of CONTENT) {
    await trx.deleteFrom(table).where('dossier_id', '=', id).execute();
  }
  await forgetSeen(trx, id);
  // What may have left the house stays on the books, and so does what calls it back.
  await trx
    .deleteFrom('outbox')
    .where('dossier_id', '=', id)
    .where('operation', '=', 'send')
    .where('state', 'in', ['pending', 'held', 'superseded'])
    .execute();
  await trx
    .updateTable('dossiers')
    .set({
      source: null,
      page_count: null,
      held_count: 0,
      record_version: null,
      written_version: null,
      searched_version: null,
      updated_at: time,
    })
    .where('id', '=', id)
    .execute();
  return orphans;
}

/** What targets said of it while it was compared. */
async function forgetSeen(trx: Transaction<Tables>, id: string): Promise<void> {
  const codes = trx.selectFrom('dossiers').select('code').where('id', '=', id).where('code', 'is not', null);
  await trx.deleteFrom('remote_dossiers').where('code', 'in', codes.$castTo<{ code: string }>()).execute();
}

/** Nobody may go on using a paper of a secret dossier; the next run of a dossier that did goes without it. */
async function forgetUses(trx: Transaction<Tables>, id: string): Promise<void> {
  const dossier = await trx.selectFrom('dossiers').select('code').where('id', '=', id).executeTakeFirst();
  const code = dossier?.code ?? null;
  if (code === null) return;
  await trx
    .deleteFrom('paper_uses')
    .where((use) => use.or([use('dossier_code', '=', code), use('from_dossier', '=', code)]))
    .execute();
}

async function blobsOnlyUsedBy(trx: Transaction<Tables>, id: string): Promise<Sha256[]> {
  const rows = await trx
    .selectFrom('blob_refs as own')
    .select('own.sha256')
    .where('own.dossier_id', '=', id)
    .where((own) =>
      own.not(
        own.exists(
          own
            .selectFrom('blob_refs as other')
            .select('other.sha256')
            .whereRef('other.sha256', '=', 'own.sha256')
            .where('other.dossier_id', '!=', id),
        ),
      ),
    )
    .where((own) =>
      own.not(
        own.exists(
          own
            .selectFrom('paper_uses as use')
            .select('use.seq')
            .whereRef('use.file_sha256', '=', 'own.sha256')
            .where('use.withdrawn_at', 'is', null),
        ),
      ),
    )
    .orderBy('own.sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}
