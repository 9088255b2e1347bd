import type { PageMapping } from '../../plugin/index.ts';
import { type Point, type Quad, rectangleTo } from './homography.ts';
import { findPaperEdges, type PaperEdge, type PaperEdges } from './paper-edges.ts';
import { type GreyRaster, greyRaster, type Raster } from './raster.ts';

/** A sheet that does not fill its picture. */
export interface Paper {
  /** In pixels of the picture. */
  readonly corners: Quad;
  /** Photographed at an angle: opposite sides are not parallel. */
  readonly slanted: boolean;
  /** Of the sheet laid flat, pixels of the picture where it is largest alike. */
  readonly widthPx: number;
  readonly heightPx: number;
}

const SEARCH_LONG_SIDE_PX = 500;
/** The step itself is half shadow; so much of the sheet is given away with it. */
const INSET_PX = 0.8;
/** Fewer sides tell nothing of an angle. */
const LEAST_SIDES_SEEN = 3;
const LEAST_CONVERGENCE_DEGREES = 0.35;
const MOST_CORNER_ERROR_DEGREES = 25;
const LEAST_AREA_SHARE = 0.2;
/** All sizes of the A series have this shape; what comes near is one of them, seen a little foreshortened. */
const A_SERIES = { ratio: Math.SQRT2, tolerance: 0.13 };

/** The sheet on a darker ground: photos of paper, scans with black around a small page. Null where it fills the picture. */
export function findPaper(raster: Raster): Paper | null {
  const step = Math.max(1, Math.floor(Math.max(raster.widthPx, raster.heightPx) / SEARCH_LONG_SIDE_PX));
  const small = thumbnail(raster, step);
  const edges = findPaperEdges(small);
  const seen = edges.filter((edge) => edge !== null).length;
  if (seen === 0) return null;
  const quad = cornersOf(edges, small);
  if (!isSheet(quad, small)) return null;
  const corners = quad.map(({ x, y }) => ({ x: x * step, y: y * step })) as unknown as Quad;
  const [top, right, bottom, left] = sidesOf(corners);
  const converge = Math.max(turnBetween(top, bottom), turnBetween(left, right));
  const slanted = seen >= LEAST_SIDES_SEEN && converge > LEAST_CONVERGENCE_DEGREES;
  return { corners, slanted, ...flatSize((top.length + bottom.length) / 2, (left.length + right.length) / 2) };
}

/** The sheet laid flat, and how it maps to the picture; both with `scale` pixels for one of `paper`'s. */
export function sheetMapping(
  { corners, widthPx, heightPx }: Paper,
  scale: number,
): { widthPx: number; heightPx: number; toPicture: PageMapping } {
  const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  const quad = corners.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as unknown as Quad;
  return { widthPx: width, heightPx: height, toPicture: rectangleTo(quad, width, height) };
}

/** Four pixels of each cell tell its brightness well enough. */
function thumbnail({ pixels, widthPx, heightPx, channels }: Raster, step: number): GreyRaster {
  const small = greyRaster(Math.floor(widthPx / step), Math.floor(heightPx / step));
  const green = channels === 3 ? 1 : 0;
  const right = (step >> 1) * channels;
  const below = (step >> 1) * widthPx * channels;
  for (let y = 0, cell = 0; y < small.heightPx; y += 1) {
    for (let x = 0, at = y * step * widthPx * channels + green; x < small.widthPx; x += 1, cell += 1) {
      const upper = (pixels[at] as number) + (pixels[at + right] as number);
      small.pixels[cell] = (upper + (pixels[at + below] as number) + (pixels[at + below + right] as number)) >> 2;
      at += step * channels;
    }
  }
  return small;
}

function cornersOf([top, right, bottom, left]: PaperEdges, { widthPx: w, heightPx: h }: GreyRaster): Quad {
  // A side that is not seen runs as the opposite one does, along the picture's edge.
  const unseen = (opposite: PaperEdge | null, length: number): PaperEdge => {
    const slope = -(opposite?.slope ?? 0);
    return { offset: -INSET_PX + Math.min(0, -slope * length), slope };
  };
  const t = top ?? unseen(bottom, w);
  const b = bottom ?? unseen(top, w);
  const l = left ?? unseen(right, h);
  const r = right ?? unseen(left, h);
  /** Where y = p + q·x meets x = u + v·y. */
  const meet = (p: number, q: number, u: number, v: number): Point => {
    const y = (p + q * u) / (1 - q * v);
    return { x: u + v * y, y };
  };
  const upper = [t.offset + INSET_PX, t.slope] as const;
  const lower = [h - b.offset - INSET_PX, -b.slope] as const;
  const near = [l.offset + INSET_PX, l.slope] as const;
  const far = [w - r.offset - INSET_PX, -r.slope] as const;
  return [meet(...upper, ...near), meet(...upper, ...far), meet(...lower, ...far), meet(...lower, ...near)];
}

interface SideLine {
  readonly length: number;
  readonly degrees: number;
}

/** Upper, right, lower and left side; lines across point right, lines down point down. */
function sidesOf([p, q, r, s]: Quad): [SideLine, SideLine, SideLine, SideLine] {
  const line = (from: Point, to: Point): SideLine => ({
    length: Math.hypot(to.x - from.x, to.y - from.y),
    degrees: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
  });
  return [line(p, q), line(q, r), line(s, r), line(p, s)];
}

function turnBetween(a: SideLine, b: SideLine): number {
  return Math.abs(a.degrees - b.degrees);
}

function isSheet(quad: Quad, { widthPx, heightPx }: GreyRaster): boolean {
  const [top, right, bottom, left] = sidesOf(quad);
  const square = [right, left].every((down) =>
    [top, bottom].every((across) => Math.abs(down.degrees - across.degrees - 90) < MOST_CORNER_ERROR_DEGREES),
  );
  const area = quad.reduce((sum, { x, y }, i) => {
    const next = quad[(i + 1) % 4] as Point;
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
  return square && area > LEAST_AREA_SHARE * widthPx * heightPx;
}

function flatSize(width: number, height: number): { widthPx: number; heightPx: number } {
  const long = Math.max(width, height);
  const ratio = long / Math.min(width, height);
  if (Math.abs(ratio / A_SERIES.ratio - 1) > A_SERIES.tolerance) return { widthPx: width, heightPx: height };
  const short = long / A_SERIES.ratio;
  return width > height ? { widthPx: long, heightPx: short } : { widthPx: short, heightPx: long };
}
