/** Ink as points: x and y of each, in pixels. */
export interface InkPoints {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export interface Lean {
  /** How far the lines lean, degrees, positive = they fall to the right. */
  readonly degrees: number;
  /** How sharply rows of ink and rows of paper part at that angle; comparable between the two axes of one page. */
  readonly sharpness: number;
}

const WIDEST_DEGREES = 15;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.05;

/**
 * The angle at which lines of text are level: there the row sums of ink change most from row to row. `steep` looks
 * for lines that run up and down instead.
 */
export function findLean(points: InkPoints, steep: boolean): Lean {
  const along = steep ? points.y : points.x;
  const across = steep ? points.x : points.y;
  // Turning a steep line's axes mirrors the sense of its angle.
  const sense = steep ? -1 : 1;
  const profile = new RowProfile(along, across);
  const coarse = best(profile, 0, WIDEST_DEGREES, COARSE_STEP);
  const middle = best(profile, coarse.degrees, COARSE_STEP, COARSE_STEP / 4);
  const fine = best(profile, middle.degrees, COARSE_STEP / 4, FINE_STEP);
  return { degrees: sense * peak(profile, fine.degrees), sharpness: fine.sharpness };
}

function best(profile: RowProfile, around: number, reach: number, step: number): Lean {
  let winner = { degrees: around, sharpness: -1 };
  const steps = Math.round(reach / step);
  for (let i = -steps; i <= steps; i += 1) {
    const degrees = around + i * step;
    const sharpness = profile.sharpness(degrees);
    // Ties go to the smaller angle, so that a page without lines stays as it is.
    if (sharpness > winner.sharpness * 1.0001) winner = { degrees, sharpness };
  }
  return winner;
}

/** Vertex of the parabola through the best angle and its neighbours. */
function peak(profile: RowProfile, degrees: number): number {
  const [left, middle, right] = [-1, 0, 1].map((side) => profile.sharpness(degrees + side * FINE_STEP)) as [
    number,
    number,
    number,
  ];
  const bend = left - 2 * middle + right;
  const shift = bend < 0 ? (0.5 * (left - right)) / bend : 0;
  return degrees + Math.max(-0.5, Math.min(0.5, shift)) * FINE_STEP;
}

class RowProfile {
  readonly #along: Float32Array;
  readonly #across: Float32Array;
  readonly #rows: Int32Array;
  readonly #offset: number;

  constructor(along: Float32Array, across: Float32Array) {
    this.#along = along;
    this.#across = across;
    let [longest, deepest] = [0, 0];
    for (let i = 0; i < along.length; i += 1) {
      longest = Math.max(longest, along[i] as number);
      deepest = Math.max(deepest, across[i] as number);
    }
    this.#offset = Math.ceil(longest * Math.tan(((WIDEST_DEGREES + 2) * Math.PI) / 180)) + 1;
    this.#rows = new Int32Array(Math.ceil(deepest) + 2 * this.#offset + 2);
  }

  sharpness(degrees: number): number {
    const rows = this.#rows.fill(0);
    const slope = Math.tan((degrees * Math.PI) / 180);
    const along = this.#along;
    const across = this.#across;
    for (let i = 0; i < along.length; i += 1) {
      const row = ((across[i] as number) - (along[i] as number) * slope + this.#offset) | 0;
      rows[row] = (rows[row] as number) + 1;
    }
    let sum = 0;
    for (let row = 1; row < rows.length; row += 1) {
      const change = (rows[row] as number) - (rows[row - 1] as number);
      sum += change * change;
    }
    return sum;
  }
}
