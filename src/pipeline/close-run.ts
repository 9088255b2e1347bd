import type { DossierState, PageMark } from '../domain/index.ts';
import { type ExitCode, problem, type SohoaError, worstExit } from '../errors/index.ts';
import type { DeliveryReport } from '../plugin/index.ts';
import { drainExit } from './drain-exit.ts';
import { EXIT_BY_STATE, exitOf, toProblem } from './problems.ts';
import type { DossierReport, RunReport } from './report.ts';
import type { RunContext } from './run-context.ts';
import type { Survey } from './survey.ts';
import { runReportWithoutPaths } from './without-paths.ts';

interface RunEnd {
  readonly runId: number;
  readonly startedAt: Date;
  readonly batch: Survey;
  readonly dossiers: readonly DossierReport[];
  readonly delivery: DeliveryReport | null;
  readonly interrupted: boolean;
  readonly stopReason: SohoaError | null;
}

/** Writes the report and keeps it with the run. */
export async function closeRun(run: RunContext, end: RunEnd): Promise<RunReport> {
  const { catalog, now } = run.services;
  const report = makeReport(run, end, now());
  try {
    await catalog.endRun(end.runId, report.endedAt, runReportWithoutPaths(report));
  } catch (error) {
    // On a full disk the report cannot be kept either; whoever started the run still has to see it.
    if (end.stopReason === null) throw error;
  }
  return report;
}

function makeReport(run: RunContext, end: RunEnd, endedAt: Date): RunReport {
  const { tally, plan, dryRun } = run;
  const { runId, startedAt, batch, dossiers, delivery } = end;
  const seconds = Math.max(0, (endedAt.getTime() - startedAt.getTime()) / 1000);
  const refused = batch.refused.map((entry) => ({ ...NOTHING, ...entry, state: 'failed' as const }));
  const all: DossierReport[] = [...dossiers, ...refused];
  const stopped = end.interrupted ? [problem('INTERRUPTED')] : end.stopReason === null ? [] : [end.stopReason];
  const problems = stopped.map(toProblem);
  return {
    schema: 'sohoa/run-report/1',
    run: runId,
    pipeline: plan.name,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    dryRun,
    counts: {
      dossiers: countByState(all),
      documents: sum(all, ({ documents }) => documents),
      pages: sum(all, ({ pages }) => pages),
      pagesRecognized: tally.pagesRecognized,
      blankPages: sum(all, ({ marks }) => marks.blank ?? 0),
      marks: countMarks(all),
      heldValues: sum(all, ({ held }) => held),
      resultsMade: tally.made,
      resultsReused: tally.reused,
    },
    seconds,
    pagesPerMinute: tally.pagesRecognized === 0 || seconds === 0 ? null : (tally.pagesRecognized / seconds) * 60,
    dossiers: all,
    problems,
    skipped: batch.skipped,
    delivery,
    exitCode: worstExit([
      ...problems.map(exitOf),
      ...all.flatMap(exitsOf),
      ...(delivery === null ? [] : [drainExit(delivery)]),
    ]),
  };
}

const NOTHING = { documents: 0, pages: 0, marks: {}, held: 0 };

function countByState(dossiers: readonly DossierReport[]): Record<DossierState, number> {
  const counts = { open: 0, done: 0, held: 0, failed: 0, error: 0 };
  for (const { state } of dossiers) counts[state]++;
  return counts;
}

function countMarks(dossiers: readonly DossierReport[]): RunReport['counts']['marks'] {
  const counts: Partial<Record<PageMark, number>> = {};
  for (const [mark, pages] of dossiers.flatMap(({ marks }) => Object.entries(marks) as [PageMark, number][])) {
    counts[mark] = (counts[mark] ?? 0) + pages;
  }
  return counts;
}

function exitsOf({ state, problems }: DossierReport): ExitCode[] {
  return problems.length > 0 ? problems.map(exitOf) : [EXIT_BY_STATE[state]];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
