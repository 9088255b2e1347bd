import { open } from 'node:fs/promises';

/** Random access to a picture's bytes, wherever they lie: headers are looked at without reading the rest. */
export interface ByteSource {
  readonly size: number;
  /** Names these very bytes for as long as they stay: what was found in them once need not be looked for again. */
  readonly key?: string;
  /** Fewer bytes than asked for only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

export async function withFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    const { size, ino, mtimeMs } = await handle.stat();
    const read = async (offset: number, length: number) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const buffer = new Uint8Array(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled === wanted ? buffer : buffer.subarray(0, filled);
    };
    return await use({ size, key: `${path} ${ino} ${size} ${mtimeMs}`, read });
  } finally {
    await handle.close();
  }
}
