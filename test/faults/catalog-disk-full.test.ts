import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILLER = join(import.meta.dirname, '../support/fill-disk.ts');
/** A mount namespace of our own needs no privileges on most machines; where it is forbidden there is no tiny disk. */
const MOUNT = 'mount -t tmpfs -o size=3m tmpfs "$1" && shift && exec "$@"';
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', MOUNT, 'sh', '/mnt', 'true']).status === 0;

describe('a full disk', () => {
  const folder = temporaryFolder();

  it.skipIf(!canMount)('is said to be full, loses nothing, and goes on when there is room again', async () => {
    const command = ['-rm', 'sh', '-c', MOUNT, 'sh', folder(), process.execPath, FILLER, folder()];
    const { stdout } = await promisify(execFile)('unshare', command);
    expect(JSON.parse(stdout)).toEqual({
      blobCode: 'DISK_FULL',
      resultCode: 'DISK_FULL',
      leftovers: 0,
      resultsLost: 0,
    });
  });
});
