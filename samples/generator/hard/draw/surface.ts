import type { Rotation } from '../../../../src/domain/page.ts';
import type { Affine } from './letters.ts';

export type Point = readonly [x: number, y: number];

/** How a sheet lies in a picture: any smooth map from millimetres on the sheet to pixels. */
export interface Surface {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly toPixel: (xMm: number, yMm: number) => Point;
}

export interface FlatSheet {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly dpi: number;
  /** Positive: lines fall to the right. */
  readonly skewDegrees: number;
  /** What the scanner saw beyond the sheet: left, top, right, bottom. */
  readonly marginMm: readonly [number, number, number, number];
}

/** A sheet on the glass of a scanner; it leans about its middle. */
export function flatSurface({ widthMm, heightMm, dpi, skewDegrees, marginMm }: FlatSheet): Surface {
  const scale = dpi / 25.4;
  const angle = (skewDegrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [left, top, right, bottom] = marginMm;
  const [cx, cy] = [widthMm / 2, heightMm / 2];
  return {
    widthPx: Math.round((widthMm + left + right) * scale),
    heightPx: Math.round((heightMm + top + bottom) * scale),
    toPixel: (xMm, yMm) => {
      const [dx, dy] = [xMm - cx, yMm - cy];
      return [(left + cx + dx * cos - dy * sin) * scale, (top + cy + dx * sin + dy * cos) * scale];
    },
  };
}

export interface PhotographedSheet {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Corners of the sheet in the picture: top left, top right, bottom right, bottom left. */
  readonly corners: readonly [Point, Point, Point, Point];
  /** How far the middle of the sheet's upper part bulges, millimetres. */
  readonly bulgeMm: number;
}

/** A sheet seen by a phone: a homography, and paper that does not lie quite flat. */
export function photographedSurface(sheet: PhotographedSheet): Surface {
  const { widthMm, heightMm, widthPx, heightPx, corners, bulgeMm } = sheet;
  const square = squareToQuad(corners);
  return {
    widthPx,
    heightPx,
    toPixel: (xMm, yMm) => {
      const bulge = bulgeMm * Math.sin((Math.PI * xMm) / widthMm) * (1 - yMm / heightMm);
      return square(xMm / widthMm, (yMm - bulge) / heightMm);
    },
  };
}

/** The same picture as it came out of the device when `rotation` clockwise is what turns it upright. */
export function turnedSurface(surface: Surface, rotation: Rotation): Surface {
  const { widthPx, heightPx, toPixel } = surface;
  if (rotation === 0) return surface;
  if (rotation === 180) {
    return { widthPx, heightPx, toPixel: (x, y) => flip(toPixel(x, y), widthPx, heightPx) };
  }
  const turn = ([x, y]: Point): Point => (rotation === 90 ? [y, widthPx - x] : [heightPx - y, x]);
  return { widthPx: heightPx, heightPx: widthPx, toPixel: (x, y) => turn(toPixel(x, y)) };
}

/** The map near a point as an affine one: exact enough for a letter, a seal or a signature. */
export function tangentAt(surface: Surface, xMm: number, yMm: number): Affine {
  const [e, f] = surface.toPixel(xMm, yMm);
  const [x1, y1] = surface.toPixel(xMm + 0.5, yMm);
  const [x0, y0] = surface.toPixel(xMm - 0.5, yMm);
  const [u1, v1] = surface.toPixel(xMm, yMm + 0.5);
  const [u0, v0] = surface.toPixel(xMm, yMm - 0.5);
  return [x1 - x0, y1 - y0, u1 - u0, v1 - v0, e, f];
}

/** Pixels per millimetre in the middle of the sheet. */
export function scaleOf(surface: Surface, widthMm: number, heightMm: number): number {
  const [a, b, c, d] = tangentAt(surface, widthMm / 2, heightMm / 2);
  return Math.sqrt(Math.abs(a * d - b * c));
}

function flip([x, y]: Point, widthPx: number, heightPx: number): Point {
  return [widthPx - x, heightPx - y];
}

/** The projective map of the unit square onto a quadrilateral (Heckbert 1989, section 2.2.3). */
function squareToQuad([p0, p1, p2, p3]: PhotographedSheet['corners']): (u: number, v: number) => Point {
  const [dx1, dy1] = [p1[0] - p2[0], p1[1] - p2[1]];
  const [dx2, dy2] = [p3[0] - p2[0], p3[1] - p2[1]];
  const [sx, sy] = [p0[0] - p1[0] + p2[0] - p3[0], p0[1] - p1[1] + p2[1] - p3[1]];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  const [a, b] = [p1[0] - p0[0] + g * p1[0], p3[0] - p0[0] + h * p3[0]];
  const [d, e] = [p1[1] - p0[1] + g * p1[1], p3[1] - p0[1] + h * p3[1]];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(a * u + b * v + p0[0]) / w, (d * u + e * v + p0[1]) / w];
  };
}
