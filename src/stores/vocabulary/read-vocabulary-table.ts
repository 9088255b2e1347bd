import { columnsOf, type VocabularyRow } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import { readGrid } from '../register/read-grid.ts';

/** Lists have a title, an agency's name, sometimes the number of a decision above the headings. */
const ROWS_ABOVE_HEADINGS = 15;

/**
 * Reads a list (procedures, agencies) from CSV or XLSX: its rows by canonical column.
 * Errors: INPUT_MISSING, REGISTER_UNREADABLE, VOCABULARY_COLUMN_MISSING.
 */
export async function readVocabularyTable<C extends Readonly<Record<string, readonly string[]>>>(
  path: string,
  columns: C,
  needed: keyof C & string,
): Promise<VocabularyRow<C>[]> {
  const rows = (await readGrid(path)).rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const named = rows.slice(0, ROWS_ABOVE_HEADINGS).map(({ cells }) => columnsOf(columns, cells));
  const at = named.findIndex((headings) => headings.includes(needed));
  const headings = named[at];
  if (headings === undefined) fail('VOCABULARY_COLUMN_MISSING', { where: { file: path }, params: { column: needed } });
  return rows.slice(at + 1).map(({ line, cells }) => {
    const values = headings.flatMap((column, index) => {
      const cell = (cells[index] ?? '').normalize('NFC').trim();
      return column === null || cell === '' ? [] : [[column, cell] as const];
    });
    return { line, cells: Object.fromEntries(values) as VocabularyRow<C>['cells'] };
  });
}
