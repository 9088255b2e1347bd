import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeliveryBench, openBench } from '../support/delivery-bench.ts';
import type { Fault } from '../support/fake-target.ts';
import { seeded } from '../support/seeded.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DOSSIERS = 60;

describe('a fifth of all calls going wrong', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
    for (let at = 0; at < DOSSIERS; at++) await bench.finish(`A-${at}`, `nội dung ${at}`);
  });
  afterEach(() => bench.catalog.close());

  it.each<Fault>(['refused', 'busy', 'cut', 'lost'])(
    '%s: one drain brings everything over, each thing once',
    async (fault) => {
      const random = seeded(7);
      for (const target of [bench.province, bench.portal]) target.faults = () => (random() < 0.2 ? fault : null);
      expect(await bench.drain()).toMatchObject({ accepted: 2 * DOSSIERS, left: 0, stopped: {} });
      for (const { ledger } of [bench.province, bench.portal]) {
        expect(ledger.filter(({ kind }) => kind === 'dossier')).toHaveLength(DOSSIERS);
        expect(ledger.filter(({ kind }) => kind === 'file')).toHaveLength(2 * DOSSIERS);
        expect(new Set(ledger.map((entry) => JSON.stringify(entry))).size).toBe(3 * DOSSIERS);
      }
    },
  );
});
