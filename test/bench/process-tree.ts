import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, with everything it started. */
export interface Cost {
  readonly seconds: number;
  /** User and system time of the whole tree. */
  readonly cpuSeconds: number;
  /** Highest sum of PSS over the tree, and of the first process alone; sampled every `SAMPLE_MS`. */
  readonly peakTreeMb: number;
  readonly peakMainMb: number;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const SAMPLE_MS = 200;
/** Linux counts process times in hundredths of a second whatever the kernel's own tick is (USER_HZ). */
const TICKS_PER_SECOND = 100;

/**
 * Runs a command to its end and measures its process tree. PSS (not RSS) because forked children share pages; Linux only.
 */
export async function measure(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Cost> {
  const cpuBefore = childrenCpuSeconds();
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));

  let peakTreeKb = 0;
  let peakMainKb = 0;
  const sampler = setInterval(() => {
    if (child.pid === undefined) return;
    const sizes = treeOf(child.pid).map(pssKb);
    peakTreeKb = Math.max(
      peakTreeKb,
      sizes.reduce((sum, kb) => sum + kb, 0),
    );
    peakMainKb = Math.max(peakMainKb, sizes[0] ?? 0);
  }, SAMPLE_MS);

  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(sampler));

  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: childrenCpuSeconds() - cpuBefore,
    peakTreeMb: peakTreeKb / 1024,
    peakMainMb: peakMainKb / 1024,
    exitCode,
    stdout: Buffer.concat(chunks.stdout).toString(),
    stderr: Buffer.concat(chunks.stderr).toString(),
  };
}

/** CPU time so far of everything a process started that still runs, itself not counted. */
export function descendantsCpuMs(root: number): number {
  return treeOf(root)
    .slice(1)
    .map((pid) => statFields(String(pid)))
    .reduce((sum, fields) => sum + ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND) * 1000, 0);
}

/** CPU time of all children this process has waited for, and of theirs. */
function childrenCpuSeconds(): number {
  const fields = statFields('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** The process and all its descendants, itself first. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statFields(name)[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Fields of /proc/PID/stat after the command name (which may hold blanks): [0] state, [1] parent … */
function statFields(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function pssKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
