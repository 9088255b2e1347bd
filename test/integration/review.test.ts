import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, ErrorView } from '../../src/service/review/api.ts';
import { lockWorkspace } from '../../src/stores/catalog/lock.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { hasTool, pdfText } from '../support/pdf-tools.ts';
import { openReviewSite, type ReviewSite, type Window } from '../support/review-site.ts';

/** Three scanned pages, three documents: a declaration, a certificate of birth from the hospital, one from the commune. */
const CODE = 'H99.14-250714-0005';
const OTHER = 'H99.14-250714-0003';
const NOBODY = 'Trần Thị Ngọc Ánh';

let folder: string;
let site: ReviewSite;
let lan: Window;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-review-'));
  site = await openReviewSite(folder, { [CODE]: '05', [OTHER]: '03' });
  lan = site.window();
  await lan.open(CODE);
}, 300_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const errorOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as ErrorView).error.code];
const field = (view: DossierView, pointer: string) => {
  const found = view.groups.flatMap(({ fields }) => fields).find((one) => one.pointer === pointer);
  if (found === undefined) throw new Error(`no field ${pointer}`);
  return found;
};
const pageCalled = (view: DossierView, number: number) => {
  const found = view.pages.find((page) => page.number === number);
  if (found === undefined) throw new Error(`no page ${number}`);
  return found;
};
const lastSeq = async (code: string) => (await lan.history(code)).entries.at(-1)?.seq ?? 0;

