import { isRepetition } from '../faults/again.ts';
import type { SandboxStore } from './open-store.ts';

/** A changing call that was accepted. Hashes and codes only: the ledger may be shown to anyone. */
export interface LedgerCall {
  readonly system: 'province' | 'portal' | 'lgsp';
  readonly operation:
    | 'create-dossier'
    | 'update-dossier'
    | 'withdraw-dossier'
    | 'upload-file'
    | 'update-progress'
    | 'push-paper'
    | 'send-edoc'
    | 'update-status';
  readonly dossier: string;
  /** Hash of what was said, without session, token and idempotency key. */
  readonly bodyHash: string;
  readonly idempotencyKey: string | null;
  readonly fileSha256: string | null;
  /** True: the key was known, the earlier answer was given again and nothing was changed. */
  readonly replayed: boolean;
}

export interface LedgerEntry extends LedgerCall {
  readonly id: number;
  /** True: no client said it twice, the fault `duplicate` did. */
  readonly byProxy: boolean;
}

export function enter(store: SandboxStore, call: LedgerCall): void {
  store.db
    .prepare(
      `insert into call (system, operation, dossier, body_hash, idempotency_key, file_sha256, replayed, by_proxy)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      call.system,
      call.operation,
      call.dossier,
      call.bodyHash,
      call.idempotencyKey,
      call.fileSha256,
      call.replayed ? 1 : 0,
      isRepetition() ? 1 : 0,
    );
  store.onAccepted(call);
}

/** Every accepted changing call since the store was made, in order. */
export function listCalls(store: SandboxStore): LedgerEntry[] {
  const rows = store.db
    .prepare(
      `select id, system, operation, dossier, body_hash as bodyHash, idempotency_key as idempotencyKey,
              file_sha256 as fileSha256, replayed, by_proxy as byProxy from call order by id`,
    )
    .all() as unknown as (Omit<LedgerEntry, 'replayed' | 'byProxy'> & { replayed: number; byProxy: number })[];
  return rows.map((row) => ({ ...row, replayed: row.replayed === 1, byProxy: row.byProxy === 1 }));
}
