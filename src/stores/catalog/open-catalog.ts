import { dirname, join } from 'node:path';
import { Kysely } from 'kysely';
import type { Catalog } from '../../plugin/index.ts';
import { auditOf } from './audit.ts';
import { auditKey } from './audit-key.ts';
import { dossiersOf } from './dossiers.ts';
import { erasureOf } from './erase.ts';
import { finishingOf } from './finish.ts';
import { linksOf } from './links.ts';
import { marksOf } from './marks.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { nightsOf } from './nights.ts';
import { outboxOf } from './outbox.ts';
import { papersIn } from './papers.ts';
import { qualityOf } from './quality.ts';
import { reconcileOf } from './reconcile.ts';
import { recordsOf } from './records.ts';
import { resultsOf } from './results.ts';
import { reviewsOf } from './reviews.ts';
import { runsOf } from './runs.ts';
import { searchOf } from './search.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { Tables } from './tables.ts';
import { tokensOf } from './tokens.ts';

/**
 * Opens the catalog database and brings it up to date; a missing file is made. It takes no lock on the workspace:
 * whoever means to write holds `lockWorkspace` first, readers need none.
 * Errors: DATABASE_NEWER (the file is left as it is), DATABASE_DAMAGED, DISK_FULL, WORKSPACE_LOCKED.
 */
export async function openCatalog(path: string, options: { now?: () => Date } = {}): Promise<Catalog> {
  const clock = options.now ?? (() => new Date());
  const now = () => clock().toISOString();
  const dialect = openSqlite(path, MIGRATIONS.length);
  const db = new Kysely<Tables>({ dialect: dialect.kysely });
  try {
    await migrate(db, dialect, MIGRATIONS);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    outbox: outboxOf(db, now),
    papers: papersIn(db, now),
    audit: auditOf(db, now, () => auditKey(join(dirname(path), 'secrets', 'audit-key'))),
    tokens: tokensOf(db, now),
    reviews: reviewsOf(db, now),
    search: searchOf(db),
    links: linksOf(db),
    quality: qualityOf(db, now),
    reconcile: reconcileOf(db, now),
    nights: nightsOf(db, now),
    ...dossiersOf(db, now),
    ...resultsOf(db),
    ...recordsOf(db),
    ...finishingOf(db, now),
    ...erasureOf(db, now, dialect),
    ...marksOf(db),
    ...runsOf(db),
    backup: (target) => dialect.backup(target),
    close: () => db.destroy(),
  };
}
