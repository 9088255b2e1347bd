import { type CrossReference, readCrossReference } from './cross-reference.ts';
import { FileBytes } from './file-bytes.ts';
import { type FilterParms, undoFilter } from './filters.ts';
import {
  isArray,
  isDict,
  nameOf,
  numberOf,
  type PdfDict,
  PdfReadError,
  PdfRef,
  PdfStream,
  type PdfValue,
} from './pdf-values.ts';
import { END, Keyword, Syntax, Unfinished } from './syntax.ts';

const WINDOW_BYTES = 4096;
const MAX_OBJECT_BYTES = 32 * 1024 * 1024;
const MAX_CONTAINER_BYTES = 64 * 1024 * 1024;
const MAX_REFERENCE_CHAIN = 32;
const KEPT_OBJECTS = 2000;
const KEPT_CONTAINERS = 4;

interface Container {
  readonly data: Buffer;
  readonly offsets: readonly { readonly object: number; readonly at: number }[];
}

/**
 * A PDF read object by object through its cross-reference table: nothing but the table and a few recent objects is
 * in memory, however large the file. Throws PdfReadError; never repairs (that is left to PDFium).
 */
export class PdfFile {
  readonly file: FileBytes;
  readonly #reference: CrossReference;
  readonly #objects = new Map<number, PdfValue>();
  readonly #containers = new Map<number, Container>();
  /** Objects being read just now: a stream's length may not lead back to the stream. */
  readonly #open = new Set<number>();

  constructor(path: string) {
    this.file = new FileBytes(path);
    try {
      this.#reference = readCrossReference(this);
    } catch (error) {
      this.file.close();
      throw error instanceof Unfinished ? new PdfReadError('damaged', 'unfinished value') : error;
    }
  }

  get trailer(): PdfDict {
    return this.#reference.trailer;
  }

  get highestObject(): number {
    return this.#reference.entries.keys().reduce((highest, object) => Math.max(highest, object), 0);
  }

  close(): void {
    this.file.close();
  }

  /** Follows references to the value itself; what is not there is null, as the standard says. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let step = 0; current instanceof PdfRef; step += 1) {
      if (step > MAX_REFERENCE_CHAIN) throw new PdfReadError('damaged', 'references in a ring');
      current = this.#object(current);
    }
    return current;
  }

  get(dict: PdfDict, key: string): PdfValue {
    return this.resolve(dict.get(key));
  }

  dict(dict: PdfDict, key: string): PdfDict | null {
    const value = this.get(dict, key);
    if (value instanceof PdfStream) return value.dict;
    return isDict(value) ? value : null;
  }

  array(dict: PdfDict, key: string): readonly PdfValue[] | null {
    const value = this.get(dict, key);
    return isArray(value) ? value : null;
  }

  /** Names of a stream's filters with their parameters, outermost first. */
  filters(dict: PdfDict): { name: string; parms: PdfDict }[] {
    const list = (keys: readonly string[]): readonly PdfValue[] => {
      const value = this.resolve(keys.map((key) => dict.get(key)).find((found) => found !== undefined));
      return isArray(value) ? value : value === null ? [] : [value];
    };
    const parms = list(['DecodeParms', 'DP']);
    return list(['Filter', 'F']).map((filter, i) => {
      const own = this.resolve(parms[i]);
      return { name: nameOf(this.resolve(filter)) ?? '', parms: isDict(own) ? own : new Map() };
    });
  }

  /** The stream's data as it lies in the file. */
  encoded(stream: PdfStream): Buffer {
    const length = numberOf(this.get(stream.dict, 'Length'));
    if (length !== null && length >= 0 && stream.offset + length <= this.file.size) {
      const after = this.file.read(stream.offset + length, 16).toString('latin1');
      if (/^\s{0,3}endstream/.test(after)) return this.file.read(stream.offset, length);
    }
    return this.#untilEndstream(stream.offset);
  }

