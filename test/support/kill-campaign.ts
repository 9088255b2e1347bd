import { join } from 'node:path';
import { parseFaults, startSandbox } from '../../src/sandbox/index.ts';
import { generateDossiers } from './generate.ts';
import { killDuring, type LogLine, type Moment, readLog } from './killed-run.ts';
import { type RecordFolder, readRecordFolders } from './record-folders.ts';
import { runSohoa } from './sohoa-process.ts';

export interface Campaign {
  readonly seed: number;
  readonly dossiers: number;
  readonly jobs: number;
  /** How many kills at the beginning of each of these, in this order. */
  readonly kills: readonly { readonly at: string; readonly times: number; readonly withinMs: number }[];
  readonly folder: string;
}

export interface LedgerCall {
  readonly system: string;
  readonly operation: string;
  readonly dossier: string;
  readonly bodyHash: string;
  readonly fileSha256: string | null;
  readonly replayed: boolean;
}

export interface Outcome {
  readonly undisturbed: Record<string, RecordFolder>;
  readonly killed: Record<string, RecordFolder>;
  /** Pages of the input. */
  readonly pages: number;
  readonly kills: Readonly<Record<string, number>>;
  /** Recognitions begun in all runs together, and in the undisturbed one. */
  readonly recognitions: number;
  /** Those of them that ended. */
  readonly recognitionsFinished: number;
  readonly undisturbedRecognitions: number;
  readonly ledger: readonly LedgerCall[];
  readonly lastExit: number | null;
}

/**
 * The same batch twice: once in peace, once killed again and again and each time begun anew with the same command. The
 * sandboxes live in this process, outside the killed trees.
 */
export async function runCampaign({ seed, dossiers, jobs, kills, folder }: Campaign): Promise<Outcome> {
  const batch = await generateDossiers({ seed, count: dossiers, dir: join(folder, 'batch'), raster: true });
  const random = mulberry(seed);
  const peace = await openSite(join(folder, 'peace'));
  const war = await openSite(join(folder, 'war'));
  try {
    const command = (workspace: string) => [
      ...['run', 'digitize', '--input', batch.input, '--register', batch.register],
      ...['--workspace', workspace, '--jobs', String(jobs), '--json'],
    ];
    await runSohoa(command(peace.workspace));
    const done: Record<string, number> = {};
    for (const { at, times, withinMs } of kills) {
      for (let time = 0; time < times; time++) {
        const moment: Moment = { at, occurrence: 1 + Math.floor(random() * 3), delayMs: random() * withinMs };
        if (at === 'delivery') Object.assign(moment, { occurrence: 1 });
        if (!(await killDuring(command(war.workspace), war.workspace, moment))) break;
        done[at] = (done[at] ?? 0) + 1;
      }
    }
    const { code } = await runSohoa(command(war.workspace));
    const ledger = (await (await fetch(`${war.url}/_sandbox/calls`)).json()) as { calls: LedgerCall[] };
    return {
      undisturbed: readRecordFolders(peace.workspace),
      killed: readRecordFolders(war.workspace),
      pages: batch.dossiers.flatMap(({ scans }) => scans.flatMap((scan) => scan.pages)).length,
      kills: done,
      recognitions: recognitionsIn(readLog(war.workspace), 'step-begins'),
      recognitionsFinished: recognitionsIn(readLog(war.workspace), 'step-done'),
      undisturbedRecognitions: recognitionsIn(readLog(peace.workspace), 'step-begins'),
      ledger: ledger.calls,
      lastExit: code,
    };
  } finally {
    await peace.close();
    await war.close();
  }
}

async function openSite(folder: string) {
  const sandbox = await startSandbox({ port: 0, storeDir: join(folder, 'sandbox'), faults: parseFaults(''), seed: 1 });
  const workspace = join(folder, 'workspace');
  const { code, stderr } = await runSohoa(['init', workspace, '--sandbox', sandbox.url, '--model', 'npm']);
  if (code !== 0) throw new Error(stderr);
  return { workspace, url: sandbox.url, close: () => sandbox.stop() };
}

function recognitionsIn(lines: readonly LogLine[], wanted: 'step-begins' | 'step-done'): number {
  return lines.filter(({ event, step }) => event === wanted && step === 'recognize').length;
}

/** A small seeded generator of numbers in [0, 1). */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
