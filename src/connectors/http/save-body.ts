import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail } from '../../errors/index.ts';

export interface SavedBody {
  readonly sha256: string;
  readonly bytes: number;
}

const NO_ROOM: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Writes an answer to a file piece by piece; nothing is left there where it breaks off. Errors: DISK_FULL. */
export async function saveBody(body: Readable, path: string): Promise<SavedBody> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.byteLength;
      yield piece;
    }
  };
  try {
    await pipeline(body, measured, createWriteStream(path, { mode: 0o600 }));
    return { sha256: hash.digest('hex'), bytes };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof Error && 'code' in error && NO_ROOM.has(error.code)) fail('DISK_FULL', { cause: error });
    throw error;
  }
}
