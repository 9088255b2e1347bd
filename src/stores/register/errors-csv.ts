import { stringify } from 'csv-stringify/sync';
import type { RegisterTable } from '../../plugin/index.ts';

export interface RowProblem {
  /** Line as in the table's rows; headings and rows that are not there are passed over. */
  readonly line: number;
  /** What is wrong, in the reader's language. */
  readonly text: string;
}

/**
 * The register again, rows in order and cells as printed, with a last column saying what is wrong in each row. It can be
 * corrected and used as the register right away. Cells that a spreadsheet would run as a formula get an apostrophe.
 */
export function errorsCsv(table: RegisterTable, problems: readonly RowProblem[], heading: string): string {
  const texts = Map.groupBy(problems, ({ line }) => line);
  const width = Math.max(table.headings.length, ...table.rows.map(({ raw }) => raw.length));
  const rows = table.rows.map(({ line, raw }) => [
    ...fill(raw, width),
    (texts.get(line) ?? []).map(({ text }) => text).join(' | '),
  ]);
  // With the byte order mark Excel takes it for UTF-8.
  return stringify([[...fill(table.headings, width), heading], ...rows], { bom: true, escape_formulas: true });
}

function fill(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '');
}
