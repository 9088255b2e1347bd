import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { writeLongFile } from './long-file.ts';
import { type MemoryPoint, watchMemory } from './memory-curve.ts';
import { killTree } from './process-tree.ts';
import { ended, runSohoa, startSohoa } from './sohoa-process.ts';

export interface LongDossier {
  readonly code: string;
  readonly input: string;
  readonly pages: number;
}

export interface LongRun {
  readonly seconds: number;
  readonly curve: readonly MemoryPoint[];
  readonly killed: boolean;
  readonly exitCode: number | null;
  readonly stderr: string;
  /** Pages handed to recognition by this run, and those of them it finished, in the order of the log. */
  readonly begun: readonly number[];
  readonly finished: readonly number[];
}

/** A dossier that is one file of many pages. */
export async function makeLongDossier(folder: string, format: 'tiff' | 'pdf', pages: number): Promise<LongDossier> {
  const code = 'H01.01-260102-0001';
  const input = join(folder, `input-${format}`);
  mkdirSync(join(input, code), { recursive: true });
  await writeLongFile({ path: join(input, code, `so-cai.${format === 'pdf' ? 'pdf' : 'tif'}`), format, pages });
  return { code, input, pages };
}

export async function newWorkspace(folder: string, name: string): Promise<string> {
  const workspace = join(folder, name);
  const { code, stderr } = await runSohoa(['init', workspace, '--model', 'npm']);
  if (code !== 0) throw new Error(stderr);
  return workspace;
}

export interface LongRunOptions {
  readonly workspace: string;
  readonly jobs: number;
  /** Kills the whole tree as soon as so many pages are recognized. */
  readonly killAt?: number;
  readonly sampleMs?: number;
}

/** `sohoa run scan-only` on a long dossier, watched from outside. */
export async function runLong(dossier: LongDossier, options: LongRunOptions): Promise<LongRun> {
  const { workspace, jobs, killAt = Number.POSITIVE_INFINITY, sampleMs = 500 } = options;
  const log = followLog(join(workspace, 'data', 'logs', 'sohoa.log'));
  const start = performance.now();
  const child = startSohoa(
    ['run', 'scan-only', '--input', dossier.input, '--workspace', workspace, '--jobs', String(jobs), '--json'],
    { env: { SOHOA_LANG: 'en' } },
  );
  let killed = false;
  const watch = watchMemory(child.pid ?? 0, sampleMs, () => log.finished.length);
  const reading = setInterval(() => {
    log.read();
    if (killed || log.finished.length < killAt) return;
    killed = true;
    killTree(child);
  }, 20);
  const { code, stderr } = await ended(child).finally(() => clearInterval(reading));
  const curve = watch.stop();
  log.read();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, curve, killed, exitCode: code, stderr, begun: log.begun, finished: log.finished };
}

/** Reads on where it stopped: a log of a thousand pages is not read from its start each time. */
function followLog(path: string): { read(): void; readonly begun: number[]; readonly finished: number[] } {
  const [begun, finished]: [number[], number[]] = [[], []];
  let at = 0;
  let rest = '';
  const read = (note: boolean) => {
    if (!existsSync(path)) return;
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(1 << 16);
      for (let bytes = readSync(file, buffer, 0, buffer.length, at); bytes > 0; ) {
        at += bytes;
        const lines = (rest + buffer.toString('latin1', 0, bytes)).split('\n');
        rest = lines.pop() ?? '';
        if (note) lines.forEach(look);
        bytes = readSync(file, buffer, 0, buffer.length, at);
      }
    } finally {
      closeSync(file);
    }
  };
  const look = (line: string) => {
    if (!line.includes('"recognize"')) return;
    const { event, step, page } = JSON.parse(line) as { event: string; step?: string; page?: number };
    if (step !== 'recognize' || page === undefined) return;
    if (event === 'step-begins') begun.push(page);
    if (event === 'step-done') finished.push(page);
  };
  read(false);
  return { read: () => read(true), begun, finished };
}
