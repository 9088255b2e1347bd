import type { CreateTableBuilder, Kysely } from 'kysely';
import type { CatalogDialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';

/** Dossiers with what was made of them, the outbox, and what the workspace knows of itself. */
export async function first(db: Kysely<Tables>, dialect: CatalogDialect): Promise<void> {
  await createDossiers(db);
  await createResults(db, dialect);
  await createRecords(db, dialect);
  await createOutbox(db, dialect);
  await createRuns(db, dialect);
}

async function createDossiers({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('dossiers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('problems', 'text', (c) => c.notNull())
    .addColumn('page_count', 'integer')
    .addColumn('held_count', 'integer', (c) => c.notNull())
    .addColumn('record_version', 'integer')
    .addColumn('written_version', 'integer')
    .addColumn('source', 'text')
    .addColumn('pipeline', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();

  await ofDossier(schema.createTable('held_values'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('pointer', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('candidates', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('held_values_pk', ['dossier_id', 'ordinal'])
    .execute();

  await ofDossier(schema.createTable('undone_marks'))
    .addColumn('page', 'integer', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('undone_marks_pk', ['dossier_id', 'page', 'mark'])
    .execute();
}

async function createResults({ schema }: Kysely<Tables>, { blobType }: CatalogDialect): Promise<void> {
  await ofDossier(schema.createTable('results').addColumn('key', 'text', (c) => c.primaryKey()))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text', (c) => c.notNull())
    .addColumn('encoding', 'text', (c) => c.notNull())
    .addColumn('payload', blobType, (c) => c.notNull())
    .execute();
  await schema.createIndex('results_by_dossier').on('results').columns(['dossier_id', 'step']).execute();

  await ofDossier(schema.createTable('blob_refs'))
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('blob_refs_pk', ['dossier_id', 'sha256'])
    .execute();
  await schema.createIndex('blob_refs_by_hash').on('blob_refs').column('sha256').execute();
}

async function createRecords({ schema }: Kysely<Tables>, { blobType }: CatalogDialect): Promise<void> {
  await ofDossier(schema.createTable('records'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('encoding', 'text', (c) => c.notNull())
    .addColumn('payload', blobType, (c) => c.notNull())
    .addPrimaryKeyConstraint('records_pk', ['dossier_id', 'version'])
    .execute();
}

async function createOutbox({ schema }: Kysely<Tables>, { autoId }: CatalogDialect): Promise<void> {
  await schema
    .createTable('outbox')
    .addColumn('id', 'integer', autoId)
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('after_target', 'text')
    // No cascade: what was sent stays known even when the dossier's own data have been erased.
    .addColumn('dossier_id', 'text', (c) => c.notNull().references('dossiers.id'))
    .addColumn('dossier_code', 'text', (c) => c.notNull())
    .addColumn('record_version', 'integer', (c) => c.notNull())
    .addColumn('content_hash', 'text', (c) => c.notNull())
    .addColumn('idempotency_key', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_attempt_at', 'text', (c) => c.notNull())
    .addColumn('last_code', 'text')
    .addColumn('answer', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('outbox_once', ['dossier_id', 'target', 'record_version'])
    .execute();
  // Ends with the id, so that the oldest open rows of a target are found without sorting all of them.
  await schema.createIndex('outbox_by_state').on('outbox').columns(['state', 'target', 'id']).execute();
}

async function createRuns({ schema }: Kysely<Tables>, { autoId }: CatalogDialect): Promise<void> {
  await schema
    .createTable('runs')
    .addColumn('id', 'integer', autoId)
    .addColumn('pipeline', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('report', 'text')
    .execute();

  await schema
    .createTable('meta')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

function ofDossier<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('dossier_id', 'text', (c) => c.notNull().references('dossiers.id').onDelete('cascade'));
}
