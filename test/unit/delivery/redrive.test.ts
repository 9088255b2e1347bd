import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redrive } from '../../../src/delivery/redrive.ts';
import { type DeliveryBench, openBench, PROVINCE } from '../../support/delivery-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('giving refused rows another chance', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
  });
  afterEach(() => bench.catalog.close());
  const good = () => bench.province.connector();
  const refusing = () =>
    bench.always(() => ({ state: 'rejected', code: 'TARGET_REFUSED', recovery: 'fix-input', answer: '422' }), true);

  it('sends them after a look, and leaves others alone', async () => {
    for (const code of ['A-1', 'A-2']) await bench.finish(code, 'a', [PROVINCE]);
    bench.use(refusing());
    await bench.drain();
    expect(await redrive(bench.catalog.outbox, ['A-1', 'nope'], bench.clock.now())).toBe(1);
    bench.use(good());
    expect(await bench.drain()).toMatchObject({ accepted: 1, left: 0 });
    expect(await bench.states()).toEqual(['tinh A-1 v1 accepted', 'tinh A-2 v1 rejected']);
    expect(bench.province.calls[0]).toBe('look A-1');
  });

  it('does not bring back an older version', async () => {
    await bench.finish('A-1', 'một', [PROVINCE]);
    bench.use(refusing());
    await bench.drain();
    await bench.finish('A-1', 'hai', [PROVINCE]);
    expect(await redrive(bench.catalog.outbox, ['A-1'], bench.clock.now())).toBe(0);
    bench.use(good());
    await bench.drain();
    expect(await bench.states()).toEqual(['tinh A-1 v1 rejected', 'tinh A-1 v2 accepted']);
  });
});