describe('who may', () => {
  it('is whoever opened the printed address, and calls that another site cannot make', async () => {
    const plain = await fetch(`${site.url}/api/queue`);
    expect([plain.status, ((await plain.json()) as ErrorView).error.code]).toEqual([401, 'LOGIN_NEEDED']);
    expect((await fetch(`${site.url}/?token=guessed`)).status).toBe(401);
    const entered = await fetch(site.entrance);
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const posted = await fetch(`${site.url}/api/dossiers/${CODE}/lock`, {
      method: 'POST',
      headers: { cookie: cookie.split(';')[0] ?? '', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(posted.status).toBe(403);
  });
});

describe('looking', () => {
  it('lists dossiers and finds them without diacritics', async () => {
    const { items, total } = await lan.queue('?state=all');
    expect([total, items.map(({ code }) => code).sort()]).toEqual([2, [OTHER, CODE]]);
    const name = items.find(({ code }) => code === CODE)?.ownerName ?? '';
    const folded = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    expect((await lan.queue(`?state=all&find=${encodeURIComponent(folded)}`)).items.map(({ code }) => code)).toEqual([
      CODE,
    ]);
    expect(items.find(({ code }) => code === CODE)?.lockedBy).toBe('Lan');
  });

  it('shows pages upright at the width asked for, and the same again from the browser’s own copy', async () => {
    const view = await lan.dossier(CODE);
    const { imageVersion, number } = pageCalled(view, 1);
    const address = `${site.url}/api/dossiers/${CODE}/pages/${number}/image?width=160&v=${imageVersion}`;
    const cookie = (await fetch(site.entrance)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const image = await fetch(address, { headers: { cookie } });
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(image.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
    const again = await fetch(address, {
      headers: { cookie, 'if-none-match': image.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(errorOf(await lan.ask('GET', `/dossiers/${CODE}/pages/99/image`))).toEqual([404, 'PAGE_UNKNOWN']);
  });

  it('knows no dossier that is none', async () => {
    expect(errorOf(await lan.ask('GET', '/dossiers/H1'))).toEqual([404, 'DOSSIER_UNKNOWN']);
  });
});

describe('a value', () => {
  const pointer = '/documents/2/paperHolder/name';

  it('set by a person stands in the record, with its source, and is doubted no more', async () => {
    const before = field(await lan.dossier(CODE), pointer);
    const { dossier, applied } = await lan.commit(CODE, { [pointer]: NOBODY, '/dossier/receivedDate': '14/07/2025' });
    expect(applied).toBe('now');
    expect(field(dossier, pointer)).toMatchObject({
      ...{ value: NOBODY, held: null, reviewed: true, source: 'review', confidence: 1 },
      original: before.value ?? before.original,
    });
    const record = site.record(CODE);
    expect(record.documents[2]?.paperHolder.name).toBe(NOBODY);
    expect(record.dossier.receivedDate).toBe('2025-07-14');
    expect(record.evidence[pointer]?.source).toBe('review');
    expect(record.held.map((held) => held.pointer)).not.toContain(pointer);
  });

  it('that cannot be is refused and changes nothing', async () => {
    const { recordVersion } = await lan.dossier(CODE);
    const wish = (changes: object) => lan.ask('POST', `/dossiers/${CODE}/commit`, { recordVersion, changes });
    expect(errorOf(await wish({ '/documents/0/issuedDate': '31/02/2025' }))).toEqual([400, 'VALUE_REFUSED']);
    expect(errorOf(await wish({ '/dossier/ownerId': '12345' }))).toEqual([400, 'VALUE_REFUSED']);
    expect(errorOf(await wish({ '/dossier/channel': '9' }))).toEqual([400, 'VALUE_REFUSED']);
    expect(errorOf(await wish({ '/documents/0/docCode': 'x' }))).toEqual([400, 'FIELD_UNKNOWN']);
    expect((await lan.dossier(CODE)).recordVersion).toBe(recordVersion);
  });

  it('that a check contradicts still wins; the check is shown as a note', async () => {
    const { dossier } = await lan.commit(CODE, { '/dossier/dueDate': '2025-07-01' });
    expect(field(dossier, '/dossier/dueDate')).toMatchObject({ value: '2025-07-01', held: null });
    expect(dossier.notes.map((note) => note.pointer)).toContain('/dossier/dueDate');
    expect(site.record(CODE).held.map((held) => held.pointer)).not.toContain('/dossier/dueDate');
    await lan.undo(CODE, await lastSeq(CODE));
    expect(site.record(CODE).dossier.dueDate).toBeNull();
  });

  it('typed against an older record is told so, and the draft stays', async () => {
    const changes = { '/dossier/submitterName': 'Người Nộp' };
    const { recordVersion } = await lan.dossier(CODE);
    expect((await lan.ask('PUT', `/dossiers/${CODE}/draft`, { recordVersion, changes })).status).toBe(204);
    expect((await lan.dossier(CODE)).draft).toEqual(changes);
    const late = await lan.ask('POST', `/dossiers/${CODE}/commit`, { recordVersion: 1, changes });
    expect(errorOf(late)).toEqual([409, 'RECORD_CHANGED']);
    await lan.commit(CODE, changes);
    expect((await lan.dossier(CODE)).draft).toEqual({});
  });
});

describe('words', () => {
  it('corrected on a page stand in text and PDF, and a second reading keeps them', async () => {
    const page = pageCalled(await lan.dossier(CODE), 3);
    const { lines } = await lan.words(CODE, 3);
    const word = lines.flatMap(({ words }) => words).find(({ text }) => /^\p{L}{4,}$/u.test(text));
    if (word === undefined) throw new Error('no word on the page');
    const [x0, y0, x1, y1] = word.box;
    const box = [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)];
    await lan.act(CODE, { kind: 'words', page: page.key, box, text: 'Xuyêndộng thử' });
    const corrected = (await lan.words(CODE, 3)).lines.flatMap(({ words }) => words);
    expect(corrected.filter(({ text }) => text === 'Xuyêndộng')).toMatchObject([{ confidence: 1, low: false }]);
    expect(site.file(CODE, /^03-.*\.txt$/).toString()).toContain('Xuyêndộng thử');
    if (hasTool('pdftotext'))
      expect(await pdfText(join(recordFolder(), nameOf(/^03-.*\.pdf$/)))).toContain('Xuyêndộng');

    const catalog = await openCatalog(join(site.dir, 'data', 'catalog.db'));
    const row = await catalog.getSource(CODE);
    expect(await catalog.forgetResults(row?.id ?? '', ['straighten', 'recognize'])).toBeGreaterThan(3);
    await catalog.close();
    const report = await site.run();
    expect(report.counts.pagesRecognized).toBeGreaterThanOrEqual(3);
    expect(site.file(CODE, /^03-.*\.txt$/).toString()).toContain('Xuyêndộng thử');
    expect(site.record(CODE).documents[2]?.paperHolder.name).toBe(NOBODY);
  });
});

describe('pages', () => {
  it('turned by hand lie as told, and back again when that is taken back', async () => {
    const before = pageCalled(await lan.dossier(CODE), 2);
    const { dossier } = await lan.act(CODE, { kind: 'rotate', page: before.key, rotation: 90 });
    const after = pageCalled(dossier, 2);
    expect(after).toMatchObject({ rotation: 90, widthPx: before.heightPx, heightPx: before.widthPx });
    expect(after.imageVersion).not.toBe(before.imageVersion);
    const recorded = site.record(CODE).documents.flatMap(({ pages }) => pages);
    expect(recorded.find(({ number }) => number === 2)?.rotation).toBe(90);
    const { dossier: back } = await lan.undo(CODE, await lastSeq(CODE));
    expect(pageCalled(back, 2)).toEqual(before);
  });

  it('bear the marks a person sets', async () => {
    const { key } = pageCalled(await lan.dossier(CODE), 2);
    const { dossier } = await lan.act(CODE, { kind: 'mark', page: key, mark: 'blank', set: true });
    expect(pageCalled(dossier, 2).marks).toContain('blank');
    expect(site.file(CODE, /^0[12]-.*\.txt$/).toString().length).toBeGreaterThan(0);
    expect((await lan.words(CODE, 2)).lines).toEqual([]);
    const { dossier: back } = await lan.act(CODE, { kind: 'mark', page: key, mark: 'blank', set: false });
    expect(pageCalled(back, 2).marks).not.toContain('blank');
    expect((await lan.words(CODE, 2)).lines.length).toBeGreaterThan(3);
  });

  it('lose a mark that a person set by sohoa undo as well', async () => {
    const { key } = pageCalled(await lan.dossier(CODE), 2);
    await lan.act(CODE, { kind: 'mark', page: key, mark: 'spread', set: true });
    await site.workspace.undo({ code: CODE, page: 2, mark: 'spread' });
    expect((await lan.history(CODE)).entries.at(-1)).toMatchObject({ action: { mark: 'spread' }, undone: true });
    await site.run();
    expect(pageCalled(await lan.dossier(CODE), 2).marks).not.toContain('spread');
  });

  it('are joined, put in order and split; values stay with their papers', async () => {
    const view = await lan.dossier(CODE);
    const [, second, third] = view.pages.map(({ key }) => key);
    const { dossier: joined } = await lan.act(CODE, { kind: 'begins', page: third, set: false });
    expect(joined.documents.map(({ pages }) => pages)).toEqual([[1], [2, 3]]);
    const { dossier: turned } = await lan.act(CODE, { kind: 'order', pages: [third, second] });
    expect(turned.documents.map(({ pages }) => pages)).toEqual([[1], [3, 2]]);
    const text = site.file(CODE, /^02-.*\.txt$/).toString();
    expect(text.indexOf('Xuyêndộng')).toBeLessThan(text.indexOf('\f'));
    const { dossier: split } = await lan.act(CODE, { kind: 'begins', page: third, set: true });
    expect(split.documents.map(({ pages }) => pages)).toEqual([[1], [2], [3]]);
    expect(field(split, '/documents/2/paperHolder/name').value).toBe(NOBODY);
    const first = view.pages[0]?.key;
    const { recordVersion } = split;
    const impossible = { recordVersion, actions: [{ kind: 'begins', page: first, set: false }] };
    expect(errorOf(await lan.ask('POST', `/dossiers/${CODE}/actions`, impossible))).toEqual([400, 'ACTION_IMPOSSIBLE']);
  });
});

describe('two windows', () => {
  it('cannot hold one dossier; the second is told who does, and may take over', async () => {
    const minh = site.window();
    const refused = await minh.open(CODE);
    expect(errorOf(refused)).toEqual([423, 'LOCKED']);
    expect((refused.body as ErrorView).error.message).toContain('Lan');
    const { recordVersion } = await minh.dossier(CODE);
    const wish = { recordVersion, changes: { '/dossier/phone': '0900000000' } };
    expect(errorOf(await minh.ask('POST', `/dossiers/${CODE}/commit`, wish))).toEqual([423, 'LOCKED']);
    expect((await minh.open(CODE, true)).status).toBe(200);
    expect(errorOf(await lan.ask('POST', `/dossiers/${CODE}/commit`, wish))).toEqual([423, 'LOCKED']);
    expect((await minh.commit(CODE, wish.changes)).applied).toBe('now');
    expect((await minh.ask('DELETE', `/dossiers/${CODE}/lock`)).status).toBe(204);
    expect((await lan.open(CODE)).status).toBe(200);
  });
});

describe('while a batch runs', () => {
  it('decisions are kept, and the next run makes them true by itself', async () => {
    const lock = lockWorkspace(join(site.dir, 'data', 'lock.db'));
    try {
      const { applied, dossier } = await lan.commit(CODE, { '/dossier/email': 'a@b.vn' });
      expect([applied, field(dossier, '/dossier/email').value]).toEqual(['later', null]);
    } finally {
      lock.release();
    }
    await site.run();
    expect(site.record(CODE).dossier.email).toBe('a@b.vn');
  });
});

describe('a rejection', () => {
  it('fails the dossier until its scans change; taken back, everything is as before', async () => {
    await lan.open(OTHER);
    const { dossier } = await lan.act(OTHER, { kind: 'reject', step: 'intake', reason: 'rescan', note: 'mờ' });
    expect(dossier.state).toBe('failed');
    const report = await site.run();
    const problems = report.dossiers.find(({ code }) => code === OTHER)?.problems ?? [];
    expect(problems).toMatchObject([{ code: 'REVIEW_REJECTED', params: { reason: 'rescan' } }]);
    expect(JSON.stringify(problems)).not.toContain('mờ');
    const { dossier: back } = await lan.undo(OTHER, 1);
    expect(back.state).not.toBe('failed');

    await lan.act(OTHER, { kind: 'reject', step: 'validate', reason: 'other', note: '' });
    expect((await lan.dossier(OTHER)).state).toBe('failed');
    await site.workspace.retry({ codes: [OTHER], state: null, jobs: 2 }, { signal: new AbortController().signal });
    expect((await lan.dossier(OTHER)).state).not.toBe('failed');

    await lan.act(OTHER, { kind: 'reject', step: 'recognize', reason: 'unreadable', note: '' });
    const scans = join(site.input, OTHER);
    for (const name of readdirSync(scans)) utimesSync(join(scans, name), 1, 1);
    await site.run();
    expect((await lan.dossier(OTHER)).state).not.toBe('failed');
  });
});

const recordFolder = () => join(site.dir, 'records', CODE);
const nameOf = (pattern: RegExp) => readdirSync(recordFolder()).find((name) => pattern.test(name)) ?? '';
