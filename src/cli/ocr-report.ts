import { CATALOG, type ErrorCode, EXIT, type ExitCode, worstExit } from '../errors/index.ts';
import { isErrorCode } from '../messages/index.ts';
import type { OcrReport } from '../workspace/workspace.ts';
import { formatDuration } from './format.ts';
import { problemText } from './problem-text.ts';
import type { Session } from './session.ts';

/** One block per input: what was written, or why nothing was. */
export function ocrText(report: OcrReport, session: Session): string {
  return report.files
    .map(({ input, pdf, text, pages, seconds, problem }) => {
      if (problem !== null) return `${input}\n  ${session.paint('red', problemText(problem, session))}`;
      const facts = session.words('ocr.done', { pages: pages.length, time: formatDuration(seconds) });
      const written = [pdf, text].filter((file) => file !== null).map((file) => session.words('ocr.written', { file }));
      const unread = pages.filter(isUnread).map(({ number }) => session.words('ocr.unreadable', { page: number }));
      const notes = unread.map((note) => session.paint('yellow', note));
      return [`${input}: ${facts}`, ...[...written, ...notes].map((line) => `  ${line}`)].join('\n');
    })
    .join('\n');
}

export function ocrExit(report: OcrReport): ExitCode {
  return worstExit(
    report.files.flatMap(({ problem, pages }) => {
      if (problem === null) return pages.some(isUnread) ? [EXIT.held] : [];
      return [isErrorCode(problem.code) ? CATALOG[problem.code satisfies ErrorCode].exit : EXIT.content];
    }),
  );
}

function isUnread({ marks }: OcrReport['files'][number]['pages'][number]): boolean {
  return marks.includes('unreadable');
}
