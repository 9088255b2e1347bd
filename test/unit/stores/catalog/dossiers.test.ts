import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog, StoredResult } from '../../../../src/plugin/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { sampleBundle, sha256Of } from '../../../support/sample-bundle.ts';
import { sampleSource } from '../../../support/sample-source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CODE = 'H01.12-260105-0001';

describe('catalog', () => {
  const folder = temporaryFolder();
  let catalog: Catalog;
  beforeEach(async () => {
    catalog = await openCatalog(join(folder(), 'data', 'catalog.db'), { now: () => new Date('2026-01-05T03:00:00Z') });
  });
  afterEach(() => catalog.close());

  const open = async (code = CODE) => (await catalog.openDossier(sampleSource(code), 'dvc')).id;

  function result(dossierId: string, key: string, value: unknown, step = 'recognize'): StoredResult {
    return {
      key,
      dossierId,
      subject: 'page:1',
      step,
      artifacts: { 'page.text': { hash: sha256Of(JSON.stringify(value)), value } },
      held: [],
      enqueue: [],
      startedAt: '2026-01-05T03:00:00.000Z',
      endedAt: '2026-01-05T03:00:01.000Z',
    };
  }

  describe('dossiers', () => {
    it('keeps the id of a dossier that is opened again, and its newest source', async () => {
      const id = await open();
      await catalog.setState(id, 'error', [{ code: 'DISK_FULL', recovery: 'retry', where: { page: 3 }, params: {} }]);
      const again = await catalog.openDossier({ ...sampleSource(CODE), folder: '/kho/khác' }, 'dvc');
      expect(again).toMatchObject({ id, code: CODE, state: 'open', problems: [], recordVersion: null });
      expect((await catalog.getDossier(CODE))?.source?.folder).toBe('/kho/khác');
      expect(id).not.toContain(CODE);
    });

    it('keeps a dossier that could not begin, with or without a code', async () => {
      const problem = { code: 'FOLDER_EMPTY', recovery: 'fix-input', where: { line: 4 }, params: {} } as const;
      await catalog.failDossier({ id: 'x-1', code: null, problems: [problem] });
      await catalog.failDossier({ id: 'x-1', code: null, problems: [problem] });
      await catalog.failDossier({ id: 'x-2', code: CODE, problems: [problem] });
      expect(await catalog.listDossiers({ state: 'failed' })).toMatchObject([
        { id: 'x-1', code: null, problems: [problem] },
        { id: 'x-2', code: CODE },
      ]);
      expect((await catalog.getDossier('x-1'))?.code).toBeNull();
      expect(await open()).toBe('x-2');
      expect(await catalog.listDossiers({ codes: [CODE] })).toMatchObject([{ id: 'x-2', state: 'open' }]);
    });

    it('marks a known dossier failed when a later row of its code cannot begin', async () => {
      const id = await open();
      await catalog.failDossier({ id: 'row-9', code: CODE, problems: [] });
      expect(await catalog.listDossiers()).toMatchObject([{ id, state: 'failed' }]);
    });

    it('knows nothing of an unknown code', async () => {
      expect(await catalog.getDossier('nope')).toBeNull();
      expect(await catalog.getRecord('nope')).toBeNull();
    });
  });

  describe('results', () => {
    it('gives back small and large values unchanged', async () => {
      const id = await open();
      const small = result(id, 'k1', { text: 'đủ dấu' });
      const large = result(id, 'k2', { words: Array.from({ length: 5000 }, (_, at) => `chữ ${at}`) });
      await catalog.putResult(small);
      await catalog.putResult(large);
      expect(await catalog.getResult('k1')).toEqual(small);
      expect(await catalog.getResults(['k2', 'k1', 'none'])).toEqual(
        new Map([
          ['k1', small],
          ['k2', large],
        ]),
      );
      expect(await catalog.getResult('none')).toBeNull();
      expect((await catalog.getDossier(CODE))?.results).toEqual([small, large]);
    });

    it('replaces a result of the same key', async () => {
      const id = await open();
      await catalog.putResult(result(id, 'k', 'one'));
      await catalog.putResult(result(id, 'k', 'two'));
      expect((await catalog.getResult('k'))?.artifacts['page.text']?.value).toBe('two');
    });

    it('forgets results of some steps or of all', async () => {
      const id = await open();
      for (const step of ['straighten', 'recognize', 'extract']) await catalog.putResult(result(id, step, 1, step));
      expect(await catalog.forgetResults(id, ['recognize', 'extract'])).toBe(2);
      expect([...(await catalog.getResults(['straighten', 'recognize', 'extract'])).keys()]).toEqual(['straighten']);
      expect(await catalog.forgetResults(id)).toBe(1);
    });

    it('refuses a result of a dossier that was never opened', async () => {
      await expect(catalog.putResult(result('nobody', 'k', 1))).rejects.toThrow();
      expect(await catalog.getResult('k')).toBeNull();
    });

    it('asks for tens of thousands of keys at once', async () => {
      const id = await open();
      await catalog.putResult(result(id, 'key-29999', 'here'));
      const keys = Array.from({ length: 45_000 }, (_, at) => `key-${at}`);
      expect([...(await catalog.getResults(keys)).keys()]).toEqual(['key-29999']);
    });
  });

  describe('blobs in use', () => {
    it('knows the blobs of results and records, however deep they are named, and takes no other hash for one', async () => {
      const id = await open();
      const hash = sha256Of('stored');
      await catalog.putResult(result(id, 'k', [{ plugin: { sha256: hash, settings: sha256Of('no blob') } }]));
      const { bundle } = sampleBundle(CODE);
      await finish(id, bundle);
      expect(await catalog.referencedBlobs()).toEqual(new Set([hash, ...bundle.files.map(({ sha256 }) => sha256)]));
    });
  });

  describe('erasing a state secret', () => {
    it('leaves the row and nothing else, and names the blobs nobody else uses', async () => {
      const id = await open();
      const other = await open('H01.12-260105-0002');
      const [shared, own] = [sha256Of('shared'), sha256Of('own')];
      await catalog.putResult(result(id, 'k1', { files: [{ sha256: shared }, { sha256: own }], text: 'TUYỆT MẬT' }));
      await catalog.putResult(result(other, 'k2', { stampSha256: shared }));
      await finish(id, null);
      expect(await catalog.eraseDossier(id)).toEqual([own]);
      expect(await catalog.getDossier(CODE)).toMatchObject({ id, source: null, results: [], held: [] });
      expect(await catalog.getResult('k2')).not.toBeNull();
      expect(await catalog.referencedBlobs()).toEqual(new Set([shared]));
    });

    it('takes back what was queued, and never gives a version number twice', async () => {
      const id = await open();
      const send = [{ target: 'tinh', after: null }];
      await finish(id, sampleBundle(CODE).bundle, send);
      const [row] = await catalog.outbox.list();
      await catalog.outbox.update(row?.id ?? 0, { state: 'accepted' });
      await finish(id, sampleBundle(CODE, { pdf: 'changed' }).bundle, send);
      await catalog.eraseDossier(id);
      expect((await catalog.outbox.list()).map(({ state }) => state)).toEqual(['accepted']);
      expect(await catalog.getRecord(CODE)).toBeNull();
      expect(await finish(id, sampleBundle(CODE).bundle, send)).toEqual({ recordVersion: 2 });
    });
  });

  describe('marks taken back', () => {
    it('remembers each once', async () => {
      await open();
      await catalog.setMarkUndone(CODE, 2, 'blank');
      await catalog.setMarkUndone(CODE, 2, 'blank');
      await catalog.setMarkUndone(CODE, 1, 'separator');
      expect(await catalog.undoneMarks(CODE)).toEqual([
        { page: 1, mark: 'separator' },
        { page: 2, mark: 'blank' },
      ]);
      await expect(catalog.setMarkUndone('nope', 1, 'blank')).rejects.toMatchObject({ code: 'DOSSIER_UNKNOWN' });
    });
  });

  describe('runs and facts', () => {
    it('remembers the last run and small facts', async () => {
      expect(await catalog.lastRun()).toBeNull();
      await catalog.startRun('dvc', '2026-01-05T03:00:00.000Z');
      const id = await catalog.startRun('dvc', '2026-01-06T03:00:00.000Z');
      expect(await catalog.lastRun()).toMatchObject({ id, endedAt: null, report: null });
      await catalog.endRun(id, '2026-01-06T04:00:00.000Z', { pages: 3 });
      expect(await catalog.lastRun()).toMatchObject({ id, endedAt: '2026-01-06T04:00:00.000Z', report: { pages: 3 } });
      expect(await catalog.getMeta('engines')).toBeNull();
      await catalog.setMeta('engines', 'a');
      await catalog.setMeta('engines', 'b');
      expect(await catalog.getMeta('engines')).toBe('b');
    });
  });

  function finish(
    id: string,
    bundle: Parameters<Catalog['finishDossier']>[0]['bundle'],
    intents: Parameters<Catalog['finishDossier']>[0]['intents'] = [],
  ) {
    return catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents });
  }
});
