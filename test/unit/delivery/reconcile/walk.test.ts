import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Difference } from '../../../../src/delivery/reconcile/difference.ts';
import { lookTools } from '../../../../src/delivery/reconcile/look.ts';
import { differences, type ReconcileRequest } from '../../../../src/delivery/reconcile/walk.ts';
import { DELIVERY_DEFAULTS } from '../../../../src/delivery/settings.ts';
import { fail } from '../../../../src/errors/index.ts';
import type { OpenConnector } from '../../../../src/plugin/index.ts';
import { type DeliveryBench, openBench, PROVINCE } from '../../../support/delivery-bench.ts';
import { gather } from '../../../support/gather.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('walking through what both sides hold', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
    for (let number = 10; number < 30; number++) await bench.finish(`A-${number}`, 'a', [PROVINCE]);
    await bench.drain();
    // Gone over there, and one that is not ours.
    const { ledger } = bench.province;
    for (let at = ledger.length - 1; at >= 0; at--)
      if (ledger[at]?.code === 'A-15') (ledger as unknown[]).splice(at, 1);
    (ledger as unknown[]).push({ kind: 'dossier', code: 'X-1', contentHash: 'f'.repeat(64), key: 'x' });
    bench.province.calls.length = 0;
  });
  afterEach(() => bench.catalog.close());

  const request = (connector: OpenConnector, change: Partial<ReconcileRequest> = {}): ReconcileRequest => ({
    ...lookTools({ ...DELIVERY_DEFAULTS, callsPerSecond: 100_000 }, new AbortController().signal, bench.clock),
    ...{ target: 'tinh', connector, outbox: bench.catalog.outbox, records: bench.catalog },
    ...{ store: bench.catalog.reconcile, notBefore: new Date(bench.clock.now().getTime() - 3_600_000) },
    ...change,
  });
  const linesOf = async (found: AsyncIterable<Difference>) =>
    (await gather(found)).map(({ code, kind }) => `${code} ${kind}`);

  it('reads the whole list, part by part', async () => {
    const found = await linesOf(differences(request(bench.province.connector({ pageSize: 7 }))));
    expect(found).toEqual(['A-15 lost-there', 'X-1 missing-here']);
    expect(bench.province.calls).toEqual(['list ', 'list A-17', 'list A-24']);
    // Nothing of it stays.
    expect(await bench.catalog.reconcile.seen('tinh', ['A-10'])).toEqual(new Map());
  });

  it('looks each dossier up where there is no list', async () => {
    expect(await linesOf(differences(request(bench.province.connector())))).toEqual(['A-15 lost-there']);
    expect(bench.province.calls).toHaveLength(20);
  });

  it('goes on where it was cut short, and looks at differences anew', async () => {
    const good = bench.province.connector({ pageSize: 7 });
    let pages = 0;
    const breaking: OpenConnector = {
      ...good,
      list: async (cursor, signal) => {
        if (++pages > 2) fail('TARGET_LOGIN', { where: { target: 'tinh' } });
        return (await good.list?.(cursor, signal)) ?? { dossiers: [], next: null };
      },
    };
    await expect(linesOf(differences(request(breaking)))).rejects.toMatchObject({ code: 'TARGET_LOGIN' });
    bench.province.calls.length = 0;
    // Meanwhile it has come back over there.
    const gone = await bench.row('tinh', 'A-15');
    (bench.province.ledger as unknown[]).push(
      { kind: 'dossier', code: 'A-15', contentHash: gone.contentHash, key: 'k' },
      ...Object.keys(gone.answer?.links ?? {}).map((sha256) => ({ kind: 'file', code: 'A-15', sha256 })),
    );
    expect(await linesOf(differences(request(good)))).toEqual(['X-1 missing-here']);
    expect(bench.province.calls).toEqual(['list A-24', 'lookup A-15', 'lookup X-1']);
  });

  it('begins anew where the earlier one is too old', async () => {
    await bench.catalog.reconcile.begin('tinh', new Date(0));
    await bench.catalog.reconcile.keep('tinh', { dossiers: [], cursor: 'A-24', isDone: false });
    const later = new Date(bench.clock.now().getTime() + 1);
    const found = await linesOf(differences(request(bench.province.connector({ pageSize: 50 }), { notBefore: later })));
    expect(found).toEqual(['A-15 lost-there', 'X-1 missing-here']);
  });

  it('tries again what passes by itself', async () => {
    const good = bench.province.connector();
    let failures = 3;
    const shaky: OpenConnector = {
      ...good,
      lookup: async (code, signal) => {
        if (failures-- > 0) fail('TARGET_BUSY', { where: { target: 'tinh' } });
        return good.lookup(code, signal);
      },
    };
    expect(await linesOf(differences(request(shaky)))).toEqual(['A-15 lost-there']);
  });

  it('does not follow a list that leads in circles', async () => {
    const circle: OpenConnector = {
      ...bench.province.connector(),
      list: async () => ({ dossiers: [], next: 'A-10' }),
    };
    await expect(linesOf(differences(request(circle)))).rejects.toMatchObject({ code: 'TARGET_ANSWER_ODD' });
  });

  it('tells a code that is listed twice', async () => {
    const good = bench.province.connector({ pageSize: 50 });
    const double: OpenConnector = {
      ...good,
      list: async (cursor, signal) => {
        const page = await good.list?.(cursor, signal);
        return { dossiers: [...(page?.dossiers ?? []), ...(page?.dossiers.slice(0, 1) ?? [])], next: null };
      },
    };
    expect(await linesOf(differences(request(double)))).toEqual([
      'A-10 duplicate-there',
      'A-15 lost-there',
      'X-1 missing-here',
    ]);
  });
});
