import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fail } from '../../errors/index.ts';

/** A packed JSON value. */
export interface PackedColumns {
  encoding: string;
  payload: Uint8Array;
}

/** Below this a compressed copy saves no disk page. */
const COMPRESS_FROM_BYTES = 1024;

/** Page texts with their boxes are 50–150 kB of JSON; zstd 3 takes about a millisecond and leaves a tenth. */
const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/** JSON as bytes for a row, compressed when it is worth it. */
export function pack(value: unknown): PackedColumns {
  const json = Buffer.from(JSON.stringify(value));
  if (json.byteLength < COMPRESS_FROM_BYTES) return { encoding: 'json', payload: json };
  return { encoding: 'zstd', payload: zstdCompressSync(json, LEVEL) };
}

/** Undoes {@link pack}. Errors: DATABASE_DAMAGED. */
export function unpack<T>({ encoding, payload }: PackedColumns): T {
  try {
    const json = encoding === 'zstd' ? zstdDecompressSync(payload) : Buffer.from(payload);
    return JSON.parse(json.toString('utf8')) as T;
  } catch (cause) {
    fail('DATABASE_DAMAGED', { cause });
  }
}
