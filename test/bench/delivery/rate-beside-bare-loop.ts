import { measure } from './measure.ts';
import type { RateOrder } from './rate-order.ts';

const GOAL = 0.6;

const MODES = ['drain', 'bare', 'bare-overlapping'] as const satisfies readonly RateOrder['mode'][];
type Rates = Record<(typeof MODES)[number], number>;

/**
 * Rounds by turns, so that what the machine does beside strikes all alike. The goal is set beside the loop that waits for
 * each fsync, as the catalog in our process does; beside the one that goes on meanwhile it is told as well.
 */
export async function rateBesideBareLoop({
  dossiers,
  rounds,
  parallel,
  profileDir,
}: {
  readonly dossiers: number;
  readonly rounds: number;
  readonly parallel: number;
  readonly profileDir: string | null;
}): Promise<boolean> {
  const measured: Rates[] = [];
  console.log(
    'dossiers a second, 7 calls each; 4 fsyncs each in the bare loops, ours commits what comes together at once',
  );
  console.log('round    ours    bare   ratio   overlapping   ratio');
  for (let round = 1; round <= rounds; round++) {
    const rates: Rates = { drain: 0, bare: 0, 'bare-overlapping': 0 };
    // Another begins each time: the first meets the machine in another state than the last.
    for (const turn of MODES.keys()) {
      const mode = MODES[(turn + round) % MODES.length] ?? 'drain';
      const profile = mode === 'drain' && profileDir !== null ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
      rates[mode] = (await measure({ mode, dossiers, parallel, sayEvery: 0 }, profile)).rate;
    }
    measured.push(rates);
    show(String(round), rates);
  }
  const medians: Rates = {
    drain: median(measured.map(({ drain }) => drain)),
    bare: median(measured.map(({ bare }) => bare)),
    'bare-overlapping': median(measured.map((rates) => rates['bare-overlapping'])),
  };
  show('median', medians);
  const isGood = medians.drain / medians.bare >= GOAL;
  console.log(`goal ${GOAL}: ${isGood ? 'reached' : 'MISSED'}`);
  return isGood;
}

function show(name: string, { drain, bare, 'bare-overlapping': overlapping }: Rates): void {
  const cells = [drain.toFixed(1), bare.toFixed(1), (drain / bare).toFixed(2)].map((cell) => cell.padStart(7));
  const other = [overlapping.toFixed(1).padStart(13), (drain / overlapping).toFixed(2).padStart(7)];
  console.log([name.padEnd(6), ...cells, ...other].join(' '));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
