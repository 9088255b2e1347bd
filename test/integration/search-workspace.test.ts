import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockWorkspace } from '../../src/stores/catalog/lock.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { initWorkspace, openWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { keepRecords } from '../support/looked-up-site.ts';
import { type BundleWithFiles, recordBundle } from '../support/record-bundle.ts';
import { sha256Of } from '../support/sample-bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ANYTHING = { agency: null, type: null, kind: null, year: null, procedure: null, person: null, purpose: null };

/** Records from before there was an index: kept without texts, which lie in the blob store. */
describe('searching a workspace', () => {
  const folder = temporaryFolder();
  const dir = () => join(folder(), 'kho');
  let workspace: Workspace;
  beforeEach(async () => {
    initWorkspace({ dir: dir(), sandbox: null, model: 'npm' });
    await keepRecords(dir(), [
      withText(1, ['Trang bìa\n', 'Thu hồi 120 m² ĐẤT ĐAI\ntại tỉnh Đắk Lắk\n']),
      withText(2, ['Giấy khai sinh của cháu bé\n']),
    ]);
    workspace = await openWorkspace({ dir: dir(), cwd: dir(), env: {} });
  });
  afterEach(() => workspace.close());

  const search = (words: string, more: object = {}) =>
    workspace.search({ words, ...ANYTHING, limit: 20, offset: 0, ...more });

  it('fills the index first, and says page, spelling and what a paper is', async () => {
    const answer = await search('dak lak');
    expect(answer).toMatchObject({ total: 1, exact: 0, unindexed: 0 });
    const [hit] = answer.hits;
    expect(hit).toMatchObject({ dossierCode: CODE(1), docCode: `${CODE(1)}.0000001`, ordinal: 1, page: 8 });
    expect(hit?.snippet.highlights.map(([a, b]) => hit.snippet.text.slice(a, b))).toEqual(['Đắk', 'Lắk']);
    expect((await search('đất đai 120 m²')).total).toBe(1);
    expect((await search('m2')).total).toBe(0);
  });

  it('finds by values of the record that the text does not hold', async () => {
    const { hits } = await search('"ve viec mau"');
    expect(hits).toHaveLength(2);
    for (const { page, snippet } of hits) expect([page, snippet.text]).toEqual([null, expect.stringContaining('mẫu')]);
  });

  it('searches what is there while a run holds the workspace, and says what is missing', async () => {
    const lock = lockWorkspace(join(dir(), 'data', 'lock.db'));
    expect(await search('dak lak')).toMatchObject({ total: 0, unindexed: 2 });
    await expect(workspace.reindex({ signal: new AbortController().signal })).rejects.toMatchObject({
      code: 'WORKSPACE_LOCKED',
    });
    lock.release();
    expect(await search('dak lak')).toMatchObject({ total: 1, unindexed: 0 });
  });

  it('takes records in when told to, and again finds nothing to do', async () => {
    const { signal } = new AbortController();
    expect(await workspace.reindex({ signal })).toEqual({ indexed: 2, unindexed: 0 });
    expect(await workspace.reindex({ signal })).toEqual({ indexed: 0, unindexed: 0 });
  });

  it('still finds a paper by its values when its text is lost', async () => {
    const sha256 = sha256Of('Giấy khai sinh của cháu bé\n');
    rmSync(blobPath(join(dir(), 'data', 'blobs'), sha256));
    expect((await search('cháu bé')).total).toBe(0);
    expect((await search('', { person: '001099000002' })).total).toBe(1);
    expect((await search('dak lak')).unindexed).toBe(0);
  });

  it('refuses to look for nothing, or without end', async () => {
    await expect(search('" * "')).rejects.toMatchObject({ code: 'SEARCH_EMPTY', exitCode: 2 });
    await expect(search('dat', { limit: 5000 })).rejects.toMatchObject({ code: 'SEARCH_LIMIT' });
    await expect(search('dat', { offset: -1 })).rejects.toMatchObject({ code: 'SEARCH_LIMIT' });
    await expect(search('dat', { limit: Number.NaN })).rejects.toMatchObject({ code: 'SEARCH_LIMIT' });
  });

  it('logs that somebody looked, and never what for', async () => {
    await search('Đắk Lắk', { person: 'Nguyễn Văn Mẫu', agency: 'Sở Tư pháp', purpose: 'kiểm tra hồ sơ' });
    const catalog = await openCatalog(join(dir(), 'data', 'catalog.db'));
    const [entry] = await catalog.audit.after(0, 10);
    await catalog.close();
    expect(entry).toMatchObject({ action: 'search.run', purpose: 'kiểm tra hồ sơ' });
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ found: 1, shown: 1, offset: 0 });
    expect(entry?.persons).toMatch(/^[0-9a-f]{32}$/);
    const logs = join(dir(), 'data', 'logs');
    const written = readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8'));
    expect(`${written.join()} ${JSON.stringify(entry)}`).not.toMatch(/Đắk|Lắk|dak|Mẫu|Tư pháp/iu);
  });
});

const CODE = (number: number) => `H99.14-261105-000${number}`;

/** A record of one document with these pages, the numbers of which begin at 7. */
function withText(number: number, pages: readonly string[]): BundleWithFiles {
  const text = pages.join('\f');
  const file = { name: '01-quyet-dinh.txt', sha256: sha256Of(text), bytes: Buffer.byteLength(text) };
  const page = recordBundle(number).bundle.record.documents[0]?.pages[0];
  if (page === undefined) throw new Error('the sample has no page');
  const numbered = pages.map((_text, index) => ({ ...page, number: 7 + index }));
  const made = recordBundle(number, { documents: [{ files: [file], pages: numbered }] });
  return { ...made, contents: new Map([...made.contents, [file.sha256, Buffer.from(text)]]) };
}

function blobPath(folder: string, sha256: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(sha256));
  if (found === undefined) throw new Error('no such blob');
  return join(folder, found);
}
