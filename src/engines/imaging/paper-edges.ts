import type { GreyRaster } from './raster.ts';

/** One side of a sheet: `offset + slope · i` pixels in from that side of the picture, `i` along it. */
export interface PaperEdge {
  readonly offset: number;
  readonly slope: number;
}

/** In the order upper, right, lower, left; null where the sheet reaches the picture's edge or nothing tells. */
export type PaperEdges = readonly [PaperEdge | null, PaperEdge | null, PaperEdge | null, PaperEdge | null];

/** How far in an edge is looked for, as a share of the picture. */
const DEEPEST = 0.42;
/** Paper is brighter than what it lies on by so many levels, and by this share of its own brightness, at a step. */
const LEAST_RISE = { levels: 16, share: 0.13 };
const STEEPEST = 0.4;
const SLOPE_STEP = 0.02;
/** Share of a side on which the step has to be seen: of all of it, or of what lies within the picture. */
const SEEN_SHARE = { whole: 0.5, visible: 0.7 };
/** A side may run out of the picture, but not at once. */
const LEAST_VISIBLE_SHARE = 0.15;
/** Nearer to the picture's edge than this there is nothing to take away. */
const LEAST_OFFSET_PX = 2;
const CANDIDATES = 4;
/** What lies outside is darker all over, not only at the step: else the line is a table's, or a row of print. */
const OUTSIDE_SHARE = 0.88;
const BAND_PX = 14;

/** Looks for the sheet's sides in a small picture (some 500 pixels long): steps from dark to bright that make a line. */
export function findPaperEdges(picture: GreyRaster): PaperEdges {
  return sidesOf(picture).map((side) => edgeOf(picture.pixels, side)) as unknown as PaperEdges;
}

/** How to walk a picture from one of its sides inwards. */
interface Side {
  readonly start: number;
  readonly along: number;
  readonly inwards: number;
  readonly length: number;
  readonly depth: number;
}

function sidesOf({ widthPx: w, heightPx: h }: GreyRaster): Side[] {
  return [
    { start: 0, along: 1, inwards: w, length: w, depth: h },
    { start: w - 1, along: w, inwards: -1, length: h, depth: w },
    { start: (h - 1) * w, along: 1, inwards: -w, length: w, depth: h },
    { start: 0, along: w, inwards: 1, length: h, depth: w },
  ];
}

interface Step {
  readonly i: number;
  readonly depth: number;
}

function edgeOf(pixels: Uint8Array, side: Side): PaperEdge | null {
  const steps: Step[] = [];
  for (let i = 0; i < side.length; i += 1) steps.push(...stepsAt(pixels, side, i));
  if (steps.length < side.length * LEAST_VISIBLE_SHARE * SEEN_SHARE.visible) return null;
  const rough = mostPopularLine(steps, side);
  const near = steps.filter(({ i, depth }) => Math.abs(depth - rough.offset - rough.slope * i) <= 2.5);
  const rows = new Set(near.map(({ i }) => i)).size;
  const line = fitLine(near);
  const visible = visibleLength(line, side);
  if (rows < side.length * SEEN_SHARE.whole && rows < visible * SEEN_SHARE.visible) return null;
  if (visible < side.length * LEAST_VISIBLE_SHARE) return null;
  const deepest = Math.max(line.offset, line.offset + line.slope * side.length);
  return deepest < LEAST_OFFSET_PX || !isDarkOutside(pixels, side, line) ? null : line;
}

function visibleLength({ offset, slope }: PaperEdge, { length }: Side): number {
  let visible = 0;
  for (let i = 0; i < length; i += 1) if (offset + slope * i > LEAST_OFFSET_PX) visible += 1;
  return visible;
}

/** Compares what most of both sides is at least as bright as: print inside does not count, nor light spots outside. */
function isDarkOutside(pixels: Uint8Array, side: Side, { offset, slope }: PaperEdge): boolean {
  const outside = new Int32Array(256);
  const inside = new Int32Array(256);
  for (let i = 0; i < side.length; i += 2) {
    const edge = Math.round(offset + slope * i);
    const base = side.start + i * side.along;
    for (let depth = 0; depth < Math.min(edge + BAND_PX, side.depth); depth += 2) {
      const value = pixels[base + depth * side.inwards] as number;
      const counts = depth < edge - 1 ? outside : inside;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return percentile(outside, 0.8) < OUTSIDE_SHARE * percentile(inside, 0.6);
}

function percentile(counts: Int32Array, share: number): number {
  const wanted = share * counts.reduce((sum, count) => sum + count, 0);
  let value = 0;
  for (let seen = counts[0] as number; value < 255 && seen < wanted; seen += counts[value] as number) value += 1;
  return value;
}

/** The first few places on a line inwards where dark turns into bright at a step. */
function stepsAt(pixels: Uint8Array, side: Side, i: number): Step[] {
  const found: Step[] = [];
  const base = side.start + i * side.along;
  const last = Math.floor(side.depth * DEEPEST);
  const rise = (depth: number) => {
    const at = base + depth * side.inwards;
    const inner = (pixels[at + side.inwards] as number) + (pixels[at + 2 * side.inwards] as number);
    const outer = (pixels[at - side.inwards] as number) + (pixels[at - 2 * side.inwards] as number);
    const wanted = Math.max(2 * LEAST_RISE.levels, LEAST_RISE.share * inner);
    return inner - outer >= wanted ? inner - outer : 0;
  };
  let before = 0;
  let here = rise(2);
  for (let depth = 2; depth < last && found.length < CANDIDATES; depth += 1) {
    const next = rise(depth + 1);
    if (here > 0 && here >= before && here > next) found.push({ i, depth: depth + 0.5 });
    before = here;
    here = next;
  }
  return found;
}

/** The line through most of the steps, by trying every slope (a Hough transform). */
function mostPopularLine(steps: readonly Step[], { length, depth }: Side): PaperEdge {
  const shift = Math.ceil(STEEPEST * length);
  const votes = new Int32Array(depth + 2 * shift + 2);
  let best = { offset: 0, slope: 0 };
  let most = 0;
  for (let slope = -STEEPEST; slope <= STEEPEST; slope += SLOPE_STEP) {
    votes.fill(0);
    for (const { i, depth: at } of steps) {
      const bin = Math.round(at - slope * i) + shift;
      votes[bin] = (votes[bin] as number) + 1;
    }
    for (let bin = 1; bin < votes.length - 1; bin += 1) {
      const count = (votes[bin - 1] as number) + 2 * (votes[bin] as number) + (votes[bin + 1] as number);
      if (count <= most) continue;
      most = count;
      best = { offset: bin - shift, slope };
    }
  }
  return best;
}

/** Least squares. */
function fitLine(steps: readonly Step[]): PaperEdge {
  const n = steps.length;
  const meanI = steps.reduce((sum, { i }) => sum + i, 0) / n;
  const meanDepth = steps.reduce((sum, { depth }) => sum + depth, 0) / n;
  let [ii, id] = [0, 0];
  for (const { i, depth } of steps) {
    ii += (i - meanI) ** 2;
    id += (i - meanI) * (depth - meanDepth);
  }
  const slope = ii === 0 ? 0 : id / ii;
  return { offset: meanDepth - slope * meanI, slope };
}
