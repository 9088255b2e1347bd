import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookTools } from '../../../src/delivery/reconcile/look.ts';
import { differences } from '../../../src/delivery/reconcile/walk.ts';
import { redrive } from '../../../src/delivery/redrive.ts';
import { DELIVERY_DEFAULTS } from '../../../src/delivery/settings.ts';
import { type DeliveryBench, openBench, PROVINCE } from '../../support/delivery-bench.ts';
import type { Fault } from '../../support/fake-target.ts';
import { gather } from '../../support/gather.ts';
import { seeded } from '../../support/seeded.ts';

const FAULTS: readonly Fault[] = ['refused', 'busy', 'cut', 'lost'];

const op = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('finish' as const), dossier: fc.nat(2), content: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), dossier: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send-again' as const), dossier: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), dossier: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redrive' as const), dossier: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('drain' as const),
      faultShare: fc.constantFrom(0, 0.3, 0.7),
      stopAfterCalls: fc.option(fc.nat(6), { nil: null }),
      seed: fc.nat(),
    }),
  },
);
type Op = typeof op extends fc.Arbitrary<infer T> ? T : never;

describe('whatever people order on the way', () => {
  it('our books and the target agree in the end, and nothing is taken twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 2, maxLength: 14 }), async (ops) => {
        const folder = await mkdtemp(join(tmpdir(), 'sohoa-outbox-'));
        const bench = await openBench(folder);
        bench.use(bench.province.connector({ withdraws: true, pageSize: 2 }));
        const wanted = new Map<string, 'sent' | 'withdrawn' | 'any'>();
        try {
          for (const one of ops) await live(bench, one, wanted);
          bench.province.faults = () => null;
          await bench.clock.sleep(600_000, new AbortController().signal);
          expect(await bench.drain()).toMatchObject({ left: 0, stopped: {} });
          await expectAgreement(bench, wanted);
        } finally {
          await bench.catalog.close();
          await rm(folder, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Does one thing and keeps what should stand at the target in the end. */
async function live(bench: DeliveryBench, one: Op, wanted: Map<string, 'sent' | 'withdrawn' | 'any'>): Promise<void> {
  const { outbox } = bench.catalog;
  if (one.do === 'drain') return drainBadly(bench, one);
  const code = `A-${one.dossier}`;
  if (one.do === 'finish') {
    await bench.finish(code, `content ${one.content}`, [PROVINCE]);
    // A version after a withdrawal waits for a person.
    if (wanted.get(code) !== 'withdrawn') wanted.set(code, (await isDropped(bench, code)) ? 'any' : 'sent');
  } else if (one.do === 'withdraw') {
    if ((await outbox.withdraw(code, 'tinh')) !== null) wanted.set(code, 'withdrawn');
  } else if (one.do === 'send-again') {
    if ((await outbox.sendAgain(code, 'tinh')) !== null) wanted.set(code, 'sent');
  } else if (one.do === 'redrive') {
    await redrive(outbox, [code], bench.clock.now());
  } else {
    const open = await outbox.list({ dossierCode: code, states: ['pending', 'unknown', 'held'] });
    for (const { id } of open) await outbox.update(id, { state: 'dropped' });
    if (open.length > 0) wanted.set(code, 'any');
  }
}

/** The same content once more is no new version: what was given up stays given up. */
async function isDropped({ catalog }: DeliveryBench, code: string): Promise<boolean> {
  const rows = await catalog.outbox.list({ dossierCode: code });
  return rows.at(-1)?.state === 'dropped';
}

async function drainBadly(bench: DeliveryBench, { faultShare, stopAfterCalls, seed }: Op & { do: 'drain' }) {
  const stop = new AbortController();
  const random = seeded(seed);
  let calls = 0;
  bench.province.faults = () => {
    if (calls++ === stopAfterCalls) stop.abort();
    return random() < faultShare ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? null) : null;
  };
  await bench.drain({ signal: stop.signal });
}

async function expectAgreement(bench: DeliveryBench, wanted: ReadonlyMap<string, string>): Promise<void> {
  const { catalog, province } = bench;
  const connector = province.connector({ withdraws: true, pageSize: 2 });
  const walk = differences({
    ...lookTools({ ...DELIVERY_DEFAULTS, callsPerSecond: 100_000 }, new AbortController().signal, bench.clock),
    ...{ target: 'tinh', connector, outbox: catalog.outbox, records: catalog, store: catalog.reconcile },
    notBefore: new Date(0),
  });
  // What a person gave up may have arrived all the same; that is said when it is given up.
  const found = (await gather(walk)).filter(({ code }) => wanted.get(code) !== 'any');
  expect(found).toEqual([]);
  for (const [code, state] of wanted) {
    const there = await connector.lookup(code, new AbortController().signal);
    const newest = await catalog.getRecord(code);
    if (state === 'sent') expect(there).toMatchObject({ contentHash: newest?.bundle.contentHash, isWithdrawn: false });
    if (state === 'withdrawn') expect(there === null || there.isWithdrawn).toBe(true);
  }
  const keys = province.ledger.flatMap((entry) => (entry.kind === 'file' ? [] : [`${entry.kind} ${entry.key}`]));
  const rows = await catalog.outbox.list();
  expect(rows.filter(({ state }) => state === 'sending' || state === 'pending' || state === 'unknown')).toEqual([]);
  // A round ordered once more is written anew even after its answer was lost: the key is what keeps it from counting twice.
  const once = keys.filter((key) => rows.some((row) => key.endsWith(row.idempotencyKey) && row.round === 0));
  expect(once).toEqual([...new Set(once)]);
}
