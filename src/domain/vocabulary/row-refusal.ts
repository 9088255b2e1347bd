/** A row of an imported table that says something impossible, by its column; the cell itself is not repeated. */
export interface RowRefusal {
  readonly line: number;
  readonly column: string;
  readonly why: 'missing' | 'invalid';
}
