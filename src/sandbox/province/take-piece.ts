import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

export const CHECKSUMS = ['sha256', 'sha1'] as const;

/** The new offset, or the status a piece is refused with. */
export type PieceTaken = number | { readonly refused: 400 | 413 | 460 };

/**
 * Writes a piece where the file ends. One that breaks off counts as far as it came, unless it brought a checksum:
 * then nothing of it can be trusted and it is thrown away, as a piece whose checksum differs.
 */
export async function takePiece(
  path: string,
  stream: Readable,
  { offset, left, checksum }: { readonly offset: number; readonly left: number; readonly checksum: string | null },
): Promise<PieceTaken> {
  const [algorithm = '', wanted = ''] = checksum?.split(' ') ?? [];
  if (checksum !== null && !CHECKSUMS.some((name) => name === algorithm)) return { refused: 400 };
  const hash = createHash(checksum === null ? 'sha256' : algorithm);
  const file = await open(path, 'a+', 0o600);
  try {
    const written = await append(file, stream, left, (chunk) => hash.update(chunk));
    const isTooLong = written.bytes > left;
    const isDoubtful = checksum !== null && (written.isCut || hash.digest('base64') !== wanted);
    if (isTooLong || isDoubtful) await file.truncate(offset);
    if (isTooLong) return { refused: 413 };
    return isDoubtful ? { refused: 460 } : offset + written.bytes;
  } finally {
    await file.close();
  }
}

async function append(
  file: FileHandle,
  stream: Readable,
  left: number,
  see: (chunk: Buffer) => void,
): Promise<{ bytes: number; isCut: boolean }> {
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > left) break;
      see(chunk);
      await file.writeFile(chunk);
    }
  } catch {
    return { bytes, isCut: true };
  }
  return { bytes, isCut: false };
}
