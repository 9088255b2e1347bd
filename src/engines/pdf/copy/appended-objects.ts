import { findStart } from '../read/cross-reference.ts';
import type { PdfFile } from '../read/pdf-file.ts';
import { isArray, nameOf, numberOf, PdfName, PdfString, type PdfValue } from '../read/pdf-values.ts';
import { ByteSink } from '../write/byte-sink.ts';
import { type ObjectSink, writeObject, writeStreamObject } from '../write/object-file.ts';
import { serialize } from './serialize.ts';

/**
 * Objects added behind the end of a PDF (ISO 32000-1, 7.5.6): all bytes that were there stay as they are, and a new
 * cross-reference section of the same form as the file's own names what was added or replaced.
 */
export class AppendedObjects implements ObjectSink {
  readonly #sink: ByteSink;
  readonly #pdf: PdfFile;
  readonly #offsets = new Map<number, number>();
  #next: number;

  private constructor(sink: ByteSink, pdf: PdfFile) {
    this.#sink = sink;
    this.#pdf = pdf;
    this.#next = Math.max(numberOf(pdf.trailer.get('Size')) ?? 0, pdf.highestObject + 1);
  }

  /** `path` is a copy of the file that `pdf` reads. */
  static async open(path: string, pdf: PdfFile): Promise<AppendedObjects> {
    const sink = await ByteSink.append(path);
    await sink.write('\n');
    return new AppendedObjects(sink, pdf);
  }

  allocate(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  async write(object: number, body: string): Promise<void> {
    this.#offsets.set(object, this.#sink.position);
    await writeObject(this.#sink, object, body);
  }

  async writeStream(object: number, entries: string, data: Uint8Array): Promise<void> {
    this.#offsets.set(object, this.#sink.position);
    await writeStreamObject(this.#sink, object, { entries, data });
  }

  async finish(): Promise<void> {
    if (nameOf(this.#pdf.trailer.get('Type')) === 'XRef') await this.#writeReferenceStream();
    else await this.#writeTable();
    await this.#sink.close();
  }

  abort(): Promise<void> {
    return this.#sink.abort();
  }

  async #writeTable(): Promise<void> {
    const start = this.#sink.position;
    const sections = this.#runs().map(
      ([first, offsets]) =>
        `${first} ${offsets.length}\n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`,
    );
    const trailer = serialize(new Map(this.#trailerEntries()));
    await this.#sink.write(`xref\n${sections.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`);
  }

  async #writeReferenceStream(): Promise<void> {
    const object = this.allocate();
    const start = this.#sink.position;
    this.#offsets.set(object, start);
    const runs = this.#runs();
    const rows = runs.flatMap(([, offsets]) => offsets.map(referenceRow));
    const entries = new Map<string, PdfValue>([
      ['Type', new PdfName('XRef')],
      ['W', [1, 8, 1]],
      ['Index', runs.flatMap(([first, offsets]) => [first, offsets.length])],
      ...this.#trailerEntries(),
    ]);
    const written = serialize(entries).slice(2, -2);
    await writeStreamObject(this.#sink, object, { entries: written, data: Buffer.concat(rows) });
    await this.#sink.write(`startxref\n${start}\n%%EOF\n`);
  }

  #trailerEntries(): [string, PdfValue][] {
    const kept = ['Root', 'Info'].flatMap((key): [string, PdfValue][] => {
      const value = this.#pdf.trailer.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    const changed = new PdfString(Buffer.from(this.#sink.digest.slice(0, 32), 'hex'));
    const ids = this.#pdf.get(this.#pdf.trailer, 'ID');
    // The first identifier is the document's for ever, the second that of this version (14.4).
    const permanent = isArray(ids) && ids[0] instanceof PdfString ? ids[0] : changed;
    const previous = findStart(this.#pdf.file) ?? 0;
    return [...kept, ['Size', this.#next], ['Prev', previous], ['ID', [permanent, changed]]];
  }

  /** Consecutive object numbers with their offsets. */
  #runs(): [first: number, offsets: number[]][] {
    const runs: [number, number[]][] = [];
    for (const [object, offset] of [...this.#offsets].sort(([a], [b]) => a - b)) {
      const last = runs.at(-1);
      if (last !== undefined && last[0] + last[1].length === object) last[1].push(offset);
      else runs.push([object, [offset]]);
    }
    return runs;
  }
}

function referenceRow(offset: number): Buffer {
  const row = Buffer.alloc(10);
  row.writeUInt8(1, 0);
  row.writeBigUInt64BE(BigInt(offset), 1);
  return row;
}
