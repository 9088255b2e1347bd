import { STARTABLE_STATES, TAKEN_BACK } from '../domain/index.ts';
import { errorWords } from '../messages/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { formatTime } from './format.ts';
import type { Session } from './session.ts';
import { shellWord } from './shell-word.ts';
import { stateWord } from './state-words.ts';
import { textTable } from './table.ts';

type OutboxRow = Awaited<ReturnType<Workspace['outbox']>>[number];

/** Deliveries in a table; the next try is told only where one is to come. */
export function outboxTable(rows: readonly OutboxRow[], session: Session): string {
  const { words, language } = session;
  const waiting: ReadonlySet<string> = new Set(STARTABLE_STATES);
  return textTable(
    [
      words('column.code'),
      words('column.target'),
      words('column.operation'),
      words('column.version'),
      words('column.state'),
      words('column.attempts'),
      words('column.next-try'),
      words('column.answer'),
    ],
    rows.map(({ dossierCode, target, operation, recordVersion, state, attempts, nextAttemptAt, lastCode }) => [
      dossierCode,
      target,
      words(`outbox.operation.${operation}`),
      recordVersion,
      stateWord('outbox', state, language),
      attempts,
      waiting.has(state) && attempts > 0 ? formatTime(nextAttemptAt) : '',
      lastCode ?? '',
    ]),
  );
}

/** For each delivery that has not arrived: why, in words, and what to type next. */
export function outboxAdvice(rows: readonly OutboxRow[], session: Session): string[] {
  return rows.flatMap((row) => {
    const next = nextOf(row, session);
    return next === null ? [] : [`${row.target}: ${[reasonOf(row, session), next].filter(Boolean).join(' ')}`];
  });
}

function nextOf(row: OutboxRow, { words }: Session): string | null {
  const { state, target, lastCode } = row;
  const redrive = `sohoa outbox redrive ${shellWord(row.dossierCode)} --target ${target}`;
  if (state === 'pending') return words('outbox.next.pending');
  if (state === 'unknown') return words('outbox.next.unknown', { command: 'sohoa deliver, sohoa publish' });
  if (state === 'rejected') return words('outbox.next.rejected', { command: redrive });
  if (state === 'dead') return words('outbox.next.dead', { target, command: redrive });
  if (state !== 'held') return null;
  if (lastCode === TAKEN_BACK) return words('outbox.next.taken-back', { command: redrive });
  const fields = (lastCode ?? '').split(' ').join(', ');
  return words('outbox.next.held', { fields, target, command: 'sohoa deliver, sohoa publish' });
}

/** The error of the last attempt; a held row has none, it names what it lacks. */
function reasonOf({ state, lastCode, dossierCode, target }: OutboxRow, { language }: Session): string {
  if (lastCode === null || state === 'held') return '';
  const [code = '', answer = '–'] = lastCode.split(' ');
  const where = { target, dossier: dossierCode };
  return errorWords(language, { code, params: { answer, ...where }, where }).message;
}
