import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fail } from '../errors/index.ts';
import { blobPath } from '../stores/blobs/layout.ts';
import type { Room } from './room.ts';

/**
 * `sohoa backup`: a copy from which the workspace can go on. The database is copied first and in one piece; every blob
 * it names existed by then and blobs never change, so the copy is consistent although work may go on meanwhile. The keys
 * go along: without that of the log of looks nobody could tell any more whose data an earlier entry is about, and without
 * those of links the portal could not fetch any more what it was given.
 * Errors: BACKUP_EXISTS, BLOB_DAMAGED, BLOB_MISSING, DISK_FULL.
 */
export async function backup(room: Room, folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0) fail('BACKUP_EXISTS', { where: { file: folder } });
  const data = join(folder, 'data');
  const blobs = join(data, 'blobs');
  await mkdir(blobs, { recursive: true, mode: 0o700 });
  const copied = [join(data, basename(room.paths.database))];
  await room.catalog.backup(copied[0] as string);
  for (const sha256 of await room.catalog.referencedBlobs()) {
    const target = blobPath(blobs, sha256);
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    await copyFile(await room.blobs.path(sha256), target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    copied.push(target);
  }
  const settings = join(folder, basename(room.paths.settings));
  await copyFile(room.paths.settings, settings);
  copied.push(settings);
  for (const name of await readdir(room.paths.pipelines).catch(() => [])) {
    await mkdir(join(folder, 'pipelines'), { recursive: true, mode: 0o700 });
    await copyFile(join(room.paths.pipelines, name), join(folder, 'pipelines', name));
    copied.push(join(folder, 'pipelines', name));
  }
  for (const file of [room.paths.auditKey, room.paths.linkKeys].filter((each) => existsSync(each))) {
    const key = join(folder, relative(room.dir, file));
    await mkdir(dirname(key), { recursive: true, mode: 0o700 });
    await copyFile(file, key);
    copied.push(key);
  }
  const sizes = await Promise.all(copied.map(async (path) => (await stat(path)).size));
  return { files: copied.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
