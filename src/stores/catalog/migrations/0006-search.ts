import { type Kysely, sql } from 'kysely';
import type { CatalogDialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';

/**
 * The full-text index. It is contentless (the texts lie packed beside it, SQLite would keep them whole a second time)
 * and given words that are folded already, parted by blanks: the plain `ascii` tokenizer takes those as they are, where
 * `unicode61` would have its own idea of letters and could not make `đ` a `d`. `tokenchars` keeps tags in one piece.
 * `secure-delete` takes words really out, which a state secret asks for; otherwise they stay until segments are merged.
 * No prefix index: Vietnamese syllables are so few that it made the index 1.6 times as large for little.
 */
export async function search(db: Kysely<Tables>, { autoId, blobType }: CatalogDialect): Promise<void> {
  await db.schema
    .createTable('search_documents')
    .addColumn('id', 'integer', autoId)
    .addColumn('dossier_id', 'text', (c) => c.notNull().references('dossiers.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('search_documents_by_dossier').on('search_documents').column('dossier_id').execute();

  // All documents of a dossier in one row: packed together they take half of what they take one by one.
  await db.schema
    .createTable('search_texts')
    .addColumn('dossier_id', 'text', (c) => c.primaryKey().references('dossiers.id'))
    .addColumn('encoding', 'text', (c) => c.notNull())
    .addColumn('payload', blobType, (c) => c.notNull())
    .execute();

  await sql`create virtual table search_index using fts5(
    folded, exact, agency, person, tags, content = '', tokenize = "ascii tokenchars '-:.'"
  )`.execute(db);
  await sql`insert into search_index(search_index, rank) values ('secure-delete', 1)`.execute(db);

  // Which version of the record the index shows; null for the dossiers from before there was one.
  await db.schema.alterTable('dossiers').addColumn('searched_version', 'integer').execute();
  await sql`create index dossiers_unsearched on dossiers(code)
    where record_version is distinct from searched_version`.execute(db);
}
