import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeliveryBench, openBench, PROVINCE } from '../../support/delivery-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A target that cannot be asked what it holds. */
describe('a sending without an answer', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
  });
  afterEach(() => bench.catalog.close());

  it('is told to the connector until a person has decided', async () => {
    const told: (true | undefined)[] = [];
    let isSilent = true;
    bench.use({
      missingFields: () => [],
      lookup: async () => null,
      ping: async () => undefined,
      close: async () => undefined,
      async send({ unanswered }, { beforeWrite }) {
        told.push(unanswered);
        if (unanswered === true) return { state: 'rejected', code: 'LGSP_MAYBE_SENT', recovery: 'fix-input' };
        await beforeWrite();
        return isSilent
          ? { state: 'unknown', code: 'TARGET_NO_ANSWER' }
          : { state: 'accepted', answer: { remoteId: '7', links: {} } };
      },
    });
    await bench.finish('A-1', 'a', [PROVINCE]);
    await bench.drain();
    expect(told).toEqual([undefined, true]);
    const [row] = await bench.catalog.outbox.list();
    expect(row).toMatchObject({ state: 'rejected', lastCode: 'LGSP_MAYBE_SENT' });
    isSilent = false;
    // What `sohoa outbox redrive` does.
    const decided = { state: 'unknown', attempts: 0, lastCode: null } as const;
    await bench.catalog.outbox.update(row?.id ?? 0, { ...decided, nextAttemptAt: bench.clock.now().toISOString() });
    await bench.drain();
    expect(told).toEqual([undefined, true, undefined]);
    expect(await bench.states()).toEqual(['tinh A-1 v1 accepted']);
  });
});
