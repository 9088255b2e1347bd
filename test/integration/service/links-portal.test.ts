import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { sandboxTargets } from '../../../src/connectors/index.ts';
import type { Catalog } from '../../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS, type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { type Serving, serveApi } from '../../../src/service/api/index.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { freePort } from '../../support/free-port.ts';
import { type LookedUpSite, lookedUpSite } from '../../support/looked-up-site.ts';
import { type BundleWithFiles, recordBundle } from '../../support/record-bundle.ts';
import { sampleSource } from '../../support/sample-source.ts';

/** A portal and no provincial system: it fetches the files where our own links lead. */
let dir = '';
let sandbox: Sandbox;
let site: LookedUpSite;
let catalog: Catalog;
let serving: Serving | null = null;
const never = new AbortController().signal;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-own-links-'));
  sandbox = await startSandbox({ port: 0, storeDir: join(dir, 'sandbox') });
});
afterEach(async () => {
  await serving?.stop();
  serving = null;
  await catalog?.close();
  await site?.close();
  await sandbox.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function open(links: object): Promise<void> {
  const workspace = join(dir, 'workspace');
  const secret = join(dir, 'portal-password');
  writeFileSync(secret, SANDBOX_CREDENTIALS.password);
  const portal = { ...sandboxTargets(sandbox.url).portal, secrets: { password: { file: secret } } };
  const settings = `\n${stringify({ targets: { portal }, links })}`;
  site = await lookedUpSite(workspace, { bundles: [recordBundle(1)], settings });
  catalog = await openCatalog(join(workspace, 'data', 'catalog.db'));
}

async function serve(port: number): Promise<void> {
  const plan = site.workspace.access.planServing({ host: null, port, tls: null });
  serving = await serveApi(site.workspace, plan, { language: 'en', version: '0.0.0' });
}

/** Ends the dossier as a run without a province does. */
async function publish({ bundle }: BundleWithFiles): Promise<void> {
  const { id } = await catalog.openDossier(sampleSource(bundle.record.dossier.code), 'thu');
  const intents = [{ target: 'portal', after: null }];
  await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 2, intents });
}

const pdfs = ({ bundle }: BundleWithFiles) =>
  bundle.files.filter(({ path }) => /^\d.*\.pdf$/.test(path)).map(({ sha256 }) => sha256);
