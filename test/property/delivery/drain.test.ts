import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryBench, openBench } from '../../support/delivery-bench.ts';
import type { Accepted, FakeTarget, Fault } from '../../support/fake-target.ts';
import { seeded } from '../../support/seeded.ts';

const FAULTS: readonly Fault[] = ['refused', 'busy', 'cut', 'lost'];

/** What happens between two drains, and how bad the network is during the next. */
const history = fc.array(
  fc.record({
    changes: fc.array(fc.record({ dossier: fc.nat(3), content: fc.nat(3) }), { maxLength: 4 }),
    faultShare: fc.constantFrom(0, 0.2, 0.5, 1),
    stopAfterCalls: fc.option(fc.nat(12), { nil: null }),
    seed: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('whatever happens on the way', () => {
  it('every newest record arrives, in order, and nothing is taken twice', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const folder = await mkdtemp(join(tmpdir(), 'sohoa-drain-'));
        const bench = await openBench(folder);
        try {
          for (const step of steps) await live(bench, step);
          for (const target of [bench.province, bench.portal]) target.faults = () => null;
          await bench.clock.sleep(600_000, new AbortController().signal);
          expect(await bench.drain()).toMatchObject({ left: 0, stopped: {} });
          await expectAllArrived(bench);
        } finally {
          await bench.catalog.close();
          await rm(folder, { recursive: true });
        }
      }),
      { numRuns: 40 },
    );
  });
});

async function live(bench: DeliveryBench, step: typeof history extends fc.Arbitrary<(infer S)[]> ? S : never) {
  for (const { dossier, content } of step.changes) await bench.finish(`A-${dossier}`, `content ${content}`);
  const stop = new AbortController();
  const random = seeded(step.seed);
  let calls = 0;
  const fault = () => {
    // Being stopped in the midst of a call stands for every moment a process can end in.
    if (calls++ === step.stopAfterCalls) stop.abort();
    return random() < step.faultShare ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? null) : null;
  };
  for (const target of [bench.province, bench.portal]) target.faults = fault;
  await bench.drain({ signal: stop.signal });
}

async function expectAllArrived({ catalog, province, portal }: DeliveryBench): Promise<void> {
  for (const { code, recordVersion } of await catalog.listDossiers()) {
    const newest = await catalog.getRecord(code ?? '');
    expect(newest?.version).toBe(recordVersion);
    for (const target of [province, portal]) {
      const dossiers = ofDossier(target, code ?? '').filter((entry) => entry.kind === 'dossier');
      expect(dossiers.at(-1)?.contentHash).toBe(newest?.bundle.contentHash);
      // Each version of a record is taken at most once, and never an older one after a newer.
      const versions = await Promise.all(dossiers.map(({ key }) => versionOf(catalog, code ?? '', key)));
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      for (const { sha256 } of newest?.bundle.files ?? []) {
        const uploads = ofDossier(target, code ?? '').filter(
          (entry) => entry.kind === 'file' && entry.sha256 === sha256,
        );
        expect(uploads.length).toBeGreaterThanOrEqual(1);
      }
    }
  }
  const states = new Set((await catalog.outbox.list()).map(({ state }) => state));
  expect([...states].filter((state) => state !== 'accepted' && state !== 'superseded')).toEqual([]);
}

function ofDossier({ ledger }: FakeTarget, code: string): Accepted[] {
  return ledger.filter((entry) => entry.code === code);
}

async function versionOf({ outbox }: DeliveryBench['catalog'], code: string, key: string): Promise<number> {
  const row = (await outbox.list({ dossierCode: code })).find(({ idempotencyKey }) => idempotencyKey === key);
  return row?.recordVersion ?? -1;
}
