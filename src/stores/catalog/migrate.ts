import type { Kysely } from 'kysely';
import { fail } from '../../errors/index.ts';
import type { CatalogDialect } from './dialect.ts';
import type { Migration } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the database to the newest version, each step in a transaction of its own together with its number, so that a
 * crash leaves one version or the next. Errors: DATABASE_NEWER.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: CatalogDialect,
  migrations: readonly Migration[],
): Promise<void> {
  const known = migrations.length;
  const found = await dialect.readVersion(db);
  if (found > known) fail('DATABASE_NEWER', { params: { found, known } });
  for (const [from, migration] of migrations.entries()) {
    if (from < found) continue;
    await db.transaction().execute(async (trx) => {
      // Another process may have been quicker; the write lock is ours only now.
      if ((await dialect.readVersion(trx)) !== from) return;
      await migration(trx, dialect);
      await dialect.writeVersion(trx, from + 1);
    });
  }
}
