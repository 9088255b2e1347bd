/** The values of the PDF language (ISO 32000-1, 7.3) as this reader holds them. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfRef
  | PdfString
  | readonly PdfValue[]
  | PdfDict
  | PdfStream;

export type PdfDict = ReadonlyMap<string, PdfValue>;

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfRef {
  readonly object: number;
  readonly generation: number;
  constructor(object: number, generation: number) {
    this.object = object;
    this.generation = generation;
  }
}

export class PdfString {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** A stream's dictionary and where its data begins in the file; the data is read when wanted. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly offset: number;
  constructor(dict: PdfDict, offset: number) {
    this.dict = dict;
    this.offset = offset;
  }
}

/** What the file says cannot be right, or is more than one would read. The message is for developers only. */
export class PdfReadError extends Error {
  override readonly name = 'PdfReadError';
  readonly reason: 'damaged' | 'too-complex';
  constructor(reason: 'damaged' | 'too-complex', message: string) {
    super(message);
    this.reason = reason;
  }
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}

export function numberOf(value: PdfValue | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
