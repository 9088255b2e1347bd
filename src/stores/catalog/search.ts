import { type Kysely, sql } from 'kysely';
import type { SearchableDocument, SearchQuery } from '../../domain/index.ts';
import type { SearchFinding, SearchQuestion, SearchStore } from '../../plugin/index.ts';
import { unpack } from './packing.ts';
import { butNot, searchExpression } from './search-expression.ts';
import { indexTexts, isCurrent } from './search-index.ts';
import type { Tables } from './tables.ts';

/** Full text over the newest records, by SQLite's FTS5. */
export function searchOf(db: Kysely<Tables>): SearchStore {
  return {
    find: (question) => find(db, question),

    async countBehind() {
      const row = await unsearched(db, await isCurrent(db))
        .select((dossier) => dossier.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    },

    async behind(limit, after) {
      const rows = await unsearched(db, await isCurrent(db))
        .select(['code', 'record_version'])
        .where('code', '>', after)
        .orderBy('code')
        .limit(limit)
        .execute();
      return rows.map(({ code, record_version }) => ({ code: code ?? '', version: record_version ?? 0 }));
    },

    add: (entries) =>
      db.transaction().execute(async (trx) => {
        for (const { code, ...entry } of entries) {
          const newest = await trx
            .selectFrom('dossiers')
            .select('id')
            .where('code', '=', code)
            .where('record_version', '=', entry.version)
            .executeTakeFirst();
          if (newest !== undefined) await indexTexts(trx, newest.id, entry);
        }
      }),

    async settle() {
      await sql`insert into search_index(search_index) values ('optimize')`.execute(db);
    },
  };
}

/** `is distinct from` as the partial index says it, or SQLite would not use that. */
function unsearched(db: Kysely<Tables>, current: boolean) {
  const behind = sql<boolean>`record_version is distinct from searched_version`;
  const dossiers = db.selectFrom('dossiers').where('code', 'is not', null).where('record_version', 'is not', null);
  return current ? dossiers.where(behind) : dossiers;
}

/**
 * Papers in the spelling asked for come first, then those that agree without marks; each by relevance. Two searches
 * instead of one that sorts by both: the first page needs only the one that finds less.
 */
async function find(db: Kysely<Tables>, { query, narrowing, limit, offset }: SearchQuestion) {
  const folded = searchExpression(query, narrowing, 'folded');
  const exact = query.marked ? searchExpression(query, narrowing, 'exact') : null;
  const total = await count(db, folded);
  const exactly = exact === null || total === 0 ? 0 : await count(db, exact);
  const ranked = query.all.length > 0 && !(hasPrefix(query) && total > RANKED_LIMIT);
  const first = exact === null || exactly <= offset ? [] : await page(db, exact, { limit, offset, ranked });
  const rest =
    first.length === limit
      ? []
      : await page(db, exactly === 0 || exact === null ? folded : butNot(folded, exact), {
          limit: limit - first.length,
          offset: Math.max(0, offset - exactly),
          ranked,
        });
  return { total, exact: exactly, found: await load(db, first, rest) };
}

/** A beginning of two letters stands for hundreds of words: ranking went through all their places twice, for seconds. */
function hasPrefix({ all }: SearchQuery): boolean {
  return all.flat().some(({ prefix }) => prefix);
}

async function count(db: Kysely<Tables>, expression: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from search_index where search_index match ${expression}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Relevance costs about a microsecond a paper found: beyond this many the newest of them are ranked. */
const RANKED_LIMIT = 50_000;

async function page(
  db: Kysely<Tables>,
  expression: string,
  { limit, offset, ranked }: { limit: number; offset: number; ranked: boolean },
): Promise<number[]> {
  // The weights are those of the columns: what only narrows down makes no paper more relevant.
  const score = ranked ? sql`bm25(search_index, 1, 1, 0, 0, 0)` : sql`0`;
  const { rows } = await sql<{ id: number }>`
    select id from (
      select rowid as id, ${score} as score from search_index where search_index match ${expression}
      order by rowid desc limit ${RANKED_LIMIT}
    ) order by score, id desc limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ id }) => id);
}

async function load(db: Kysely<Tables>, exact: readonly number[], folded: readonly number[]): Promise<SearchFinding[]> {
  const ids = [...exact, ...folded];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('search_documents')
    .innerJoin('dossiers', 'dossiers.id', 'search_documents.dossier_id')
    .select(['search_documents.id', 'dossier_id', 'ordinal', 'dossiers.code'])
    .where('search_documents.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const documentsOf = await documentsOfDossiers(db, [...new Set(rows.map(({ dossier_id }) => dossier_id))]);
  // A dossier may have been erased since: its papers are simply no longer there.
  return ids.flatMap((id, index) => {
    const row = byId.get(id);
    const document = documentsOf.get(row?.dossier_id ?? '')?.find(({ ordinal }) => ordinal === row?.ordinal);
    if (row === undefined || document === undefined) return [];
    return [{ dossierCode: row.code ?? '', exact: index < exact.length, document }];
  });
}

async function documentsOfDossiers(
  db: Kysely<Tables>,
  dossierIds: readonly string[],
): Promise<Map<string, SearchableDocument[]>> {
  const rows = await db.selectFrom('search_texts').selectAll().where('dossier_id', 'in', dossierIds).execute();
  return new Map(rows.map((row) => [row.dossier_id, unpack<SearchableDocument[]>(row)]));
}
