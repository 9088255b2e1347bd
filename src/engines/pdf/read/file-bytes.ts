import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Random access to an open file. Synchronous: it lives in the reader's worker thread, where nothing else waits. */
export class FileBytes {
  readonly size: number;
  readonly #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
    this.size = fstatSync(this.#descriptor).size;
  }

  /** Fewer bytes than asked for only at the end of the file. */
  read(offset: number, length: number): Buffer {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - offset)));
    const filled = this.readInto(buffer, offset);
    return filled === buffer.length ? buffer : buffer.subarray(0, filled);
  }

  readInto(target: Uint8Array, offset: number): number {
    let filled = 0;
    while (filled < target.length) {
      const count = readSync(this.#descriptor, target, filled, target.length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return filled;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
