import type { ProvinceWithdrawn } from '../../connectors/province/schema.ts';
import { contentHash } from '../../domain/index.ts';
import { once, type WrittenAnswer } from '../once.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { findDossier, withdrawDossier } from '../store/province-records.ts';

/** Marks the dossier as taken back; one that is so already stays so, and the ledger names no second call. */
export function takeBack(store: SandboxStore, code: string, key: string | null): WrittenAnswer {
  return store.transact(() => {
    const dossier = findDossier(store, code);
    if (dossier === null) return { status: 404, body: JSON.stringify({ error: 'DOSSIER_UNKNOWN' }) };
    const said: ProvinceWithdrawn = { code, withdrawn: true };
    const answer: WrittenAnswer = { status: 200, body: JSON.stringify(said) };
    if (dossier.isWithdrawn) return answer;
    const call = {
      system: 'province',
      operation: 'withdraw-dossier',
      dossier: code,
      bodyHash: contentHash({ code, withdrawals: dossier.withdrawals }),
      idempotencyKey: key,
      fileSha256: null,
    } as const;
    return once(store, call, () => {
      withdrawDossier(store, code);
      return answer;
    });
  });
}
