import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type LongDossier, type LongRun, makeLongDossier, newWorkspace, runLong } from '../support/long-run.ts';
import { memoryChart, peakOf } from '../support/memory-curve.ts';
import { readRecordFolders } from '../support/record-folders.ts';

/**
 * One dossier that is one file of very many pages, through `sohoa run scan-only`: the memory of the main process and of
 * the tree over time; with `--kill-at N` a second workspace whose run is killed (`kill -9` of the whole tree) when N pages
 * are read and begun anew, and whether its record equals the first. Needs the build.
 */
const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    format: { type: 'string', default: 'tiff' },
    jobs: { type: 'string', default: '2' },
    'kill-at': { type: 'string' },
  },
});
const jobs = Number(options.jobs);
const folder = mkdtempSync(join(tmpdir(), 'sohoa-long-'));
try {
  const format = options.format === 'pdf' ? 'pdf' : 'tiff';
  const dossier = await makeLongDossier(folder, format, Number(options.pages));
  const peace = await newWorkspace(folder, 'peace');
  const whole = await runLong(dossier, { workspace: peace, jobs });
  console.log(`\n${dossier.pages} pages, one ${format.toUpperCase()}, ${jobs} jobs, undisturbed\n`);
  console.log(memoryChart(whole.curve));
  console.table(figures(dossier, whole));
  if (options['kill-at'] !== undefined) await killed(dossier, peace, Number(options['kill-at']));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function killed(dossier: LongDossier, peace: string, killAt: number): Promise<void> {
  const workspace = await newWorkspace(folder, 'war');
  const first = await runLong(dossier, { workspace, jobs, killAt });
  const second = await runLong(dossier, { workspace, jobs });
  const before = new Set(first.finished);
  console.log(`\nkilled at page ${killAt}, begun anew\n`);
  console.log(memoryChart(second.curve));
  console.table({
    ...figures(dossier, second),
    'pages read before the kill': first.finished.length,
    'begun before the kill and not finished': first.begun.length - first.finished.length,
    'pages read after it': second.finished.length,
    'pages read twice': second.finished.filter((page) => before.has(page)).length,
    'records equal to the undisturbed run': isDeepStrictEqual(readRecordFolders(workspace), readRecordFolders(peace)),
  });
}

function figures({ pages }: LongDossier, run: LongRun): Record<string, string | number> {
  if (run.exitCode !== 0 && run.exitCode !== 6) throw new Error(`exit ${run.exitCode}: ${run.stderr}`);
  const { mainMb, treeMb } = peakOf(run.curve);
  return {
    pages,
    seconds: run.seconds.toFixed(0),
    'pages a minute': ((run.finished.length / run.seconds) * 60).toFixed(0),
    'peak PSS of the main process, MB': mainMb.toFixed(0),
    'peak PSS of the tree, MB': treeMb.toFixed(0),
  };
}
