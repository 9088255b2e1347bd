import type { Blobs, Sha256, StepBlobs } from '../plugin/index.ts';

/** The blob store as one dossier's steps see it, noting what they put in. */
export function notingBlobs(blobs: Blobs, noted: Set<Sha256>): StepBlobs {
  const note = async (put: Promise<{ sha256: Sha256; bytes: number }>) => {
    const stored = await put;
    noted.add(stored.sha256);
    return stored;
  };
  return {
    putFile: (path) => note(blobs.putFile(path)),
    putBytes: (bytes) => note(blobs.putBytes(bytes)),
    path: (sha256) => blobs.path(sha256),
    read: (sha256) => blobs.read(sha256),
  };
}
