import { askAgain } from '../../delivery/redrive.ts';
import { readPurpose } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Outbox } from '../../plugin/index.ts';
import { localUser } from '../access/local-user.ts';
import type { Room } from '../room.ts';
import { type ActPlan, type OutboxAct, type PlannedRow, planAct } from './acts.ts';

/**
 * Does what was previewed, and nothing else: `confirm` is the code of the preview, and a queue that has changed since
 * asks for another look. Noted in the log before it is done: who, which dossier, why.
 * Errors: CONFIRM_STALE, PURPOSE_INVALID and those of `planAct`.
 */
export async function carryOut(
  room: Room,
  act: OutboxAct,
  {
    confirm,
    reason,
    now = new Date(),
  }: { readonly confirm: string; readonly reason: string | null; readonly now?: Date },
): Promise<ActPlan> {
  const purpose = reason === null ? null : (readPurpose(reason) ?? fail('PURPOSE_INVALID'));
  const { outbox, audit } = room.catalog;
  await outbox.recover();
  const plan = await planAct(room, act);
  if (plan.confirm !== confirm) fail('CONFIRM_STALE', { params: { confirm: shown(confirm) } });
  for (const [dossier, rows] of Map.groupBy(plan.rows, ({ code }) => code)) {
    const targets = [...new Set(rows.map(({ target }) => target))].sort().join(',');
    await audit.append({
      ...{ actor: localUser(), action: `outbox.${act.verb}`, dossier, persons: [], purpose },
      detail: { targets, rows: rows.length },
    });
    for (const row of rows) await change(outbox, row, now);
  }
  return plan;
}

async function change(outbox: Outbox, { id, state, code, target, becomes }: PlannedRow, now: Date): Promise<void> {
  if (becomes === 'dropped') return outbox.update(id, { state: 'dropped' });
  if (becomes === 'send-again') await outbox.sendAgain(code, target);
  else if (becomes === 'withdrawn') await outbox.withdraw(code, target);
  // Never sent: nothing to ask about, and what it lacked is looked for anew.
  else if (state === 'held') await outbox.update(id, { state: 'pending', lastCode: null });
  else await askAgain(outbox, id, now);
}

/** It came from the command line: shown as far as it can be a code. */
function shown(confirm: string): string {
  return /^[\w-]{1,40}$/.test(confirm) ? confirm : '?';
}
