import type { Workspace } from '../workspace/workspace.ts';
import { formatNumber, formatTime } from './format.ts';
import type { Session } from './session.ts';

type Report = Awaited<ReturnType<Workspace['access']['verifyAudit']>>;

/** A whole log; without a head kept elsewhere, what that does not prove. */
export function auditText({ entries, head }: Report, compared: boolean, { words, language }: Session): string {
  if (head === null) return words('audit.empty');
  const { seq, at, hash } = head;
  return [
    words('audit.whole', { entries: formatNumber(entries, language) }),
    words('audit.head', { seq, at: formatTime(at), hash }),
    ...(compared ? [] : [words('audit.keep')]),
  ].join('\n');
}
