import { mkdirSync, writeFileSync } from 'node:fs';
import { blobFolder, blobPath } from '../../../src/stores/blobs/layout.ts';
import { type BundleWithFiles, recordBundle } from '../../support/record-bundle.ts';
import { queueDossiers, storesIn } from '../../support/torture/queue-dossiers.ts';

/** One document with two small files, the same for the same number. */
export function rateDossier(number: number): BundleWithFiles {
  const whole = recordBundle(number, { documents: [{}] });
  const files = whole.bundle.record.documents[0]?.files.slice(0, 2) ?? [];
  return { ...recordBundle(number, { documents: [{ files }] }), contents: whole.contents };
}

/** Queues so many of them. Their files are written past the blob store: it would make each durable on its own. */
export async function queueForRate(folder: string, dossiers: number): Promise<void> {
  const { blobs } = storesIn(folder);
  function* samples(): Generator<Pick<BundleWithFiles, 'bundle' | 'contents'>> {
    for (let number = 1; number <= dossiers; number++) {
      const { bundle, contents } = rateDossier(number);
      for (const { sha256 } of bundle.record.documents.flatMap(({ files }) => files)) {
        mkdirSync(blobFolder(blobs, sha256), { recursive: true });
        writeFileSync(blobPath(blobs, sha256), contents.get(sha256) ?? '');
      }
      yield { bundle, contents: new Map() };
    }
  }
  await queueDossiers(folder, samples());
}
