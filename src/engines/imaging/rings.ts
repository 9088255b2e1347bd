import type { Ink } from './components.ts';

/** A seal's line around its middle, pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Seals of agencies measure 32 to 42 mm across. */
const RADIUS_MM = { least: 11, most: 23 };
const TRIES = 600;
const MOST_POINTS = 2500;
const SECTORS = 48;
/** Share of all directions in which there has to be ink for a circle to be a ring. */
const COVERED = 0.7;
const BIN_MM = 0.2;

/**
 * Rings in ink that hangs together with much else: the circle through three of its points that most of the others lie
 * on, and the circles around the same middle. Empty when there is none. Tries are drawn from a fixed sequence.
 */
export function findRings(ink: Ink, component: number, mm: number): Ring[] {
  const points = rimPoints(ink, component);
  if (points.length < 100) return [];
  const middle = bestMiddle(points, mm);
  return middle === null ? [] : ringsAround(inkOf(ink, component), middle, mm);
}

/** Both ends of every run: the outline as it is met from the side. */
function rimPoints({ runs }: Ink, component: number): Point[] {
  const ends = runs
    .filter((run) => run.component === component)
    .flatMap(({ x0, x1, y }) =>
      x1 - x0 > 1
        ? [
            { x: x0, y },
            { x: x1 - 1, y },
          ]
        : [{ x: x0, y }],
    );
  const stride = Math.ceil(ends.length / MOST_POINTS);
  return ends.filter((_, index) => index % stride === 0);
}

function bestMiddle(points: readonly Point[], mm: number): Point | null {
  const next = sequence();
  const pick = () => points[Math.floor(next() * points.length)] as Point;
  let best: Point | null = null;
  let most = 0;
  for (let i = 0; i < TRIES; i += 1) {
    const circle = circleThrough(pick(), pick(), pick());
    if (circle === null || circle.radius < RADIUS_MM.least * mm || circle.radius > RADIUS_MM.most * mm) continue;
    let count = 0;
    for (const { x, y } of points) {
      if (Math.abs(Math.hypot(x - circle.x, y - circle.y) - circle.radius) < BIN_MM * 2 * mm) count += 1;
    }
    if (count > most) {
      most = count;
      best = circle;
    }
  }
  return most > 0.12 * points.length ? best : null;
}

function circleThrough(a: Point, b: Point, c: Point): (Point & { radius: number }) | null {
  const d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  if (Math.abs(d) < 1) return null;
  const [aa, bb, cc] = [a.x ** 2 + a.y ** 2, b.x ** 2 + b.y ** 2, c.x ** 2 + c.y ** 2];
  const x = (aa * (b.y - c.y) + bb * (c.y - a.y) + cc * (a.y - b.y)) / d;
  const y = (aa * (c.x - b.x) + bb * (a.x - c.x) + cc * (b.x - a.x)) / d;
  return { x, y, radius: Math.hypot(a.x - x, a.y - y) };
}

/** Every other pixel: a ring has to be filled from its inner to its outer edge. */
function inkOf({ runs }: Ink, component: number): Point[] {
  const points: Point[] = [];
  for (const { y, x0, x1, component: owner } of runs) {
    if (owner === component) for (let x = x0; x < x1; x += 2) points.push({ x, y });
  }
  return points;
}

/** Stretches of radius at which there is ink nearly all the way round. */
function ringsAround(points: readonly Point[], { x, y }: Point, mm: number): Ring[] {
  const bin = BIN_MM * mm;
  const sectors = Array.from({ length: Math.ceil((RADIUS_MM.most * mm) / bin) + 2 }, () => new Set<number>());
  for (const point of points) {
    const radius = Math.hypot(point.x - x, point.y - y);
    const sector = Math.floor(((Math.atan2(point.y - y, point.x - x) / Math.PI + 1) / 2) * SECTORS);
    // A hand-set stamp is no perfect circle: a point counts for its neighbours too.
    for (const at of [-1, 0, 1]) sectors[Math.floor(radius / bin) + at]?.add(sector);
  }
  const rings: Ring[] = [];
  let from: number | null = null;
  sectors.forEach((covered, index) => {
    const isRing = index * bin >= 0.4 * RADIUS_MM.least * mm && covered.size >= COVERED * SECTORS;
    if (isRing && from === null) from = index;
    if (!isRing && from !== null) {
      rings.push({ x, y, inner: from * bin, outer: index * bin });
      from = null;
    }
  });
  return rings;
}

/** The same numbers between 0 and 1 every time (a linear congruence). */
function sequence(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
