import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LongRun, makeLongDossier, newWorkspace, runLong } from '../support/long-run.ts';
import { peakOf } from '../support/memory-curve.ts';
import { type RecordFolder, readRecordFolders } from '../support/record-folders.ts';

/**
 * One file of many pages, killed in its middle and begun anew. `node test/bench/long-run.ts --kill-at 500` does the same
 * with a thousand pages and draws the memory.
 */
const PAGES = 60;
const KILL_AT = 25;
const JOBS = 2;
/** A thousand pages may take 500 MB; these are few, and what they leave behind must not show yet. */
const MAIN_LIMIT_MB = 350;
let folder: string;
let first: LongRun;
let second: LongRun;
let killed: Record<string, RecordFolder>;
let undisturbed: Record<string, RecordFolder>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-long-'));
  const dossier = await makeLongDossier(folder, 'tiff', PAGES);
  const [war, peace] = [await newWorkspace(folder, 'war'), await newWorkspace(folder, 'peace')];
  first = await runLong(dossier, { workspace: war, jobs: JOBS, killAt: KILL_AT });
  second = await runLong(dossier, { workspace: war, jobs: JOBS });
  await runLong(dossier, { workspace: peace, jobs: JOBS });
  killed = readRecordFolders(war);
  undisturbed = readRecordFolders(peace);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a document of many pages in one file', () => {
  it('goes on within the document after a kill: at most one page a worker is read again', () => {
    expect(first.killed).toBe(true);
    expect([0, 6]).toContain(second.exitCode);
    const before = new Set(first.finished);
    expect(second.finished.filter((page) => before.has(page))).toEqual([]);
    expect(first.finished.length + second.finished.length).toBe(PAGES);
    // One page more than workers may have been begun: it waited for one of them.
    expect(first.begun.length - first.finished.length).toBeLessThanOrEqual(JOBS + 1);
  });

  it('ends with the record of an undisturbed run, all pages in one PDF', () => {
    expect(killed).toEqual(undisturbed);
    const [record] = Object.values(killed).map((one) => one.record as { documents: { pages: unknown[] }[] });
    expect(record?.documents.map(({ pages }) => pages.length)).toEqual([PAGES]);
  });

  it.skipIf(process.platform !== 'linux')('takes little memory', () => {
    expect(first.curve.length + second.curve.length).toBeGreaterThan(0);
    expect(peakOf([...first.curve, ...second.curve]).mainMb).toBeLessThan(MAIN_LIMIT_MB);
  });
});
