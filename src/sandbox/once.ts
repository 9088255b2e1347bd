import { keepAnswer, keptAnswer } from './store/answers.ts';
import { enter, type LedgerCall } from './store/ledger.ts';
import type { SandboxStore } from './store/open-store.ts';

/** An answer to a write: its body is kept as text, so that a replay is the same to the byte. */
export interface WrittenAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Applies a write and enters it in the ledger, unless its idempotency key was used before: then the earlier answer is
 * given again and the ledger says `replayed`. The same key with another body is refused. Call inside a transaction.
 */
export function once(
  store: SandboxStore,
  call: Omit<LedgerCall, 'replayed'>,
  apply: () => WrittenAnswer,
): WrittenAnswer {
  const { idempotencyKey: key, bodyHash } = call;
  const kept = key === null ? null : keptAnswer(store, key);
  if (kept !== null && kept.fingerprint !== bodyHash) {
    return { status: 422, body: JSON.stringify({ error: 'IDEMPOTENCY_KEY_REUSED' }) };
  }
  if (kept !== null) {
    enter(store, { ...call, replayed: true });
    return kept;
  }
  const answer = apply();
  enter(store, { ...call, replayed: false });
  if (key !== null) keepAnswer(store, key, { ...answer, fingerprint: bodyHash });
  return answer;
}
