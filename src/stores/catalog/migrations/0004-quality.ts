import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Sampling reviews: the plan of a lot, its documents, and what was found of the drawn ones. */
export async function quality({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('samplings')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('lot_size', 'integer', (c) => c.notNull())
    .addColumn('sample_size', 'integer', (c) => c.notNull())
    .addColumn('acceptance', 'integer', (c) => c.notNull())
    .addColumn('aql', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('verdict', 'text')
    .execute();

  await schema
    .createTable('sampled_items')
    .addColumn('sampling_id', 'integer', (c) => c.notNull().references('samplings.id'))
    .addColumn('doc_code', 'text', (c) => c.notNull())
    .addColumn('dossier_code', 'text', (c) => c.notNull())
    .addColumn('record_version', 'integer', (c) => c.notNull())
    .addColumn('drawn', 'integer', (c) => c.notNull())
    .addColumn('defects', 'text')
    .addColumn('note', 'text')
    .addColumn('by', 'text')
    .addColumn('at', 'text')
    .addPrimaryKeyConstraint('sampled_items_key', ['sampling_id', 'doc_code'])
    .execute();
}
