import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../errors/index.ts';
import type { Sha256, StepBlobs } from '../plugin/index.ts';

/**
 * Blobs for `sohoa ocr`, which needs no workspace: files stay where they are and are only read; bytes made on the way
 * go to `scratch`.
 */
export function inPlaceBlobs(scratch: string): StepBlobs {
  const paths = new Map<Sha256, string>();
  const pathOf = (sha256: Sha256): string => paths.get(sha256) ?? fail('BLOB_MISSING', { params: { sha256 } });

  const putFile = async (path: string) => {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    const sha256 = hash.digest('hex');
    paths.set(sha256, path);
    return { sha256, bytes: (await stat(path)).size };
  };

  return {
    putFile,
    async putBytes(bytes) {
      const path = join(scratch, randomUUID());
      await writeFile(path, bytes, { mode: 0o600 });
      return putFile(path);
    },
    path: async (sha256) => pathOf(sha256),
    read: (sha256) => readFile(pathOf(sha256)),
  };
}
