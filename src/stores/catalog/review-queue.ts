import { type Kysely, sql, type Transaction } from 'kysely';
import { type DossierState, foldWords } from '../../domain/index.ts';
import type { RecordBundle, ResultTrace, ReviewStore } from '../../plugin/index.ts';
import { pack } from './packing.ts';
import type { Tables } from './tables.ts';

/** What waits for a person comes first, then what has to be fixed, then what is done. */
const URGENCY: Readonly<Record<DossierState, number>> = { held: 0, failed: 1, error: 2, open: 3, done: 4 };

export function queueOf(db: Kysely<Tables>): Pick<ReviewStore, 'queue'> {
  return {
    async queue({ state, find, offset, limit }, now) {
      let shown = db
        .selectFrom('dossiers')
        .leftJoin('dossier_titles as title', 'title.dossier_id', 'dossiers.id')
        .where('dossiers.code', 'is not', null)
        // What is left of a state secret is nobody's business here.
        .where('problems', 'not like', '%"SECRET_STAMP"%');
      const counts = await shown
        .select((row) => [
          row.fn.countAll<number>().filterWhere('state', '=', 'done').as('done'),
          row.fn.countAll<number>().filterWhere('state', '=', 'held').as('held'),
        ])
        .executeTakeFirstOrThrow();
      if (state !== null) shown = shown.where('state', '=', state);
      for (const word of foldWords(find).split(' ')) {
        if (word !== '') shown = shown.where(sql<boolean>`instr(${folded}, ${word}) > 0`);
      }
      const { total } = await shown.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const rows = await shown
        .leftJoin('review_locks as lock', (join) =>
          join.onRef('lock.dossier_id', '=', 'dossiers.id').on('lock.until', '>', now),
        )
        .select(['code', 'state', 'held_count', 'page_count', 'updated_at', 'title.procedure_name'])
        .select(['title.owner_name', 'lock.by'])
        .orderBy(urgency)
        .orderBy('created_at')
        .orderBy('code')
        .offset(offset)
        .limit(limit)
        .execute();
      const items = rows.map((row) => ({
        code: row.code ?? '',
        procedureName: row.procedure_name,
        ownerName: row.owner_name,
        state: row.state,
        heldCount: row.held_count,
        pageCount: row.page_count,
        updatedAt: row.updated_at,
        lockedBy: row.by,
      }));
      return { rows: items, total: Number(total), done: Number(counts.done), held: Number(counts.held) };
    },
  };
}

/** Codes have hyphens and dots, which folding makes blanks: words of what is sought are found one by one. */
const folded = sql<string>`coalesce(title.folded, lower(dossiers.code))`;

const urgency = sql<number>`case dossiers.state ${sql.join(
  Object.entries(URGENCY).map(([state, rank]) => sql`when ${state} then ${rank}`),
  sql` `,
)} end`;

/** Part of the transaction that ends a dossier: what the queue and the review page show of it. */
export async function keepForReview(
  trx: Transaction<Tables>,
  dossier_id: string,
  { record: { dossier } }: RecordBundle,
  trace: ResultTrace,
): Promise<void> {
  const title = {
    procedure_name: dossier.procedureName,
    owner_name: dossier.ownerName,
    folded: `${dossier.code.toLowerCase()} ${foldWords(`${dossier.code} ${dossier.ownerName ?? ''}`)}`,
  };
  await trx
    .insertInto('dossier_titles')
    .values({ dossier_id, ...title })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(title))
    .execute();
  const packed = pack(trace);
  await trx
    .insertInto('record_traces')
    .values({ dossier_id, ...packed })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(packed))
    .execute();
}
