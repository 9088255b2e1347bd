import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenScope } from '../../src/domain/index.ts';
import { createApi } from '../../src/service/api/create-api.ts';
import type { App } from '../../src/service/http/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { initWorkspace, openWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { type BundleWithFiles, recordBundle } from './record-bundle.ts';
import { sampleSource } from './sample-source.ts';

/** A workspace that holds finished records, opened, and its look-up API without a port. */
export interface LookedUpSite {
  readonly dir: string;
  readonly workspace: Workspace;
  readonly api: App;
  token(scopes: readonly TokenScope[], days?: number): Promise<string>;
  close(): Promise<void>;
}

export async function lookedUpSite(
  dir: string,
  { bundles = [recordBundle(1)], settings = '' }: { bundles?: readonly BundleWithFiles[]; settings?: string } = {},
): Promise<LookedUpSite> {
  initWorkspace({ dir, sandbox: null, model: 'npm' });
  appendFileSync(join(dir, 'sohoa.yaml'), settings);
  await keepRecords(dir, bundles);
  const workspace = await openWorkspace({ dir, cwd: dir, env: {} });
  const api = await createApi(workspace, { language: 'vi', version: '0.0.0', loopback: true, tls: null });
  return {
    ...{ dir, workspace, api },
    token: async (scopes, days = 30) => (await workspace.access.createToken({ name: 'thử', scopes, days })).secret,
    async close() {
      await api.close();
      await workspace.close();
    },
  };
}

/** Puts records and their files into a workspace's stores, as a run leaves them. */
export async function keepRecords(dir: string, bundles: readonly BundleWithFiles[]): Promise<void> {
  const catalog = await openCatalog(join(dir, 'data', 'catalog.db'));
  const blobs = await openFolderBlobs(join(dir, 'data', 'blobs'));
  for (const { bundle, contents } of bundles) {
    for (const content of contents.values()) await blobs.putBytes(content);
    const { id } = await catalog.openDossier(sampleSource(bundle.record.dossier.code), 'thu');
    await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 2, intents: [] });
  }
  await catalog.close();
}
