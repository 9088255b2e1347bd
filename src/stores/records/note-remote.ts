import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordRemote } from '../../domain/index.ts';
import { throwDiskFull } from '../disk-full.ts';
import { fsyncPath } from '../fsync.ts';
import { recordFolderName } from './folder-name.ts';
import { writeDurably } from './write-durably.ts';

/**
 * Writes into `record.json` what targets answered; the rest of it stays as it is. A reader sees the old file or the new
 * one whole. False where there is no such record. Errors: DISK_FULL.
 */
export async function noteRemote(dir: string, code: string, remote: readonly RecordRemote[]): Promise<boolean> {
  const folder = recordFolderName(code);
  const file = join(dir, folder, 'record.json');
  // Beside the folder: a part left behind by a crash must not look like a file of the record.
  const part = join(dir, `.remote-${folder}`);
  const text = await readFile(file, 'utf8').catch(absent);
  if (text === null) return false;
  const changed = `${JSON.stringify({ ...JSON.parse(text), remote }, null, 2)}\n`;
  if (changed === text) return true;
  try {
    await rm(part, { force: true });
    await writeDurably(part, changed);
    await rename(part, file);
    await fsyncPath(join(dir, folder));
    return true;
  } catch (error) {
    await rm(part, { force: true });
    return throwDiskFull(error);
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
