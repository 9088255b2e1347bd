import { constants, inflateSync } from 'node:zlib';
import { PdfReadError } from './pdf-values.ts';

export interface FilterParms {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
  readonly earlyChange: boolean;
}

/** Undoes one filter of the lossless kind; null for one that is a picture coding or unknown. */
export function undoFilter(filter: string, data: Buffer, parms: FilterParms, maxBytes: number): Buffer | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return undoPredictor(inflated(data, maxBytes), parms);
    case 'LZWDecode':
    case 'LZW':
      return undoPredictor(lzwDecoded(data, parms.earlyChange, maxBytes), parms);
    case 'ASCIIHexDecode':
    case 'AHx':
      return hexDecoded(data);
    case 'ASCII85Decode':
    case 'A85':
      return base85Decoded(data);
    case 'RunLengthDecode':
    case 'RL':
      return runsDecoded(data, maxBytes);
    default:
      return null;
  }
}

/** A few kilobytes may unpack to gigabytes: the limit is what protects us. Data cut short gives what there is. */
function inflated(data: Buffer, maxBytes: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    throw new PdfReadError(
      tooLong ? 'too-complex' : 'damaged',
      tooLong ? 'stream unpacks too far' : 'bad deflate data',
    );
  }
}

function undoPredictor(data: Buffer, parms: FilterParms): Buffer {
  if (parms.predictor <= 1) return data;
  const pixelBytes = Math.max(1, Math.ceil((parms.colors * parms.bits) / 8));
  const rowBytes = Math.ceil((parms.columns * parms.colors * parms.bits) / 8);
  if (rowBytes <= 0) throw new PdfReadError('damaged', 'predictor without columns');
  return parms.predictor === 2 ? undoTiff(data, rowBytes, parms) : undoPng(data, rowBytes, pixelBytes);
}

function undoTiff(data: Buffer, rowBytes: number, parms: FilterParms): Buffer {
  if (parms.bits !== 8) throw new PdfReadError('too-complex', 'TIFF predictor of other than 8 bits');
  const out = Buffer.from(data);
  for (let row = 0; row < out.length; row += rowBytes) {
    const end = Math.min(row + rowBytes, out.length);
    for (let i = row + parms.colors; i < end; i += 1) out[i] = (out[i] ?? 0) + (out[i - parms.colors] ?? 0);
  }
  return out;
}

function undoPng(data: Buffer, rowBytes: number, pixelBytes: number): Buffer {
  const rows = Math.ceil(data.length / (rowBytes + 1));
  const out = Buffer.alloc(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1) + 1;
    const to = row * rowBytes;
    const filter = data[from - 1] ?? 0;
    const count = Math.min(rowBytes, data.length - from);
    for (let i = 0; i < count; i += 1) {
      const left = i >= pixelBytes ? (out[to + i - pixelBytes] ?? 0) : 0;
      const up = row > 0 ? (out[to + i - rowBytes] ?? 0) : 0;
      const corner = row > 0 && i >= pixelBytes ? (out[to + i - rowBytes - pixelBytes] ?? 0) : 0;
      out[to + i] = (data[from + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

/** PNG specification, 9.2. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - corner),
  ] as const;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

const CLEAR = 256;
const LZW_END = 257;

function lzwDecoded(data: Buffer, earlyChange: boolean, maxBytes: number): Buffer {
  const early = earlyChange ? 1 : 0;
  let out = Buffer.alloc(Math.min(maxBytes, Math.max(1024, data.length * 4)));
  let length = 0;
  // A table entry is a piece of the output itself: where it starts and how long it is.
  const starts = new Int32Array(4097);
  const lengths = new Int32Array(4097);
  let next = LZW_END + 1;
  let bits = 9;
  let previous = -1;
  let buffer = 0;
  let held = 0;
  for (const byte of data) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    held += 8;
    if (held < bits) continue;
    held -= bits;
    const code = (buffer >> held) & ((1 << bits) - 1);
    if (code === LZW_END) break;
    if (code === CLEAR) {
      next = LZW_END + 1;
      bits = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0)) throw new PdfReadError('damaged', 'bad LZW code');
    const known = code < 256 || code < next;
    const size = code < 256 ? 1 : known ? (lengths[code] ?? 0) : length - previous + 1;
    const start = length;
    if (start + size > maxBytes) throw new PdfReadError('too-complex', 'stream unpacks too far');
    if (start + size > out.length)
      out = Buffer.concat([out], Math.min(maxBytes, Math.max(out.length * 2, start + size)));
    if (code < 256) out[start] = code;
    else
      for (let i = 0, from = known ? (starts[code] ?? 0) : previous; i < size; i += 1)
        out[start + i] = out[from + i] ?? 0;
    length = start + size;
    if (previous >= 0 && next < 4096) {
      starts[next] = previous;
      lengths[next] = start - previous + 1;
      next += 1;
    }
    previous = start;
    if (next + early >= 1 << bits && bits < 12) bits += 1;
  }
  return out.subarray(0, length);
}

function hexDecoded(data: Buffer): Buffer {
  const end = data.indexOf(0x3e);
  const digits = data.toString('latin1', 0, end < 0 ? data.length : end).replace(/[^0-9a-fA-F]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function base85Decoded(data: Buffer): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length < 5) continue;
    out.push(...base85Bytes(group));
    group = [];
  }
  if (group.length > 1) {
    const missing = 5 - group.length;
    out.push(...base85Bytes([...group, ...Array<number>(missing).fill(84)]).slice(0, 4 - missing));
  }
  return Buffer.from(out);
}

function base85Bytes(group: readonly number[]): number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255);
}

function runsDecoded(data: Buffer, maxBytes: number): Buffer {
  const parts: Buffer[] = [];
  let total = 0;
  for (let at = 0; at < data.length; ) {
    const count = data[at] ?? 128;
    if (count === 128) break;
    const part = count < 128 ? data.subarray(at + 1, at + 2 + count) : Buffer.alloc(257 - count, data[at + 1] ?? 0);
    parts.push(part);
    total += part.length;
    if (total > maxBytes) throw new PdfReadError('too-complex', 'stream unpacks too far');
    at += count < 128 ? 2 + count : 2;
  }
  return Buffer.concat(parts);
}
