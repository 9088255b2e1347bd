import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { torture } from '../support/torture/campaign.ts';

/** A small one of what `npm run bench:torture` does with 2,000 dossiers and 20 kills. */
describe('every fault at once, and kill -9 between sent and recorded', () => {
  const folder = temporaryFolder();

  it('brings each dossier and file over once, and our own books agree', async () => {
    const kills = { between: 3, anywhere: 1 };
    const result = await torture({ folder: folder(), dossiers: 60, seed: 5, kills });
    expect(result.violations).toEqual([]);
    expect(result.kills).toHaveLength(4);
    expect(result.looked).toBeGreaterThan(0);
    expect(result.avoided).toBeGreaterThan(0);
  });
});
