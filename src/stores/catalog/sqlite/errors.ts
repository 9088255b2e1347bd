import { fail, isSohoaError } from '../../../errors/index.ts';

// Primary result codes of SQLite: the low byte of the extended code that node:sqlite hands out.
const BUSY = 5;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;
/** Extended code: the shared-memory file beside the database could not grow, which a full disk also causes. */
const IO_SHM_SIZE = 4874;

/** Runs a call of node:sqlite and turns what the disk or a damaged file causes into an error of the catalogue. */
export function translated<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throwTranslated(error);
  }
}

/** The same for a caught error; what is not about disk, damage or a lock is thrown on as it is. */
export function throwTranslated(error: unknown): never {
  if (isSohoaError(error)) throw error;
  const code = sqliteCode(error);
  if (code === null) throw error;
  const primary = code & 0xff;
  if (primary === FULL || code === IO_SHM_SIZE) fail('DISK_FULL', { cause: error });
  if (primary === CORRUPT || primary === NOT_A_DATABASE) fail('DATABASE_DAMAGED', { cause: error });
  // Only after the busy time-out: somebody has kept a write transaction open for seconds.
  if (primary === BUSY) fail('WORKSPACE_LOCKED', { params: { pid: '?' }, cause: error });
  throw error;
}

/** True when another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code & 0xff) === BUSY;
}

/** True when SQLite says that the file is malformed. */
export function isMalformed(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code & 0xff) === CORRUPT;
}

function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode;
}
