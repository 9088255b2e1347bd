import type { FileBytes } from './file-bytes.ts';
import { isArray, isDict, numberOf, type PdfDict, PdfReadError, PdfStream } from './pdf-values.ts';
import { Keyword, Syntax } from './syntax.ts';

export type Entry =
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number }
  | { readonly kind: 'free' };

export interface CrossReference {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDict;
}

/** What reading a cross-reference stream needs of the file's reader. */
export interface StreamReader {
  readonly file: FileBytes;
  objectAt(offset: number): { value: unknown };
  decoded(stream: PdfStream, maxBytes: number): Buffer;
}

const MAX_ENTRIES = 4_000_000;
const MAX_SECTIONS = 2000;
/** A file has `startxref` in its last kilobyte (ISO 32000-1, 7.5.5); padding after it is forgiven. */
const TAIL_BYTES = 2048;
const PADDING = new Set([0, 9, 10, 13, 26, 32]);
const MAX_TABLE_BYTES = 128 * 1024 * 1024;

/** Follows the chain of tables and cross-reference streams from the newest to the oldest (ISO 32000-1, 7.5.4–7.5.8). */
export function readCrossReference(reader: StreamReader): CrossReference {
  const entries = new Map<number, Entry>();
  const visited = new Set<number>();
  let trailer: PdfDict | null = null;
  const waiting = [lastOffset(reader.file)];
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (visited.has(offset)) continue;
    visited.add(offset);
    if (visited.size > MAX_SECTIONS) throw new PdfReadError('too-complex', 'too many cross-reference sections');
    const section = readSection(reader, offset, entries);
    trailer ??= section;
    const [hybrid, previous] = [numberOf(section.get('XRefStm')), numberOf(section.get('Prev'))];
    if (hybrid !== null) waiting.push(hybrid);
    if (previous !== null) waiting.push(previous);
  }
  if (trailer === null) throw new PdfReadError('damaged', 'no trailer');
  return { entries, trailer };
}

/** Null when the file does not end as a PDF ends: it was cut off. */
export function findStart(file: FileBytes): number | null {
  let end = file.size;
  for (let chunk = file.read(Math.max(0, end - 4096), 4096); chunk.length > 0; ) {
    let kept = chunk.length;
    while (kept > 0 && PADDING.has(chunk[kept - 1] ?? -1)) kept -= 1;
    end -= chunk.length - kept;
    if (kept > 0) break;
    const from = Math.max(0, end - 4096);
    chunk = file.read(from, end - from);
  }
  const tail = file.read(Math.max(0, end - TAIL_BYTES), Math.min(TAIL_BYTES, end)).toString('latin1');
  const match = /startxref\s+(\d+)[\s\S]*%%EOF/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  return match === null ? null : Number(match[1]);
}

function lastOffset(file: FileBytes): number {
  return findStart(file) ?? cut();
}

function cut(): never {
  throw new PdfReadError('damaged', 'no startxref at the end');
}

function readSection(reader: StreamReader, offset: number, entries: Map<number, Entry>): PdfDict {
  const head = reader.file.read(offset, 32).toString('latin1');
  const table = /^\s*xref/.exec(head);
  if (table !== null) return readTable(reader.file, offset + table[0].length, entries);
  const { value } = reader.objectAt(offset);
  if (!(value instanceof PdfStream)) throw new PdfReadError('damaged', 'no cross-reference at its offset');
  readStreamEntries(value.dict, reader.decoded(value, MAX_TABLE_BYTES), entries);
  return value.dict;
}

function readTable(file: FileBytes, start: number, entries: Map<number, Entry>): PdfDict {
  let offset = start;
  for (;;) {
    const head = file.read(offset, 64).toString('latin1');
    const range = /^\s*(\d+)\s+(\d+)\s+/.exec(head);
    if (range === null) break;
    const [first, count] = [Number(range[1]), Number(range[2])];
    if (count > MAX_ENTRIES) throw new PdfReadError('too-complex', 'cross-reference table too long');
    const rows = file.read(offset + range[0].length, count * 20).toString('latin1');
    // Rows are 20 bytes by the standard; some writers make 19 or 21: read them as words.
    const pattern = /\s*(\d{1,10})\s+(\d{1,5})\s+([nf])/y;
    for (let i = 0; i < count; i += 1) {
      const row = pattern.exec(rows);
      if (row === null) throw new PdfReadError('damaged', 'broken cross-reference table');
      const used = row[3] === 'n' && Number(row[1]) > 0;
      add(entries, first + i, used ? { kind: 'offset', offset: Number(row[1]), generation: Number(row[2]) } : FREE);
      if (i === count - 1) offset += range[0].length + pattern.lastIndex;
    }
    if (count === 0) offset += range[0].length;
  }
  return readTrailer(file, offset);
}

const FREE: Entry = { kind: 'free' };

function readTrailer(file: FileBytes, offset: number): PdfDict {
  const syntax = new Syntax(file.read(offset, 64 * 1024));
  const word = syntax.next();
  const dict = word instanceof Keyword && word.word === 'trailer' ? syntax.value() : undefined;
  if (!isDict(dict)) throw new PdfReadError('damaged', 'no trailer dictionary');
  return dict;
}

function readStreamEntries(dict: PdfDict, data: Buffer, entries: Map<number, Entry>): void {
  const widthList = dict.get('W');
  const widths = isArray(widthList) ? widthList.map((width) => numberOf(width) ?? 0) : [];
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const rowBytes = w0 + w1 + w2;
  const indexList = dict.get('Index');
  const index = isArray(indexList) ? indexList.map((n) => numberOf(n) ?? 0) : [0, numberOf(dict.get('Size')) ?? 0];
  if (rowBytes <= 0 || widths.some((width) => width < 0 || width > 8)) {
    throw new PdfReadError('damaged', 'broken cross-reference stream');
  }
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    for (let i = 0; i < count && at + rowBytes <= data.length; i += 1, at += rowBytes) {
      const type = w0 === 0 ? 1 : unsigned(data, at, w0);
      const [a, b] = [unsigned(data, at + w0, w1), unsigned(data, at + w0 + w1, w2)];
      if (type === 1) add(entries, first + i, { kind: 'offset', offset: a, generation: b });
      else if (type === 2) add(entries, first + i, { kind: 'packed', container: a, index: b });
      else add(entries, first + i, FREE);
    }
  }
}

/** The newest section comes first: what is known already stands. */
function add(entries: Map<number, Entry>, object: number, entry: Entry): void {
  if (entries.has(object)) return;
  if (entries.size >= MAX_ENTRIES) throw new PdfReadError('too-complex', 'too many objects');
  entries.set(object, entry);
}

function unsigned(data: Buffer, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i += 1) value = value * 256 + (data[at + i] ?? 0);
  return value;
}
