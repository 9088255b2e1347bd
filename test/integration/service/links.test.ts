import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signLink } from '../../../src/domain/index.ts';
import { signingKey } from '../../../src/workspace/links/keys.ts';
import { errorCodeOf, getAsItStands, getOverSocket } from '../../support/fetched.ts';
import { type LinkedSite, linkedSite } from '../../support/linked-site.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const one = recordBundle(1);
const other = recordBundle(2);
const CODE = one.bundle.record.dossier.code;
const FILE = one.bundle.files[0] ?? { sha256: '', bytes: 0 };
const CONTENT = one.contents.get(FILE.sha256) ?? Buffer.alloc(0);
const PERSON = one.bundle.record.dossier.ownerId ?? '';

let dir = '';
let linked: LinkedSite | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-links-'));
});
afterEach(async () => {
  await linked?.close();
  linked = null;
  rmSync(dir, { recursive: true, force: true });
});

async function open(options: Parameters<typeof linkedSite>[1] = {}): Promise<LinkedSite> {
  linked = await linkedSite(dir, { bundles: [one, other], ...options });
  return linked;
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  getAsItStands(linked?.serving.port ?? 0, path, headers, method);
const raw = (path: string) => getOverSocket(linked?.serving.port ?? 0, path);
const looks = async () => (await linked?.catalog.audit.after(0, 10_000)) ?? [];

describe('a signed link', () => {
  it('gives its file, for nobody to keep on the way, under a name that tells nothing of anybody', async () => {
    const { link } = await open();
    const path = await link(one);
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(CONTENT)).toBe(true);
    expect(answer.headers).toMatchObject({
      etag: `"${FILE.sha256}"`,
      'accept-ranges': 'bytes',
      'cache-control': 'private',
      'content-type': 'application/pdf',
      'content-length': String(FILE.bytes),
      'content-disposition': 'attachment; filename="01-quyet-dinh.pdf"',
      'x-content-type-options': 'nosniff',
    });
    expect(path).not.toContain(CODE);
    expect(path).not.toContain('H99');
    expect(path).toMatch(/\.pdf$/);
  });

  it('is the same however often the delivery is repeated', async () => {
    const { link } = await open();
    expect(await link(one)).toBe(await link(one));
    expect(await link(one)).not.toBe(await link(one, 0, 'cong-khac'));
  });

  it('is written into the log of looks before a byte goes out: whose file, for whom, no name and no number', async () => {
    const { link, site } = await open();
    const path = await link(one);
    await get(path);
    await get(path, { range: 'bytes=0-3' });
    await get(path, {}, 'HEAD');
    await get(`${path.slice(0, -5)}x.pdf`);
    const entries = await looks();
    expect(entries.map(({ actor, action, dossier }) => ({ actor, action, dossier }))).toEqual(
      Array(2).fill({ actor: 'link:portal', action: 'link.fetch', dossier: CODE }),
    );
    expect(JSON.parse(entries[0]?.detail ?? '')).toEqual({ sha256: FILE.sha256 });
    expect(entries[0]?.persons).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(entries)).not.toContain(PERSON);
    expect((await site.workspace.access.verifyAudit(null)).fault).toBeNull();
    const log = readFileSync(join(dir, 'data', 'logs', readLog(dir)), 'utf8');
    expect(log).toContain('GET /f/*');
    expect(log).not.toContain(FILE.sha256);
    expect(log).not.toContain(CODE);
  });

  it('holds no longer than it says', async () => {
    await open();
    const key = signingKey(join(dir, 'data', 'secrets', 'link-keys.json'));
    const link = await linked?.link(one);
    const [, mark = ''] = /\.k1\.([\w-]{22})\./.exec(link ?? '') ?? [];
    const ending = (expires: number) =>
      signLink({ target: 'portal', sha256: FILE.sha256, expires, mark, ending: 'pdf' }, key);
    const now = Math.floor(Date.now() / 1000);
    expect((await get(ending(now + 60))).status).toBe(200);
    const late = await get(ending(now - 1));
    expect([late.status, errorCodeOf(late)]).toEqual([410, 'LINK_EXPIRED']);
  });

  it('leads nowhere with any part of it altered', async () => {
    const { link } = await open({ links: '  callsPerMinute: 100000\n' });
    const path = await link(one);
    for (let place = 3; place < path.length; place++) {
      const character = path[place] ?? '';
      const altered = path.slice(0, place) + (character === 'a' ? 'b' : 'a') + path.slice(place + 1);
      const answer = await get(altered);
      expect([altered, answer.status, errorCodeOf(answer)]).toEqual([altered, 404, 'LINK_INVALID']);
    }
  });

  it('gives no other file: another hash, another dossier, another target, another ending', async () => {
    const { link, site } = await open();
    const [first, second, foreign] = [await link(one), await link(one, 3), await link(other)];
    const [mine, others] = [first.split('/'), foreign.split('/')];
    const mixed = [
      ...[first.replace(FILE.sha256, one.bundle.files[3]?.sha256 ?? ''), second.replace(/[^/]*$/, mine[4] ?? '')],
      ...[[...mine.slice(0, 3), others[3], mine[4]].join('/'), [...mine.slice(0, 4), others[4]].join('/')],
      ...[first.replace('/portal/', '/province/'), first.replace(/\.pdf$/, '.txt')],
    ];
    for (const path of mixed) expect([path, (await get(path)).status]).toEqual([path, 404]);
    // Files that came in: their names hold names. The log of looks, the record, a blob nobody asked for.
    const original = one.bundle.files.find(({ path }) => path.startsWith('original/'))?.sha256 ?? '';
    const { maker } = site.workspace.links;
    const queuedAt = new Date().toISOString();
    expect(await maker?.linksFor([original], { target: 'portal', bundle: one.bundle, queuedAt })).toEqual({});
  });

  it('even where the signature is good gives no file that is none of a document', async () => {
    const { link } = await open();
    const path = await link(one);
    const key = signingKey(join(dir, 'data', 'secrets', 'link-keys.json'));
    const [, mark = ''] = /\.k1\.([\w-]{22})\./.exec(path) ?? [];
    const original = one.bundle.files.find(({ path }) => path.startsWith('original/'))?.sha256 ?? '';
    for (const sha256 of [original, 'f'.repeat(64)]) {
      const answer = await get(
        signLink({ target: 'portal', sha256, expires: 4_000_000_000, mark, ending: 'pdf' }, key),
      );
      expect([answer.status, errorCodeOf(answer)]).toEqual([404, 'LINK_INVALID']);
    }
  });

  it('is taken in one spelling only: no tricks with paths', async () => {
    const { link } = await open();
    const path = await link(one);
    const inside = path.slice(3);
    const tricks = [
      ...[
        `//f/${inside}`,
        `/f//${inside}`,
        `/f/./${inside}`,
        `/f/x/../${inside}`,
        `/F/${inside}`,
        `${path}/`,
        `${path}/.`,
      ],
      ...[`/f/%2e%2e/f/${inside}`, `/f/..%2f..%2fdata%2fcatalog.db`, '/f/../../data/catalog.db', '/f/%252e%252e%252f'],
      ...['/f/', '/f', '/f/portal', '/f/portal/', `/f/portal/${FILE.sha256}`, `/f/portal/${FILE.sha256}/`],
      ...[
        `${path}%00`,
        `${path}%00.pdf`,
        `/f/%00${inside}`,
        `${path}?`,
        `${path}?x=1`,
        `${path}#`,
        `${path};x`,
        `${path}%20`,
      ],
      ...[path.replace('portal', '%70ortal'), path.replace('.pdf', '%2epdf'), path.replace('/portal', '\\portal')],
      ...[path.replace(FILE.sha256, FILE.sha256.toUpperCase()), path.replace(FILE.sha256, `${FILE.sha256}%0a`)],
      ...[
        `/f/${'a/'.repeat(3000)}`,
        `/f/${'%2e%2e/'.repeat(900)}etc/passwd`,
        `/f/${'x'.repeat(7000)}`,
        '/f/%zz',
        '/f/%c0%ae%c0%ae/',
      ],
      ...[
        path.replace(/\/(\d{10})\./, '/0$1.'),
        path.replace(/\/(\d{10})\./, '/+$1.'),
        path.replace(/\/(\d{10})\./, '/$1.0.'),
      ],
    ];
    for (const trick of tricks) {
      const answer = await raw(trick);
      expect([trick, answer.slice(0, 12)]).toEqual([trick, expect.stringMatching(/^HTTP\/1\.1 (400|404|414)$/)]);
      expect(answer).not.toContain(CONTENT.toString('latin1'));
      expect(answer).not.toContain(dir);
    }
    expect((await raw(`/f/${'x'.repeat(20_000)}`)).slice(0, 12)).toMatch(/^HTTP\/1\.1 431$/);
    // The whole address in the request line, and a NUL as a byte.
    expect(await raw(`http://127.0.0.1${path}`)).not.toContain('200 OK');
    expect(await raw(`${path}\0`)).toMatch(/^HTTP\/1\.1 400/);
    expect((await get(path)).status).toBe(200);
    expect(await looks()).toHaveLength(1);
  });

  it('takes no other method', async () => {
    const { link } = await open();
    const path = await link(one);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect([method, (await get(path, {}, method)).status]).toEqual([method, 404]);
    }
  });
});

