import type { Transaction } from 'kysely';
import type { Sha256 } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** Rows of one insert statement, well below SQLite's limit of values. */
const ROWS_PER_INSERT = 1000;

/**
 * Every string in a value that could name a blob. Too many rather than too few: a blob missed here would be taken for
 * rubbish one day, and a hash that names no blob hurts nobody.
 */
export function hashesIn(value: unknown, found = new Set<Sha256>()): Set<Sha256> {
  if (typeof value === 'string') {
    if (SHA256.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (SHA256.test(name)) found.add(name);
      hashesIn(member, found);
    }
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
