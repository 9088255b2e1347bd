import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Copies of files that lie in the folder of another web server, so that none is forgotten there. */
export async function links({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('published_copies')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('dossier_id', 'text', (c) => c.notNull().references('dossiers.id'))
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('published_copies_by_dossier').on('published_copies').column('dossier_id').execute();
}
