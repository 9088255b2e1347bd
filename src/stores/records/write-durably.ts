import { open } from 'node:fs/promises';

/** A new file of the owner's alone, on the disk before this returns. Errors: those of the file system; EEXIST where it is there. */
export async function writeDurably(path: string, content: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
