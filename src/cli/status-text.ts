import type { Workspace } from '../workspace/workspace.ts';
import { formatTime } from './format.ts';
import { problemText } from './problem-text.ts';
import type { Session } from './session.ts';
import { stateCounts, stateWord } from './state-words.ts';
import { textTable } from './table.ts';

type Status = Awaited<ReturnType<Workspace['status']>>;

/** Every dossier in a line, then the counts of dossiers and of deliveries. */
export function statusText({ dossiers, outbox }: Status, session: Session): string {
  const { words, language } = session;
  if (dossiers.length === 0) return words('status.empty');
  const rows = dossiers.map(({ code, state, pageCount, heldCount, problems, updatedAt }) => [
    code ?? words('unnamed.dossier'),
    stateWord('dossier', state, language),
    pageCount ?? '',
    heldCount === 0 ? '' : heldCount,
    formatTime(updatedAt),
    problems[0] === undefined ? '' : problemText(problems[0], session),
  ]);
  const headings = [
    words('column.code'),
    words('column.state'),
    words('column.pages'),
    words('column.held'),
    words('column.updated'),
    words('column.problem'),
  ];
  const counts = Object.groupBy(dossiers, ({ state }) => state);
  const countByState = Object.fromEntries(Object.entries(counts).map(([state, list]) => [state, list.length]));
  return [
    textTable(headings, rows),
    '',
    words('status.counts', { counts: stateCounts('dossier', countByState, language) }),
    ...Object.entries(outbox).map(([target, states]) =>
      words('status.outbox', { target, counts: stateCounts('outbox', states, language) }),
    ),
  ].join('\n');
}
