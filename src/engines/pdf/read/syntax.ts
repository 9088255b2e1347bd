import { PdfName, PdfReadError, PdfRef, PdfString, type PdfValue } from './pdf-values.ts';

/** A bare word: `obj`, `endobj`, `stream`, or an operator of a content stream. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export const END = Symbol('end of data');
export type Token = PdfValue | Keyword | typeof END;

/** The bytes ended inside a value: there may be more of them in the file. */
export class Unfinished extends Error {
  override readonly name = 'Unfinished';
}

const MAX_DEPTH = 100;
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const ESCAPES = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['b', 8],
  ['f', 12],
]);

/** Reads PDF values one after the other (ISO 32000-1, 7.2 and 7.3). Forgiving where other readers are. */
export class Syntax {
  position: number;
  readonly #bytes: Buffer;
  /** Content streams hold no references, so that `1 0 R` there is three tokens. */
  readonly #references: boolean;

  constructor(bytes: Buffer, options: { position?: number; references?: boolean } = {}) {
    this.#bytes = bytes;
    this.position = options.position ?? 0;
    this.#references = options.references ?? true;
  }

  next(depth = 0): Token {
    if (depth > MAX_DEPTH) throw new PdfReadError('too-complex', 'values nested too deep');
    this.#skipWhite();
    const byte = this.#bytes[this.position];
    if (byte === undefined) return END;
    const sign = String.fromCharCode(byte);
    if (sign === '/') return this.#name();
    if (sign === '(') return this.#literalString();
    if (sign === '<') return this.#bytes[this.position + 1] === 0x3c ? this.#dict(depth) : this.#hexString();
    if (sign === '[') return this.#array(depth);
    if (/[0-9+\-.]/.test(sign)) return this.#numberOrReference();
    if (DELIMITERS.has(byte)) {
      this.position += sign === '>' && this.#bytes[this.position + 1] === 0x3e ? 2 : 1;
      return new Keyword(sign === '>' ? '>>' : sign);
    }
    return this.#word();
  }

  /** For data of which there is no more: a value that is not finished ends it. */
  nextOrEnd(): Token {
    try {
      return this.next();
    } catch (error) {
      if (error instanceof Unfinished) return END;
      throw error;
    }
  }

  /** A value, or `undefined` where something else stands. */
  value(): PdfValue | undefined {
    const token = this.next();
    return token === END || token instanceof Keyword ? undefined : token;
  }

  #skipWhite(): void {
    for (;;) {
      const byte = this.#bytes[this.position];
      if (byte === 0x25) {
        while (this.position < this.#bytes.length && !isLineEnd(this.#bytes[this.position])) this.position += 1;
      } else if (byte !== undefined && WHITE.has(byte)) this.position += 1;
      else return;
    }
  }

  #regular(): string {
    const start = this.position;
    for (;;) {
      const byte = this.#bytes[this.position];
      if (byte === undefined || WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.position += 1;
    }
    return this.#bytes.toString('latin1', start, this.position);
  }

  #word(): Token {
    const word = this.#regular();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return new Keyword(word);
  }

  #name(): PdfName {
    this.position += 1;
    const written = this.#regular();
    return new PdfName(
      written.includes('#')
        ? written.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : written,
    );
  }

  #numberOrReference(): Token {
    const text = this.#regular();
    const number = Number.parseFloat(text);
    if (Number.isNaN(number)) return new Keyword(text);
    if (!this.#references || !/^\d+$/.test(text)) return number;
    const ahead = this.#bytes.toString('latin1', this.position, this.position + 24);
    const match = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(ahead);
    if (match === null) return number;
    this.position += match[0].length;
    return new PdfRef(number, Number(match[1]));
  }

  #array(depth: number): PdfValue {
    this.position += 1;
    const items: PdfValue[] = [];
    for (;;) {
      const token = this.next(depth + 1);
      if (token === END) throw new Unfinished();
      if (!(token instanceof Keyword)) items.push(token);
      else if (token.word === ']') return items;
    }
  }

  #dict(depth: number): PdfValue {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = this.next(depth + 1);
      if (key === END) throw new Unfinished();
      if (key instanceof Keyword && key.word === '>>') return entries;
      if (!(key instanceof PdfName)) continue;
      const value = this.next(depth + 1);
      if (value === END) throw new Unfinished();
      if (value instanceof Keyword) {
        if (value.word === '>>') return entries;
        continue;
      }
      entries.set(key.name, value);
    }
  }

  #hexString(): PdfString {
    const end = this.#bytes.indexOf(0x3e, this.position);
    if (end < 0) throw new Unfinished();
    const digits = this.#bytes.toString('latin1', this.position + 1, end).replace(/[^0-9a-fA-F]/g, '');
    this.position = end + 1;
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  #literalString(): PdfString {
    const out: number[] = [];
    let open = 1;
    for (this.position += 1; ; this.position += 1) {
      const byte = this.#bytes[this.position];
      if (byte === undefined) throw new Unfinished();
      if (byte === 0x5c) {
        this.#escape(out);
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open === 0) break;
      out.push(byte);
    }
    this.position += 1;
    return new PdfString(Buffer.from(out));
  }

  /** Stands on the backslash; leaves on the escape's last byte. */
  #escape(out: number[]): void {
    const next = this.#bytes[this.position + 1];
    if (next === undefined) throw new Unfinished();
    const octal = /^[0-7]{1,3}/.exec(this.#bytes.toString('latin1', this.position + 1, this.position + 4));
    if (octal !== null) {
      out.push(Number.parseInt(octal[0], 8) & 255);
      this.position += octal[0].length;
      return;
    }
    this.position += 1;
    if (next === 13 && this.#bytes[this.position + 1] === 10) this.position += 1;
    if (!isLineEnd(next)) out.push(ESCAPES.get(String.fromCharCode(next)) ?? next);
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
