import type { Component, Ink } from './components.ts';
import type { GreyRaster } from './raster.ts';

/** Less than this of a sheet's length hanging together is no part of a fold. */
const LEAST_PART_SHARE = 0.12;
/** A crease is thinner, and so is a rule; a row of print is not. */
const THICKEST_MM = 1.4;
/** Sheets lean by up to 5°, folds a little more. */
const STEEPEST = 0.12;
const SLOPE_STEP = 0.002;
const BIN_PX = 3;
/** Share of the sheet's length on which the line has to be seen. */
const SEEN_SHARE = 0.7;
/** It runs from edge to edge, where no table's rules reach. */
const EDGE_MM = 7;
/** Folded in four, or in three with a corner. */
const MOST_FOLDS = 3;
const RIM_PX = 2;
/** The crease itself is paler than print as a rule; what is darker than this share of its tone is print on it. */
const PRINT_SHARE = 0.7;

interface Point {
  /** Along the line that is looked for, and across it. */
  readonly along: number;
  readonly across: number;
}

interface Fold {
  readonly offset: number;
  readonly slope: number;
}

/**
 * Brightens the dark lines that folds leave: letters they cross would hang together with them, and a column edge is
 * seen where there is none. Works on `image` in place; true when there was one and ink has to be looked for again.
 */
export function fadeFolds(image: GreyRaster, ink: Ink, mm: number): boolean {
  const steep = parts(ink, image.heightPx, ({ y0, y1 }) => y1 - y0);
  const flat = parts(ink, image.widthPx, ({ x0, x1 }) => x1 - x0);
  if (steep.size === 0 && flat.size === 0) return false;
  const { widthPx: w, heightPx: h } = image;
  const down = foldsAmong(steepPoints(ink, steep, mm), h, mm);
  for (const fold of down) fade(image, fold, { step: 1, next: w, count: h, depth: w }, mm);
  const across = foldsAmong(flatPoints(ink, flat, mm), w, mm);
  for (const fold of across) fade(image, fold, { step: w, next: 1, count: w, depth: h }, mm);
  return down.length + across.length > 0;
}

function parts(ink: Ink, length: number, extent: (component: Component) => number): Set<number> {
  return new Set(ink.components.flatMap((part, index) => (extent(part) >= LEAST_PART_SHARE * length ? [index] : [])));
}

/** The middle of every short run. */
function steepPoints({ runs }: Ink, wanted: ReadonlySet<number>, mm: number): Point[] {
  if (wanted.size === 0) return [];
  return runs
    .filter(({ component, x0, x1 }) => wanted.has(component) && x1 - x0 <= THICKEST_MM * mm)
    .map(({ x0, x1, y }) => ({ along: y, across: (x0 + x1) / 2 }));
}

/** The middle of every short stretch of ink in a column, of a few columns. */
function flatPoints({ runs }: Ink, wanted: ReadonlySet<number>, mm: number): Point[] {
  const stretches = new Map<number, { from: number; to: number }>();
  const points: Point[] = [];
  const close = (x: number) => {
    const stretch = stretches.get(x);
    if (stretch === undefined) return;
    stretches.delete(x);
    const { from, to } = stretch;
    if (to - from <= THICKEST_MM * mm) points.push({ along: x, across: (from + to) / 2 });
  };
  for (const { component, x0, x1, y } of runs) {
    if (!wanted.has(component)) continue;
    for (let x = Math.ceil(x0 / COLUMN_STRIDE) * COLUMN_STRIDE; x < x1; x += COLUMN_STRIDE) {
      const stretch = stretches.get(x);
      if (stretch !== undefined && stretch.to === y) stretch.to = y + 1;
      else {
        close(x);
        stretches.set(x, { from: y, to: y + 1 });
      }
    }
  }
  for (const x of [...stretches.keys()]) close(x);
  return points;
}

const COLUMN_STRIDE = 2;

/** Lines that most points lie on and that run through the whole sheet, one after the other. */
function foldsAmong(points: readonly Point[], length: number, mm: number): Fold[] {
  const folds: Fold[] = [];
  for (let rest = points; folds.length < MOST_FOLDS && rest.length >= length / 8; ) {
    const fold = mostPopularLine(rest, length);
    if (!runsThrough(rest, fold, length, mm)) break;
    folds.push(fold);
    rest = rest.filter((point) => !liesOn(point, fold));
  }
  return folds;
}

function mostPopularLine(points: readonly Point[], length: number): Fold {
  const thinned = points.filter((_, index) => index % Math.ceil(points.length / 3000) === 0);
  const shift = Math.ceil(STEEPEST * length);
  const deepest = points.reduce((most, { across }) => Math.max(most, across), 0);
  const votes = new Int32Array(Math.ceil((deepest + 2 * shift) / BIN_PX) + 2);
  let best: Fold = { offset: 0, slope: 0 };
  let most = 0;
  for (let slope = -STEEPEST; slope <= STEEPEST; slope += SLOPE_STEP) {
    votes.fill(0);
    for (const { along, across } of thinned) {
      const bin = ((across - slope * along + shift) / BIN_PX) | 0;
      votes[bin] = (votes[bin] as number) + 1;
    }
    for (let bin = 0; bin < votes.length; bin += 1) {
      if ((votes[bin] as number) <= most) continue;
      most = votes[bin] as number;
      best = { offset: (bin + 0.5) * BIN_PX - shift, slope };
    }
  }
  return best;
}

function liesOn({ along, across }: Point, { offset, slope }: Fold): boolean {
  return Math.abs(across - offset - slope * along) <= BIN_PX;
}

function runsThrough(points: readonly Point[], fold: Fold, length: number, mm: number): boolean {
  const cells = new Set<number>();
  let [first, last] = [length, 0];
  for (const point of points) {
    if (!liesOn(point, fold)) continue;
    const { along } = point;
    cells.add(along >> 3);
    first = Math.min(first, along);
    last = Math.max(last, along);
  }
  return cells.size * 8 >= SEEN_SHARE * length && first <= EDGE_MM * mm && last >= length - EDGE_MM * mm;
}

interface Walk {
  /** Across the line, along it. */
  readonly step: number;
  readonly next: number;
  readonly count: number;
  readonly depth: number;
}

function fade({ pixels }: GreyRaster, { offset, slope }: Fold, { step, next, count, depth }: Walk, mm: number): void {
  const reach = Math.ceil((THICKEST_MM * mm) / 2) + RIM_PX;
  const middle = (i: number) => Math.round(offset + slope * i);
  const tones = new Int32Array(256);
  for (let i = 0; i < count; i += 1) {
    let darkest = 255;
    for (let j = middle(i) - 2; j <= middle(i) + 2; j += 1) {
      if (j >= 0 && j < depth) darkest = Math.min(darkest, pixels[i * next + j * step] as number);
    }
    tones[darkest] = (tones[darkest] as number) + 1;
  }
  let tone = 0;
  for (let seen = tones[0] as number; tone < 254 && seen < count / 2; seen += tones[tone] as number) tone += 1;
  for (let i = 0; i < count; i += 1) {
    for (let j = Math.max(0, middle(i) - reach); j <= Math.min(depth - 1, middle(i) + reach); j += 1) {
      const at = i * next + j * step;
      const value = pixels[at] as number;
      if (value >= PRINT_SHARE * tone) pixels[at] = 255;
    }
  }
}
