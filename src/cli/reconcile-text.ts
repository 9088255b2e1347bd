import { errorWords } from '../messages/index.ts';
import type { CoverageGap } from '../workspace/reconcile/coverage.ts';
import type { Finding, ReconcileReport, TargetComparison } from '../workspace/reconcile/report.ts';
import { formatNumber } from './format.ts';
import type { Session } from './session.ts';
import { textTable } from './table.ts';

const ROWS_SHOWN = 50;

/** Target by target, then what differs with the next command, then the books and the sync rate. */
export function reconcileText(report: ReconcileReport, session: Session): string {
  const { words } = session;
  const left = report.differences.filter(({ healed }) => healed !== true);
  const sections = [
    report.targets.flatMap((target) => targetLines(target, session)).join('\n'),
    left.length === 0 ? '' : differenceTable(left, session),
    ...(report.repair === null ? [] : [repairedText(report.repair, session)]),
    report.repair === null && left.some(({ healing }) => healing !== null)
      ? words('reconcile.repair-hint', { command: 'sohoa reconcile --repair' })
      : '',
    coverageText(report, session),
    ...report.syncRates.map((rate) => {
      const percent = rate.percent === null ? '–' : formatNumber(rate.percent, session.language, 2);
      const { target, synced, received, basis } = rate;
      return `${words('reconcile.sync', { target, synced, received, percent })}\n${words(`reconcile.sync-basis.${basis}`)}`;
    }),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function repairedText(repair: NonNullable<ReconcileReport['repair']>, { words }: Session): string {
  return words('reconcile.repaired', { ordered: repair.ordered, healed: repair.healed });
}

/** The same as rows of a table, headings first, for a CSV. */
export function reconcileRows(report: ReconcileReport, { words }: Session): (string | number)[][] {
  const headings = ['code', 'target', 'difference', 'ours', 'theirs', 'files', 'next', 'healed'] as const;
  return [
    headings.map((name) => words(`column.${name}`)),
    ...report.differences.map((one) => [
      ...[one.code, one.target, words(`difference.${one.kind}`), one.ours ?? '', one.theirs ?? ''],
      ...[one.files.join(' '), one.next ?? '', one.healed === null ? '' : String(one.healed)],
    ]),
    ...(report.coverage?.gaps ?? []).map((gap) => [gap.code, '', gapText(gap, words), '', '', '', '', '']),
  ];
}

function targetLines(comparison: TargetComparison, { words, language }: Session): string[] {
  const { target, seen, counts, listed, resumed, stopped, askable } = comparison;
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const { message } = errorWords(language, { code: stopped ?? '', params: {}, where: { target } });
  if (!askable) return [words('reconcile.unaskable', { target, reason: message })];
  return [
    ...(resumed ? [words('reconcile.resumed', { target })] : []),
    ...(stopped === null
      ? [words(count === 0 ? 'reconcile.same' : 'reconcile.differ', { target, seen, count })]
      : [words('reconcile.stopped', { target, reason: message })]),
    ...(listed || stopped !== null ? [] : [words('reconcile.unlisted', { target })]),
  ];
}

function differenceTable(findings: readonly Finding[], { words }: Session): string {
  const shown = findings.slice(0, ROWS_SHOWN);
  const table = textTable(
    [words('column.code'), words('column.target'), words('column.difference'), words('column.next')],
    shown.map(({ code, target, kind, next }) => [code, target, words(`difference.${kind}`), next ?? '–']),
  );
  const more = findings.length - shown.length;
  return more === 0 ? table : `${table}\n${words('reconcile.more', { count: more })}`;
}

function coverageText({ coverage }: ReconcileReport, { words, paint, language }: Session): string {
  if (coverage === null) return '';
  const name = (list: CoverageGap['standsIn']) => words(`list.${list}`);
  const gaps = coverage.gaps.slice(0, ROWS_SHOWN).map((gap) => `  ${gap.code}: ${gapText(gap, words)}`);
  const more = coverage.gaps.length - gaps.length;
  return [
    paint('bold', words('reconcile.coverage')),
    ...coverage.rates.map(({ of, in: within, part, whole }) => {
      const percent = whole === 0 ? '–' : formatNumber(Math.floor((part / whole) * 10_000) / 100, language, 2);
      return words('reconcile.rate', { part, whole, of: name(of), within: name(within), percent });
    }),
    ...Object.entries(coverage.withoutCode).map(([list, count]) =>
      words('reconcile.without-code', { count, list: name(list as CoverageGap['standsIn']) }),
    ),
    ...gaps,
    ...(more > 0 ? [words('reconcile.more', { count: more })] : []),
  ].join('\n');
}

function gapText({ standsIn, missingIn }: CoverageGap, words: Session['words']): string {
  return words('reconcile.gap', { in: words(`list.${standsIn}`), missing: words(`list.${missingIn}`) });
}