describe('parts of a file', () => {
  it('are given by HEAD, Range, a suffix and If-Range; what is there already is not sent', async () => {
    const { link } = await open();
    const path = await link(one);
    const size = CONTENT.byteLength;
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.byteLength]).toEqual([200, String(size), 0]);
    const part = async (range: string, more: Record<string, string> = {}) => {
      const { status, headers, body } = await get(path, { range, ...more });
      return [status, headers['content-range'], body.toString()];
    };
    const text = CONTENT.toString();
    expect(await part('bytes=0-3')).toEqual([206, `bytes 0-3/${size}`, text.slice(0, 4)]);
    expect(await part('bytes=4-')).toEqual([206, `bytes 4-${size - 1}/${size}`, text.slice(4)]);
    expect(await part('bytes=-5')).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, text.slice(-5)]);
    expect(await part('bytes=-99999')).toEqual([206, `bytes 0-${size - 1}/${size}`, text]);
    expect(await part('bytes=0-99999')).toEqual([206, `bytes 0-${size - 1}/${size}`, text]);
    expect((await part('bytes=0-1,4-5'))[0]).toBe(200);
    expect((await part('lines=1-2'))[0]).toBe(200);
    expect((await part(`bytes=${size}-`))[0]).toBe(416);
    expect((await part('bytes=-0'))[0]).toBe(416);
    const etag = `"${FILE.sha256}"`;
    expect((await part('bytes=0-3', { 'if-range': etag }))[0]).toBe(206);
    expect((await part('bytes=0-3', { 'if-range': '"another"' }))[0]).toBe(200);
    expect((await part('bytes=0-3', { 'if-range': 'Sat, 21 Nov 2026 00:00:00 GMT' }))[0]).toBe(200);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(path, { range: 'bytes=0-1' }, 'HEAD')).body.byteLength).toBe(0);
  });

  it('put together are the file', async () => {
    const { link } = await open();
    const path = await link(one);
    const parts: Buffer[] = [];
    for (let start = 0; start < FILE.bytes; start += 7) {
      parts.push((await get(path, { range: `bytes=${start}-${start + 6}` })).body);
    }
    expect(createHash('sha256').update(Buffer.concat(parts)).digest('hex')).toBe(FILE.sha256);
  });
});

