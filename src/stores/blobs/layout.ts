import { join } from 'node:path';
import { fail } from '../../errors/index.ts';
import type { Sha256 } from '../../plugin/index.ts';

const SHA256 = /^[0-9a-f]{64}$/;

export function isSha256(name: string): name is Sha256 {
  return SHA256.test(name);
}

/** Two levels of 256 folders keep each small up to tens of millions of blobs. */
export function blobFolder(root: string, sha256: Sha256): string {
  if (!isSha256(sha256)) fail('BLOB_MISSING', { params: { sha256 } });
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4));
}

export function blobPath(root: string, sha256: Sha256): string {
  return join(blobFolder(root, sha256), sha256);
}

/** Unfinished copies; on the same file system as the blobs, so that a rename finishes them. */
export function temporaryFolder(root: string): string {
  return join(root, 'tmp');
}
