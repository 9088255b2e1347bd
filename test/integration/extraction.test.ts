import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPages } from '../support/extract-pages.ts';
import { generateDocuments, scanDocuments, toPageText } from '../support/generate.ts';
import { openScanReader } from '../support/read-scans.ts';
import { MAIN_FIELDS, scoreDocument, shares, type Verdict } from '../support/score-extraction.ts';

/** The figures the project promises for type, number and notation, date, agency and subject. */
function shareOf(verdicts: readonly Verdict[]) {
  const all = shares(verdicts, MAIN_FIELDS).at(-1);
  if (all === undefined) throw new Error('nothing scored');
  return {
    printed: all.printed,
    exact: all.exact / all.printed,
    held: all.held / all.printed,
    missed: all.missed,
    wrong: all.wrong,
  };
}

describe('extraction', () => {
  it('of 60 documents with words given is exact in 95 of 100 values and wrong in none', async () => {
    const verdicts: Verdict[] = [];
    for (const { id, expected, pages } of generateDocuments({ seed: 'integration-words', count: 60 })) {
      verdicts.push(...scoreDocument(id, expected, await extractPages(pages.map((page) => toPageText(page)))));
    }
    const all = shareOf(verdicts);
    expect(all.printed).toBeGreaterThan(240);
    expect(all.exact).toBeGreaterThanOrEqual(0.95);
    expect(all.held).toBeLessThanOrEqual(0.1);
    expect(verdicts.filter(({ outcome }) => /wrong|invented/.test(outcome))).toEqual([]);
  });

  it('of 8 scanned documents gives no wrong value that nobody would look at', { timeout: 300_000 }, async () => {
    const dir = await mkdtemp(join(tmpdir(), 'sohoa-extraction-'));
    const reader = openScanReader();
    try {
      const verdicts: Verdict[] = [];
      for (const { name, file, expected } of await scanDocuments({
        seed: 'integration-scans',
        count: 8,
        dir,
        hardShare: 0,
      })) {
        verdicts.push(...scoreDocument(name, expected, await extractPages(await reader.read(file))));
      }
      const all = shareOf(verdicts);
      expect(all.exact).toBeGreaterThanOrEqual(0.85);
      expect(all.wrong).toBe(0);
    } finally {
      await reader.close();
      await rm(dir, { recursive: true, force: true });
    }
  });
});
