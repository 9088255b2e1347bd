import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The log of looks at people's data, and the tokens of the look-up API. */
export async function access({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('audit_log')
    // Counted by the chain itself: a number the database gave could leave gaps.
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    // No reference to the dossier: who looked at it stays known when it has been erased.
    .addColumn('dossier', 'text')
    .addColumn('persons', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text')
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('prev', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();

  await schema
    .createTable('api_tokens')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
}
