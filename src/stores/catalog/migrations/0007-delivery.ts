import { type Kysely, sql } from 'kysely';
import type { CatalogDialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';

/**
 * Withdrawals, versions ordered again, and what targets say they hold. The outbox is made anew, because what may be there
 * once is now counted by operation and round, and a constraint cannot be changed in place.
 */
export async function delivery(db: Kysely<Tables>, dialect: CatalogDialect): Promise<void> {
  await remakeOutbox(db, dialect);
  await createWalks(db);
}

async function remakeOutbox(db: Kysely<Tables>, { autoId }: CatalogDialect): Promise<void> {
  await db.schema.dropIndex('outbox_by_state').execute();
  await db.schema.alterTable('outbox').renameTo('outbox_before').execute();
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'integer', autoId)
    .addColumn('operation', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
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
    // 1 = the answer stands in the record's folder.
    .addColumn('noted', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('outbox_each_once', ['dossier_id', 'target', 'record_version', 'operation', 'round'])
    .execute();
  await sql`insert into outbox (id, operation, round, target, after_target, dossier_id, dossier_code, record_version,
      content_hash, idempotency_key, state, attempts, next_attempt_at, last_code, answer, created_at, updated_at)
    select id, 'send', 0, target, after_target, dossier_id, dossier_code, record_version,
      content_hash, idempotency_key, state, attempts, next_attempt_at, last_code, answer, created_at, updated_at
    from outbox_before order by id`.execute(db);
  await db.schema.dropTable('outbox_before').execute();

  const { schema } = db;
  // Ends with the id, so that the oldest open rows of a target are found without sorting all of them.
  await schema.createIndex('outbox_by_state').on('outbox').columns(['state', 'target', 'id']).execute();
  // Without it the answer a portal row waits for was looked for among all rows of the province.
  await schema.createIndex('outbox_by_code').on('outbox').columns(['dossier_code', 'target']).execute();
  await schema.createIndex('outbox_by_target').on('outbox').columns(['target', 'dossier_code', 'id']).execute();
  await sql`create index outbox_unnoted on outbox(id)
    where noted = 0 and state in ('accepted', 'withdrawn')`.execute(db);
}

async function createWalks({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('reconcile_walks')
    .addColumn('target', 'text', (c) => c.primaryKey())
    .addColumn('cursor', 'text')
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('remote_dossiers')
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('remote_dossiers_pk', ['target', 'code', 'ordinal'])
    .execute();
}
