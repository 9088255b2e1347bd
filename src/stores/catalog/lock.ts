import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail } from '../../errors/index.ts';
import { throwDiskFull } from '../disk-full.ts';
import { isBusy, throwTranslated } from './sqlite/errors.ts';

export interface WorkspaceLock {
  release(): void;
}

/** A connection nobody refers to is collected and closed, and its lock with it: what is held is referred to from here. */
const held = new Set<DatabaseSync>();

/**
 * Makes this process the only writer of a workspace until `release`. The lock is SQLite's write lock on an empty
 * database at `path`, that is, a lock of the kernel: it goes with the process however that ends, so no lock is ever
 * stale and no process number is ever mistaken for another. Nothing else may open the file: closing any descriptor
 * of it in this process would drop the lock (POSIX).
 * `brief`: the holder will be through in seconds, so that others may wait instead of giving up.
 * Errors: WORKSPACE_LOCKED with the other process' number (and `brief`), DISK_FULL.
 */
export function lockWorkspace(path: string, { brief = false }: { readonly brief?: boolean } = {}): WorkspaceLock {
  const holder = `${path}.pid`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(holder, 'a', 0o600));
  } catch (error) {
    throwDiskFull(error);
  }
  const database = takeLock(path, holder);
  held.add(database);
  // Only for the message another process shows; the lock itself is in the kernel.
  writeFileSync(holder, `${process.pid}${brief ? BRIEF : ''}`, { mode: 0o600 });
  return {
    release() {
      if (!held.delete(database)) return;
      rmSync(holder, { force: true });
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

function takeLock(path: string, holder: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) fail('WORKSPACE_LOCKED', { params: holderOf(readHolder(holder)) });
    throwTranslated(error);
  }
}

const BRIEF = ' brief';

function holderOf(note: string): Readonly<Record<string, string>> {
  return note.endsWith(BRIEF) ? { pid: note.slice(0, -BRIEF.length), brief: 'yes' } : { pid: note };
}

function readHolder(holder: string): string {
  try {
    return readFileSync(holder, 'utf8') || '?';
  } catch {
    return '?';
  }
}
