import { errorWords } from '../messages/index.ts';
import type { RunReport } from '../pipeline/report.ts';
import type { Session } from './session.ts';
import { stateCounts } from './state-words.ts';
import { factList } from './table.ts';

type DeliveryReport = NonNullable<RunReport['delivery']>;

/** One line per target, and what is left. */
export function deliveryLines(report: DeliveryReport, { words, language }: Pick<Session, 'words' | 'language'>) {
  const lines = Object.entries(report.targets).map(([target, counts]): [string, string | number] => [
    words('run.delivery', { target }),
    stateCounts('outbox', counts, language),
  ]);
  return report.left > 0 ? [...lines, [words('run.left'), report.left] as [string, number]] : lines;
}

/** What a drain did. */
export function drainText(report: DeliveryReport, session: Session): string {
  const { words } = session;
  const lines = deliveryLines(report, session);
  if (report.attempts === 0 && report.left === 0 && report.unknownsAsked === 0) {
    return [words('deliver.nothing'), factList(lines)].filter((text) => text !== '').join('\n');
  }
  return [
    words('deliver.summary', { accepted: report.accepted, attempts: report.attempts }),
    ...(report.unknownsAsked > 0
      ? [words('deliver.unknown', { asked: report.unknownsAsked, avoided: report.resendsAvoided })]
      : []),
    factList(lines),
    ...stoppedLines(report, session),
    ...(report.left > 0 ? [words('run.next-deliver')] : []),
  ].join('\n');
}

/** Targets the drain gave up, with the words of the error why. */
export function stoppedLines(
  { stopped }: DeliveryReport,
  { words, language }: Pick<Session, 'words' | 'language'>,
): string[] {
  return Object.entries(stopped).map(([target, code]) => {
    const { message } = errorWords(language, { code, params: {}, where: { target } });
    return words('deliver.stopped', { target, code: message });
  });
}
