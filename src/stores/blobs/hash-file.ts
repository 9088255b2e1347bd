import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Sha256 } from '../../plugin/index.ts';

const CHUNK_BYTES = 1 << 20;

/** Reads a file once, piece by piece, and returns its hash and length; `sink` sees every piece before the next is read. */
export async function hashFile(
  path: string,
  sink?: (piece: Uint8Array) => Promise<void>,
): Promise<{ sha256: Sha256; bytes: number }> {
  const handle = await open(path, 'r');
  try {
    return await hashHandle(handle, sink);
  } finally {
    await handle.close();
  }
}

async function hashHandle(handle: FileHandle, sink?: (piece: Uint8Array) => Promise<void>) {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    bytes += bytesRead;
    await sink?.(piece);
  }
}
