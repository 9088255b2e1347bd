import { ByteSink } from './byte-sink.ts';
import { ref } from './pdf-syntax.ts';

/** Where indirect objects go. */
export interface ObjectSink {
  /** Reserves a number, so that an object can be mentioned before it is written. */
  allocate(): number;
  write(object: number, body: string): Promise<void>;
  /** `entries` are those of the stream dictionary without /Length. */
  writeStream(object: number, entries: string, data: Uint8Array): Promise<void>;
}

/**
 * A PDF file under construction: objects go to the disk as they are made and only their offsets stay in memory,
 * so a document of a thousand pages costs no more than one page. The cross-reference table comes at the end.
 */
export class ObjectFile implements ObjectSink {
  readonly #sink: ByteSink;
  /** Offset by object number; object 0 is the head of the free list. */
  readonly #offsets: number[] = [0];

  private constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  static async create(path: string): Promise<ObjectFile> {
    const sink = await ByteSink.create(path);
    // The comment's bytes above 127 tell transfer programs that this is no text (ISO 32000-1, 7.5.2; PDF/A-2 asks for it).
    await sink.write('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
    return new ObjectFile(sink);
  }

  allocate(): number {
    this.#offsets.push(0);
    return this.#offsets.length - 1;
  }

  async write(object: number, body: string): Promise<void> {
    this.#offsets[object] = this.#sink.position;
    await writeObject(this.#sink, object, body);
  }

  async writeStream(object: number, entries: string, data: Uint8Array): Promise<void> {
    this.#offsets[object] = this.#sink.position;
    await writeStreamObject(this.#sink, object, { entries, data });
  }

  /** Writes table and trailer and closes. Every allocated object must have been written. */
  async finish(root: number, info: number): Promise<{ bytes: number }> {
    const start = this.#sink.position;
    const rows = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    await this.#sink.write(`xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n${rows.join('')}`);
    // The file identifier comes from the content, so that equal content gives equal files.
    const id = this.#sink.digest.slice(0, 32);
    const trailer = `<</Size ${this.#offsets.length}/Root ${ref(root)}/Info ${ref(info)}/ID[<${id}><${id}>]>>`;
    await this.#sink.write(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`);
    await this.#sink.close();
    return { bytes: this.#sink.position };
  }

  abort(): Promise<void> {
    return this.#sink.abort();
  }
}

export function writeObject(sink: ByteSink, object: number, body: string): Promise<void> {
  return sink.write(`${object} 0 obj\n${body}\nendobj\n`);
}

export async function writeStreamObject(
  sink: ByteSink,
  object: number,
  { entries, data }: { entries: string; data: Uint8Array },
): Promise<void> {
  await sink.write(`${object} 0 obj\n<<${entries}/Length ${data.byteLength}>>\nstream\n`);
  await sink.write(data);
  await sink.write('\nendstream\nendobj\n');
}
