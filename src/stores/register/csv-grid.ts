import { CsvError, type Options, parse } from 'csv-parse/sync';
import { columnOf } from '../../domain/register-columns.ts';
import { fail } from '../../errors/index.ts';
import { decodeText } from './decode-text.ts';
import type { Grid, GridRow } from './grid.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const ROWS_TO_SNIFF = 20;
/** Characters; a longer row means that a quote was never closed. */
const ROW_LIMIT = 1_000_000;

/** Reads CSV of whatever delimiter. Errors: REGISTER_UNREADABLE with the line. */
export function readCsv(bytes: Uint8Array, path: string): Grid {
  const text = decodeText(bytes);
  if (text === null) fail('REGISTER_UNREADABLE', { where: { file: path } });
  try {
    return { rows: parseRows(text, sniffDelimiter(text)) };
  } catch (error) {
    // The parser's own message may quote a cell, so it is not passed on.
    if (error instanceof CsvError) fail('REGISTER_UNREADABLE', { where: { file: path, ...lineOf(error) } });
    throw error;
  }
}

/** The delimiter that makes the most known headings, then the most cells; a name may hold commas, headings rarely do. */
function sniffDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function scoreOf(text: string, delimiter: string): number {
  try {
    // Without quotes, so that one left open far below does not spoil the look at the headings.
    const rows = parseRows(text, delimiter, { to: ROWS_TO_SNIFF, quote: false });
    const known = rows.map(({ cells }) => cells.filter((cell) => columnOf(cell) !== null).length);
    return Math.max(0, ...known) * 1000 + Math.max(0, ...rows.map(({ cells }) => cells.length));
  } catch {
    return -1;
  }
}

function parseRows(text: string, delimiter: string, options: Pick<Options, 'to' | 'quote'> = {}): GridRow[] {
  const records = parse(text, {
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: ROW_LIMIT,
    ...options,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  // `lines` counts to the end of a record; a quoted cell may hold line breaks, so a row begins after the one before.
  return records.map(({ record }, at) => ({ line: (records[at - 1]?.info.lines ?? 0) + 1, cells: record }));
}

function lineOf(error: CsvError): { line?: number } {
  const line: unknown = Reflect.get(error, 'lines');
  return typeof line === 'number' ? { line } : {};
}
