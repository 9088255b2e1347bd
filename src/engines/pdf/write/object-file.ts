import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { ref } from './pdf-syntax.ts';

/** Small pieces are gathered to this size before they go to the disk. */
const GATHER_BYTES = 256 * 1024;

/**
 * A PDF file under construction: objects go to the disk as they are made and only their offsets stay in memory,
 * so a document of a thousand pages costs no more than one page. The cross-reference table comes at the end.
 */
export class ObjectFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  /** Offset by object number; 0 = not written yet (object 0 is the head of the free list). */
  readonly #offsets: number[] = [0];
  /** Of every byte so far: the file identifier comes from the content, so that equal content gives equal files. */
  readonly #hash = createHash('sha256');
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  #position = 0;

  private constructor(handle: FileHandle, path: string) {
    this.#handle = handle;
    this.#path = path;
  }

  static async create(path: string): Promise<ObjectFile> {
    const file = new ObjectFile(await open(path, 'w', 0o600), path);
    // The comment's bytes above 127 tell transfer programs that this is no text (ISO 32000-1, 7.5.2; PDF/A-2 asks for it).
    await file.#append(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
    return file;
  }

  /** Reserves a number, so that an object can be mentioned before it is written. */
  allocate(): number {
    this.#offsets.push(0);
    return this.#offsets.length - 1;
  }

  async write(object: number, body: string): Promise<void> {
    this.#offsets[object] = this.#position;
    await this.#append(Buffer.from(`${object} 0 obj\n${body}\nendobj\n`, 'latin1'));
  }

  /** `entries` are those of the stream dictionary without /Length. */
  async writeStream(object: number, entries: string, data: Uint8Array): Promise<void> {
    this.#offsets[object] = this.#position;
    await this.#append(Buffer.from(`${object} 0 obj\n<<${entries}/Length ${data.byteLength}>>\nstream\n`, 'latin1'));
    await this.#append(data);
    await this.#append(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Writes table and trailer and closes. Every allocated object must have been written. */
  async finish(root: number, info: number): Promise<{ bytes: number }> {
    const start = this.#position;
    const rows = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    await this.#append(Buffer.from(`xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n${rows.join('')}`, 'latin1'));
    const id = this.#hash.copy().digest('hex').slice(0, 32);
    const trailer = `<</Size ${this.#offsets.length}/Root ${ref(root)}/Info ${ref(info)}/ID[<${id}><${id}>]>>`;
    await this.#append(Buffer.from(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
    await this.#flush();
    await this.#handle.close();
    return { bytes: this.#position };
  }

  async abort(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#path, { force: true });
  }

  async #append(data: Uint8Array): Promise<void> {
    this.#hash.update(data);
    this.#position += data.byteLength;
    this.#gathered.push(data);
    this.#gatheredBytes += data.byteLength;
    if (this.#gatheredBytes >= GATHER_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    const pieces = this.#gathered;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    let unwritten = pieces.filter((piece) => piece.byteLength > 0);
    while (unwritten.length > 0) {
      const { bytesWritten } = await this.#handle.writev(unwritten);
      unwritten = dropFront(unwritten, bytesWritten);
    }
  }
}

function dropFront(pieces: Uint8Array[], count: number): Uint8Array[] {
  let left = count;
  const rest: Uint8Array[] = [];
  for (const piece of pieces) {
    if (left >= piece.byteLength) left -= piece.byteLength;
    else {
      rest.push(left > 0 ? piece.subarray(left) : piece);
      left = 0;
    }
  }
  return rest;
}
