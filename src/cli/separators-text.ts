import type { SeparatorsReport } from '../workspace/workspace.ts';
import { formatNumber } from './format.ts';
import { problemLines } from './problem-text.ts';
import type { Session } from './session.ts';

/** Where the sheets are and what to do with them; then rows that got none. */
export function separatorsText({ file, sheets, problems }: SeparatorsReport, session: Session): string {
  const { words, language } = session;
  const count = formatNumber(sheets.length, language);
  const printed = file === null ? [] : [words('separators.done', { count, file }), words('separators.next')];
  return [...printed, ...problems.flatMap((each) => problemLines(each, session))].join('\n');
}
