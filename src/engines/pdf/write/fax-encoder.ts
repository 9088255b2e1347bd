import {
  BLACK_RUNS,
  type Code,
  END_OF_LINE,
  HORIZONTAL,
  PASS,
  type RunCodes,
  VERTICAL,
  WHITE_RUNS,
} from './fax-codes.ts';

const LONGEST_STEP = 40;

/**
 * A black-and-white page in CCITT Group 4 (T.6), one strip: half the size of deflate and what scanners write
 * themselves. `pixels` are rows of whole bytes, a set bit white.
 */
export function faxEncoded(pixels: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const bits = new BitWriter();
  const rowBytes = Math.ceil(widthPx / 8);
  let above = [widthPx, widthPx, widthPx];
  for (let row = 0; row < heightPx; row += 1) {
    const changes = changesOf(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), widthPx);
    encodeRow(bits, changes, above, widthPx);
    above = changes;
  }
  bits.put(END_OF_LINE);
  bits.put(END_OF_LINE);
  return bits.finish();
}

/** Where the colour changes, white first: even places are the starts of black, odd ones of white. */
function changesOf(row: Uint8Array, width: number): number[] {
  const changes: number[] = [];
  let white = true;
  for (let byteAt = 0; byteAt < row.length; byteAt += 1) {
    const byte = row[byteAt] as number;
    if (byte === (white ? 0xff : 0)) continue;
    const end = Math.min(8, width - byteAt * 8);
    for (let bit = 0; bit < end; bit += 1) {
      const isWhite: boolean = (byte & (0x80 >> bit)) !== 0;
      if (isWhite === white) continue;
      changes.push(byteAt * 8 + bit);
      white = isWhite;
    }
  }
  // Imaginary changes behind the last pixel (T.6, 2.2.1).
  changes.push(width, width, width);
  return changes;
}

/** The coding procedure of T.6, figure 7, on lists of changes; names a0, a1, a2, b1, b2 are the standard's. */
function encodeRow(bits: BitWriter, row: readonly number[], above: readonly number[], width: number): void {
  let a0 = -1;
  let black = 0;
  let rowAt = 0;
  let aboveAt = 0;
  while (a0 < width) {
    while (rowAt % 2 !== black || ((row[rowAt] ?? width) <= a0 && (row[rowAt] ?? width) < width)) rowAt += 1;
    aboveAt = firstChange(above, aboveAt, { a0, black, width });
    const a1 = row[rowAt] ?? width;
    const b1 = above[aboveAt] ?? width;
    const b2 = above[aboveAt + 1] ?? width;
    if (b2 < a1) {
      bits.put(PASS);
      a0 = b2;
    } else if (Math.abs(a1 - b1) <= 3) {
      bits.put(VERTICAL[a1 - b1 + 3] as Code);
      a0 = a1;
      black ^= 1;
    } else {
      const a2 = row[rowAt + 1] ?? width;
      bits.put(HORIZONTAL);
      putRun(bits, a1 - Math.max(a0, 0), black === 0 ? WHITE_RUNS : BLACK_RUNS);
      putRun(bits, a2 - a1, black === 0 ? BLACK_RUNS : WHITE_RUNS);
      a0 = a2;
    }
  }
}

/** The first change above, right of a0, to the colour opposite to the present one. */
function firstChange(
  above: readonly number[],
  from: number,
  { a0, black, width }: { a0: number; black: number; width: number },
): number {
  // A change of colour may lie one place before the last one looked at.
  let at = Math.max(0, from - 2);
  while (at % 2 !== black || ((above[at] ?? width) <= a0 && (above[at] ?? width) < width)) at += 1;
  return at;
}

function putRun(bits: BitWriter, length: number, codes: RunCodes): void {
  let sixtyFours = length >> 6;
  while (sixtyFours > 0) {
    const step = Math.min(sixtyFours, LONGEST_STEP);
    bits.put(codes.steps[step - 1] as Code);
    sixtyFours -= step;
  }
  bits.put(codes.ends[length & 63] as Code);
}

class BitWriter {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;
  #buffer = 0;
  #held = 0;

  put({ bits, length }: Code): void {
    this.#buffer = (this.#buffer << length) | bits;
    this.#held += length;
    while (this.#held >= 8) {
      this.#held -= 8;
      this.#push((this.#buffer >> this.#held) & 255);
    }
    this.#buffer &= (1 << this.#held) - 1;
  }

  finish(): Uint8Array {
    if (this.#held > 0) this.#push((this.#buffer << (8 - this.#held)) & 255);
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}
