import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolderBlobs } from '../../../../src/stores/blobs/folder-blobs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Above the largest process number Linux gives. */
const NO_PROCESS = 99_999_999;

describe('folder blobs', () => {
  const folder = temporaryFolder();

  it('lets nobody else read: folders 0700, files 0600', async () => {
    const root = join(folder(), 'blobs');
    const blobs = await openFolderBlobs(root);
    const { sha256 } = await blobs.putBytes(new Uint8Array([1]));
    const modes = ['', sha256.slice(0, 2), 'tmp'].map(async (name) => (await stat(join(root, name))).mode & 0o777);
    expect(await Promise.all(modes)).toEqual([0o700, 0o700, 0o700]);
    expect((await stat(await blobs.path(sha256))).mode & 0o777).toBe(0o600);
  });

  it('removes unfinished copies of dead processes, not of living ones', async () => {
    const temporary = join(folder(), 'tmp');
    await mkdir(temporary);
    await writeFile(join(temporary, `${NO_PROCESS}-aa`), 'half');
    await writeFile(join(temporary, `${process.pid}-bb`), 'being written');
    await openFolderBlobs(folder());
    expect(await readdir(temporary)).toEqual([`${process.pid}-bb`]);
  });

  it('leaves no temporary file after a put', async () => {
    const blobs = await openFolderBlobs(folder());
    await blobs.putBytes(new Uint8Array([1]));
    await blobs.putBytes(new Uint8Array([1]));
    await expect(blobs.putFile(join(folder(), 'missing'))).rejects.toThrow();
    expect(await readdir(join(folder(), 'tmp'))).toEqual([]);
  });
});
