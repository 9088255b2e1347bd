import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFolderBlobs } from '../../../src/stores/blobs/folder-blobs.ts';
import { describeBlobs } from './blobs.ts';

describeBlobs('folder', {
  open: openFolderBlobs,
  async damage(place, sha256) {
    const path = join(place, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const bytes = await readFile(path);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
});
