import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { throwDiskFull } from '../disk-full.ts';

const KEY_BYTES = 32;

/**
 * The key behind the marks of people in the audit log, made at its first use. A file of its own: a copy of the database
 * alone tells nobody whose data were looked at.
 */
export function auditKey(path: string): Buffer {
  return readKey(path) ?? makeKey(path);
}

/** Two processes may come here at once: the first link wins, and both go on with what it holds. */
function makeKey(path: string): Buffer {
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(own, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throwDiskFull(error);
  } finally {
    rmSync(own, { force: true });
  }
  return readKey(path) ?? makeKey(path);
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
    return key.byteLength === KEY_BYTES ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
