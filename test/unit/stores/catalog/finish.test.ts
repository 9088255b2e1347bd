import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog, DeliveryIntent, OutboxRow, RecordBundle } from '../../../../src/plugin/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { sampleBundle } from '../../../support/sample-bundle.ts';
import { sampleSource } from '../../../support/sample-source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CODE = 'H01.12-260105-0001';
const NOW = new Date('2026-01-05T03:00:00.000Z');
const BOTH: DeliveryIntent[] = [
  { target: 'tinh', after: null },
  { target: 'cong', after: 'tinh' },
];
const A = sampleBundle(CODE, { pdf: 'A' }).bundle;
const B = sampleBundle(CODE, { pdf: 'B' }).bundle;

describe('finishing a dossier', () => {
  const folder = temporaryFolder();
  let catalog: Catalog;
  let id: string;
  beforeEach(async () => {
    catalog = await openCatalog(join(folder(), 'catalog.db'), { now: () => NOW });
    id = (await catalog.openDossier(sampleSource(CODE), 'dvc')).id;
  });
  afterEach(() => catalog.close());

  const finish = (bundle: RecordBundle | null, intents = BOTH) =>
    catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 2, intents });
  const due = async () => (await catalog.outbox.due(NOW, 10)).map(short);
  const settle = async (name: string, state: OutboxRow['state']) => {
    const row = (await catalog.outbox.list()).find((row) => short(row) === name);
    await catalog.outbox.update(row?.id ?? -1, { state });
  };

  it('writes state, record, held values and outbox together', async () => {
    const held = [{ pointer: '/dossier/ownerId', reason: 'ID_LENGTH', candidates: [] }];
    const entry = { id, state: 'held' as const, bundle: A, held, problems: [], pageCount: 2, intents: BOTH };
    expect(await catalog.finishDossier(entry)).toEqual({ recordVersion: 1 });
    expect(await catalog.getDossier(CODE)).toMatchObject({ state: 'held', heldCount: 1, pageCount: 2, held });
    expect(await catalog.getRecord(CODE)).toEqual({ bundle: A, version: 1 });
    expect(await catalog.unwrittenRecords()).toEqual([{ code: CODE, version: 1 }]);
    expect((await catalog.outbox.list()).map(short)).toEqual(['tinh 1', 'cong 1']);
  });

  it('changes nothing when the same content comes again', async () => {
    await finish(A);
    await catalog.markWritten(CODE, 1);
    await settle('tinh 1', 'accepted');
    const before = await catalog.outbox.list();
    expect(await finish(A)).toEqual({ recordVersion: 1 });
    expect(await catalog.outbox.list()).toEqual(before);
    expect(await catalog.unwrittenRecords()).toEqual([]);
  });

  it('queues a target that was not asked for before, for the version that is there', async () => {
    await finish(A, []);
    expect(await catalog.outbox.list()).toEqual([]);
    await finish(A, BOTH);
    expect((await catalog.outbox.list()).map(short)).toEqual(['tinh 1', 'cong 1']);
  });

  it('keeps every version of a record', async () => {
    await finish(A);
    expect(await finish(B)).toEqual({ recordVersion: 2 });
    expect(await catalog.getRecord(CODE, 1)).toEqual({ bundle: A, version: 1 });
    expect(await catalog.getRecord(CODE)).toEqual({ bundle: B, version: 2 });
    expect(await catalog.unwrittenRecords()).toEqual([{ code: CODE, version: 2 }]);
  });

  it('keeps the record when a later run fails', async () => {
    await finish(A);
    await catalog.finishDossier({
      id,
      state: 'failed',
      bundle: null,
      held: [],
      problems: [],
      pageCount: 0,
      intents: [],
    });
    expect(await catalog.getDossier(CODE)).toMatchObject({ state: 'failed', recordVersion: 1 });
  });

  it('writes nothing at all when a part fails', async () => {
    const broken = [{ target: 'tinh', after: null }, null as unknown as DeliveryIntent];
    await expect(finish(A, broken)).rejects.toThrow();
    expect(await catalog.getRecord(CODE)).toBeNull();
    expect(await catalog.outbox.list()).toEqual([]);
    expect(await catalog.getDossier(CODE)).toMatchObject({ state: 'open', recordVersion: null });
  });

  describe('the order of deliveries', () => {
    it('lets the portal wait for the province', async () => {
      await finish(A);
      expect(await due()).toEqual(['tinh 1']);
      await settle('tinh 1', 'rejected');
      expect(await due()).toEqual([]);
      await settle('tinh 1', 'accepted');
      expect(await due()).toEqual(['cong 1']);
    });

    it('lets a newer version take the place of one that was never sent', async () => {
      await finish(A);
      await finish(B);
      const states = (await catalog.outbox.list()).map((row) => `${short(row)} ${row.state}`);
      expect(states).toEqual(['tinh 1 superseded', 'cong 1 superseded', 'tinh 2 pending', 'cong 2 pending']);
      expect(await due()).toEqual(['tinh 2']);
    });

    it('settles one that is under way before the newer goes', async () => {
      await finish(A);
      await settle('tinh 1', 'sending');
      await finish(B);
      expect(await due()).toEqual([]);
      await catalog.outbox.recover();
      expect(await due()).toEqual(['tinh 1']);
      await settle('tinh 1', 'accepted');
      expect(await due()).toEqual(['tinh 2']);
    });

    it('sends the portal only the version the province has accepted', async () => {
      await finish(A);
      await settle('tinh 1', 'accepted');
      await finish(B);
      expect(await due()).toEqual(['tinh 2']);
      await settle('tinh 2', 'accepted');
      expect(await due()).toEqual(['cong 2']);
    });

    it('does not try a row before its time, or for another target', async () => {
      await finish(A);
      const [row] = await catalog.outbox.list();
      await catalog.outbox.update(row?.id ?? -1, { nextAttemptAt: '2026-01-05T03:00:00.001Z' });
      expect(await due()).toEqual([]);
      expect(await catalog.outbox.due(new Date(NOW.getTime() + 1), 10, ['cong'])).toEqual([]);
      expect(await catalog.outbox.due(new Date(NOW.getTime() + 1), 10, ['tinh'])).toHaveLength(1);
    });
  });

  describe('idempotency keys', () => {
    const keys = async () => (await catalog.outbox.list({ target: 'tinh' })).map((row) => row.idempotencyKey);

    it('differ between targets and contents', async () => {
      await finish(A);
      await finish(B);
      expect(new Set((await catalog.outbox.list()).map((row) => row.idempotencyKey)).size).toBe(4);
    });

    it('differ when old content comes back after other content', async () => {
      await finish(A);
      await finish(B);
      await finish(A);
      expect(new Set(await keys()).size).toBe(3);
    });

    it('are the same in another workspace', async () => {
      await finish(A);
      const other = await openCatalog(join(folder(), 'other.db'));
      const dossier = await other.openDossier(sampleSource(CODE), 'dvc');
      await other.finishDossier({
        ...{ id: dossier.id, state: 'done', bundle: A, held: [], problems: [], pageCount: 2 },
        intents: BOTH,
      });
      expect((await other.outbox.list({ target: 'tinh' })).map((row) => row.idempotencyKey)).toEqual(await keys());
      await other.close();
    });
  });

  it('counts rows by target and state', async () => {
    await finish(A);
    await settle('tinh 1', 'accepted');
    expect(await catalog.outbox.counts()).toMatchObject({
      tinh: { accepted: 1, pending: 0, dead: 0 },
      cong: { accepted: 0, pending: 1, superseded: 0 },
    });
  });

  it('keeps an answer with its links', async () => {
    await finish(A);
    const answer = { remoteId: 'r-1', links: { ['a'.repeat(64)]: 'https://tep.example/1' } };
    const [row] = await catalog.outbox.list();
    await catalog.outbox.update(row?.id ?? -1, { state: 'accepted', attempts: 1, lastCode: null, answer });
    expect(await catalog.outbox.get(row?.id ?? -1)).toMatchObject({ state: 'accepted', attempts: 1, answer });
    expect(await catalog.outbox.get(999)).toBeNull();
  });
});

function short(row: OutboxRow): string {
  return `${row.target} ${row.recordVersion}`;
}
