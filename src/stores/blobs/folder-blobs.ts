import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../../errors/index.ts';
import type { Blobs, Sha256 } from '../../plugin/index.ts';
import { throwDiskFull } from '../disk-full.ts';
import { fsyncPath } from '../fsync.ts';
import { hashFile } from './hash-file.ts';
import { blobFolder, blobPath, isSha256 } from './layout.ts';
import { sweepTemporary, temporaryPath } from './temporary.ts';

/**
 * Files under the name of their content, `ab/cd/<sha256>` below `root`. A blob is there whole or not at all, and no
 * byte of it is handed out unless the hash still fits. Folders 0700, files 0600.
 * Errors of its methods: BLOB_MISSING, BLOB_DAMAGED, DISK_FULL.
 */
export async function openFolderBlobs(root: string): Promise<Blobs> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  await sweepTemporary(root);
  const verify = rememberVerified(root);

  return {
    putFile: (path) => put(root, verify, (write) => hashFile(path, write)),

    putBytes: (bytes) =>
      put(root, verify, async (write) => {
        await write(bytes);
        return { sha256: sha256Of(bytes), bytes: bytes.byteLength };
      }),

    async path(sha256) {
      await verify.once(sha256);
      return blobPath(root, sha256);
    },

    async read(sha256) {
      const bytes = await readFile(blobPath(root, sha256)).catch((error) => throwMissing(error, sha256));
      if (sha256Of(bytes) !== sha256) fail('BLOB_DAMAGED', { params: { sha256 } });
      return bytes;
    },

    has: (sha256) =>
      stat(blobPath(root, sha256)).then(
        () => true,
        () => false,
      ),

    verify: (sha256) => verify.again(sha256),

    async delete(sha256) {
      verify.forget(sha256);
      await rm(blobPath(root, sha256), { force: true });
    },

    list: () => listBlobs(root),
  };
}

type Writer = (piece: Uint8Array) => Promise<void>;

/** Copies into a temporary file while hashing, syncs it, and moves it to the name its content gives it. */
async function put(
  root: string,
  verify: Verifier,
  copy: (write: Writer) => Promise<{ sha256: Sha256; bytes: number }>,
): Promise<{ sha256: Sha256; bytes: number }> {
  const temporary = temporaryPath(root);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    let facts: { sha256: Sha256; bytes: number };
    try {
      facts = await copy((piece) => handle.writeFile(piece));
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A damaged blob of this name is not kept: the good copy in hand replaces it.
    if (await verify.holds(facts.sha256)) await rm(temporary);
    else await moveIn(root, temporary, facts.sha256);
    return facts;
  } catch (error) {
    await rm(temporary, { force: true });
    throwDiskFull(error);
  }
}

async function moveIn(root: string, temporary: string, sha256: Sha256): Promise<void> {
  const folder = blobFolder(root, sha256);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(temporary, join(folder, sha256));
  // The new name, and the folders that may be new, have to be on disk before anybody relies on the blob.
  await fsyncPath(folder);
  await fsyncPath(join(folder, '..'));
  await fsyncPath(root);
}

interface Verifier {
  once(sha256: Sha256): Promise<void>;
  again(sha256: Sha256): Promise<void>;
  /** True when the blob is there and whole. */
  holds(sha256: Sha256): Promise<boolean>;
  forget(sha256: Sha256): void;
}

/** Hashes a blob once per process, and again only when its size or change time is another. */
function rememberVerified(root: string): Verifier {
  const known = new Map<Sha256, { stamp: string; check: Promise<void> }>();

  async function once(sha256: Sha256): Promise<void> {
    const stamp = await stampOf(root, sha256);
    const entry = known.get(sha256);
    if (entry?.stamp === stamp) return entry.check;
    // Kept as a promise: many pages of one file ask for it at the same time.
    const check = compare(root, sha256);
    known.set(sha256, { stamp, check });
    check.catch(() => known.delete(sha256));
    return check;
  }

  return {
    once,
    async again(sha256) {
      known.delete(sha256);
      await once(sha256);
    },
    holds: (sha256) =>
      once(sha256).then(
        () => true,
        () => false,
      ),
    forget: (sha256) => void known.delete(sha256),
  };
}

async function stampOf(root: string, sha256: Sha256): Promise<string> {
  const facts = await stat(blobPath(root, sha256)).catch((error) => throwMissing(error, sha256));
  return `${facts.ino} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}`;
}

async function compare(root: string, sha256: Sha256): Promise<void> {
  const found = await hashFile(blobPath(root, sha256)).catch((error) => throwMissing(error, sha256));
  if (found.sha256 !== sha256) fail('BLOB_DAMAGED', { params: { sha256 } });
}

async function* listBlobs(root: string): AsyncIterable<Sha256> {
  for (const outer of await namesIn(root, /^[0-9a-f]{2}$/)) {
    for (const inner of await namesIn(join(root, outer), /^[0-9a-f]{2}$/)) {
      yield* (await namesIn(join(root, outer, inner), /^/)).filter(isSha256);
    }
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
}

function sha256Of(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex');
}

function throwMissing(error: unknown, sha256: Sha256): never {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
    fail('BLOB_MISSING', { params: { sha256 }, cause: error });
  }
  throw error;
}
