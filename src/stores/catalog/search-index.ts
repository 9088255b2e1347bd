import { sql, type Transaction } from 'kysely';
import {
  type DossierRecord,
  SEARCH_WORDS_VERSION,
  type SearchableDocument,
  searchableDocuments,
  searchWords,
} from '../../domain/index.ts';
import { pack, unpack } from './packing.ts';
import type { Tables } from './tables.ts';

/** Makes the index say what this record, the dossier's newest, says. Part of the transaction that keeps the record. */
export async function indexTexts(
  trx: Transaction<Tables>,
  dossierId: string,
  { record, texts, version }: { record: DossierRecord; texts: readonly (readonly string[])[]; version: number },
): Promise<void> {
  await renewIfOlder(trx);
  await forgetTexts(trx, dossierId);
  const documents = searchableDocuments(record, texts);
  await trx
    .insertInto('search_texts')
    .values({ dossier_id: dossierId, ...pack(documents) })
    .execute();
  for (const document of documents) {
    const { id } = await trx
      .insertInto('search_documents')
      .values({ dossier_id: dossierId, ordinal: document.ordinal })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { folded, exact, agency, person, tags } = columnsOf(document);
    await sql`insert into search_index(rowid, folded, exact, agency, person, tags)
      values (${id}, ${folded}, ${exact}, ${agency}, ${person}, ${tags})`.execute(trx);
  }
  await trx.updateTable('dossiers').set({ searched_version: version }).where('id', '=', dossierId).execute();
}

/** A contentless index has to be told the words it is to forget: they are made from the kept texts once more. */
export async function forgetTexts(trx: Transaction<Tables>, dossierId: string): Promise<void> {
  const texts = await trx.selectFrom('search_texts').selectAll().where('dossier_id', '=', dossierId).executeTakeFirst();
  if (texts === undefined) return;
  const rows = await trx.selectFrom('search_documents').selectAll().where('dossier_id', '=', dossierId).execute();
  const idOf = new Map(rows.map(({ ordinal, id }) => [ordinal, id]));
  for (const document of unpack<SearchableDocument[]>(texts)) {
    const { folded, exact, agency, person, tags } = columnsOf(document);
    await sql`insert into search_index(search_index, rowid, folded, exact, agency, person, tags)
      values ('delete', ${idOf.get(document.ordinal)}, ${folded}, ${exact}, ${agency}, ${person}, ${tags})`.execute(
      trx,
    );
  }
  for (const table of ['search_documents', 'search_texts'] as const) {
    await trx.deleteFrom(table).where('dossier_id', '=', dossierId).execute();
  }
}

/** False where the index holds words made by other rules than today's. */
export async function isCurrent(db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', WORDS_BY).executeTakeFirst();
  return row?.value === String(SEARCH_WORDS_VERSION);
}

const WORDS_BY = 'search.words';

/** Words of other rules could not be taken out one by one: the index begins anew and is filled again. */
async function renewIfOlder(trx: Transaction<Tables>): Promise<void> {
  if (await isCurrent(trx)) return;
  await sql`insert into search_index(search_index) values ('delete-all')`.execute(trx);
  for (const table of ['search_documents', 'search_texts'] as const) await trx.deleteFrom(table).execute();
  await trx.updateTable('dossiers').set({ searched_version: null }).execute();
  const value = String(SEARCH_WORDS_VERSION);
  await trx
    .insertInto('meta')
    .values({ name: WORDS_BY, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** No word of a query can be this one, so no phrase reaches over it from one value into the next. */
const GAP = ' ⁂ ';

function columnsOf({ facts, pages, filters }: SearchableDocument) {
  const parts = [facts, pages.map(({ text }) => text).join('\n')].map(searchWords);
  const spelt = (spelling: 'folded' | 'exact') =>
    parts.map((words) => words.map((word) => word[spelling]).join(' ')).join(GAP);
  return {
    folded: spelt('folded'),
    exact: spelt('exact'),
    agency: filters.agencies.join(GAP),
    person: filters.people.join(GAP),
    tags: filters.tags.join(' '),
  };
}
