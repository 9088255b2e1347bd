import type { Transaction } from 'kysely';
import type { Sha256 } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** Rows of one insert statement, well below SQLite's limit of values. */
const ROWS_PER_INSERT = 1000;

/**
 * The blobs a value names. By convention they stand under `sha256` (or `…Sha256`), at any depth: a hash elsewhere is one
 * of settings or of content, and looking for a blob of that name would find nothing.
 */
export function blobsIn(value: unknown, found = new Set<Sha256>()): Set<Sha256> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'string') blobsIn(member, found);
    else if (/^sha256$|Sha256$/.test(name) && SHA256.test(member)) found.add(member);
  }
  return found;
}

/** Notes that a dossier uses these blobs; it does until it is erased. */
export async function referBlobs(trx: Transaction<Tables>, dossierId: string, hashes: Set<Sha256>): Promise<void> {
  const rows = [...hashes].map((sha256) => ({ dossier_id: dossierId, sha256 }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await trx
      .insertInto('blob_refs')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
