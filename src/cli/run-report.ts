import type { RunProgress, RunReport } from '../pipeline/report.ts';
import { deliveryLines, stoppedLines } from './delivery-text.ts';
import { formatDuration, formatNumber, formatTime } from './format.ts';
import { problemHint, problemText } from './problem-text.ts';
import type { ProgressFacts } from './progress.ts';
import type { Session } from './session.ts';
import { markCounts, stateCounts, stateWord } from './state-words.ts';
import { factList, textTable } from './table.ts';

/** Lists longer than this are cut on the terminal; the JSON report under data/runs/ has everything. */
const LONGEST_LIST = 20;

const ATTENTION = ['error', 'failed', 'held', 'open'] as const;

/** The report of a run as a person wants to read it: counts first, then what needs a hand, then what to type next. */
export function runReportText(report: RunReport, session: Session): string {
  const { words } = session;
  const heading = report.dryRun
    ? words('run.heading-dry', { pipeline: report.pipeline })
    : words('run.heading', { run: report.run, pipeline: report.pipeline, time: formatTime(report.startedAt) });
  const sections = [
    session.paint('bold', heading),
    factList(countFacts(report, session)),
    report.delivery === null ? '' : stoppedLines(report.delivery, session).join('\n'),
    section('run.attention', attention(report, session), session),
    section(
      'run.problems',
      shortened(
        report.problems.map((problem) => problemText(problem, session)),
        session,
      ),
      session,
    ),
    section('run.todo', hints(report, session), session),
    section('run.skipped', shortened(report.skipped, session), session),
    nextSteps(report, session)
      .map((line) => session.paint('cyan', line))
      .join('\n'),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function countFacts(report: RunReport, { words, language }: Session): [string, string | number][] {
  const { counts } = report;
  const speed = report.pagesPerMinute;
  const pages = words('run.pages-value', {
    pages: formatNumber(counts.pages, language),
    blank: counts.blankPages,
    recognized: formatNumber(counts.pagesRecognized, language),
  });
  const marks = markCounts(counts.marks, language);
  const pace = speed === null ? '' : `, ${words('run.pages-speed', { speed: formatNumber(speed, language, 1) })}`;
  return [
    [words('run.dossiers'), stateCounts('dossier', counts.dossiers, language) || words('run.nothing')],
    [words('run.documents'), formatNumber(counts.documents, language)],
    [words('run.pages'), `${pages}${pace}`],
    ...(marks === '' ? [] : [[words('run.marks'), marks] as [string, string]]),
    [words('run.held'), counts.heldValues],
    [words('run.results'), words('run.results-value', { made: counts.resultsMade, reused: counts.resultsReused })],
    ...(report.delivery === null ? [] : deliveryLines(report.delivery, { words, language })),
    [words('run.time'), formatDuration(report.seconds)],
  ];
}

/** Most pressing first, since the list may be cut; a dossier with several bad files has a line for each. */
function attention(report: RunReport, session: Session): string[] {
  const { words, language } = session;
  const rows = ATTENTION.flatMap((wanted) => report.dossiers.filter(({ state }) => state === wanted)).flatMap(
    ({ code, state, held, problems }) => {
      const [first = '', ...others] = problems.map((problem) => problemText(problem, session));
      const name = code ?? words('unnamed.dossier');
      return [
        [name, stateWord('dossier', state, language), held === 0 ? '' : held, first],
        ...others.map((text) => ['', '', '', text]),
      ];
    },
  );
  if (rows.length === 0) return [];
  const headings = [words('column.code'), words('column.state'), words('column.held'), words('column.problem')];
  return shortened(textTable(headings, rows).split('\n'), session);
}

/** What to do about all of it, each piece of advice once: a hundred empty files ask for the same thing. */
function hints({ dossiers, problems }: RunReport, session: Session): string[] {
  const all = [...dossiers.flatMap((dossier) => dossier.problems), ...problems];
  const unique = new Set(all.map((problem) => problemHint(problem, session)));
  return shortened(
    [...unique].filter((hint) => hint !== ''),
    session,
  );
}

/** Commands worth typing now, most pressing first. */
function nextSteps({ counts, delivery }: RunReport, { words }: Session): string[] {
  const { dossiers } = counts;
  return [
    ...(dossiers.error > 0 ? [words('run.next-error')] : []),
    ...(dossiers.failed > 0 ? [words('run.next-failed')] : []),
    ...(dossiers.held > 0 ? [words('run.next-held')] : []),
    ...((delivery?.left ?? 0) > 0 ? [words('run.next-deliver')] : []),
  ];
}

function section(
  heading: 'run.attention' | 'run.problems' | 'run.todo' | 'run.skipped',
  lines: readonly string[],
  session: Session,
): string {
  if (lines.length === 0) return '';
  return [session.paint('bold', session.words(heading)), ...lines.map((line) => `  ${line}`)].join('\n');
}

function shortened(lines: readonly string[], { words }: Session): string[] {
  const extra = lines.length - LONGEST_LIST;
  return extra <= 0 ? [...lines] : [...lines.slice(0, LONGEST_LIST), words('run.more', { count: extra })];
}

/** A line of progress from what the run tells. */
export function runProgressFacts(progress: RunProgress, { words }: Session): ProgressFacts {
  const { phase, done, total, pagesDone, pagesTotal, etaSeconds } = progress;
  const detail =
    phase === 'dossiers' ? { detail: words('progress.pages', { done: pagesDone, total: pagesTotal }) } : {};
  return { label: words(`progress.${phase}`), done, total, etaSeconds, ...detail };
}
