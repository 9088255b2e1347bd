import type { ColumnSynonyms } from '../../domain/register-columns.ts';
import { fail } from '../../errors/index.ts';
import type { RegisterTable } from '../../plugin/index.ts';
import { readGrid } from './read-grid.ts';
import { toTable } from './table.ts';

/**
 * Reads a register. Gives cells as printed; what they mean is for others.
 * Errors: INPUT_MISSING, REGISTER_UNREADABLE, REGISTER_EMPTY.
 */
export async function readRegister(
  path: string,
  { synonyms = {}, signal }: { synonyms?: ColumnSynonyms; signal?: AbortSignal } = {},
): Promise<RegisterTable> {
  const table = toTable(await readGrid(path, signal), synonyms);
  if (table.rows.length === 0) fail('REGISTER_EMPTY', { where: { file: path } });
  return table;
}
