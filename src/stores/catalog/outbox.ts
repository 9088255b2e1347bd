import type { ExpressionBuilder, Kysely, Selectable, Updateable } from 'kysely';
import type { DeliveryAnswer, Outbox, OutboxRow, OutboxState } from '../../plugin/index.ts';
import type { OutboxTable, Tables } from './tables.ts';

const STATES: readonly OutboxState[] = [
  'pending',
  'sending',
  'accepted',
  'rejected',
  'unknown',
  'held',
  'dead',
  'superseded',
];

/** The queue of what is to be sent and the memory of what was. */
export function outboxOf(db: Kysely<Tables>, now: () => string): Outbox {
  return {
    async list(filter = {}) {
      let query = db.selectFrom('outbox').selectAll();
      if (filter.target !== undefined) query = query.where('target', '=', filter.target);
      if (filter.states !== undefined) query = query.where('state', 'in', [...filter.states]);
      if (filter.dossierCode !== undefined) query = query.where('dossier_code', '=', filter.dossierCode);
      const rows = await query.orderBy('id').execute();
      return rows.map(toOutboxRow);
    },

    async get(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toOutboxRow(row);
    },

    async due(time, limit, targets = []) {
      const rows: OutboxRow[] = [];
      // One target and state at a time: an ordered walk over the index that ends at the limit.
      for (const target of targets.length > 0 ? targets : await targetsOf(db)) {
        for (const state of ['pending', 'unknown'] as const) {
          const query = openRows(db, state, target).where('next_attempt_at', '<=', time.toISOString());
          rows.push(...(await query.limit(limit).execute()).map(toOutboxRow));
        }
      }
      return rows.sort((a, b) => a.id - b.id).slice(0, limit);
    },

    async update(id, change) {
      await db.updateTable('outbox').set(toColumns(change, now())).where('id', '=', id).execute();
    },

    async recover() {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ state: 'unknown', updated_at: now() })
        .where('state', '=', 'sending')
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },

    async counts() {
      const rows = await db
        .selectFrom('outbox')
        .select((row) => ['target', 'state', row.fn.countAll<number>().as('count')])
        .groupBy(['target', 'state'])
        .orderBy('target')
        .execute();
      const counts: Record<string, Record<OutboxState, number>> = {};
      for (const { target, state, count } of rows) {
        counts[target] ??= Object.fromEntries(STATES.map((name) => [name, 0])) as Record<OutboxState, number>;
        counts[target][state] = Number(count);
      }
      return counts;
    },
  };
}

async function targetsOf(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('outbox').select('target').distinct().execute();
  return rows.map(({ target }) => target);
}

/** Rows of a target that nothing but their time keeps waiting, oldest first. */
function openRows(db: Kysely<Tables>, state: OutboxState, target: string) {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', state)
    .where('target', '=', target)
    .where((row) => row.not(row.exists(earlierUnsettled(row))))
    .where((row) => row.not(row.exists(rejected(row))))
    .where((row) => row.or([row('after_target', 'is', null), row.exists(acceptedBefore(row))]))
    .orderBy('id');
}

type OutboxExpression = ExpressionBuilder<Tables, 'outbox'>;

/** Versions of one dossier reach a target in order: an older one still open keeps the newer waiting. */
function earlierUnsettled(row: OutboxExpression) {
  return row
    .selectFrom('outbox as earlier')
    .select('earlier.id')
    .whereRef('earlier.dossier_id', '=', 'outbox.dossier_id')
    .whereRef('earlier.target', '=', 'outbox.target')
    .whereRef('earlier.record_version', '<', 'outbox.record_version')
    .where('earlier.state', 'in', ['pending', 'sending', 'unknown', 'held']);
}

/** A person sent the dossier back: what was made of it before is not to leave the house. */
function rejected(row: OutboxExpression) {
  return row
    .selectFrom('rejections')
    .select('rejections.seq')
    .whereRef('rejections.dossier_id', '=', 'outbox.dossier_id');
}

function acceptedBefore(row: OutboxExpression) {
  return row
    .selectFrom('outbox as before')
    .select('before.id')
    .whereRef('before.dossier_id', '=', 'outbox.dossier_id')
    .whereRef('before.target', '=', 'outbox.after_target')
    .whereRef('before.record_version', '=', 'outbox.record_version')
    .where('before.state', '=', 'accepted');
}

function toColumns(change: Parameters<Outbox['update']>[1], time: string): Updateable<OutboxTable> {
  return {
    updated_at: time,
    ...(change.state !== undefined && { state: change.state }),
    ...(change.attempts !== undefined && { attempts: change.attempts }),
    ...(change.nextAttemptAt !== undefined && { next_attempt_at: change.nextAttemptAt }),
    ...(change.lastCode !== undefined && { last_code: change.lastCode }),
    ...(change.answer !== undefined && { answer: change.answer === null ? null : JSON.stringify(change.answer) }),
  };
}

function toOutboxRow(row: Selectable<OutboxTable>): OutboxRow {
  return {
    id: row.id,
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
