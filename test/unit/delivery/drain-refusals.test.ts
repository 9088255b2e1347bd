import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../src/errors/index.ts';
import { ACCEPTED, type DeliveryBench, openBench, PROVINCE } from '../../support/delivery-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('draining the outbox, when somebody says no', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
  });
  afterEach(() => bench.catalog.close());

  it('keeps a refusal with the code of the target, and holds the portal back', async () => {
    await bench.finish('A-1', 'a');
    bench.connectors.set(
      'tinh',
      bench.always(() => ({ state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-input', answer: '422' }), true),
    );
    expect(await bench.drain()).toMatchObject({ attempts: 1, left: 0 });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'rejected', lastCode: 'TARGET_REFUSED 422' });
    expect(await bench.row('cong', 'A-1')).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('keeps no words of the target', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    const answer = 'Công dân Nguyễn Văn Mẫu không tồn tại';
    bench.use(bench.always(() => ({ state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-input', answer })));
    await bench.drain();
    expect((await bench.row('tinh', 'A-1')).lastCode).toBe('TARGET_REFUSED');
  });

  it('holds a record that lacks a required field, sends nothing, and goes on once a default is set', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    bench.use(bench.province.connector({ missing: () => ['NgayNop', 'LinhVuc'] }));
    expect(await bench.drain()).toMatchObject({ attempts: 0, left: 0, targets: { tinh: { held: 1 } } });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'held', lastCode: 'NgayNop LinhVuc' });
    expect(bench.province.calls).toEqual([]);
    bench.use(bench.province.connector());
    expect(await bench.drain()).toMatchObject({ accepted: 1 });
  });

  it('stops a target that does not accept our login, and loses nothing', async () => {
    for (let at = 0; at < 20; at++) await bench.finish(`A-${at}`, 'a', [PROVINCE]);
    bench.use(bench.always(() => ({ state: 'rejected', code: 'TARGET_LOGIN', recovery: 'fix-settings' })));
    const report = await bench.drain();
    expect(report).toMatchObject({ left: 20, stopped: { tinh: 'TARGET_LOGIN' } });
    expect(report.attempts).toBeLessThanOrEqual(4);
    bench.use(bench.province.connector());
    expect(await bench.drain()).toMatchObject({ accepted: 20 });
  });

  it('judges what a connector throws', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    bench.use(bench.always(() => fail('UNSIGNED_NOT_ALLOWED', { where: { target: 'tinh' } })));
    expect(await bench.drain()).toMatchObject({ left: 1, stopped: { tinh: 'UNSIGNED_NOT_ALLOWED' } });
    bench.use(bench.always(() => fail('BLOB_DAMAGED', { params: { sha256: 'f'.repeat(64) } })));
    expect(await bench.drain()).toMatchObject({ attempts: 1, left: 1, stopped: {} });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'pending', lastCode: 'BLOB_DAMAGED' });
    bench.use(bench.always(() => fail('TARGET_UNREACHABLE', { where: { target: 'tinh' } }), true));
    expect(await bench.drain({ settings: { attemptsPerDrain: 1 } })).toMatchObject({ left: 1 });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'unknown', lastCode: 'TARGET_UNREACHABLE' });
  });

  it('goes on past a bug of a connector and throws it at the end', async () => {
    for (const code of ['A-1', 'A-2', 'A-3']) await bench.finish(code, 'a', [PROVINCE]);
    const good = bench.province.connector();
    bench.use({
      ...good,
      send: async (request, context) => {
        if (request.bundle.record.dossier.code === 'A-1') throw new TypeError('x is undefined');
        return good.send(request, context);
      },
    });
    await expect(bench.drain({ settings: { parallel: 1 } })).rejects.toThrow(TypeError);
    expect(await bench.states()).toEqual(['tinh A-1 v1 pending', 'tinh A-2 v1 accepted', 'tinh A-3 v1 accepted']);
  });

  it('lets a connector read the files of its record only', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    bench.use({
      ...bench.province.connector(),
      send: async (_, { blobPath }) => {
        await blobPath('e'.repeat(64));
        return ACCEPTED;
      },
    });
    await bench.drain();
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'pending', lastCode: 'BLOB_MISSING' });
  });

  it('stops at once when our own disk is full', async () => {
    for (const code of ['A-1', 'A-2']) await bench.finish(code, 'a', [PROVINCE]);
    bench.use(bench.always(() => fail('DISK_FULL')));
    await expect(bench.drain({ settings: { parallel: 1 } })).rejects.toMatchObject({ code: 'DISK_FULL' });
  });
});
