import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { fail } from '../../errors/index.ts';
import type { RecordBundle, StepBlobs } from '../../plugin/index.ts';
import { throwDiskFull } from '../disk-full.ts';
import { fsyncPath } from '../fsync.ts';
import { recordFolderName } from './folder-name.ts';
import { writeDurably } from './write-durably.ts';

export interface RecordFolderRequest {
  /** `<workspace>/records`. */
  readonly dir: string;
  readonly bundle: RecordBundle;
  readonly blobs: Pick<StepBlobs, 'path'>;
}

/**
 * Makes `records/<code>/` from the blobs and returns its path. It is built beside its place and takes it by rename:
 * a reader sees the old record or the new one whole. What a crash leaves is healed by the next call for the code.
 * The files are copies (shared by the file system where it can), so nobody harms a blob by editing them.
 * Errors: BLOB_MISSING, BLOB_DAMAGED, DISK_FULL.
 */
export async function writeRecordFolder({ dir, bundle, blobs }: RecordFolderRequest): Promise<string> {
  const name = recordFolderName(bundle.record.dossier.code);
  const place = join(dir, name);
  const fresh = join(dir, `.new-${name}`);
  const old = join(dir, `.old-${name}`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await heal(place, fresh, old);
    await build(fresh, bundle, blobs);
    if (await exists(place)) await rename(place, old);
    await rename(fresh, place);
    await fsyncPath(dir);
    await rm(old, { recursive: true, force: true });
    return place;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throwDiskFull(error);
  }
}

/** An `.old` folder without its successor: the crash came between the two renames. */
async function heal(place: string, fresh: string, old: string): Promise<void> {
  if ((await exists(old)) && !(await exists(place))) await rename(old, place);
  await rm(old, { recursive: true, force: true });
  await rm(fresh, { recursive: true, force: true });
}

/** `record.json` comes last: where it lies, everything it names lies beside it. */
async function build(folder: string, { record, files }: RecordBundle, blobs: Pick<StepBlobs, 'path'>): Promise<void> {
  const folders = new Set([folder]);
  await mkdir(folder, { mode: 0o700 });
  for (const { path, sha256 } of files) {
    const target = join(folder, safeRelative(path));
    for (let parent = dirname(target); !folders.has(parent); parent = dirname(parent)) folders.add(parent);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(await blobs.path(sha256), target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(target, 0o600);
    await fsyncPath(target);
  }
  await writeDurably(join(folder, 'record.json'), `${JSON.stringify(record, null, 2)}\n`);
  for (const made of folders) await fsyncPath(made);
}

/** Names of `original/` come from the input; one that would leave the record folder is a fault of an earlier step. */
function safeRelative(path: string): string {
  const bad = isAbsolute(path) || path.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (bad || path === 'record.json' || path.includes('\0')) fail('INTERNAL', { where: { field: 'files.path' } });
  return path;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
