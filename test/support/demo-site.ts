import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TruthDossier, TruthPage } from '../../samples/generator/truth/truth.ts';
import { parseFaults, startSandbox } from '../../src/sandbox/index.ts';
import type { LedgerCall } from './kill-campaign.ts';
import type { Holdings } from './sandbox.ts';
import { type Ended, PROJECT, runSohoa } from './sohoa-process.ts';

const SAMPLES = join(PROJECT, 'samples');

/** The main job as `npm start` runs it: a workspace, a sandbox and the samples. */
export interface DemoSite {
  readonly workspace: string;
  /** Digitizes the samples and delivers them. */
  run(...more: string[]): Promise<Ended>;
  calls(): Promise<LedgerCall[]>;
  holdings(): Promise<Holdings>;
  close(): Promise<void>;
}

export async function openDemoSite(): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-demo-'));
  const workspace = join(folder, 'workspace');
  const sandbox = await startSandbox({ port: 0, storeDir: join(folder, 'sandbox'), faults: parseFaults(''), seed: 1 });
  const { code, stderr } = await runSohoa(['init', workspace, '--sandbox', sandbox.url, '--model', 'npm']);
  if (code !== 0) throw new Error(stderr);
  const look = async (path: string) => (await fetch(`${sandbox.url}/_sandbox/${path}`)).json();
  return {
    workspace,
    run: (...more) =>
      runSohoa([
        ...['run', 'digitize', '--json', '--workspace', workspace],
        ...['--input', join(SAMPLES, 'dossiers'), '--register', join(SAMPLES, 'register.csv')],
        ...more,
      ]),
    calls: async () => ((await look('calls')) as { calls: LedgerCall[] }).calls,
    holdings: async () => (await look('dossiers')) as Holdings,
    async close() {
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is printed on the samples, by dossier code. */
export function sampleTruth(): Map<string, TruthDossier> {
  const folder = join(SAMPLES, 'truth');
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TruthDossier);
  return new Map(all.map((dossier) => [dossier.register['ma_ho_so'] ?? '', dossier]));
}

/** The truth of a page by the file and place it was scanned to; file names are compared in NFC. */
export function truthPage(dossier: TruthDossier, file: string, index: number): TruthPage | undefined {
  const scan = dossier.scans.find((one) => one.file.normalize('NFC') === file.normalize('NFC'));
  return scan?.pages[index];
}
