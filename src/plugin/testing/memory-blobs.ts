import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from '../../errors/index.ts';
import type { Sha256 } from '../artifacts.ts';
import type { StepBlobs } from '../step.ts';

/**
 * A blob store for tests of steps: bytes in memory, written to a temporary folder when a path is asked for.
 * @example const blobs = memoryBlobs([readFileSync('scan.jpg')]);
 */
export function memoryBlobs(contents: Iterable<Uint8Array> = []): StepBlobs {
  const kept = new Map<Sha256, Uint8Array>();
  let folder: string | null = null;

  const put = (bytes: Uint8Array) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    kept.set(sha256, bytes);
    return { sha256, bytes: bytes.byteLength };
  };
  const read = (sha256: Sha256) => kept.get(sha256) ?? fail('BLOB_MISSING', { params: { sha256 } });

  for (const bytes of contents) put(bytes);
  return {
    putFile: async (path) => put(await readFile(path)),
    putBytes: async (bytes) => put(bytes),
    read: async (sha256) => read(sha256),
    async path(sha256) {
      folder ??= mkdtempSync(join(tmpdir(), 'sohoa-blobs-'));
      const path = join(folder, sha256);
      writeFileSync(path, read(sha256));
      return path;
    },
  };
}
