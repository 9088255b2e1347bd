import type { Kysely, Selectable, Transaction } from 'kysely';
import { mayHaveArrived, UNSETTLED_STATES } from '../../domain/index.ts';
import type { Outbox } from '../../plugin/index.ts';
import { idempotencyKey, newRow } from './enqueue.ts';
import { rowsOf, toOutboxRow } from './outbox-rows.ts';
import type { OutboxTable, Tables } from './tables.ts';

/** What a person or a repair orders beyond what the steps queue: the same once more, or taken back. */
export function outboxOrdersOf(
  db: Kysely<Tables>,
  now: () => string,
): Pick<Outbox, 'sendAgain' | 'withdraw' | 'unnoted' | 'markNoted'> {
  return {
    sendAgain: (code, target) =>
      db.transaction().execute(async (trx) => {
        const newest = await newestRecord(trx, code);
        if (newest === null) return null;
        const rows = await rowsOf(trx, newest.dossierId, target);
        if (rows.some(({ state }) => OPEN.has(state))) return null;
        const { version, content } = newest;
        const round = nextRound(rows, 'send', version);
        // A version that was sent before keeps what it waits for; one for a target never sent to has nothing to wait for.
        const after_target = rows.findLast(({ operation }) => operation === 'send')?.after_target ?? null;
        const key = idempotencyKey({ target, code, content, round });
        return insert(trx, {
          ...newRow({ operation: 'send', round, target, idempotencyKey: key, time: now() }),
          ...{ after_target, dossier_id: newest.dossierId, dossier_code: code },
          ...{ record_version: version, content_hash: content },
        });
      }),

    withdraw: (code, target, { again = false } = {}) =>
      db.transaction().execute(async (trx) => {
        const rows = await trx
          .selectFrom('outbox')
          .selectAll()
          .where('dossier_code', '=', code)
          .where('target', '=', target)
          .orderBy('id')
          .execute();
        const sent = rows.findLast((row) => row.operation === 'send' && mayHaveArrived(row));
        const isBack = rows.some((row) => row.operation === 'withdraw' && standsAfter(row, sent));
        if (sent === undefined || (isBack && !again)) return null;
        const open = rows.filter(({ state, operation }) => operation === 'send' && OPEN.has(state));
        if (open.length > 0) {
          const ids = open.map(({ id }) => id);
          await trx.updateTable('outbox').set({ state: 'dropped', updated_at: now() }).where('id', 'in', ids).execute();
        }
        const { record_version, content_hash, dossier_id } = sent;
        const round = nextRound(rows, 'withdraw', record_version);
        const key = idempotencyKey({ target, code, content: content_hash, operation: 'withdraw', round });
        return insert(trx, {
          ...newRow({ operation: 'withdraw', round, target, idempotencyKey: key, time: now() }),
          ...{ after_target: null, dossier_id, dossier_code: code, record_version, content_hash },
        });
      }),

    async unnoted(limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('noted', '=', 0)
        .where('state', 'in', ['accepted', 'withdrawn'])
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toOutboxRow);
    },

    async markNoted(ids) {
      if (ids.length === 0) return;
      await db
        .updateTable('outbox')
        .set({ noted: 1 })
        .where('id', 'in', [...ids])
        .execute();
    },
  };
}

type Row = Selectable<OutboxTable>;

const OPEN: ReadonlySet<string> = new Set(UNSETTLED_STATES);

/** A withdrawal that a person has not given up, with nothing sent after it. */
function standsAfter({ id, state }: Row, sent: Row | undefined): boolean {
  return state !== 'dropped' && sent !== undefined && id > sent.id;
}

function nextRound(rows: readonly Row[], operation: Row['operation'], version: number): number {
  const same = rows.filter((row) => row.operation === operation && row.record_version === version);
  return Math.max(-1, ...same.map(({ round }) => round)) + 1;
}

async function newestRecord(trx: Transaction<Tables>, code: string) {
  const row = await trx
    .selectFrom('records')
    .innerJoin('dossiers', 'dossiers.id', 'records.dossier_id')
    .select(['records.dossier_id as dossierId', 'records.version', 'records.content_hash as content'])
    .where('dossiers.code', '=', code)
    .orderBy('records.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function insert(trx: Transaction<Tables>, row: ReturnType<typeof newRow> & Omit<Insert, keyof NewRow>) {
  return toOutboxRow(await trx.insertInto('outbox').values(row).returningAll().executeTakeFirstOrThrow());
}

type NewRow = ReturnType<typeof newRow>;
type Insert = Pick<
  Row,
  keyof NewRow | 'after_target' | 'dossier_id' | 'dossier_code' | 'record_version' | 'content_hash'
>;
