import { join } from 'node:path';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { initWorkspace } from '../../src/workspace/init.ts';
import { recordBundle } from './record-bundle.ts';

/** A workspace that holds these papers, one dossier each, as if they had been digitized. */
export async function workspaceWithPapers(
  dir: string,
  papers: readonly object[],
  sandboxUrl: string | null,
): Promise<void> {
  const sandbox = sandboxUrl === null ? null : { url: sandboxUrl, ...SANDBOX_CREDENTIALS };
  initWorkspace({ dir, sandbox, model: 'npm' });
  const catalog = await openCatalog(join(dir, 'data', 'catalog.db'));
  const blobs = await openFolderBlobs(join(dir, 'data', 'blobs'));
  for (const [index, paper] of papers.entries()) {
    const { bundle, contents } = recordBundle(index + 1, { documents: [paper] });
    for (const content of contents.values()) await blobs.putBytes(content);
    const { code } = bundle.record.dossier;
    const source = { code, folder: '/nowhere', files: [], skipped: [], row: null };
    const { id } = await catalog.openDossier(source, 'digitize');
    await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents: [] });
  }
  await catalog.close();
}
