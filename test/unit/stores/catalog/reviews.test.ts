import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewAction } from '../../../../src/domain/index.ts';
import type { Catalog } from '../../../../src/plugin/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { sampleBundle } from '../../../support/sample-bundle.ts';
import { sampleSource } from '../../../support/sample-source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const [first, second] = ['H56.14-240115-0001', 'H56.14-240116-0002'];
const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`;
const value = (text: string): ReviewAction => ({ kind: 'value', document: null, field: '/ownerName', value: text });

let catalog: Catalog;
let ids: Record<string, string>;
beforeEach(async () => {
  let clock = 0;
  catalog = await openCatalog(join(folder(), 'catalog.db'), { now: () => new Date(at(clock++)) });
  ids = {};
  for (const code of [first, second]) ids[code] = (await catalog.openDossier(sampleSource(code), 'p')).id;
});
afterEach(() => catalog.close());

async function finish(code: string, heldCount: number, intents: { target: string; after: null }[] = []) {
  const held = Array.from({ length: heldCount }, (_, at) => ({
    pointer: `/documents/${at}/subject`,
    reason: 'LOW_CONFIDENCE',
    candidates: [],
  }));
  const { bundle } = sampleBundle(code);
  const state = heldCount > 0 ? 'held' : 'done';
  await catalog.finishDossier({
    ...{ id: ids[code] ?? '', state, bundle, held, problems: [], pageCount: 3, intents },
    trace: { 'checked dossier': 'abc' },
  });
}

describe('decisions', () => {
  it('are numbered as they come, and only marked when taken back', async () => {
    await catalog.reviews.add(first, 'Lan', [{ action: value('A'), was: null }]);
    const [entry] = await catalog.reviews.add(first, 'Minh', [{ action: value('B'), was: 'A' }]);
    expect(entry).toMatchObject({ seq: 2, by: 'Minh', was: 'A', undone: false });
    expect(await catalog.reviews.takeBack(first, 1, 'Minh')).toBe(true);
    expect(await catalog.reviews.takeBack(first, 1, 'Minh')).toBe(false);
    expect((await catalog.reviews.entries(first)).map(({ seq, undone }) => [seq, undone])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(await catalog.reviews.entries(second)).toEqual([]);
  });

  it('of an unknown dossier are refused', async () => {
    await expect(catalog.reviews.add('H1', 'Lan', [])).rejects.toMatchObject({ code: 'DOSSIER_UNKNOWN' });
  });

  it('go with the dossier when it is erased', async () => {
    await finish(first, 1);
    await catalog.reviews.add(first, 'Lan', [{ action: value('A'), was: null }]);
    await catalog.reviews.putDraft(first, { recordVersion: 1, changes: { '/dossier/ownerName': 'B' } });
    await catalog.eraseDossier(ids[first] ?? '');
    expect(await catalog.reviews.entries(first)).toEqual([]);
    expect(await catalog.reviews.draft(first)).toBeNull();
    expect(await catalog.reviews.trace(first)).toBeNull();
    const { rows } = await catalog.reviews.queue({ state: null, find: '', offset: 0, limit: 9 }, at(0));
    expect(rows.find(({ code }) => code === first)?.ownerName).toBeNull();
  });
});

describe('a lock', () => {
  const ask = (tokenHash: string, now: number, takeOver = false) =>
    catalog.reviews.lock(first, { by: tokenHash, tokenHash, now: at(now), until: at(now + 10), takeOver });

  it('belongs to one window until its time is up or another takes it over', async () => {
    expect(await ask('a', 0)).toBeNull();
    expect(await ask('b', 5)).toEqual({ by: 'a', until: at(10) });
    expect(await ask('a', 5)).toBeNull();
    expect(await ask('b', 16)).toBeNull();
    expect(await catalog.reviews.renewLock(first, 'a', at(30))).toBe(false);
    expect(await ask('a', 17, true)).toBeNull();
    expect(await catalog.reviews.lockOf(first, at(18))).toEqual({ by: 'a', until: at(27) });
    expect(await catalog.reviews.lockOf(first, at(28))).toBeNull();
    expect(await catalog.reviews.renewLock(first, 'a', at(40))).toBe(true);
    await catalog.reviews.unlock(first, 'b');
    expect(await catalog.reviews.lockOf(first, at(28))).not.toBeNull();
    await catalog.reviews.unlock(first, 'a');
    expect(await catalog.reviews.lockOf(first, at(28))).toBeNull();
  });
});

describe('a draft', () => {
  it('is kept with the version it was typed against, and dropped when empty', async () => {
    const draft = { recordVersion: 4, changes: { '/dossier/ownerName': 'Bà Tư', '/dossier/phone': null } };
    await catalog.reviews.putDraft(first, draft);
    expect(await catalog.reviews.draft(first)).toEqual(draft);
    await catalog.reviews.putDraft(first, { recordVersion: 4, changes: {} });
    expect(await catalog.reviews.draft(first)).toBeNull();
  });
});

describe('the queue', () => {
  const queue = (filter = {}) =>
    catalog.reviews.queue({ state: null, find: '', offset: 0, limit: 100, ...filter }, at(30));

  it('lists what waits first, finds without diacritics, counts the whole workspace', async () => {
    await finish(first, 0);
    await finish(second, 2);
    const { rows, ...counts } = await queue();
    expect(rows.map(({ code, heldCount }) => [code, heldCount])).toEqual([
      [second, 2],
      [first, 0],
    ]);
    expect(counts).toEqual({ total: 2, done: 1, held: 1 });
    expect(rows[0]?.ownerName).toBe(sampleBundle(second).bundle.record.dossier.ownerName);
    expect((await queue({ find: '240116-0002' })).rows.map(({ code }) => code)).toEqual([second]);
    expect((await queue({ find: 'khong co ai' })).total).toBe(0);
    expect(await queue({ state: 'held' })).toMatchObject({ total: 1, done: 1 });
    expect((await queue({ offset: 1, limit: 1 })).rows).toHaveLength(1);
  });

  it('shows nothing of a state secret', async () => {
    const problem = { code: 'SECRET_STAMP', recovery: 'fix-input' as const, where: {}, params: {} };
    await catalog.setState(ids[first] ?? '', 'failed', [problem]);
    expect((await queue()).rows.map(({ code }) => code)).toEqual([second]);
  });

  it('says who has a dossier open', async () => {
    const lock = { by: 'Lan', tokenHash: 'x', now: at(20), until: at(50), takeOver: false };
    await catalog.reviews.lock(first, lock);
    expect((await queue()).rows.map(({ lockedBy }) => lockedBy)).toEqual(['Lan', null]);
  });
});

describe('a rejection', () => {
  it('keeps what was queued from being sent until it ends', async () => {
    await finish(first, 0, [{ target: 'province', after: null }]);
    const due = async () => (await catalog.outbox.due(new Date('2027-01-01'), 9)).length;
    expect(await due()).toBe(1);
    await catalog.reviews.reject(first, { seq: 1, inputMark: 'm' });
    expect(await due()).toBe(0);
    expect(await catalog.reviews.rejection(first)).toEqual({ seq: 1, inputMark: 'm' });
    await catalog.reviews.endRejection(first);
    expect(await due()).toBe(1);
    // Said while a run was at work on the dossier: what that run still queues does not leave the house either.
    await catalog.reviews.reject(first, { seq: 2, inputMark: 'm' });
    await finish(first, 1, [{ target: 'portal', after: null }]);
    expect(await due()).toBe(0);
  });
});
