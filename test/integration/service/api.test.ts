import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TokenScope } from '../../../src/domain/index.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { type LookedUpSite, lookedUpSite } from '../../support/looked-up-site.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const CODE = 'H99.14-261105-0001';
const SCOPES: readonly TokenScope[] = ['dossiers:read', 'files:read', 'search', 'reuse'];
const purpose = encodeURIComponent('Giải quyết hồ sơ đất đai');

let dir = '';
let site: LookedUpSite;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-api-'));
  site = await lookedUpSite(dir, {
    bundles: [recordBundle(1), ofHolder()],
    settings: '\nserve:\n  callsPerMinute: 8\n  failuresPerMinute: 200\n',
  });
});
afterEach(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

const ask = (url: string, token: string | null, more: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET') =>
  site.api.inject({
    ...{ method, url },
    headers: { host: '127.0.0.1', 'x-purpose': purpose, ...(token === null ? {} : bearer(token)), ...more },
    ...(method === 'POST' ? { payload: {} } : {}),
  });
const post = (url: string, token: string, payload: object) =>
  site.api.inject({ method: 'POST', url, headers: { host: '127.0.0.1', ...bearer(token) }, payload });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A birth certificate of somebody who is named nowhere else. */
function ofHolder() {
  const paperHolder = { name: 'Lê Thị Ngọc Ẩn', id: '001099000777', birthDate: '1999-05-06' };
  return recordBundle(2, { documents: [{ paperKind: 'giay-khai-sinh', paperHolder, subject: null }] });
}

async function logged() {
  const catalog = await openCatalog(join(dir, 'data', 'catalog.db'));
  const entries = await catalog.audit.after(0, 1000);
  await catalog.close();
  return entries;
}

interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly scope: TokenScope | null;
}

/** Every call of the description, so that a new one cannot be forgotten here. */
async function operations(): Promise<Operation[]> {
  const { paths } = (await ask('/openapi.json', null)).json() as {
    paths: Record<string, Record<string, { security?: { token: TokenScope[] }[] }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security = [{ token: [] }] }]) => ({
      name: `${method} ${path}`,
      method: method.toUpperCase() as 'GET' | 'POST',
      url: path.replace('{code}', CODE).replace('{name}', '01-quyet-dinh.pdf'),
      scope: security[0]?.token[0] ?? null,
    })),
  );
}

