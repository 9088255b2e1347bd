import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { fail } from '../../../errors/index.ts';
import { throwDiskFull } from '../../disk-full.ts';
import type { CatalogDialect } from '../dialect.ts';
import { isMalformed, throwTranslated, translated } from './errors.ts';
import { NodeSqliteDialect } from './kysely-dialect.ts';

/** "soho": marks the file as ours (`PRAGMA application_id`), so that another program's database is never changed. */
const APPLICATION_ID = 0x736f686f;

/** How long a reader or a backup elsewhere may keep us waiting. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens (or creates) the database file: WAL, so that `sohoa status` can read beside a run; synchronous FULL, so that
 * what was committed is there after a power cut.
 */
export function openSqlite(path: string, knownVersion: number): CatalogDialect {
  createPrivately(path);
  refuseUnknown(path, knownVersion);
  const database = translated(() => new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS }));
  try {
    // Once more: the newest header may stand in the write-ahead log only.
    refuseHeader(database, knownVersion);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) {
      database.exec(`PRAGMA ${pragma}`);
    }
  } catch (error) {
    database.close();
    throwTranslated(error);
  }
  return {
    kysely: new NodeSqliteDialect(database),
    blobType: 'blob',
    autoId: (column) => column.primaryKey().autoIncrement(),
    async readVersion(db) {
      const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db);
      return rows[0]?.user_version ?? 0;
    },
    async writeVersion(db, version) {
      await sql`PRAGMA application_id = ${sql.lit(APPLICATION_ID)}`.execute(db);
      await sql`PRAGMA user_version = ${sql.lit(version)}`.execute(db);
    },
    backup: (target) => copyConsistently(database, target),
    async scrub() {
      // secure_delete has overwritten the pages; the write-ahead log may still hold their old contents.
      translated(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    },
  };
}

/** The database holds names and ID numbers: only its owner may read it. SQLite gives -wal and -shm the same mode. */
function createPrivately(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throwDiskFull(error);
  }
}

/**
 * Looks at the header without touching anything: opened `immutable`, SQLite takes no lock and makes no file beside it.
 * (Reading the header by `fs` instead would drop the POSIX locks of another connection in this process on closing.)
 */
function refuseUnknown(path: string, known: number): void {
  const url = new URL(`${pathToFileURL(path).href}?mode=ro&immutable=1`);
  try {
    const database = new DatabaseSync(url, { readOnly: true });
    try {
      refuseHeader(database, known);
    } finally {
      database.close();
    }
  } catch (error) {
    // A full disk or a kill may end a checkpoint half-way. Then only the log beside the file makes it whole, and opening
    // it properly puts that right.
    if (isMalformed(error) && existsSync(`${path}-wal`)) return;
    throwTranslated(error);
  }
}

function refuseHeader(database: DatabaseSync, known: number): void {
  const application = Number(database.prepare('PRAGMA application_id').get()?.['application_id']);
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  const fresh = application === 0 && version === 0;
  if (!fresh && application !== APPLICATION_ID) fail('DATABASE_DAMAGED');
  if (version > known) fail('DATABASE_NEWER', { params: { found: version, known } });
}

/** SQLite's online backup; the copy appears under its name only when it is complete and on disk. */
async function copyConsistently(database: DatabaseSync, target: string): Promise<void> {
  const temporary = `${target}.part`;
  try {
    rmSync(temporary, { force: true });
    createPrivately(temporary);
    await backup(database, temporary, { rate: 1000 });
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Error && 'errcode' in error) throwTranslated(error);
    throwDiskFull(error);
  }
}
