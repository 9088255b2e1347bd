import type { Transaction } from 'kysely';
import { fail } from '../../errors/index.ts';
import type { Tables } from './tables.ts';

/** Errors: DOSSIER_UNKNOWN. */
export async function idOf(trx: Transaction<Tables>, code: string): Promise<string> {
  const row = await trx.selectFrom('dossiers').select('id').where('code', '=', code).executeTakeFirst();
  return row === undefined ? fail('DOSSIER_UNKNOWN', { where: { dossier: code } }) : row.id;
}
