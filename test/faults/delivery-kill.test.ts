import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBench } from '../support/delivery-bench.ts';
import { fakeTarget } from '../support/fake-target.ts';
import { killAfterOutput } from '../support/kill-after-output.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DRAINER = join(import.meta.dirname, '../support/drain-for-ever.ts');
const DOSSIERS = 25;

describe('kill -9 of a delivering process', () => {
  const folder = temporaryFolder();

  it('sends each thing once in the end, whenever it was killed', async () => {
    const bench = await openBench(folder());
    for (let at = 0; at < DOSSIERS; at++) await bench.finish(`A-${at}`, `nội dung ${at}`);
    await bench.catalog.close();

    for (const calls of [1, 2, 4, 7, 11, 13, 17, 19]) await killAfterOutput(DRAINER, [folder()], calls);
    const said = await killAfterOutput(DRAINER, [folder()], Number.POSITIVE_INFINITY);
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ left: 0, targets: { cong: { accepted: DOSSIERS } } });

    for (const name of ['tinh', 'cong']) {
      const { ledger } = fakeTarget(join(folder(), `${name}.jsonl`));
      expect(ledger).toHaveLength(3 * DOSSIERS);
      expect(new Set(ledger.map((entry) => JSON.stringify(entry))).size).toBe(3 * DOSSIERS);
    }
  });
});
