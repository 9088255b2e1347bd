import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fsyncPath } from '../fsync.ts';
import { recordFolderName } from './folder-name.ts';

/** Takes a record out of `records/`, half-made copies included: for dossiers that must not be kept here. */
export async function removeRecordFolder(dir: string, code: string): Promise<void> {
  const name = recordFolderName(code);
  for (const folder of [name, `.new-${name}`, `.old-${name}`]) {
    await rm(join(dir, folder), { recursive: true, force: true });
  }
  await fsyncPath(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
