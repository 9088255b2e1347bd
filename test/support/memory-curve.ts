import { readFileSync } from 'node:fs';
import { descendants } from './process-tree.ts';

/** Memory at one moment of a run. */
export interface MemoryPoint {
  readonly seconds: number;
  /** PSS of the process itself, and of it with everything it started. */
  readonly mainMb: number;
  readonly treeMb: number;
  /** How far the work was. */
  readonly pages: number;
}

/** Looks at a process tree every so often until told to stop. PSS (not RSS) because forked children share pages; Linux only. */
export function watchMemory(pid: number, everyMs: number, pagesDone: () => number): { stop(): MemoryPoint[] } {
  const start = performance.now();
  const points: MemoryPoint[] = [];
  const look = () => {
    const sizes = descendants(pid).map(pssMb);
    const mainMb = sizes[0] ?? 0;
    // A process that has ended has no memory to speak of.
    if (mainMb === 0) return;
    const treeMb = sizes.reduce((sum, size) => sum + size, 0);
    points.push({ seconds: (performance.now() - start) / 1000, mainMb, treeMb, pages: pagesDone() });
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      clearInterval(timer);
      return points;
    },
  };
}

const BAR_MB = 25;

/** The curve as text: one row for each of `rows` equal spans of time, its highest point, main process and tree. */
export function memoryChart(points: readonly MemoryPoint[], rows = 24): string {
  const end = points.at(-1)?.seconds ?? 0;
  const spans = Array.from({ length: rows }, (_, row) =>
    points.filter(
      ({ seconds }) => seconds > (end / rows) * row - (row === 0 ? 1 : 0) && seconds <= (end / rows) * (row + 1),
    ),
  ).filter((span) => span.length > 0);
  const lines = spans.map((span) => {
    const { mainMb, treeMb } = peakOf(span);
    const last = span.at(-1);
    const bar = '#'.repeat(Math.round(mainMb / BAR_MB)) + '-'.repeat(Math.round((treeMb - mainMb) / BAR_MB));
    const figures = [last?.seconds, last?.pages, mainMb, treeMb].map((value) => (value ?? 0).toFixed(0).padStart(6));
    return `${figures.join(' ')}  ${bar}`;
  });
  return ['     s  pages   main   tree  (MB of PSS; # main process, - its children)', ...lines].join('\n');
}

export function peakOf(points: readonly MemoryPoint[]): { mainMb: number; treeMb: number } {
  return {
    mainMb: Math.max(0, ...points.map(({ mainMb }) => mainMb)),
    treeMb: Math.max(0, ...points.map(({ treeMb }) => treeMb)),
  };
}

/** 0 for a process that is gone. */
function pssMb(pid: number): number {
  try {
    const kb = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    return kb / 1024;
  } catch {
    return 0;
  }
}
