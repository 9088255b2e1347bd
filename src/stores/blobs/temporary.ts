import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './layout.ts';

/** A name nobody else uses: it begins with the process number, so that {@link sweepTemporary} knows whose it is. */
export function temporaryPath(root: string): string {
  return join(temporaryFolder(root), `${process.pid}-${randomBytes(8).toString('hex')}`);
}

/** Removes what killed processes left half-copied; a file of a process that still lives is left alone. */
export async function sweepTemporary(root: string): Promise<void> {
  const folder = temporaryFolder(root);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (!isAlive(Number.parseInt(name, 10))) await rm(join(folder, name), { force: true, recursive: true });
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, it is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
