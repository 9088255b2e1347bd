import type { Figures, PageFacts } from './score.ts';

interface Result {
  readonly set: string;
  readonly pages: number;
  readonly machine: string;
  /** Runs of each reader. */
  readonly figures: Readonly<Record<string, readonly Figures[]>>;
  readonly facts: PageFacts | null;
  readonly features: Readonly<Record<string, { readonly pages: number; readonly lineCer: number }>>;
}

const ROWS: readonly (readonly [title: string, of: (figures: Figures) => number | null])[] = [
  ['line CER, %', ({ lineCer }) => lineCer * 100],
  ['strict page CER, %', ({ strictCer }) => strictCer * 100],
  ['pages a minute', ({ pagesAMinute }) => pagesAMinute],
  ['CPU seconds a page', ({ cpuSecondsAPage }) => cpuSecondsAPage],
  ['peak PSS of the tree, MB', ({ treeMb }) => treeMb],
  ['peak PSS of the main process, MB', ({ mainMb }) => mainMb],
  ['output, MB', ({ outputMb }) => outputMb],
];

/** Medians side by side, each with its ratio to sohoa's. */
export function printResult(result: Result, recognitionCpu: number): void {
  const names = Object.keys(result.figures);
  const runs = names.map((name) => `${name} ${result.figures[name]?.length}`).join(', ');
  console.log(`\n${result.set}: ${result.pages} pages · ${result.machine} · runs: ${runs}`);
  console.table(
    ROWS.map(([title, of]) => {
      const ours = medianOf(result.figures['sohoa'], of);
      return Object.fromEntries([
        ['figure', title],
        ...names.flatMap((name) => {
          const value = medianOf(result.figures[name], of);
          return name === 'sohoa'
            ? [[name, shown(value)]]
            : [
                [name, shown(value)],
                [`ours / ${name}`, ours === null || value === null ? '' : shown(ours / value)],
              ];
        }),
      ]);
    }),
  );
  const whole = medianOf(result.figures['sohoa'], ({ cpuSecondsAPage }) => cpuSecondsAPage);
  if (whole !== null) {
    console.log(
      `CPU a page: whole ${shown(whole)} s, recognition alone ${shown(recognitionCpu)} s, ratio ${shown(whole / recognitionCpu)}`,
    );
  }
  if (result.facts !== null) printFacts(result.facts);
  if (Object.keys(result.features).length > 0) {
    const rows = Object.entries(result.features);
    console.table(
      rows.map(([feature, { pages, lineCer }]) => ({ feature, pages, 'line CER, %': shown(lineCer * 100) })),
    );
  }
}

function printFacts({ wronglyTurned, wronglyBlank, emptyPages, emptyPagesMarked }: PageFacts): void {
  console.log(`wrongly turned: ${wronglyTurned.length} ${wronglyTurned.join(' ')}`);
  console.log(`with text but marked blank: ${wronglyBlank.length} ${wronglyBlank.join(' ')}`);
  console.log(`empty pages marked blank: ${emptyPagesMarked} of ${emptyPages}`);
}

function medianOf(runs: readonly Figures[] | undefined, of: (figures: Figures) => number | null): number | null {
  const values = (runs ?? []).map(of).filter((value) => value !== null);
  if (values.length === 0) return null;
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function shown(value: number | null): string {
  return value === null ? '' : value.toFixed(2);
}
