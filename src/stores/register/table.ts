import { type ColumnSynonyms, columnOf } from '../../domain/register-columns.ts';
import type { RegisterTable } from '../../plugin/index.ts';
import type { Grid, GridRow } from './grid.ts';

/** Printed registers have a title, an agency's name, sometimes a form number above the headings. */
const ROWS_ABOVE_HEADINGS = 15;

/** The table by the register's columns. */
export function toTable(grid: Grid, synonyms: ColumnSynonyms): RegisterTable {
  return tableBy(grid, (heading) => columnOf(heading, synonyms));
}

/** The column a heading means; null = none. */
type ColumnOf = (heading: string) => string | null;

/** Finds the headings and names the cells by them. Rows without any text are left out. */
export function tableBy({ rows }: Grid, columnBy: ColumnOf): RegisterTable {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = headingRow(filled, columnBy);
  const headings = filled[at]?.cells ?? [];
  const columns = columnsOf(headings, columnBy);
  return {
    headings,
    columns,
    rows: filled.slice(at + 1).map(({ line, cells }) => ({ line, cells: nameCells(columns, cells), raw: cells })),
  };
}

function headingRow(rows: readonly GridRow[], columnBy: ColumnOf): number {
  const known = rows
    .slice(0, ROWS_ABOVE_HEADINGS)
    .map(({ cells }) => cells.filter((cell) => columnBy(cell) !== null).length);
  const most = Math.max(0, ...known);
  return most === 0 ? 0 : known.indexOf(most);
}

/** A second column of the same meaning is none of ours: the first one counts. */
function columnsOf(headings: readonly string[], columnBy: ColumnOf): (string | null)[] {
  const columns = headings.map(columnBy);
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null));
}

function nameCells(columns: readonly (string | null)[], cells: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    if (column !== null) named[column] = plain(cells[at] ?? '');
  }
  return named;
}

/** Takes back the apostrophe that keeps a spreadsheet from running `=…` or `+…`, as our own error CSV writes it. */
function plain(cell: string): string {
  return cell
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
}
