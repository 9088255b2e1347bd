import type { AccuracyRow } from '../domain/index.ts';
import type { EvaluationReport } from '../workspace/quality/evaluate.ts';
import { formatTime } from './format.ts';
import type { Session } from './session.ts';
import { textTable } from './table.ts';

const GROUPS = ['field', 'paperKind', 'month', 'scanner'] as const;

export function evaluateText(report: EvaluationReport, session: Session): string {
  const { words } = session;
  const { review, sampling, by, dossiers } = report;
  if (review.values + sampling.values === 0) return words('evaluate.none');
  const about = words('evaluate.about', { dossiers, since: formatTime(report.since) });
  const both = [
    { group: words('evaluate.review'), ...review },
    { group: words('evaluate.sampling'), ...sampling },
  ];
  const parts = GROUPS.map((group) => table(words(`evaluate.by.${group}`), by[group], session));
  return [about, table(words('evaluate.from'), both, session), ...parts].join('\n\n');
}

function table(heading: string, rows: readonly AccuracyRow[], { words }: Session): string {
  const headings = [
    heading,
    words('evaluate.column.values'),
    words('evaluate.column.right'),
    words('evaluate.column.held'),
    words('evaluate.column.wrong'),
    words('evaluate.column.missed'),
  ];
  const share = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
  return textTable(
    headings,
    rows.map(({ group, values, right, held, wrong, missed }) => [
      ...[group, values],
      ...[right, held, wrong, missed].map((part) => share(part, values)),
    ]),
  );
}
