import type { Room } from './room.ts';

/** How many blobs that results or records name are not there. */
export async function blobsMissing({ catalog, blobs }: Room): Promise<number> {
  let missing = 0;
  for (const sha256 of await catalog.referencedBlobs()) if (!(await blobs.has(sha256))) missing++;
  return missing;
}
