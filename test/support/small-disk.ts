import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"';
/** A mount namespace of our own needs no privileges on most machines; root needs none. */
const FLAGS = process.getuid?.() === 0 ? ['-m'] : ['-rm'];

/** True where a disk of a few megabytes can be mounted; it always can as root. */
export const canMount =
  process.getuid?.() === 0 ||
  spawnSync('unshare', [...FLAGS, 'sh', '-c', MOUNT, 'sh', '1m', '/mnt', 'true']).status === 0;

/** Runs a script of `test/support/` with a small disk mounted at `dir` for it alone; answers what it printed. */
export async function onSmallDisk(size: string, dir: string, script: string, args: readonly string[]): Promise<string> {
  const command = [process.execPath, join(import.meta.dirname, script), ...args];
  const { stdout } = await promisify(execFile)('unshare', [...FLAGS, 'sh', '-c', MOUNT, 'sh', size, dir, ...command], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
