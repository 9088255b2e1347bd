import type { SendContext, SendOutcome, WithdrawRequest } from '../../plugin/index.ts';
import type { ProvinceClient } from './client.ts';

/**
 * Takes a delivery back. It looks first in any case: what is not there or was taken back already needs no call, and
 * the count of earlier withdrawals belongs into the key, as a dossier may be brought back and taken back again.
 */
export async function withdrawFromProvince(
  client: ProvinceClient,
  { code, idempotencyKey }: WithdrawRequest,
  context: SendContext,
): Promise<SendOutcome> {
  const held = await client.lookup(code, context.signal);
  if (!held.ok) return held.failure;
  const { remoteId = null, status = null } = held.value ?? {};
  const done: SendOutcome = { state: 'accepted', answer: { remoteId, status, links: {} } };
  if (held.value === null || held.value.isWithdrawn) return done;
  await context.beforeWrite();
  const key = `${idempotencyKey}:withdraw:${held.value.withdrawals ?? 0}`;
  const answer = await client.withdraw(held.value, key, context.signal);
  return answer.ok ? done : answer.failure;
}
