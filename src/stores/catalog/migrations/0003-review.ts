import type { CreateTableBuilder, Kysely } from 'kysely';
import type { CatalogDialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';

/** What people decide about dossiers, and what the review page needs to show them quickly. */
export async function review({ schema }: Kysely<Tables>, { blobType }: CatalogDialect): Promise<void> {
  await ofDossier(schema.createTable('reviews'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('was', 'text')
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addPrimaryKeyConstraint('reviews_pk', ['dossier_id', 'seq'])
    .execute();

  // Stands as long as the rejection does: a dossier named here is neither worked on nor sent.
  await onePerDossier(schema.createTable('rejections'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('input_mark', 'text', (c) => c.notNull())
    .execute();

  await onePerDossier(schema.createTable('review_drafts'))
    .addColumn('record_version', 'integer')
    .addColumn('changes', 'text', (c) => c.notNull())
    .execute();

  await onePerDossier(schema.createTable('review_locks'))
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute();

  await onePerDossier(schema.createTable('record_traces'))
    .addColumn('encoding', 'text', (c) => c.notNull())
    .addColumn('payload', blobType, (c) => c.notNull())
    .execute();

  await onePerDossier(schema.createTable('dossier_titles'))
    .addColumn('procedure_name', 'text')
    .addColumn('owner_name', 'text')
    .addColumn('folded', 'text', (c) => c.notNull())
    .execute();
}

function ofDossier<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('dossier_id', 'text', (c) => c.notNull().references('dossiers.id').onDelete('cascade'));
}

function onePerDossier<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('dossier_id', 'text', (c) => c.primaryKey().references('dossiers.id').onDelete('cascade'));
}
