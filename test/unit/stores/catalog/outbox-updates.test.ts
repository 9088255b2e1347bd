import { describe, expect, it } from 'vitest';
import { openBench } from '../../../support/delivery-bench.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('changes of rows', () => {
  const folder = temporaryFolder();

  it('asked for together are all there when each is said to be', async () => {
    const bench = await openBench(folder());
    for (let at = 0; at < 5; at++) await bench.finish(`A-${at}`, `nội dung ${at}`);
    const rows = await bench.catalog.outbox.list({ target: 'tinh' });
    const seen = await Promise.all(
      rows.map(async ({ id }, index) => {
        await bench.catalog.outbox.update(id, { state: 'sending', attempts: index });
        return (await bench.catalog.outbox.get(id))?.attempts;
      }),
    );
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    await bench.catalog.close();
  });

  it('of which one is refused fail alone', async () => {
    const bench = await openBench(folder());
    for (let at = 0; at < 3; at++) await bench.finish(`A-${at}`, `nội dung ${at}`);
    const { outbox } = bench.catalog;
    const rows = await outbox.list({ target: 'tinh' });
    const ended = await Promise.allSettled(
      rows.map(({ id }, index) => outbox.update(id, { attempts: index === 1 ? (null as unknown as number) : 7 })),
    );
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await outbox.list({ target: 'tinh' })).map(({ attempts }) => attempts)).toEqual([7, 0, 7]);
    await bench.catalog.close();
  });
});