const held = async () => {
  const { portal } = (await (await fetch(`${sandbox.url}/_sandbox/dossiers`)).json()) as {
    portal: { code: string; files: { sha256: string }[] }[];
  };
  return portal.flatMap(({ files }) => files.map(({ sha256 }) => sha256));
};
const calls = async () =>
  ((await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as { calls: { operation: string }[] }).calls;

describe('links of our own', () => {
  it('let the portal fetch every file without any province, and send nothing twice', async () => {
    const port = await freePort();
    await open({ source: 'own', baseUrl: `http://127.0.0.1:${port}/` });
    await serve(port);
    await publish(recordBundle(1));
    expect(await site.workspace.drain({ kind: 'portal' }, { signal: never })).toMatchObject({ accepted: 1, left: 0 });
    expect((await held()).sort()).toEqual(pdfs(recordBundle(1)).sort());
    const log = await catalog.audit.after(0, 100);
    expect(log.map(({ action, actor }) => [action, actor])).toEqual(Array(2).fill(['link.fetch', 'link:portal']));
    const before = await calls();
    await publish(recordBundle(1));
    await site.workspace.drain({ kind: 'portal' }, { signal: never });
    expect(await calls()).toEqual(before);
  });

  it('end for a file as soon as a record without it has arrived', async () => {
    const port = await freePort();
    await open({ source: 'own', baseUrl: `http://127.0.0.1:${port}` });
    await serve(port);
    await publish(recordBundle(1));
    await site.workspace.drain({ kind: 'portal' }, { signal: never });
    const wanted = pdfs(recordBundle(1));
    const made = { target: 'portal', bundle: recordBundle(1).bundle, queuedAt: new Date().toISOString() };
    const links = (await site.workspace.links.maker?.linksFor(wanted, made)) ?? {};
    const statuses = () => Promise.all(wanted.map(async (sha256) => (await fetch(links[sha256] ?? '')).status));
    expect(await statuses()).toEqual([200, 200]);
    await publish(recordBundle(1, { documents: [{}] }));
    expect(await statuses()).toEqual([200, 200]);
    await site.workspace.drain({ kind: 'portal' }, { signal: never });
    expect(await statuses()).toEqual([200, 404]);
  });

  it('that cannot be fetched leave the delivery open', async () => {
    await open({ source: 'own', baseUrl: `http://127.0.0.1:${await freePort()}` });
    await publish(recordBundle(1));
    await site.workspace.drain({ kind: 'portal' }, { signal: AbortSignal.timeout(3000) });
    expect(await held()).toEqual([]);
    expect((await catalog.outbox.list({ states: ['accepted'] })).length).toBe(0);
  });
});

describe('copies in a folder of another web server', () => {
  const copies = () =>
    (readdirSync(join(dir, 'public'), { recursive: true, withFileTypes: true }) ?? []).filter((entry) =>
      entry.isFile(),
    );

  it('are made for the portal alone, under names nobody can guess, and lie there as long as they may', async () => {
    const folder = join(dir, 'public');
    await open({ source: 'folder', baseUrl: 'https://tep.mau.gov.vn/f', folder });
    const { bundle, contents } = recordBundle(1);
    const files = pdfs(recordBundle(1));
    const made = { target: 'portal', bundle, queuedAt: new Date().toISOString() };
    await publish(recordBundle(1));
    const links = (await site.workspace.links.maker?.linksFor(files, made)) ?? {};
    expect(await site.workspace.links.maker?.linksFor(files, made)).toEqual(links);
    expect(Object.keys(links)).toEqual(files);
    for (const [sha256, link] of Object.entries(links)) {
      expect(link).toMatch(/^https:\/\/tep\.mau\.gov\.vn\/f\/[0-9a-f]{2}\/[0-9a-f]{46}\.pdf$/);
      expect(link).not.toContain(sha256.slice(0, 8));
      const file = link.replace('https://tep.mau.gov.vn/f', folder);
      expect(readFileSync(file).equals(contents.get(sha256) ?? Buffer.alloc(0))).toBe(true);
      expect(statSync(file).mode & 0o777).toBe(0o644);
    }
    expect(copies()).toHaveLength(2);
    expect(await site.workspace.links.tidy()).toBe(0);

    const [row] = await catalog.listDossiers({});
    await catalog.eraseDossier(row?.id ?? '');
    expect(await site.workspace.links.tidy()).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
    expect(await catalog.links.staleCopies(new Date('9999-12-31'))).toEqual([]);
  });

  it('go with keys changed at once', async () => {
    const folder = join(dir, 'public');
    await open({ source: 'folder', baseUrl: 'https://tep.mau.gov.vn', folder });
    const { bundle } = recordBundle(1);
    const made = { target: 'portal', bundle, queuedAt: new Date().toISOString() };
    await site.workspace.links.maker?.linksFor(pdfs(recordBundle(1)), made);
    await site.workspace.links.rotate({ atOnce: false });
    expect(copies()).toHaveLength(2);
    await site.workspace.links.rotate({ atOnce: true });
    expect(copies()).toEqual([]);
  });

  it('go with their time, and with a rejection', async () => {
    const folder = join(dir, 'public');
    await open({ source: 'folder', baseUrl: 'https://tep.mau.gov.vn', folder });
    const { bundle } = recordBundle(1);
    const made = { target: 'portal', bundle, queuedAt: new Date().toISOString() };
    await site.workspace.links.maker?.linksFor(pdfs(recordBundle(1)), made);
    const ends = new Date(Date.now() + 32 * 86_400_000);
    expect(await catalog.links.staleCopies(new Date(Date.now() + 29 * 86_400_000))).toEqual([]);
    expect(await catalog.links.staleCopies(ends)).toHaveLength(2);
    await catalog.reviews.reject(bundle.record.dossier.code, { seq: 1, inputMark: 'x' });
    expect(await site.workspace.links.tidy()).toBe(2);
    expect(copies()).toEqual([]);
  });

  it('that cannot be made hold up the delivery of their dossier and say so', async () => {
    writeFileSync(join(dir, 'public'), 'no folder');
    await open({ source: 'folder', baseUrl: 'https://tep.mau.gov.vn', folder: join(dir, 'public') });
    await publish(recordBundle(1));
    const report = await site.workspace.drain({ kind: 'portal' }, { signal: never });
    expect(report.accepted).toBe(0);
    const rows = await catalog.outbox.list({});
    expect(rows.map(({ state, lastCode }) => [state, lastCode])).toEqual([['pending', 'COPIES_UNUSABLE']]);
  });
});