describe('a link dies', () => {
  const dead = async (path: string) => {
    const answer = await get(path);
    expect([answer.status, errorCodeOf(answer)]).toEqual([404, 'LINK_INVALID']);
  };

  it('with its dossier, when a state secret is found in it', async () => {
    const { link, catalog } = await open();
    const path = await link(one);
    expect((await get(path)).status).toBe(200);
    const row = (await catalog.listDossiers({ codes: [CODE] }))[0];
    await catalog.eraseDossier(row?.id ?? '');
    await dead(path);
    expect((await get(await link(other))).status).toBe(200);
  });

  it('while a reviewer has sent the dossier back', async () => {
    const { link, catalog } = await open();
    const path = await link(one);
    await catalog.reviews.reject(CODE, { seq: 1, inputMark: 'x' });
    await dead(path);
  });

  it('when keys are changed at once, and otherwise goes on', async () => {
    const { link, site } = await open();
    const path = await link(one);
    await site.workspace.links.rotate({ atOnce: false });
    expect((await get(path)).status).toBe(200);
    const newer = await link(one);
    expect(newer).not.toBe(path);
    expect((await get(newer)).status).toBe(200);
    await site.workspace.links.rotate({ atOnce: true });
    await dead(path);
    await dead(newer);
    expect((await get(await link(one))).status).toBe(200);
  });
});

function readLog(of: string): string {
  return readdirSync(join(of, 'data', 'logs'))[0] ?? '';
}
