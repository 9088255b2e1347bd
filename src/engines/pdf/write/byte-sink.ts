import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';

/** Small pieces are gathered to this size before they go to the disk. */
const GATHER_BYTES = 256 * 1024;

/** A file written front to back: knows how far it is and the hash of what it wrote, and keeps nothing. */
export class ByteSink {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #hash = createHash('sha256');
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  #position: number;

  private constructor(handle: FileHandle, path: string, position: number) {
    this.#handle = handle;
    this.#path = path;
    this.#position = position;
  }

  static async create(path: string): Promise<ByteSink> {
    return new ByteSink(await open(path, 'w', 0o600), path, 0);
  }

  static async append(path: string): Promise<ByteSink> {
    const handle = await open(path, 'a', 0o600);
    return new ByteSink(handle, path, (await handle.stat()).size);
  }

  /** Offset in the file of the next byte. */
  get position(): number {
    return this.#position;
  }

  /** SHA-256 of the bytes written so far, hex. */
  get digest(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Bytes above 127 in `data` are Latin-1. */
  async write(data: Uint8Array | string): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.#hash.update(bytes);
    this.#position += bytes.byteLength;
    this.#gathered.push(bytes);
    this.#gatheredBytes += bytes.byteLength;
    if (this.#gatheredBytes >= GATHER_BYTES) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
  }

  async abort(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#path, { force: true });
  }

  async #flush(): Promise<void> {
    let unwritten = this.#gathered.filter((piece) => piece.byteLength > 0);
    this.#gathered = [];
    this.#gatheredBytes = 0;
    while (unwritten.length > 0) {
      const { bytesWritten } = await this.#handle.writev(unwritten);
      unwritten = dropFront(unwritten, bytesWritten);
    }
  }
}

function dropFront(pieces: readonly Uint8Array[], count: number): Uint8Array[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const skipped = Math.min(left, piece.byteLength);
    left -= skipped;
    return skipped === piece.byteLength ? [] : [piece.subarray(skipped)];
  });
}
