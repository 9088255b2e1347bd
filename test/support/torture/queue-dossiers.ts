import { join } from 'node:path';
import { openFolderBlobs } from '../../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import type { BundleWithFiles } from '../record-bundle.ts';

const INTENTS = [
  { target: 'province', after: null },
  { target: 'portal', after: 'province' },
];

/** Where a workspace of a bench keeps its two stores. */
export function storesIn(folder: string): { catalog: string; blobs: string } {
  return { catalog: join(folder, 'catalog.db'), blobs: join(folder, 'blobs') };
}

/** Finishes these dossiers in a real catalog and blob store, each queued for the province and then for the portal. */
export async function queueDossiers(
  folder: string,
  samples: Iterable<Pick<BundleWithFiles, 'bundle' | 'contents'>>,
  intents = INTENTS,
): Promise<void> {
  const paths = storesIn(folder);
  const catalog = await openCatalog(paths.catalog);
  const blobs = await openFolderBlobs(paths.blobs);
  for (const { bundle, contents } of samples) {
    const sent = bundle.record.documents.flatMap(({ files }) => files.map(({ sha256 }) => sha256));
    for (const sha256 of sent) {
      const content = contents.get(sha256);
      if (content !== undefined) await blobs.putBytes(content);
    }
    const { code } = bundle.record.dossier;
    const { id } = await catalog.openDossier(
      { code, folder: `/scans/${code}`, files: [], skipped: [], row: null },
      'standard',
    );
    await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents });
  }
  await catalog.close();
}
