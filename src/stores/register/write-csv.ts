import { stringify } from 'csv-stringify/sync';

/** A CSV that a spreadsheet opens as it is meant: UTF-8 with its mark, no cell run as a formula. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true },
  );
}
