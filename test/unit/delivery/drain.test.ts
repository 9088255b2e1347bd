import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCEPTED, type DeliveryBench, openBench, PROVINCE } from '../../support/delivery-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('draining the outbox', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
  });
  afterEach(() => bench.catalog.close());

  it('sends a record to the province, then its links to the portal', async () => {
    await bench.finish('A-1', 'nội dung');
    const report = await bench.drain();
    expect(await bench.states()).toEqual(['tinh A-1 v1 accepted', 'cong A-1 v1 accepted']);
    expect(report).toMatchObject({ accepted: 2, attempts: 2, retries: 0, unknownsAsked: 0, left: 0, stopped: {} });
    expect(report.targets).toMatchObject({ tinh: { accepted: 1 }, cong: { accepted: 1 } });
    expect((await bench.row('tinh', 'A-1')).answer?.remoteId).toBe('r-A-1');
    expect(bench.province.calls).toEqual(['put A-1', 'upload A-1', 'upload A-1']);
  });

  it('does nothing when there is nothing to do', async () => {
    await bench.finish('A-1', 'a');
    await bench.drain();
    const calls = bench.province.calls.length;
    expect(await bench.drain()).toMatchObject({ accepted: 0, attempts: 0, left: 0 });
    expect(bench.province.calls.length).toBe(calls);
  });

  it('tells how far it is', async () => {
    for (const code of ['A-1', 'A-2']) await bench.finish(code, code, [PROVINCE]);
    const seen: unknown[] = [];
    await bench.drain({ onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
  });

  describe('newer versions', () => {
    it('are sent instead of older ones that never went', async () => {
      await bench.finish('A-1', 'một');
      await bench.finish('A-1', 'hai');
      expect(await bench.drain()).toMatchObject({ accepted: 2 });
      expect(bench.province.ledger.filter(({ kind }) => kind === 'dossier')).toHaveLength(1);
      expect(await bench.states()).toEqual([
        'tinh A-1 v1 superseded',
        'cong A-1 v1 superseded',
        'tinh A-1 v2 accepted',
        'cong A-1 v2 accepted',
      ]);
    });

    it('are sent once more when they came while the older was on its way', async () => {
      await bench.finish('A-1', 'một', [PROVINCE]);
      bench.province.faults = (call) => {
        if (call.startsWith('put')) bench.province.faults = () => null;
        return null;
      };
      const good = bench.province.connector();
      let changed = false;
      bench.use({
        ...good,
        send: async (request, context) => {
          const outcome = await good.send(request, context);
          if (!changed) await bench.finish('A-1', 'hai', [PROVINCE]);
          changed = true;
          return outcome;
        },
      });
      expect(await bench.drain()).toMatchObject({ accepted: 2, left: 0 });
      expect(bench.province.ledger.filter(({ kind }) => kind === 'dossier')).toHaveLength(2);
      expect(await bench.states()).toEqual(['tinh A-1 v1 accepted', 'tinh A-1 v2 accepted']);
    });
  });

  describe('being stopped', () => {
    it('begins nothing new and notes what is under way as it stands', async () => {
      for (let at = 0; at < 10; at++) await bench.finish(`A-${at}`, 'a', [PROVINCE]);
      const stop = new AbortController();
      bench.use({
        ...bench.province.connector(),
        send: async (request, { signal, beforeWrite }) => {
          if (request.bundle.record.dossier.code === 'A-0') await beforeWrite();
          stop.abort(new Error('Ctrl-C'));
          signal.throwIfAborted();
          return ACCEPTED;
        },
      });
      expect(await bench.drain({ signal: stop.signal })).toMatchObject({ accepted: 0, left: 10 });
      expect(await bench.row('tinh', 'A-0')).toMatchObject({ state: 'unknown', attempts: 1, lastCode: 'INTERRUPTED' });
      expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'pending', attempts: 0, lastCode: null });
      expect(await bench.row('tinh', 'A-9')).toMatchObject({ state: 'pending', attempts: 0 });
    });

    it('asks about rows that a killed process was sending', async () => {
      await bench.finish('A-1', 'a', [PROVINCE]);
      const row = await bench.row('tinh', 'A-1');
      await bench.catalog.outbox.update(row.id, { state: 'sending', attempts: 1 });
      expect(await bench.drain()).toMatchObject({ accepted: 1, unknownsAsked: 1, resendsAvoided: 0 });
      expect(bench.province.calls[0]).toBe('look A-1');
    });

    it('does not let a connector write that was given up', async () => {
      await bench.finish('A-1', 'a', [PROVINCE]);
      const stop = new AbortController();
      let late: unknown = null;
      bench.use({
        ...bench.province.connector(),
        send: async (_, { beforeWrite }) => {
          stop.abort();
          await beforeWrite().catch((error: unknown) => {
            late = error;
          });
          return { state: 'retry', code: 'TARGET_BUSY', retryAfterMs: null };
        },
      });
      await bench.drain({ signal: stop.signal });
      expect(late).toMatchObject({ name: 'AbortError' });
    });
  });

  it('drains only the targets it is given', async () => {
    await bench.finish('A-1', 'a');
    bench.connectors.delete('cong');
    expect(await bench.drain()).toMatchObject({ accepted: 1, left: 0 });
    expect(await bench.states()).toEqual(['tinh A-1 v1 accepted', 'cong A-1 v1 pending']);
  });

  it('sends no more at a time than it may', async () => {
    for (let at = 0; at < 12; at++) await bench.finish(`A-${at}`, 'a', [PROVINCE]);
    const good = bench.province.connector();
    let [now, most] = [0, 0];
    bench.use({
      ...good,
      send: async (request, context) => {
        most = Math.max(most, ++now);
        const outcome = await good.send(request, context);
        now -= 1;
        return outcome;
      },
    });
    await bench.drain({ settings: { parallel: 3 } });
    expect(most).toBe(3);
  });
});
