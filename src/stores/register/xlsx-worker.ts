import { parentPort, workerData } from 'node:worker_threads';
import readXlsxFile, { type Sheet } from 'read-excel-file/universal';
import { columnOf } from '../../domain/register-columns.ts';
import type { SheetCells } from './xlsx-grid.ts';

/** A number as the file spells it: a personal number of 12 digits must not come back as 7.9E+10. */
interface Digits {
  readonly digits: string;
}

// Runs in a thread of its own, see `xlsx-grid.ts`; what is thrown here ends the thread and is reported there.
const archive = Uint8Array.from(workerData as Uint8Array).buffer;
const sheets = await readXlsxFile<Digits>(archive, { trim: false, parseNumber: (digits) => ({ digits }) });
parentPort?.postMessage(registerSheet(sheets));

/** The first sheet with known headings, else the first: some registers begin with a cover sheet. */
function registerSheet(all: readonly Sheet<Digits>[]): SheetCells {
  const printed = all.map(({ data }) => data.map((row) => row.map(print)));
  return printed.find(hasKnownHeadings) ?? printed[0] ?? [];
}

function hasKnownHeadings(rows: SheetCells): boolean {
  return rows.slice(0, 15).some((row) => row.filter((cell) => columnOf(cell) !== null).length >= 2);
}

function print(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return printDate(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object' && 'digits' in cell) return printNumber(String(cell.digits));
  return String(cell);
}

/**
 * As Vietnamese offices write dates; a spreadsheet's dates have no time zone and come as if in UTC. A time of day is
 * printed where there is one: as a fraction of a day it may be a hair off, hence the whole second.
 */
function printDate(date: Date): string {
  const whole = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [year, month, day] = whole.slice(0, 10).split('-');
  const time = whole.slice(11, 19);
  return `${day}/${month}/${year}${time === '00:00:00' ? '' : ` ${time}`}`;
}

function printNumber(digits: string): string {
  if (/^-?\d+$/.test(digits)) return digits;
  const value = Number(digits);
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
