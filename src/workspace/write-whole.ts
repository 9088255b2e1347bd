import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file where a person asked for it: the whole of it or, where that fails, what was there before. */
export async function writeWhole(file: string, bytes: Uint8Array, options: { mode?: number } = {}): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    await writeFile(part, bytes, options);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
