import { type HeldReason, type HeldValue, type Parsed, tidyOrNull } from '../../domain/index.ts';

/** Cells of one row, read value by value; what cannot be read goes to the held ones. */
export interface Cells<Column extends string> {
  /** Tidied; null for an empty cell and for a column that is not there. */
  text(column: Column): string | null;
  /** Null where the cell is empty, or held at the pointer because it is none of what is looked for. */
  read<T>(column: Column, pointer: string, parse: (cell: string) => Parsed<T>): T | null;
  hold(pointer: string, reason: HeldReason, candidates: readonly string[]): null;
}

export function cellsOf<Column extends string>(
  cells: Readonly<Record<string, string>>,
  held: HeldValue[],
): Cells<Column> {
  const text = (column: Column) => tidyOrNull(cells[column]);
  const hold = (pointer: string, reason: HeldReason, candidates: readonly string[]) => {
    held.push({ pointer, reason, candidates: candidates.map((value) => ({ value, evidence: REGISTER })) });
    return null;
  };
  return {
    text,
    hold,
    read(column, pointer, parse) {
      const cell = text(column);
      const result = cell === null ? null : parse(cell);
      if (cell === null || result === null) return null;
      return result.ok ? result.value : hold(pointer, result.reason, [cell]);
    },
  };
}

const REGISTER: HeldValue['candidates'][number]['evidence'] = {
  source: 'register',
  confidence: 1,
  page: null,
  box: null,
};
