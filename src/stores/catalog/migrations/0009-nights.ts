import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What was taken from watched folders. */
export async function nights(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('taken_units')
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('look', 'text')
    .addColumn('content', 'text')
    .addColumn('taken_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('taken_units_key', ['folder', 'unit'])
    .execute();
}
