/** A sheet as it stands in the file: every row with the number a person sees beside it, cells as printed. */
export interface Grid {
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** Line of the CSV file, row of the spreadsheet; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
