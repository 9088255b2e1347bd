import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCEPTED, type DeliveryBench, openBench, PROVINCE } from '../../support/delivery-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('draining the outbox, with trouble on the way', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
  });
  afterEach(() => bench.catalog.close());

  it('tries again after growing waits, and never before the target wants it', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    let calls = 0;
    bench.use(
      bench.always(() =>
        ++calls < 5 ? { state: 'retry', code: 'TARGET_BUSY', retryAfterMs: calls === 1 ? 3000 : null } : ACCEPTED,
      ),
    );
    expect(await bench.drain({ settings: { failuresToPause: 99 } })).toMatchObject({
      accepted: 1,
      attempts: 5,
      retries: 4,
    });
    const [first = 0, ...more] = bench.clock.sleeps;
    expect(first).toBe(3000);
    for (const [at, ms] of more.entries()) {
      const full = 500 * 2 ** (at + 1);
      expect(ms).toBeGreaterThanOrEqual(full / 2);
      expect(ms).toBeLessThanOrEqual(full);
    }
  });

  it('looks before it sends again when the answer was lost, and sends nothing twice', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    let cuts = 0;
    bench.province.faults = (call) => (call.startsWith('put') && cuts++ === 0 ? 'cut' : null);
    expect(await bench.drain()).toMatchObject({ accepted: 1, attempts: 2, unknownsAsked: 1, resendsAvoided: 0 });
    expect(bench.province.calls).toEqual(['put A-1', 'look A-1', 'upload A-1', 'upload A-1']);
  });

  it('finds that everything had arrived', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    let uploads = 0;
    bench.province.faults = (call) => (call.startsWith('upload') && ++uploads === 2 ? 'cut' : null);
    expect(await bench.drain()).toMatchObject({ accepted: 1, unknownsAsked: 1, resendsAvoided: 1 });
    expect(bench.province.ledger).toHaveLength(3);
  });

  it('looks also after a try that was told to wait half-way', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    let uploads = 0;
    bench.province.faults = (call) => (call.startsWith('upload') && ++uploads === 2 ? 'busy' : null);
    await bench.drain();
    expect(bench.province.calls).toEqual(['put A-1', 'upload A-1', 'upload A-1', 'look A-1', 'upload A-1']);
  });

  it('leaves a silent target for the next drain, after few attempts', async () => {
    for (let at = 0; at < 50; at++) await bench.finish(`A-${at}`, 'a', [PROVINCE]);
    bench.province.faults = () => 'refused';
    const report = await bench.drain();
    expect(report).toMatchObject({ accepted: 0, left: 50, stopped: { tinh: 'TARGET_UNREACHABLE' } });
    expect(report.attempts).toBeLessThan(25);
    expect(new Set((await bench.catalog.outbox.list()).map(({ state }) => state))).toEqual(new Set(['pending']));

    bench.province.faults = () => null;
    expect(await bench.drain()).toMatchObject({ accepted: 50, left: 0, stopped: {} });
  });

  it('goes on when the target comes back', async () => {
    for (let at = 0; at < 20; at++) await bench.finish(`A-${at}`, 'a', [PROVINCE]);
    const back = bench.clock.now().getTime() + 4000;
    bench.province.faults = () => (bench.clock.now().getTime() < back ? 'refused' : null);
    expect(await bench.drain()).toMatchObject({ accepted: 20, left: 0 });
  });

  it('does not wait for a target that wants an hour, nor ask it again before', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    bench.use(bench.always(() => ({ state: 'retry', code: 'TARGET_BUSY', retryAfterMs: 3_600_000 })));
    expect(await bench.drain()).toMatchObject({ attempts: 1, left: 1 });
    expect(await bench.drain()).toMatchObject({ attempts: 0, left: 1 });
    await bench.clock.sleep(3_600_000, new AbortController().signal);
    expect(await bench.drain()).toMatchObject({ attempts: 1, left: 1 });
  });

  it('gives up a row after so many tries in all, but not because the target was away', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    const settings = { attemptsPerDrain: 3, attemptsInAll: 5 };
    bench.province.faults = () => 'refused';
    for (let at = 0; at < 4; at++) await bench.drain({ settings });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'pending', attempts: 1 });
    bench.province.faults = (call) => (call.startsWith('look') ? null : 'lost');
    await bench.drain({ settings });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'unknown', attempts: 4 });
    bench.use(bench.always(() => ({ state: 'retry', code: 'TARGET_BROKEN', retryAfterMs: null })));
    await bench.drain({ settings });
    expect(await bench.row('tinh', 'A-1')).toMatchObject({ state: 'dead', attempts: 5, lastCode: 'TARGET_BROKEN' });
  });

  it('does not let one bad row keep the others', async () => {
    for (const code of ['A-1', 'A-2', 'A-3']) await bench.finish(code, 'a', [PROVINCE]);
    bench.province.faults = (call) => (call.endsWith('A-1') ? 'busy' : null);
    expect(await bench.drain({ settings: { parallel: 1 } })).toMatchObject({ accepted: 2, left: 1, stopped: {} });
  });

  it('ends when its time is up', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    bench.province.faults = () => 'busy';
    const report = await bench.drain({ settings: { drainSeconds: 2, attemptsPerDrain: 1000, pausesToStop: 1000 } });
    expect(report).toMatchObject({ left: 1 });
    expect(report.attempts).toBeLessThan(6);
  });
});
