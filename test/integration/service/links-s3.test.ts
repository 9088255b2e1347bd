import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { type FakeS3, fakeS3 } from '../../support/fake-s3.ts';
import { type LookedUpSite, lookedUpSite } from '../../support/looked-up-site.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const { bundle, contents } = recordBundle(1);
const PDFS = bundle.files.filter(({ path }) => /^\d.*\.pdf$/.test(path)).map(({ sha256 }) => sha256);

let dir = '';
let s3: FakeS3;
let site: LookedUpSite | null = null;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-s3-'));
  s3 = await fakeS3('AKIDMAU');
});
afterEach(async () => {
  await site?.close();
  site = null;
  await s3.close();
  rmSync(dir, { recursive: true, force: true });
});

async function open(more: object = {}): Promise<LookedUpSite> {
  for (const [name, text] of [
    ['id', 'AKIDMAU'],
    ['key', 'bi-mat'],
  ] as const)
    writeFileSync(join(dir, name), text);
  const secrets = { accessKeyId: { file: join(dir, 'id') }, secretAccessKey: { file: join(dir, 'key') } };
  const bucket = { endpoint: s3.url, bucket: 'tep', prefix: 'cong/', ...secrets, ...more };
  const links = { source: 's3', baseUrl: 'https://tep.mau.gov.vn/cong', s3: bucket };
  site = await lookedUpSite(join(dir, 'workspace'), { settings: `\n${stringify({ links })}` });
  return site;
}

const publish = ({ workspace }: LookedUpSite) =>
  workspace.links.maker?.linksFor(PDFS, { target: 'portal', bundle, queuedAt: new Date().toISOString() });

describe('copies in a bucket', () => {
  it('lie there whole under the names of their links, are put there once, and go with their dossier', async () => {
    const made = await open();
    const links = (await publish(made)) ?? {};
    expect(Object.keys(links)).toEqual(PDFS);
    for (const [sha256, link] of Object.entries(links)) {
      const object = s3.objects.get(link.replace('https://tep.mau.gov.vn', '/tep'));
      expect(object?.type).toBe('application/pdf');
      expect(object?.bytes.equals(contents.get(sha256) ?? Buffer.alloc(0))).toBe(true);
    }
    const puts = () => s3.calls.filter((call) => call.startsWith('PUT')).length;
    expect(await publish(made)).toEqual(links);
    expect(puts()).toBe(2);

    const catalog = await openCatalog(join(dir, 'workspace', 'data', 'catalog.db'));
    const [row] = await catalog.listDossiers({});
    await catalog.eraseDossier(row?.id ?? '');
    expect(await made.workspace.links.tidy()).toBe(2);
    expect(s3.objects.size).toBe(0);
    expect(await catalog.links.staleCopies(new Date('9999-12-31'))).toEqual([]);
    await catalog.close();
  });

  it.each([
    ['a wrong key', { accessKeyId: { file: 'wrong' } }, 'AccessDenied'],
    ['a bucket that is not there', { bucket: 'khac' }, 'NoSuchBucket'],
  ])('say what is wrong with %s', async (_what, more, reason) => {
    const made = await open(more);
    appendFileSync(join(dir, 'workspace', 'wrong'), 'AKIDKHAC');
    const failed = publish(made);
    await expect(failed).rejects.toMatchObject({ code: 'COPIES_UNUSABLE', params: { reason } });
    await expect(failed).rejects.not.toThrow('bi-mat');
  });

  it('are known to be there until they are really gone', async () => {
    const made = await open();
    await publish(made);
    await s3.close();
    await expect(made.workspace.links.rotate({ atOnce: true })).rejects.toMatchObject({ code: 'COPIES_UNUSABLE' });
    const catalog = await openCatalog(join(dir, 'workspace', 'data', 'catalog.db'));
    expect(await catalog.links.staleCopies(new Date('9999-12-31'))).toHaveLength(2);
    await catalog.close();
    s3 = await fakeS3('AKIDMAU');
  });
});