describe('each call of the API', () => {
  it('is open only where it tells nothing about anybody', async () => {
    const all = await operations();
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.filter(({ scope }) => scope === null).map(({ name }) => name)).toEqual(['get /v1/health']);
  });

  it('cannot be added without saying what it needs', () => {
    expect(() => site.api.get('/v1/forgotten', async () => ({}))).toThrow(
      'GET /v1/forgotten says nothing of its scope',
    );
  });

  it('wants a token: none, a wrong one, an unknown one, another scheme', async () => {
    const good = await site.token(SCOPES);
    const wrong = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
    const unknown = `sohoa_00000000_${good.slice(-43)}`;
    for (const { method, url, scope, name } of await operations()) {
      if (scope === null) continue;
      for (const token of [null, wrong, unknown, '', 'x'.repeat(4000)]) {
        const answer = await ask(url, token, {}, method);
        expect([name, answer.statusCode, answer.json().error.code]).toEqual([name, 401, 'TOKEN_INVALID']);
        expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
      const basic = await ask(url, null, { authorization: `Basic ${good}` }, method);
      expect(basic.statusCode).toBe(401);
    }
  });

  it('refuses a token that reaches elsewhere', async () => {
    for (const { method, url, scope, name } of await operations()) {
      if (scope === null) continue;
      const token = await site.token(SCOPES.filter((other) => other !== scope));
      const answer = await ask(url, token, {}, method);
      expect([name, answer.statusCode, answer.json().error.code]).toEqual([name, 403, 'SCOPE_MISSING']);
      expect(answer.headers['www-authenticate']).toContain(`scope="${scope}"`);
    }
  });

  it('refuses a token that ran out, and one that was revoked', async () => {
    const expired = await site.token(SCOPES, 0);
    const revoked = await site.token(SCOPES);
    await site.workspace.access.revokeToken(revoked.split('_')[1] ?? '');
    for (const { method, url, scope, name } of await operations()) {
      if (scope === null) continue;
      const [late, back] = [await ask(url, expired, {}, method), await ask(url, revoked, {}, method)];
      expect([name, late.statusCode, late.json().error.code]).toEqual([name, 401, 'TOKEN_EXPIRED']);
      expect([name, back.statusCode, back.json().error.code]).toEqual([name, 401, 'TOKEN_REVOKED']);
    }
  });

  it('counts the calls of each token for itself', async () => {
    for (const { method, url, scope, name } of await operations()) {
      if (scope === null) continue;
      const [busy, calm] = [await site.token(SCOPES), await site.token(SCOPES)];
      for (let call = 0; call < 8; call++) expect((await ask(url, busy, {}, method)).statusCode).not.toBe(429);
      const answer = await ask(url, busy, {}, method);
      expect([name, answer.statusCode, answer.json().error.code]).toEqual([name, 429, 'TOO_MANY_REQUESTS']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect((await ask(url, calm, {}, method)).statusCode).not.toBe(429);
    }
  });

  it('is limited without a token too', async () => {
    for (let call = 0; call < 8; call++) expect((await ask('/v1/health', null)).statusCode).toBe(200);
    expect((await ask('/v1/health', null)).statusCode).toBe(429);
  });

  it('answers errors in the shape of the command line', async () => {
    for (const { method, url, scope } of await operations()) {
      if (scope === null) continue;
      const { ok, error } = (await ask(url, null, {}, method)).json();
      expect([ok, Object.keys(error)]).toEqual([false, ['code', 'message', 'hint', 'recovery', 'where']]);
    }
  });

  it('is refused under a foreign name, and to a page of another site', async () => {
    const token = await site.token(SCOPES);
    expect((await ask(`/v1/dossiers/${CODE}`, token, { host: 'evil.example' })).statusCode).toBe(403);
    expect((await ask(`/v1/dossiers/${CODE}`, token, { origin: 'https://evil.example' })).statusCode).toBe(403);
  });
});

describe('a look', () => {
  it('hands out the declared fields and nothing of how they came about', async () => {
    const answer = await ask(`/v1/dossiers/${CODE}`, await site.token(['dossiers:read']));
    expect(answer.statusCode).toBe(200);
    const { ok, version, record } = answer.json();
    expect([ok, version, record.dossier.ownerName]).toEqual([true, 1, 'Nguyễn Văn Mẫu']);
    expect(Object.keys(record).sort()).toEqual(['archive', 'documents', 'dossier', 'held', 'schema']);
    expect(record.documents[0].pages[0]).not.toHaveProperty('source');
    expect(record.documents[0]).not.toHaveProperty('signatures');
    expect(answer.body).not.toContain('scan.pdf');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('needs a purpose, and is logged with it before anything is handed out', async () => {
    const token = await site.token(['dossiers:read', 'files:read']);
    const url = `/v1/dossiers/${CODE}`;
    for (const wrong of ['', 'x', '001099000001']) {
      const answer = await ask(url, token, { 'x-purpose': wrong });
      expect([answer.statusCode, answer.json().error.code]).toEqual([400, 'PURPOSE_INVALID']);
    }
    await ask(url, token);
    await ask(`${url}/files/01-quyet-dinh.pdf`, token);
    const entries = await logged();
    const actor = `token:${token.split('_')[1]}`;
    expect(entries.map(({ action }) => action)).toEqual(['token.create', 'dossier.read', 'file.read']);
    for (const entry of entries.slice(1)) {
      expect(entry).toMatchObject({ actor, dossier: CODE, purpose: 'Giải quyết hồ sơ đất đai' });
      expect(entry.persons).toMatch(/^[0-9a-f]{32}$/);
    }
    expect((await site.workspace.access.verifyAudit(null)).fault).toBeNull();
  });

  it('at what is not there is answered in the same shape', async () => {
    const token = await site.token(['dossiers:read', 'files:read']);
    const codes = await Promise.all(
      [
        '/v1/dossiers/H99.14-261105-0009',
        `/v1/dossiers/${CODE}?version=9`,
        `/v1/dossiers/${CODE}/files/none.pdf`,
        `/v1/dossiers/${CODE}/files/${encodeURIComponent('original/scan.pdf')}`,
        `/v1/dossiers/${CODE}/files/${encodeURIComponent('../../../sohoa.yaml')}`,
        '/v1/nothing',
      ].map(async (url) => {
        const answer = await ask(url, token);
        return [answer.statusCode, answer.json().error.code];
      }),
    );
    expect(codes).toEqual([
      [404, 'DOSSIER_UNKNOWN'],
      [404, 'DOSSIER_UNKNOWN'],
      [404, 'RECORD_FILE_UNKNOWN'],
      [404, 'RECORD_FILE_UNKNOWN'],
      [404, 'RECORD_FILE_UNKNOWN'],
      [404, 'ADDRESS_UNKNOWN'],
    ]);
  });

  it('at a file gives all of it, a part of it, or says that the caller has it', async () => {
    const token = await site.token(['files:read']);
    const url = `/v1/dossiers/${CODE}/files/01-quyet-dinh.pdf`;
    const whole = await ask(url, token);
    const text = `pdf of document 1 of ${CODE}`;
    expect([whole.statusCode, whole.body, whole.headers['content-type']]).toEqual([200, text, 'application/pdf']);
    expect(whole.headers['content-disposition']).toBe('attachment; filename="01-quyet-dinh.pdf"');
    const etag = String(whole.headers['etag']);

    const part = await ask(url, token, { range: 'bytes=4-9' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      text.slice(4, 10),
      `bytes 4-9/${text.length}`,
    ]);
    expect((await ask(url, token, { range: 'bytes=4-9', 'if-range': '"other"' })).body).toBe(text);
    expect((await ask(url, token, { range: 'bytes=4-9', 'if-range': etag })).statusCode).toBe(206);
    const outside = await ask(url, token, { range: 'bytes=999-' });
    expect([outside.statusCode, outside.json().error.code]).toEqual([416, 'RANGE_IMPOSSIBLE']);
    const same = await ask(url, token, { 'if-none-match': etag });
    expect([same.statusCode, same.body]).toEqual([304, '']);
  });
});

describe('a search', () => {
  it('finds papers by their words, and is logged with whom it showed but not with what was looked for', async () => {
    const token = await site.token(['search']);
    const got = await ask('/v1/search?words=ve+viec+mau&limit=5', token);
    expect(got.statusCode).toBe(200);
    const { total, hits } = got.json();
    expect([total, hits[0].dossierCode]).toEqual([2, CODE]);
    const posted = await post('/v1/search', token, { person: '001099000001', purpose: 'nghiệm thu' });
    expect([posted.statusCode, posted.json().total]).toEqual([200, 2]);
    const log = await logged();
    expect(log.map(({ action, purpose: why }) => [action, why])).toEqual([
      ['token.create', null],
      ['search.run', 'Giải quyết hồ sơ đất đai'],
      ['search.run', 'nghiệm thu'],
    ]);
    for (const { persons } of log.slice(1)) expect(persons).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(log)).not.toMatch(/tu phap|001099000001/);
  });

  it('takes a person in its body only', async () => {
    const answer = await ask('/v1/search?person=001099000001', await site.token(['search']));
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
  });

  it.each([
    ['no purpose', { words: 'a' }, 'REQUEST_INVALID'],
    ['a purpose that says nothing', { words: 'a', purpose: 'x' }, 'PURPOSE_INVALID'],
    ['nothing to look for', { purpose: 'nghiệm thu' }, 'SEARCH_EMPTY'],
    ['too many at a time', { words: 'a', purpose: 'nghiệm thu', limit: 1000 }, 'REQUEST_INVALID'],
    ['one member too many', { words: 'a', purpose: 'nghiệm thu', more: 1 }, 'REQUEST_INVALID'],
    ['a body too large', { words: 'x'.repeat(17_000), purpose: 'nghiệm thu' }, 'REQUEST_TOO_LARGE'],
  ])('refuses %s', async (_what, body, code) => {
    const answer = await post('/v1/search', await site.token(['search']), body);
    expect([answer.statusCode, answer.json().error.code]).toEqual([code === 'REQUEST_TOO_LARGE' ? 413 : 400, code]);
  });
});

describe('what is held of a person', () => {
  it('is told with links of this API, without names, further numbers or places on this machine', async () => {
    const token = await site.token(['reuse', 'files:read']);
    const answer = await post('/v1/reuse', token, { id: '001099000777', purpose: 'hồ sơ mới', outside: false });
    expect(answer.statusCode).toBe(200);
    const { answers, isComplete } = answer.json();
    expect(isComplete).toBe(false);
    const [paper] = answers[0].papers;
    expect([answers[0].kind, paper.store, paper.link]).toEqual([
      'giay-khai-sinh',
      'own',
      `/v1/dossiers/${CODE.replace('0001', '0002')}/files/01-giay-khai-sinh.pdf`,
    ]);
    expect((await ask(paper.link, token)).statusCode).toBe(200);
    expect(answer.body).not.toContain('Lê Thị Ngọc Ẩn');
    expect(answer.body).not.toContain('001099000777');
    expect(answer.body).not.toContain(dir);
    expect((await logged()).map(({ action }) => action)).toEqual(['token.create', 'reuse.look', 'file.read']);
  });

  it.each([
    [{ id: '123', purpose: 'hồ sơ mới' }, 'PERSON_NUMBER_INVALID'],
    [{ id: '001099000777' }, 'REQUEST_INVALID'],
    [{ id: '001099000777', purpose: 'cho 001099000777' }, 'PURPOSE_INVALID'],
    [{ id: '001099000777', purpose: 'hồ sơ mới', procedure: '9.999999' }, 'PROCEDURE_NOT_LISTED'],
  ])('is not told for %j, and the number is not repeated', async (body, code) => {
    const answer = await post('/v1/reuse', await site.token(['reuse']), body);
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, code]);
    expect(answer.body).not.toContain('001099000777');
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1, made from the routes', async () => {
    const document = (await ask('/openapi.json', null)).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
    const { parameters } = document.paths['/v1/dossiers/{code}'].get;
    expect(parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'x-purpose', required: true }));
    expect(document.paths['/v1/dossiers/{code}'].get.responses['200'].content['application/json'].schema.type).toBe(
      'object',
    );
  });
});
