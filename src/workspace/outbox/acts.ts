import { contentHash, GOING_STATES, mayHaveArrived, UNSETTLED_STATES } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import { type Outbox, type OutboxRow, type OutboxState, TAKEN_BACK } from '../../plugin/index.ts';
import type { Room } from '../room.ts';

/** What a person wants done with deliveries. */
export type OutboxAct =
  | {
      readonly verb: 'redrive';
      /** Empty = every dossier in that state. */
      readonly codes: readonly string[];
      readonly target: string | null;
      /** Null = dead, rejected and held. */
      readonly state: OutboxState | null;
    }
  | { readonly verb: 'drop'; readonly code: string; readonly target: string | null }
  | { readonly verb: 'withdraw'; readonly code: string; readonly target: string };

/** One row with what would become of it. */
export interface PlannedRow extends Pick<OutboxRow, 'id' | 'operation' | 'target' | 'recordVersion' | 'state'> {
  readonly code: string;
  readonly lastCode: string | null;
  /** `look` = asked about, then sent if it is not there. */
  readonly becomes: 'look' | 'send-again' | 'dropped' | 'withdrawn';
  /** Part of it may lie at the target already. */
  readonly mayHaveArrived: boolean;
}

export interface ActPlan {
  readonly verb: OutboxAct['verb'];
  readonly rows: readonly PlannedRow[];
  /** Other targets that hold the dossiers of a withdrawal or wait for them. */
  readonly alsoAt: readonly string[];
  /** Stands for exactly this plan; null where there is nothing to do. */
  readonly confirm: string | null;
}

/** What the act would do as the queue stands. Errors: NOTHING_QUEUED, CODES_NEEDED, WITHDRAW_NOT_OFFERED, NOTHING_TO_WITHDRAW. */
export async function planAct(room: Room, act: OutboxAct): Promise<ActPlan> {
  const rows = await rowsOf(room, act);
  const marks = rows.map(({ row, becomes }) => [row.id, row.state, row.attempts, row.lastCode, becomes]);
  const alsoAt = act.verb === 'withdraw' ? await othersHolding(room.catalog.outbox, act) : [];
  return {
    verb: act.verb,
    rows: rows.map(planned),
    alsoAt,
    confirm: rows.length === 0 ? null : contentHash([act.verb, marks]).slice(0, 8),
  };
}

interface Chosen {
  readonly row: OutboxRow;
  readonly becomes: PlannedRow['becomes'];
}

async function rowsOf(room: Room, act: OutboxAct): Promise<Chosen[]> {
  const { outbox } = room.catalog;
  if (act.verb === 'redrive') return redriven(outbox, act);
  if (act.verb === 'withdraw') return takenBack(room, act);
  const filter = { dossierCode: act.code, states: WAITING, ...(act.target !== null && { target: act.target }) };
  const rows = await outbox.list(filter);
  if (rows.length === 0) fail('NOTHING_QUEUED', { where: { dossier: act.code } });
  return rows.map((row) => ({ row, becomes: 'dropped' }));
}

async function redriven(outbox: Outbox, act: OutboxAct & { verb: 'redrive' }): Promise<Chosen[]> {
  const { codes, target, state } = act;
  if (state !== null && ONLY_BY_CODE.has(state) && codes.length === 0) fail('CODES_NEEDED', { params: { state } });
  const states = state === null ? STOPPED : [state];
  const filters = codes.length === 0 ? [{}] : [...new Set(codes)].map((dossierCode) => ({ dossierCode }));
  const chosen: Chosen[] = [];
  for (const filter of filters) {
    for (const row of await outbox.list({ ...filter, states, ...(target !== null && { target }) })) {
      // What was taken back is brought back by its code only.
      if (codes.length === 0 && row.lastCode === TAKEN_BACK) continue;
      if (!(await isNewest(outbox, row))) continue;
      const isOver = ONLY_BY_CODE.has(row.state);
      if (isOver && row.operation === 'withdraw' && row.state === 'dropped') continue;
      chosen.push({ row, becomes: isOver ? 'send-again' : 'look' });
    }
  }
  return chosen;
}

/** Settled: sent once more they become rows of their own. */
const ONLY_BY_CODE: ReadonlySet<OutboxState> = new Set(['accepted', 'withdrawn', 'dropped']);
const STOPPED: readonly OutboxState[] = ['dead', 'rejected', 'held'];
const WAITING: readonly OutboxState[] = [...UNSETTLED_STATES, 'rejected', 'dead'];

/** Something older is past: bringing it back would only keep the newer one waiting. */
async function isNewest(outbox: Outbox, { id, target, dossierCode }: OutboxRow): Promise<boolean> {
  return (await outbox.list({ dossierCode, target })).at(-1)?.id === id;
}

async function takenBack(room: Room, act: OutboxAct & { verb: 'withdraw' }): Promise<Chosen[]> {
  const { code, target } = act;
  const where = { target, dossier: code };
  const connector = await room.targets.open(target);
  if (connector.withdraw === undefined) fail('WITHDRAW_NOT_OFFERED', { where });
  const rows = (await room.catalog.outbox.list({ dossierCode: code, target })).filter(
    ({ state }) => state !== 'superseded' && state !== 'dropped',
  );
  const sent = rows.findLast((row) => row.operation === 'send' && mayHaveArrived(row));
  if (sent === undefined || rows.some(({ id, operation }) => operation === 'withdraw' && id > sent.id)) {
    return fail('NOTHING_TO_WITHDRAW', { where });
  }
  const dropped = rows.filter(({ id, state }) => id !== sent.id && WAITING.includes(state));
  return [{ row: sent, becomes: 'withdrawn' }, ...dropped.map((row): Chosen => ({ row, becomes: 'dropped' }))];
}

async function othersHolding(outbox: Outbox, { code, target }: { code: string; target: string }): Promise<string[]> {
  const rows = await outbox.list({ dossierCode: code, states: [...GOING_STATES, 'accepted'] });
  return [...new Set(rows.map((row) => row.target))].filter((name) => name !== target).sort();
}

function planned({ row, becomes }: Chosen): PlannedRow {
  const { id, operation, target, recordVersion, state, lastCode, dossierCode } = row;
  return {
    id,
    operation,
    target,
    recordVersion,
    state,
    code: dossierCode,
    lastCode,
    becomes,
    mayHaveArrived: state !== 'accepted' && mayHaveArrived(row),
  };
}