  /** Undoes the lossless filters; a picture coding that is left stands in `coding`. */
  unwrapped(stream: PdfStream, maxBytes: number): { data: Buffer; coding: string | null; parms: PdfDict } {
    let data = this.encoded(stream);
    for (const { name, parms } of this.filters(stream.dict)) {
      const undone = undoFilter(name, data, this.#filterParms(parms), maxBytes);
      if (undone === null) return { data, coding: name, parms };
      data = undone;
    }
    return { data, coding: null, parms: new Map() };
  }

  decoded(stream: PdfStream, maxBytes: number): Buffer {
    const { data, coding } = this.unwrapped(stream, maxBytes);
    if (coding !== null) throw new PdfReadError('damaged', 'a picture where data was expected');
    return data;
  }

  /** The indirect object whose number stands at this place. */
  objectAt(offset: number): { object: number; value: PdfValue } {
    for (let window = WINDOW_BYTES; ; window *= 8) {
      const bytes = this.file.read(offset, window);
      const whole = offset + bytes.length >= this.file.size;
      try {
        const read = readIndirect(bytes, offset);
        if (read !== null && (whole || read.end < bytes.length - 16)) return read;
        if (read === null && (whole || bytes.length > 256))
          throw new PdfReadError('damaged', 'no object at its offset');
      } catch (error) {
        if (!(error instanceof Unfinished)) throw error;
      }
      if (whole) throw new PdfReadError('damaged', 'file ends inside an object');
      if (window > MAX_OBJECT_BYTES) throw new PdfReadError('too-complex', 'object too large');
    }
  }

  #object(reference: PdfRef): PdfValue {
    const number = reference.object;
    const kept = this.#objects.get(number);
    if (kept !== undefined) return kept;
    const entry = this.#reference.entries.get(number);
    if (entry === undefined || entry.kind === 'free' || this.#open.has(number)) return null;
    this.#open.add(number);
    try {
      const value = entry.kind === 'packed' ? this.#packed(entry.container, number) : this.#plain(entry.offset, number);
      keep(this.#objects, number, value, KEPT_OBJECTS);
      return value;
    } catch (error) {
      throw error instanceof Unfinished ? new PdfReadError('damaged', 'unfinished value') : error;
    } finally {
      this.#open.delete(number);
    }
  }

  #plain(offset: number, number: number): PdfValue {
    const { object, value } = this.objectAt(offset);
    if (object !== number) throw new PdfReadError('damaged', 'another object at its offset');
    return value;
  }

  /** An object inside an object stream (ISO 32000-1, 7.5.7). */
  #packed(number: number, wanted: number): PdfValue {
    const container = this.#containers.get(number) ?? this.#openContainer(number);
    const place = container.offsets.find((offset) => offset.object === wanted);
    if (place === undefined) return null;
    return new Syntax(container.data, { position: place.at }).value() ?? null;
  }

  #openContainer(number: number): Container {
    const stream = this.resolve(new PdfRef(number, 0));
    if (!(stream instanceof PdfStream)) throw new PdfReadError('damaged', 'object stream missing');
    const data = this.decoded(stream, MAX_CONTAINER_BYTES);
    const count = Math.min(numberOf(this.get(stream.dict, 'N')) ?? 0, data.length);
    const first = numberOf(this.get(stream.dict, 'First')) ?? 0;
    const syntax = new Syntax(data, { references: false });
    const offsets: { object: number; at: number }[] = [];
    for (let i = 0; i < count; i += 1) {
      const [object, at] = [syntax.value(), syntax.value()];
      if (typeof object !== 'number' || typeof at !== 'number') break;
      offsets.push({ object, at: first + at });
    }
    const container = { data, offsets };
    keep(this.#containers, number, container, KEPT_CONTAINERS);
    return container;
  }

  #untilEndstream(offset: number): Buffer {
    const step = 1024 * 1024;
    for (let at = offset; at < this.file.size; at += step) {
      const found = this.file.read(at, step + 16).indexOf('endstream');
      if (found < 0) continue;
      const data = this.file.read(offset, at + found - offset);
      const text = data.subarray(-2).toString('latin1');
      return data.subarray(0, data.length - (text === '\r\n' ? 2 : /[\r\n]$/.test(text) ? 1 : 0));
    }
    throw new PdfReadError('damaged', 'stream without end');
  }

  #filterParms(parms: PdfDict): FilterParms {
    const number = (key: string, otherwise: number) => numberOf(this.get(parms, key)) ?? otherwise;
    return {
      predictor: number('Predictor', 1),
      colors: number('Colors', 1),
      bits: number('BitsPerComponent', 8),
      columns: number('Columns', 1),
      earlyChange: number('EarlyChange', 1) !== 0,
    };
  }
}

function readIndirect(bytes: Buffer, offset: number): { object: number; value: PdfValue; end: number } | null {
  const syntax = new Syntax(bytes);
  const [object, generation, word] = [syntax.next(), syntax.next(), syntax.next()];
  if (word === END) throw new Unfinished();
  if (typeof object !== 'number' || typeof generation !== 'number') return null;
  if (!(word instanceof Keyword) || word.word !== 'obj') return null;
  const value = syntax.value() ?? null;
  const after = syntax.next();
  if (after === END) throw new Unfinished();
  const isStream = after instanceof Keyword && after.word === 'stream' && isDict(value);
  if (!isStream) return { object, value, end: syntax.position };
  let start = syntax.position;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  return { object, value: new PdfStream(value, offset + start), end: start };
}

function keep<T>(kept: Map<number, T>, number: number, value: T, limit: number): void {
  kept.set(number, value);
  const oldest = kept.keys().next();
  if (kept.size > limit && !oldest.done) kept.delete(oldest.value);
}
