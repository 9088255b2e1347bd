import type { ByteSource } from './byte-source.ts';

/** What of a TIFF page decides whether its one strip can be passed on. */
export interface TiffPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerSample: number;
  readonly samplesPerPixel: number;
  readonly compression: number;
  readonly photometric: number;
  readonly leastBitFirst: boolean;
  readonly planar: boolean;
  readonly tiled: boolean;
  readonly strips: readonly Place[];
  readonly jpegTables: Place | null;
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** The four bytes of the entry: the value itself or its offset. */
  readonly value: Buffer;
}

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samples: 277,
  stripLengths: 279,
  planar: 284,
  tileWidth: 322,
  jpegTables: 347,
} as const;

const SHORT = 3;
const LONG = 4;
const MAX_PAGES = 100_000;
const MAX_STRIPS = 100_000;

/** Null for a page that is not there, a BigTIFF, or a directory that makes no sense. */
export async function readTiffPage(source: ByteSource, index: number): Promise<TiffPage | null> {
  const head = Buffer.from(await source.read(0, 8));
  const order = head.toString('latin1', 0, 2);
  if (head.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const reader = new TiffReader(source, order === 'II');
  if (reader.short(head, 2) !== 42) return null;
  const offset = await directoryOffset(reader, chainOf(source, reader.long(head, 4)), Math.min(index, MAX_PAGES));
  return offset === 0 ? null : pageFacts(reader, await reader.directory(offset));
}

/** Offsets of directories found so far, by file: else the last of a thousand pages is found by walking past all others. */
const chains = new Map<string, number[]>();
const KEPT_CHAINS = 8;

function chainOf({ key }: ByteSource, first: number): number[] {
  const known = key === undefined ? undefined : chains.get(key);
  if (key === undefined || known !== undefined) return known ?? [first];
  const chain = [first];
  chains.set(key, chain);
  for (const oldest of chains.keys()) if (chains.size > KEPT_CHAINS) chains.delete(oldest);
  return chain;
}

/** 0 behind the last page. Pages asked for at the same time may walk the same piece; each writes the same into its place. */
async function directoryOffset(reader: TiffReader, chain: number[], index: number): Promise<number> {
  for (let page = chain.length - 1; page < index; page += 1) {
    const offset = chain[page] ?? 0;
    if (offset === 0) return 0;
    chain[page + 1] = await reader.nextDirectory(offset);
  }
  return chain[index] ?? 0;
}

async function pageFacts(reader: TiffReader, entries: ReadonlyMap<number, Entry>): Promise<TiffPage | null> {
  const first = async (tag: number, otherwise: number) => {
    const entry = entries.get(tag);
    return entry === undefined ? otherwise : ((await reader.values(entry))[0] ?? otherwise);
  };
  const list = async (tag: number) => {
    const entry = entries.get(tag);
    return entry === undefined ? [] : reader.values(entry);
  };
  const [offsets, lengths] = [await list(TAG.stripOffsets), await list(TAG.stripLengths)];
  const tables = entries.get(TAG.jpegTables);
  const [widthPx, heightPx] = [await first(TAG.width, 0), await first(TAG.height, 0)];
  if (widthPx === 0 || heightPx === 0) return null;
  return {
    widthPx,
    heightPx,
    bitsPerSample: await first(TAG.bits, 1),
    samplesPerPixel: await first(TAG.samples, 1),
    compression: await first(TAG.compression, 1),
    photometric: await first(TAG.photometric, -1),
    leastBitFirst: (await first(TAG.fillOrder, 1)) === 2,
    planar: (await first(TAG.planar, 1)) === 2,
    tiled: entries.has(TAG.tileWidth),
    strips: offsets.map((offset, i) => ({ offset, length: lengths[i] ?? 0 })),
    jpegTables: tables === undefined ? null : { offset: reader.long(tables.value, 0), length: tables.count },
  };
}

class TiffReader {
  readonly #source: ByteSource;
  readonly #little: boolean;

  constructor(source: ByteSource, little: boolean) {
    this.#source = source;
    this.#little = little;
  }

  short(bytes: Buffer, at: number): number {
    return this.#little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  }

  long(bytes: Buffer, at: number): number {
    return this.#little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }

  async nextDirectory(offset: number): Promise<number> {
    const count = await this.#entryCount(offset);
    const link = Buffer.from(await this.#source.read(offset + 2 + count * 12, 4));
    return link.length < 4 ? 0 : this.long(link, 0);
  }

  async directory(offset: number): Promise<ReadonlyMap<number, Entry>> {
    const count = await this.#entryCount(offset);
    const bytes = Buffer.from(await this.#source.read(offset + 2, count * 12));
    const entries = new Map<number, Entry>();
    for (let at = 0; at + 12 <= bytes.length; at += 12) {
      const entry = {
        type: this.short(bytes, at + 2),
        count: this.long(bytes, at + 4),
        value: bytes.subarray(at + 8, at + 12),
      };
      entries.set(this.short(bytes, at), entry);
    }
    return entries;
  }

  /** Values of a SHORT or LONG entry; those of other types are of no interest here. */
  async values(entry: Entry): Promise<number[]> {
    if ((entry.type !== SHORT && entry.type !== LONG) || entry.count > MAX_STRIPS) return [];
    const width = entry.type === SHORT ? 2 : 4;
    const inline = entry.count * width <= 4;
    const bytes = inline
      ? entry.value
      : Buffer.from(await this.#source.read(this.long(entry.value, 0), entry.count * width));
    const count = Math.min(entry.count, Math.floor(bytes.length / width));
    return Array.from({ length: count }, (_, i) => (width === 2 ? this.short(bytes, i * 2) : this.long(bytes, i * 4)));
  }

  async #entryCount(offset: number): Promise<number> {
    const bytes = Buffer.from(await this.#source.read(offset, 2));
    return bytes.length < 2 ? 0 : this.short(bytes, 0);
  }
}
