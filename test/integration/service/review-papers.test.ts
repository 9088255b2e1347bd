import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/domain/index.ts';
import type { ErrorView } from '../../../src/service/review/api.ts';
import { type ReviewServer, startReview } from '../../../src/service/review/index.ts';
import type { ChoicesView, ReuseView, SearchView } from '../../../src/service/review/look-api.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { openWorkspace, type ReviewDesk, type Workspace } from '../../../src/workspace/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { workspaceWithPapers } from '../../support/workspace-with-papers.ts';

const NUMBER = '001099000001';
const NAME = 'Nguyễn Văn Mẫu';
const holder = { name: NAME, id: NUMBER, birthDate: '1999-02-03' };
const birth = {
  ...{ paperKind: 'giay-khai-sinh', typeCode: '32', typeName: null, paperHolder: holder, issuedDate: '2020-01-15' },
  subject: 'Đăng ký lại khai sinh ở xã Đắk Lắk',
};
const decision = { paperKind: 'quyet-dinh', typeCode: '02', subject: 'Thu hồi đất đai tại thôn Đông' };
const ANYTHING = {
  ...{ words: '', agency: null, type: null, kind: null, year: null, procedure: null, person: null, purpose: null },
  ...{ offset: 0, limit: 20 },
};
const LOOK = { number: NUMBER, name: null, birthDate: null, procedure: null, day: '2026-11-23', outside: false };

const folder = temporaryFolder();
let workspace: Workspace;
let desk: ReviewDesk;
let server: ReviewServer;
let cookie: string;

