import { join } from 'node:path';
import type { Catalog } from '../../src/plugin/index.ts';
import { type Serving, serveApi } from '../../src/service/api/index.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { type LookedUpSite, lookedUpSite } from './looked-up-site.ts';
import { type BundleWithFiles, recordBundle } from './record-bundle.ts';

/** A workspace whose files are fetched by links of its own, and a server that hands them out. */
export interface LinkedSite {
  readonly site: LookedUpSite;
  readonly serving: Serving;
  readonly catalog: Catalog;
  /** The path of a link to a file of a dossier, for the portal. */
  link(from: BundleWithFiles, file?: number, target?: string): Promise<string>;
  close(): Promise<void>;
}

export async function linkedSite(
  dir: string,
  {
    bundles = [recordBundle(1)],
    links = '',
    settings = '',
  }: { bundles?: readonly BundleWithFiles[]; links?: string; settings?: string } = {},
): Promise<LinkedSite> {
  const block = `\nlinks:\n  source: own\n  baseUrl: http://127.0.0.1:1/\n${links}${settings}`;
  const site = await lookedUpSite(dir, { bundles, settings: block });
  const plan = site.workspace.access.planServing({ host: null, port: 0, tls: null });
  const serving = await serveApi(site.workspace, plan, { language: 'en', version: '0.0.0' });
  const catalog = await openCatalog(join(dir, 'data', 'catalog.db'));
  return {
    ...{ site, serving, catalog },
    link: (from, file = 0, target = 'portal') => linkOf(site, from, file, target),
    async close() {
      await serving.stop();
      await catalog.close();
      await site.close();
    },
  };
}

async function linkOf({ workspace }: LookedUpSite, { bundle }: BundleWithFiles, file: number, target: string) {
  const sha256 = bundle.files[file]?.sha256 ?? '';
  const made = await workspace.links.maker?.linksFor([sha256], { target, bundle, queuedAt: new Date().toISOString() });
  return new URL(made?.[sha256] ?? 'http://no.link').pathname;
}
