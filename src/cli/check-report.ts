import type { Problem } from '../domain/index.ts';
import { problem } from '../errors/index.ts';
import { errorWords, isErrorCode } from '../messages/index.ts';
import type { CheckReport } from '../pipeline/report.ts';
import { formatBytes, formatNumber } from './format.ts';
import { problemLines } from './problem-text.ts';
import type { Session } from './session.ts';

/** What is known before anything is touched: sizes, connections, then every finding with what to do about it. */
export function checkReportText(report: CheckReport, errorsFile: string | null, session: Session): string {
  const { words, language } = session;
  const facts = [
    words('check.heading', {
      dossiers: formatNumber(report.dossiers, language),
      files: formatNumber(report.files, language),
      bytes: formatBytes(report.bytes, language),
    }),
    words('check.disk', {
      needed: formatBytes(report.diskNeededBytes, language),
      free: formatBytes(report.diskFreeBytes, language),
    }),
    ...report.connections.map((connection) => connectionText(connection, session)),
  ];
  const sections = [
    facts.join('\n'),
    stackSection(report.stacks, session),
    problemSection('check.blocking', report.blocking, session),
    problemSection('check.findings', report.findings, session),
    report.exitCode === 0 ? session.paint('green', words('check.clean')) : '',
    errorsFile === null ? '' : words('check.csv', { file: errorsFile }),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function connectionText({ target, ok, code }: CheckReport['connections'][number], session: Session): string {
  if (ok) return session.words('check.connection-ok', { target });
  const known = code !== null && isErrorCode(code) ? problem(code, { where: { target } }) : null;
  const text = known === null ? (code ?? '?') : errorWords(session.language, known).message;
  return session.words('check.connection-bad', { target, problem: text });
}

function stackSection(stacks: CheckReport['stacks'], { words, paint }: Session): string {
  if (stacks.length === 0) return '';
  return [paint('bold', words('check.stacks')), ...stacks.map((part) => `  ${words('check.stack', part)}`)].join('\n');
}

function problemSection(
  heading: 'check.blocking' | 'check.findings',
  problems: readonly Problem[],
  session: Session,
): string {
  if (problems.length === 0) return '';
  const lines = problems.flatMap((each) => problemLines(each, session));
  return [session.paint('bold', session.words(heading)), ...lines.map((line) => `  ${line}`)].join('\n');
}
