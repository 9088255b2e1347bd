import type { ProvinceDossier, ProvinceStored } from '../../connectors/province/schema.ts';
import { contentHash } from '../../domain/index.ts';
import { once, type WrittenAnswer } from '../once.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { findDossier, saveDossier } from '../store/province-records.ts';

/** Creates the dossier or replaces what is known of it. */
export function storeDossier(store: SandboxStore, dossier: ProvinceDossier, key: string | null): WrittenAnswer {
  const bodyHash = contentHash(dossier);
  return store.transact(() => {
    const isNew = findDossier(store, dossier.code) === null;
    const call = {
      system: 'province',
      operation: isNew ? 'create-dossier' : 'update-dossier',
      dossier: dossier.code,
      bodyHash,
      idempotencyKey: key,
      fileSha256: null,
    } as const;
    return once(store, call, () => {
      const { code, remoteId, contentHash: hash } = saveDossier(store, dossier);
      const answer: ProvinceStored = { code, remoteId, contentHash: hash, status: dossier.status ?? null };
      return { status: isNew ? 201 : 200, body: JSON.stringify(answer) };
    });
  });
}
