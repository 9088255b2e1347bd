import type { ExpressionBuilder, Kysely, Selectable, Transaction, Updateable } from 'kysely';
import { GOING_STATES, UNSETTLED_STATES } from '../../domain/index.ts';
import type { DeliveryAnswer, Outbox, OutboxRow } from '../../plugin/index.ts';
import type { OutboxTable, Tables } from './tables.ts';

/** Rows that nothing but their time and their state keeps waiting, oldest first. */
export function openRows(db: Kysely<Tables>) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where((row) => row.not(row.exists(earlierUnsettled(row))))
    .where((row) => row.or([row('operation', '=', 'withdraw'), row.not(row.exists(sentBack(row)))]))
    .where((row) => row.or([row('after_target', 'is', null), row.exists(acceptedBefore(row))]))
    .orderBy('id');
}

type OutboxExpression = ExpressionBuilder<Tables, 'outbox'>;

/** What concerns one dossier reaches a target in order: something older still open keeps the newer waiting. */
function earlierUnsettled(row: OutboxExpression) {
  return row
    .selectFrom('outbox as earlier')
    .select('earlier.id')
    .whereRef('earlier.dossier_id', '=', 'outbox.dossier_id')
    .whereRef('earlier.target', '=', 'outbox.target')
    .whereRef('earlier.id', '<', 'outbox.id')
    .where('earlier.state', 'in', UNSETTLED_STATES);
}

/** A person sent the dossier back: what was made of it before is not to leave the house. */
function sentBack(row: OutboxExpression) {
  return row
    .selectFrom('rejections')
    .select('rejections.seq')
    .whereRef('rejections.dossier_id', '=', 'outbox.dossier_id');
}

/** The target before holds this version, and nothing that would change that is under way. */
function acceptedBefore(row: OutboxExpression) {
  return row
    .selectFrom('outbox as before')
    .select('before.id')
    .whereRef('before.dossier_id', '=', 'outbox.dossier_id')
    .whereRef('before.target', '=', 'outbox.after_target')
    .whereRef('before.record_version', '=', 'outbox.record_version')
    .where('before.state', '=', 'accepted')
    .where((before) =>
      before.not(
        before.exists(
          before
            .selectFrom('outbox as later')
            .select('later.id')
            .whereRef('later.dossier_id', '=', 'before.dossier_id')
            .whereRef('later.target', '=', 'before.target')
            .whereRef('later.record_version', '=', 'before.record_version')
            .whereRef('later.id', '>', 'before.id')
            .where('later.state', 'in', [...GOING_STATES, 'withdrawn']),
        ),
      ),
    );
}

/** Rows of one dossier and target, oldest first. */
export function rowsOf(db: Kysely<Tables> | Transaction<Tables>, dossierId: string, target: string) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('target', '=', target)
    .orderBy('id')
    .execute();
}

export function toColumns(change: Parameters<Outbox['update']>[1], time: string): Updateable<OutboxTable> {
  return {
    updated_at: time,
    ...(change.state !== undefined && { state: change.state }),
    ...(change.attempts !== undefined && { attempts: change.attempts }),
    ...(change.nextAttemptAt !== undefined && { next_attempt_at: change.nextAttemptAt }),
    ...(change.lastCode !== undefined && { last_code: change.lastCode }),
    ...(change.answer !== undefined && { answer: change.answer === null ? null : JSON.stringify(change.answer) }),
  };
}

export function toOutboxRow(row: Selectable<OutboxTable>): OutboxRow {
  return {
    id: row.id,
    operation: row.operation,
    round: row.round,
    target: row.target,
    after: row.after_target,
    dossierCode: row.dossier_code,
    recordVersion: row.record_version,
    contentHash: row.content_hash,
    idempotencyKey: row.idempotency_key,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    lastCode: row.last_code,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as DeliveryAnswer),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
