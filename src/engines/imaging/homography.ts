import type { PageMapping } from '../../plugin/index.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners of a sheet, clockwise from the upper left as it lies in the picture. */
export type Quad = readonly [Point, Point, Point, Point];

export const IDENTITY: PageMapping = [1, 0, 0, 1, 0, 0];

export function mapPoint([a, b, c, d, e, f, g = 0, h = 0]: PageMapping, { x, y }: Point): Point {
  const w = g * x + h * y + 1;
  return { x: (a * x + c * y + e) / w, y: (b * x + d * y + f) / w };
}

/** First `inner`, then `outer`. */
export function compose(outer: PageMapping, inner: PageMapping): PageMapping {
  const [a, b, c, d, e, f, g = 0, h = 0] = outer;
  const [a2, b2, c2, d2, e2, f2, g2 = 0, h2 = 0] = inner;
  const w = g * e2 + h * f2 + 1;
  const affine = [
    (a * a2 + c * b2 + e * g2) / w,
    (b * a2 + d * b2 + f * g2) / w,
    (a * c2 + c * d2 + e * h2) / w,
    (b * c2 + d * d2 + f * h2) / w,
    (a * e2 + c * f2 + e) / w,
    (b * e2 + d * f2 + f) / w,
  ] as const;
  const [gg, hh] = [(g * a2 + h * b2 + g2) / w, (g * c2 + h * d2 + h2) / w];
  return gg === 0 && hh === 0 ? affine : [...affine, gg, hh];
}

/** Maps a rectangle of `width` × `height` with its corner at 0, 0 to the quadrilateral (after Heckbert). */
export function rectangleTo([p, q, r, s]: Quad, width: number, height: number): PageMapping {
  const [dx1, dy1] = [q.x - r.x, q.y - r.y];
  const [dx2, dy2] = [s.x - r.x, s.y - r.y];
  const [sumX, sumY] = [p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / determinant;
  const h = (dx1 * sumY - sumX * dy1) / determinant;
  return [
    (q.x - p.x + g * q.x) / width,
    (q.y - p.y + g * q.y) / width,
    (s.x - p.x + h * s.x) / height,
    (s.y - p.y + h * s.y) / height,
    p.x,
    p.y,
    g / width,
    h / height,
  ];
}
