import type { PagePrint } from '../../plugin/index.ts';

export interface PrintLikeness {
  /** Correlation of the whole pages where they lie best upon each other, −1…1. */
  readonly whole: number;
  /** The same for the place on the page that agrees least: what was filled in differently shows there. */
  readonly worstPlace: number;
}

/** A sheet lies up to so many cells elsewhere on the glass. */
const FARTHEST_CELLS = 6;
/** One place of a page: about a word or two on one line. */
const PLACE_COLUMNS = 8;
const PLACE_ROWS = 4;
/** Scanners differ in scale: a place may lie this much beside where the whole page says. */
const SLACK_HALF_CELLS = 2;
/** Pages have margins; what stands nearer to the edge than this is not compared in detail. */
const RIM_CELLS = 5;
/** A place with less ink, in levels a cell, holds a speck or a rule at most. */
const LEAST_INK = 0.8;

const UNLIKE: PrintLikeness = { whole: 0, worstPlace: 0 };

/**
 * How alike two pages look, wherever and however brightly they lay on the glass. Lines of text are two cells apart, so
 * that half a cell decides: pages are laid upon each other in steps of that.
 */
export function comparePrints(a: PagePrint, b: PagePrint): PrintLikeness {
  if (a.cellMm !== b.cellMm) return UNLIKE;
  const [one, other] = [gridOf(a), gridOf(b)];
  const shift = bestShift(one, other);
  const forth = worstOf(one, doubled(other), shift);
  const back = worstOf(other, doubled(one), { dx: -shift.dx, dy: -shift.dy });
  return { whole: shift.likeness, worstPlace: Math.min(forth, back) };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly levels: Float32Array;
}

interface Place {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** In half cells. */
interface Shift {
  readonly dx: number;
  readonly dy: number;
}

function gridOf({ columns, rows, cells }: PagePrint): Grid {
  return { columns, rows, levels: Float32Array.from(cells, (digit) => Number.parseInt(digit, 16)) };
}

/** The same grid at half the cell size, values between neighbours. */
function doubled({ columns, rows, levels }: Grid): Grid {
  const [wide, high] = [columns * 2, rows * 2];
  const fine = new Float32Array(wide * high);
  for (let y = 0; y < high; y += 1) {
    const [top, bottom] = [y >> 1, Math.min(rows - 1, (y + 1) >> 1)];
    for (let x = 0; x < wide; x += 1) {
      const [left, right] = [x >> 1, Math.min(columns - 1, (x + 1) >> 1)];
      const sum =
        (levels[top * columns + left] ?? 0) +
        (levels[top * columns + right] ?? 0) +
        (levels[bottom * columns + left] ?? 0) +
        (levels[bottom * columns + right] ?? 0);
      fine[y * wide + x] = sum / 4;
    }
  }
  return { columns: wide, rows: high, levels: fine };
}

/** Lines washed out, only the layout left: its likeness changes slowly with the shift. */
function washed({ columns, rows, levels }: Grid): Grid {
  const soft = new Float32Array(levels.length);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      let sum = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u += 1) sum += levels[v * columns + u] ?? 0;
      }
      soft[y * columns + x] = sum;
    }
  }
  return { columns, rows, levels: soft };
}

function bestShift(one: Grid, other: Grid): Shift & { likeness: number } {
  const layout = search(washed(one), doubled(washed(other)), { dx: 0, dy: 0 }, { reach: 2 * FARTHEST_CELLS, step: 4 });
  const near = search(washed(one), doubled(washed(other)), layout, { reach: 2, step: 2 });
  return search(one, doubled(other), near, { reach: 3, step: 1 });
}

function search(
  one: Grid,
  fine: Grid,
  about: Shift,
  { reach, step }: { reach: number; step: number },
): Shift & { likeness: number } {
  const whole = { x0: 0, y0: 0, x1: one.columns, y1: one.rows };
  let best = { ...about, likeness: -1 };
  for (let dy = about.dy - reach; dy <= about.dy + reach; dy += step) {
    for (let dx = about.dx - reach; dx <= about.dx + reach; dx += step) {
      const likeness = correlation(one, fine, whole, { dx, dy });
      if (likeness > best.likeness) best = { dx, dy, likeness };
    }
  }
  return best;
}

function worstOf(one: Grid, fine: Grid, shift: Shift): number {
  const found = placesOf(one).map((place) => likenessAt(one, fine, place, shift));
  return Math.min(1, ...found);
}

/** Places that overlap by half and hold ink; not at the rim, where shadows of binding and lid lie. */
function placesOf({ columns, rows, levels }: Grid): Place[] {
  const places: Place[] = [];
  for (let y0 = RIM_CELLS; y0 + PLACE_ROWS <= rows - RIM_CELLS; y0 += PLACE_ROWS / 2) {
    for (let x0 = RIM_CELLS; x0 + PLACE_COLUMNS <= columns - RIM_CELLS; x0 += PLACE_COLUMNS / 2) {
      const place = { x0, y0, x1: x0 + PLACE_COLUMNS, y1: y0 + PLACE_ROWS };
      let ink = 0;
      for (let y = y0; y < place.y1; y += 1) {
        for (let x = x0; x < place.x1; x += 1) ink += levels[y * columns + x] ?? 0;
      }
      if (ink >= LEAST_INK * PLACE_COLUMNS * PLACE_ROWS) places.push(place);
    }
  }
  return places;
}

function likenessAt(one: Grid, fine: Grid, place: Place, { dx, dy }: Shift): number {
  let best = -1;
  for (let sy = -SLACK_HALF_CELLS; sy <= SLACK_HALF_CELLS; sy += 1) {
    for (let sx = -SLACK_HALF_CELLS; sx <= SLACK_HALF_CELLS; sx += 1) {
      best = Math.max(best, correlation(one, fine, place, { dx: dx + sx, dy: dy + sy }));
    }
  }
  return best;
}

/** Of the cells of a place with what lies there in the other page; beyond its edge lies bare paper. */
function correlation(one: Grid, fine: Grid, { x0, y0, x1, y1 }: Place, { dx, dy }: Shift): number {
  let [count, sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0, 0];
  for (let y = y0; y < y1; y += 1) {
    const fineY = 2 * y + dy;
    const row = fineY >= 0 && fineY < fine.rows ? fineY * fine.columns : -1;
    for (let x = x0; x < x1; x += 1) {
      const a = one.levels[y * one.columns + x] ?? 0;
      const fineX = 2 * x + dx;
      const b = row >= 0 && fineX >= 0 && fineX < fine.columns ? (fine.levels[row + fineX] ?? 0) : 0;
      count += 1;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
    }
  }
  const [varianceA, varianceB] = [sumAA - (sumA * sumA) / count, sumBB - (sumB * sumB) / count];
  if (varianceA <= 0 || varianceB <= 0) return varianceA === varianceB ? 1 : 0;
  return (sumAB - (sumA * sumB) / count) / Math.sqrt(varianceA * varianceB);
}
