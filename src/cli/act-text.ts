import type { ActPlan, PlannedRow } from '../workspace/outbox/acts.ts';
import type { Session } from './session.ts';
import { stateWord } from './state-words.ts';
import { textTable } from './table.ts';

const ROWS_SHOWN = 50;

/** What an act on the outbox would do, and the command that does exactly this. */
export function actPreview({ verb, rows, alsoAt, confirm }: ActPlan, command: string, session: Session): string {
  const { words, paint } = session;
  if (confirm === null) return words('act.nothing');
  return [
    paint('bold', words(`act.preview.${verb}`, { count: rows.length })),
    rowTable(rows.slice(0, ROWS_SHOWN), session),
    ...(rows.length > ROWS_SHOWN ? [words('outbox.more', { count: rows.length - ROWS_SHOWN })] : []),
    ...(alsoAt.length > 0 ? [words('act.also-at', { targets: alsoAt.join(', ') })] : []),
    '',
    words('act.confirm'),
    `  ${command} --confirm ${confirm}`,
  ].join('\n');
}

export function actDone({ verb, rows }: ActPlan, { words }: Session): string {
  return words(`act.done.${verb}`, { count: rows.length });
}

function rowTable(rows: readonly PlannedRow[], { words, language }: Session): string {
  return textTable(
    [
      words('column.code'),
      words('column.target'),
      words('column.version'),
      words('column.state'),
      words('column.becomes'),
      '',
    ],
    rows.map(({ code, target, recordVersion, state, becomes, mayHaveArrived }) => [
      code,
      target,
      recordVersion,
      stateWord('outbox', state, language),
      words(`act.becomes.${becomes}`),
      mayHaveArrived ? words('act.may-have-arrived') : '',
    ]),
  );
}