beforeEach(async () => {
  const dir = join(folder(), 'workspace');
  await workspaceWithPapers(dir, [birth, decision], null);
  workspace = await openWorkspace({ dir, cwd: folder(), env: { XDG_CONFIG_HOME: folder() } });
  desk = await workspace.review({ reviewer: 'Lan' });
  server = await startReview({ desk, language: 'vi', port: 0, version: '0', pageFolder: join(folder(), 'none') });
  cookie = (await fetch(server.entrance)).headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterEach(async () => {
  await server.close();
  await desk.close();
  await workspace.close();
});

const ask = (method: string, path: string, body?: object) =>
  fetch(`${server.url}/api/${path}`, {
    method,
    headers: { cookie, 'x-sohoa-review': '1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const search = async (over: object): Promise<SearchView> =>
  (await (await ask('POST', 'search', { ...ANYTHING, ...over })).json()) as SearchView;
const reuse = async (over: object = {}): Promise<ReuseView> =>
  (await (await ask('POST', 'reuse', { ...LOOK, purpose: 'Nhận hồ sơ', ...over })).json()) as ReuseView;
const refusal = async (method: string, path: string, body?: object) => {
  const response = await ask(method, path, body);
  return [response.status, ((await response.json()) as ErrorView).error.code];
};

async function audit(): Promise<AuditEntry[]> {
  const catalog = await openCatalog(join(workspace.dir, 'data', 'catalog.db'));
  return catalog.audit.after(0, 100).finally(() => catalog.close());
}

describe('searching from the review page', () => {
  it('finds without diacritics, and cuts the text at what was looked for, in its own spelling', async () => {
    const { total, hits } = await search({ words: 'dat dai' });
    expect(total).toBe(1);
    expect(hits[0]?.title).toBe('Quyết định');
    const marked = hits[0]?.snippet.filter(({ hit }) => hit).map(({ text }) => text);
    expect(marked).toEqual(['đất', 'đai']);
    expect(hits[0]?.snippet.map(({ text }) => text).join('')).toContain(decision.subject);
  });

  it('narrows by kind, type and year, and names what can be chosen', async () => {
    expect((await search({ kind: 'giay-khai-sinh' })).hits.map(({ title }) => title)).toEqual(['Giấy khai sinh']);
    expect((await search({ words: 'dat', kind: 'giay-khai-sinh' })).total).toBe(0);
    expect((await search({ type: '02' })).total).toBe(1);
    const choices = (await (await ask('GET', 'choices')).json()) as ChoicesView;
    expect(choices.kinds).toContainEqual({ value: 'giay-khai-sinh', label: 'Giấy khai sinh' });
    expect(choices.types).toContainEqual({ value: '02', label: 'Quyết định' });
    expect(choices.procedures.length).toBeGreaterThan(0);
  });

  it('asks why a person is looked for, and only then', async () => {
    const person = { ...ANYTHING, person: NUMBER };
    expect(await refusal('POST', 'search', person)).toEqual([400, 'PURPOSE_INVALID']);
    expect(await refusal('POST', 'search', { ...person, purpose: `tra ${NUMBER}` })).toEqual([400, 'PURPOSE_INVALID']);
    expect(await refusal('POST', 'search', { ...ANYTHING, words: NUMBER })).toEqual([400, 'PURPOSE_INVALID']);
    expect((await search({ person: NUMBER, purpose: 'Nhận hồ sơ' })).total).toBe(1);
    await search({ words: 'dat' });
    const looks = (await audit()).map(({ actor, action, purpose }) => [actor, action, purpose]);
    expect(looks).toEqual([
      ['reviewer:Lan', 'search.run', 'Nhận hồ sơ'],
      ['reviewer:Lan', 'search.run', null],
    ]);
  });

  it('takes no words from an address, and nothing undeclared', async () => {
    expect(await refusal('GET', 'search?words=dat')).toEqual([404, 'ADDRESS_UNKNOWN']);
    expect(await refusal('POST', 'search', { ...ANYTHING, words: 'dat', secret: 1 })).toEqual([400, 'REQUEST_INVALID']);
    expect(await refusal('POST', 'search', ANYTHING)).toEqual([400, 'SEARCH_EMPTY']);
  });
});

describe('reuse from the review page', () => {
  it('says what is held, whether it is good and why, where it opens, and which database makes it needless', async () => {
    const { answers, isComplete, stores } = await reuse();
    expect(answers.map(({ name, status }) => [name, status])).toEqual([['Giấy khai sinh', 'data']]);
    expect(answers[0]?.database?.name).toContain('hộ tịch');
    const [paper] = answers[0]?.papers ?? [];
    expect(paper).toMatchObject({
      ...{ title: 'Giấy khai sinh', issuedDate: '2020-01-15', stores: ['thư mục làm việc này'], isValid: true },
      validity: 'còn hiệu lực (không thời hạn)',
      link: null,
    });
    expect(paper?.place?.page).toBe(1);
    expect([isComplete, stores.map(({ name, isAsked }) => [name, isAsked])]).toEqual([
      false,
      [['thư mục làm việc này', true]],
    ]);
  });

  it('answers by components of a procedure, with what must not be asked for', async () => {
    const { procedures } = (await (await ask('GET', 'choices')).json()) as ChoicesView;
    const reports = await Promise.all(procedures.map(({ value }) => reuse({ procedure: value })));
    const sparing = reports.filter(({ doNotAsk }) => doNotAsk.length > 0);
    expect(sparing.length).toBeGreaterThan(0);
    for (const { answers, doNotAsk } of sparing) {
      const needless = answers.filter(({ status }) => status === 'held' || status === 'data').map(({ name }) => name);
      expect(needless).toEqual(expect.arrayContaining(doNotAsk));
      expect(answers.every(({ required }) => required !== null)).toBe(true);
    }
  });

  it('uses no paper that may not be given, and none without a purpose', async () => {
    const [paper] = (await reuse()).answers[0]?.papers ?? [];
    expect(paper?.canUse).toBe(false);
    const wish = { ...LOOK, purpose: 'Nhận hồ sơ', paper: paper?.ref, dossier: 'H99.14-261123-0001', checked: true };
    expect(await refusal('POST', 'reuse/use', wish)).toEqual([409, 'PAPER_NOT_REUSABLE']);
    expect(await refusal('POST', 'reuse/use', { ...wish, purpose: '' })).toEqual([400, 'PURPOSE_INVALID']);
    expect(await refusal('POST', 'reuse/use', { ...wish, paper: 'x' })).toEqual([404, 'PAPER_UNKNOWN']);
  });

  it('logs who looked and why before it answers, and nowhere the number or the name', async () => {
    await reuse({ purpose: 'Nhận hồ sơ  khai sinh' });
    const [look] = await audit();
    expect([look?.actor, look?.action, look?.purpose]).toEqual(['reviewer:Lan', 'reuse.look', 'Nhận hồ sơ khai sinh']);
    expect(JSON.stringify(await audit())).not.toContain(NUMBER);
    const logs = join(workspace.dir, 'logs');
    for (const name of readdirSync(workspace.dir).includes('logs') ? readdirSync(logs) : []) {
      expect(readFileSync(join(logs, name), 'utf8')).not.toMatch(new RegExp(`${NUMBER}|${NAME}`));
    }
  });

  it('refuses a look without a purpose, what is no number, and a procedure nobody listed', async () => {
    const wanted = { ...LOOK, purpose: 'Nhận hồ sơ' };
    expect(await refusal('POST', 'reuse', { ...wanted, purpose: ' ' })).toEqual([400, 'PURPOSE_INVALID']);
    expect(await refusal('POST', 'reuse', { ...wanted, number: '12' })).toEqual([400, 'PERSON_NUMBER_INVALID']);
    expect(await refusal('POST', 'reuse', { ...wanted, procedure: '9.999999' })).toEqual([400, 'PROCEDURE_NOT_LISTED']);
    expect(await refusal('GET', `reuse?number=${NUMBER}`)).toEqual([404, 'ADDRESS_UNKNOWN']);
    expect(await audit()).toEqual([]);
  });
});
