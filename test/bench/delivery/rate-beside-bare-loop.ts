import { measure } from './measure.ts';

const GOAL = 0.6;

/** Rounds by turns, so that what the machine does beside strikes both alike; the first of each only warms up. */
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
  const rates = { drain: [] as number[], bare: [] as number[] };
  console.log('round   ours   bare   ratio   (dossiers a second: 7 calls and 4 fsyncs each)');
  for (let round = 1; round <= rounds; round++) {
    // Turn about: the first of two meets a machine that another state of the disk cache.
    const order = round % 2 === 1 ? (['drain', 'bare'] as const) : (['bare', 'drain'] as const);
    for (const mode of order) {
      const profile = mode === 'drain' && profileDir !== null ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
      const { rate } = await measure({ mode, dossiers, parallel, sayEvery: 0 }, profile);
      rates[mode].push(rate);
    }
    show(String(round), rates.drain.at(-1) ?? 0, rates.bare.at(-1) ?? 0);
  }
  const [ours, bare] = [median(rates.drain), median(rates.bare)];
  show('median', ours, bare);
  const isGood = ours / bare >= GOAL;
  console.log(`goal    ${GOAL}: ${isGood ? 'reached' : 'MISSED'}`);
  return isGood;
}

function show(name: string, ours: number, bare: number): void {
  console.log(
    [
      name.padEnd(6),
      ours.toFixed(1).padStart(6),
      bare.toFixed(1).padStart(6),
      (ours / bare).toFixed(2).padStart(6),
    ].join(' '),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
