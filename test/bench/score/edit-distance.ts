/**
 * Edit distances by bit-parallel columns (Myers 1999, in blocks as Hyyrö 2003): 32 rows of the table in one step,
 * so that a whole page against a whole page costs milliseconds. Lengths are UTF-16 units; NFC Vietnamese has no surrogates.
 */

/** Where a pattern fits best in a text: `text.slice(start, end)` is `distance` edits away from it. */
export interface Place {
  readonly distance: number;
  readonly start: number;
  readonly end: number;
}

/** Levenshtein distance of two strings. */
export function editDistance(a: string, b: string): number {
  if (a.length === 0) return b.length;
  const columns = new Columns(a, 1);
  for (let i = 0; i < b.length; i += 1) columns.step(b.charCodeAt(i));
  return columns.score;
}

/** The substring of `text` nearest to `pattern`: the first end of least distance, and for it the shortest substring. */
export function bestPlace(pattern: string, text: string): Place {
  let best = { distance: pattern.length, end: 0 };
  eachEnd(pattern, text, (distance, end) => {
    if (distance < best.distance) best = { distance, end };
  });
  return { ...best, start: startOf(pattern, text, best.end, best.distance) };
}

/**
 * The earliest place within `maxDistance`, its end moved on while that makes it no worse; null if there is none.
 * A line that is read after another one must have such a place behind the other's.
 */
export function firstPlace(pattern: string, text: string, maxDistance: number): Place | null {
  let found: { distance: number; end: number } | null = null;
  let left = false;
  eachEnd(pattern, text, (distance, end) => {
    if (left) return;
    if (found === null ? distance <= maxDistance : distance < found.distance) found = { distance, end };
    else if (found !== null && end - found.end > pattern.length) left = true;
  });
  const place = found as { distance: number; end: number } | null;
  return place && { ...place, start: startOf(pattern, text, place.end, place.distance) };
}

function eachEnd(pattern: string, text: string, visit: (distance: number, end: number) => void): void {
  if (pattern.length === 0) return;
  const columns = new Columns(pattern, 0);
  for (let i = 0; i < text.length; i += 1) visit(columns.step(text.charCodeAt(i)), i + 1);
}

/** Reads backwards from `end`: the first length at which the reversed pattern reaches the known distance. */
function startOf(pattern: string, text: string, end: number, distance: number): number {
  if (distance >= pattern.length) return end;
  const columns = new Columns([...pattern].reverse().join(''), 1);
  for (let i = end - 1; i >= 0; i -= 1) {
    if (columns.step(text.charCodeAt(i)) === distance) return i;
  }
  return end;
}

/** One column of the distance table after another; `score` is its last row. */
class Columns {
  score: number;
  readonly #firstRow: 0 | 1;
  readonly #blocks: number;
  readonly #last: number;
  readonly #masks = new Map<number, Int32Array>();
  readonly #none: Int32Array;
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  /** `firstRow` 0: a match may start anywhere in the text; 1: at its beginning. */
  constructor(pattern: string, firstRow: 0 | 1) {
    this.score = pattern.length;
    this.#firstRow = firstRow;
    this.#blocks = Math.ceil(pattern.length / 32);
    this.#last = 1 << ((pattern.length - 1) % 32);
    this.#none = new Int32Array(this.#blocks);
    this.#plus = new Int32Array(this.#blocks).fill(-1);
    this.#minus = new Int32Array(this.#blocks);
    for (let i = 0; i < pattern.length; i += 1) {
      const code = pattern.charCodeAt(i);
      const mask = this.#masks.get(code) ?? new Int32Array(this.#blocks);
      mask[i >> 5] = (mask[i >> 5] ?? 0) | (1 << (i & 31));
      this.#masks.set(code, mask);
    }
  }

  step(code: number): number {
    const mask = this.#masks.get(code) ?? this.#none;
    let carry: number = this.#firstRow;
    for (let b = 0; b < this.#blocks; b += 1) carry = this.#advance(b, mask[b] ?? 0, carry);
    this.score += carry;
    return this.score;
  }

  /** `carry` is the horizontal difference (−1, 0, 1) that comes in above the block; the one below it goes out. */
  #advance(b: number, equal: number, carry: number): number {
    const top = b === this.#blocks - 1 ? this.#last : 1 << 31;
    const plus = this.#plus[b] ?? 0;
    const minus = this.#minus[b] ?? 0;
    const vertical = equal | minus;
    const matched = carry < 0 ? equal | 1 : equal;
    const horizontal = (((matched & plus) + plus) ^ plus) | matched;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    const out = up & top ? 1 : down & top ? -1 : 0;
    up = (up << 1) | (carry > 0 ? 1 : 0);
    down = (down << 1) | (carry < 0 ? 1 : 0);
    this.#plus[b] = down | ~(vertical | up);
    this.#minus[b] = up & vertical;
    return out;
  }
}
