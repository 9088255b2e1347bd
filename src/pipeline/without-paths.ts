import type { Problem } from '../domain/index.ts';
import type { CheckReport, RunReport } from './report.ts';

/**
 * A problem as it may be kept and logged: file names hold people's names, so what is shown on the terminal and in the
 * error CSV leaves its path behind here.
 */
export function withoutPath(problem: Problem): Problem {
  const { file: _path, ...where } = problem.where;
  const { file: _name, ...params } = problem.params;
  return { ...problem, where, params };
}

/** The report for `--json` and for `data/runs/`. */
export function runReportWithoutPaths(report: RunReport): RunReport {
  return {
    ...report,
    dossiers: report.dossiers.map((dossier) => ({ ...dossier, problems: dossier.problems.map(withoutPath) })),
    problems: report.problems.map(withoutPath),
    skipped: [],
  };
}

/** The same for `sohoa check --json`. */
export function checkReportWithoutPaths(report: CheckReport): CheckReport {
  return {
    ...report,
    blocking: report.blocking.map(withoutPath),
    findings: report.findings.map(withoutPath),
  };
}
