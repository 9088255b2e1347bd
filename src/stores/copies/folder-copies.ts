import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CopyPlace } from './copy-place.ts';

/** A folder of another web server. */
export function folderCopies(folder: string): CopyPlace {
  return {
    async put(name, { path }) {
      const file = join(folder, name);
      if (!existsSync(file) || (await stat(file)).size !== (await stat(path)).size) await putInto(file, path);
    },
    async remove(name) {
      const file = join(folder, name);
      await rm(file, { force: true });
      // Only where nothing else is in it.
      await rmdir(dirname(file)).catch(() => {});
    },
  };
}

/**
 * A reflink where the file system has them, else a copy, and there by rename. Never a hard link: it would share owner
 * and mode with our blob, which is ours alone (0600), and what the web server did to it would be done to the original.
 */
async function putInto(file: string, blob: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o755 });
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await copyFile(blob, part, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(part, 0o644);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
