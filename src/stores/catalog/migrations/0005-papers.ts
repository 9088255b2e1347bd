import type { Kysely } from 'kysely';
import type { CatalogDialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';

/** The index of papers over the newest records, and the decisions to use one for another dossier. */
export async function papers({ schema }: Kysely<Tables>, { autoId }: CatalogDialect): Promise<void> {
  await schema
    .createTable('papers')
    .addColumn('doc_code', 'text', (c) => c.primaryKey())
    .addColumn('dossier_id', 'text', (c) => c.notNull().references('dossiers.id').onDelete('cascade'))
    .addColumn('serves', 'text', (c) => c.notNull())
    .addColumn('unit', 'text')
    .addColumn('paper', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('papers_by_dossier').on('papers').column('dossier_id').execute();
  await schema.createIndex('papers_by_service').on('papers').columns(['serves', 'unit']).execute();

  await schema
    .createTable('paper_keys')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('doc_code', 'text', (c) => c.notNull().references('papers.doc_code').onDelete('cascade'))
    .addPrimaryKeyConstraint('paper_keys_pk', ['kind', 'value', 'doc_code'])
    .execute();
  await schema.createIndex('paper_keys_by_paper').on('paper_keys').column('doc_code').execute();

  // By code and not by id: a paper may be chosen before the dossier it is for has been received.
  await schema
    .createTable('paper_uses')
    .addColumn('seq', 'integer', autoId)
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('dossier_code', 'text', (c) => c.notNull())
    .addColumn('store', 'text', (c) => c.notNull())
    .addColumn('paper_ref', 'text', (c) => c.notNull())
    .addColumn('from_dossier', 'text')
    .addColumn('file_sha256', 'text', (c) => c.notNull())
    .addColumn('reused', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .execute();
  await schema.createIndex('paper_uses_by_dossier').on('paper_uses').column('dossier_code').execute();
  await schema.createIndex('paper_uses_by_file').on('paper_uses').column('file_sha256').execute();
}
