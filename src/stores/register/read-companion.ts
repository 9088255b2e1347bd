import { type CompanionTable, companionColumnOf } from '../../domain/companion-tables.ts';
import { fail } from '../../errors/index.ts';
import type { RegisterTable } from '../../plugin/index.ts';
import { readGrid } from './read-grid.ts';
import { tableBy } from './table.ts';

/**
 * Reads a table beside the register. It may be empty: no dossier has such things then.
 * Errors: INPUT_MISSING, REGISTER_UNREADABLE, REGISTER_COLUMN_MISSING.
 */
export async function readCompanion(table: CompanionTable, path: string, signal?: AbortSignal): Promise<RegisterTable> {
  const found = tableBy(await readGrid(path, signal), (heading) => companionColumnOf(table, heading));
  if (!found.columns.includes('ma_ho_so')) {
    fail('REGISTER_COLUMN_MISSING', { where: { file: path, column: 'ma_ho_so' } });
  }
  return found;
}
