import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SandboxStore } from './open-store.ts';

export interface Measured {
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that has come in and is not yet taken over. */
export interface IncomingFile extends Measured {
  /** Moves it to its place; a file of this content may be there already. */
  keep(): Promise<void>;
  drop(): Promise<void>;
  /** The whole of it, before it is kept; for what is small. */
  text(): Promise<string>;
}

/** A file that came in pieces to this path, as one that has come in. */
export async function arrivedFile(store: SandboxStore, path: string): Promise<IncomingFile> {
  const measured = await measure(createReadStream(path));
  return {
    ...measured,
    keep: () => rename(path, join(store.filesDir, measured.sha256)),
    drop: () => rm(path, { force: true }),
    text: () => readFile(path, 'utf8'),
  };
}

/** Writes a stream to disk while hashing it. */
export async function receiveFile(store: SandboxStore, stream: Readable): Promise<IncomingFile> {
  const path = join(store.incomingDir, randomUUID());
  const meter = measuring();
  try {
    await pipeline(stream, meter.through, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const measured = meter.result();
  return {
    ...measured,
    keep: () => rename(path, join(store.filesDir, measured.sha256)),
    drop: () => rm(path, { force: true }),
    text: () => readFile(path, 'utf8'),
  };
}

export function readStoredFile(store: SandboxStore, sha256: string): Readable {
  return createReadStream(join(store.filesDir, sha256));
}

/** Reads a stream to its end for its hash and size only. */
export async function measure(stream: AsyncIterable<Uint8Array>): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function measuring(): { through: Transform; result(): Measured } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ sha256: hash.digest('hex'), bytes }) };
}
