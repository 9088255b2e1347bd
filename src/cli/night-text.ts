import { summaryText } from '../workspace/nightly/summary-text.ts';
import type { NightReport } from '../workspace/workspace.ts';
import type { Session } from './session.ts';

/** The night as it is told everywhere, and which way of telling did not work. */
export function nightText({ summary, told }: NightReport, { words, language }: Session): string {
  if (summary === null) return words('night.not-due');
  const untold = told
    .filter(({ ok }) => !ok)
    .map(({ channel, code, detail }) => words('night.telling-failed', { channel, detail: detail ?? code ?? '?' }));
  return [summaryText(summary, language), ...(untold.length === 0 ? [] : ['', ...untold])].join('\n');
}
