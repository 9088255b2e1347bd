import type { Workspace } from '../workspace/workspace.ts';
import { formatTime } from './format.ts';
import type { Session } from './session.ts';
import { stateWord } from './state-words.ts';
import { textTable } from './table.ts';

type OutboxRow = Awaited<ReturnType<Workspace['outbox']>>[number];

/** Deliveries in a table; the next try is told only where one is to come. */
export function outboxTable(rows: readonly OutboxRow[], session: Session): string {
  const { words, language } = session;
  const waiting = new Set(['pending', 'unknown']);
  return textTable(
    [
      words('column.code'),
      words('column.target'),
      words('column.version'),
      words('column.state'),
      words('column.attempts'),
      words('column.next-try'),
      words('column.answer'),
    ],
    rows.map(({ dossierCode, target, recordVersion, state, attempts, nextAttemptAt, lastCode }) => [
      dossierCode,
      target,
      recordVersion,
      stateWord('outbox', state, language),
      attempts,
      waiting.has(state) && attempts > 0 ? formatTime(nextAttemptAt) : '',
      lastCode ?? '',
    ]),
  );
}
