import { type FileHandle, open } from 'node:fs/promises';

/** What the directory of one TIFF page promises. */
export interface TiffDirectory {
  readonly widthPx: number;
  readonly heightPx: number;
  /** All strips or tiles it names lie within the file. */
  readonly whole: boolean;
}

/** A fax server's day in one file has hundreds; more than this is a trap. */
const MAX_PAGES = 100_000;
const MAX_ENTRIES = 4096;
/** An A0 plan at 600 dpi in strips of one row has 28,000. */
const MAX_VALUES = 1_000_000;
const TAG = {
  width: 256,
  height: 257,
  stripOffsets: 273,
  stripBytes: 279,
  tileOffsets: 324,
  tileBytes: 325,
  /** Only to see that they are there: without them no JPEG tile decodes. */
  jpegTables: 347,
} as const;
/** Bytes of a value by field type (SHORT, LONG, UNDEFINED, LONG8), for those our tags may have. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 3: 2, 4: 4, 7: 1, 16: 8 };

/**
 * Walks the chain of directories itself: image libraries end it quietly where a copy stopped half-way, so that the pages
 * behind the cut would be lost without a word. Null where the chain breaks off, runs in a circle or never began.
 */
export async function readTiffDirectories(path: string): Promise<TiffDirectory[] | null> {
  const file = await open(path);
  try {
    return await walk(file, (await file.stat()).size);
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  } finally {
    await file.close();
  }
}

class Broken extends Error {}

async function walk(file: FileHandle, size: number): Promise<TiffDirectory[]> {
  const reader = await openReader(file, size);
  const pages: TiffDirectory[] = [];
  const seen = new Set<number>();
  let at = reader.first;
  while (at !== 0) {
    if (seen.has(at) || pages.length >= MAX_PAGES) throw new Broken();
    seen.add(at);
    const { page, next } = await readDirectory(reader, at);
    pages.push(page);
    at = next;
  }
  if (pages.length === 0) throw new Broken();
  return pages;
}

interface Reader {
  readonly big: boolean;
  readonly size: number;
  /** Where the first directory is. */
  readonly first: number;
  /** Bytes that must be there. */
  bytes(at: number, length: number): Promise<Buffer>;
  number(from: Buffer, at: number, bytes: number): number;
}

async function openReader(file: FileHandle, size: number): Promise<Reader> {
  const bytes = async (at: number, length: number) => {
    if (at + length > size) throw new Broken();
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead < length) throw new Broken();
    return buffer;
  };
  const head = await bytes(0, 8);
  const order = head.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') throw new Broken();
  const number = (from: Buffer, at: number, width: number) => {
    if (width === 8) return Number(order === 'II' ? from.readBigUInt64LE(at) : from.readBigUInt64BE(at));
    return order === 'II' ? from.readUIntLE(at, width) : from.readUIntBE(at, width);
  };
  const version = number(head, 2, 2);
  if (version !== 42 && version !== 43) throw new Broken();
  const big = version === 43;
  const first = big ? number(await bytes(8, 8), 0, 8) : number(head, 4, 4);
  return { big, size, first, bytes, number };
}

async function readDirectory(reader: Reader, at: number): Promise<{ page: TiffDirectory; next: number }> {
  const { big, bytes, number } = reader;
  const [countBytes, entryBytes, offsetBytes] = big ? [8, 20, 8] : [2, 12, 4];
  const count = number(await bytes(at, countBytes), 0, countBytes);
  if (count === 0 || count > MAX_ENTRIES) throw new Broken();
  const body = await bytes(at + countBytes, count * entryBytes + offsetBytes);
  const values = new Map<number, number[]>();
  for (let entry = 0; entry < count * entryBytes; entry += entryBytes) {
    const tag = number(body, entry, 2);
    if (WANTED.has(tag)) values.set(tag, await readValues(reader, body.subarray(entry, entry + entryBytes)));
  }
  const page = {
    widthPx: values.get(TAG.width)?.[0] ?? 0,
    heightPx: values.get(TAG.height)?.[0] ?? 0,
    whole:
      liesWithin(reader.size, values.get(TAG.stripOffsets), values.get(TAG.stripBytes)) &&
      liesWithin(reader.size, values.get(TAG.tileOffsets), values.get(TAG.tileBytes)),
  };
  return { page, next: number(body, count * entryBytes, offsetBytes) };
}

const WANTED: ReadonlySet<number> = new Set(Object.values(TAG));

/** Few values stand in the entry itself, more of them elsewhere in the file. */
async function readValues({ big, bytes, number }: Reader, entry: Buffer): Promise<number[]> {
  const width = TYPE_BYTES[number(entry, 2, 2)];
  if (width === undefined) return [];
  const wide = big ? 8 : 4;
  const count = number(entry, 4, wide);
  if (count > MAX_VALUES) throw new Broken();
  const inline = entry.subarray(4 + wide);
  const from = count * width <= wide ? inline : await bytes(number(inline, 0, wide), count * width);
  return Array.from({ length: count }, (_, i) => number(from, i * width, width));
}

function liesWithin(size: number, offsets: readonly number[] = [], lengths: readonly number[] = []): boolean {
  return offsets.every((offset, i) => offset + (lengths[i] ?? 0) <= size);
}
