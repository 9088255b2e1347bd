import type { Point, Quad } from './homography.ts';
import type { Raster } from './raster.ts';

/** Where the paper's colour is looked for, from the sheet's edge inwards, as shares of its width. */
const SAMPLES = [0.01, 0.015, 0.02, 0.03, 0.04, 0.05];

/**
 * Gives everything around the sheet the colour the sheet has at its edge, row by row: table tops are neither ink nor
 * coloured, and the paper's brightness runs on as it was. Works on `raster` in place.
 */
export function coverSurroundings(raster: Raster, corners: Quad): void {
  const { widthPx, heightPx } = raster;
  const covered: number[] = [];
  let sample: { left: number; right: number } | null = null;
  for (let y = 0; y < heightPx; y += 1) {
    const span = spanAt(corners, y + 0.5, widthPx);
    if (span === null || span.x1 - span.x0 < 8) {
      if (sample === null) covered.push(y);
      else fillRow(raster, y, 0, widthPx, sample.left);
      continue;
    }
    const { x0, x1 } = span;
    const width = x1 - x0;
    sample = { left: brightest(raster, y, x0, width), right: brightest(raster, y, x1 - 1, -width) };
    fillRow(raster, y, 0, x0, sample.left);
    fillRow(raster, y, x1, widthPx, sample.right);
    for (const above of covered.splice(0)) fillRow(raster, above, 0, widthPx, sample.left);
  }
}

/** The sheet's first and last column in a row. */
function spanAt(corners: Quad, y: number, widthPx: number): { x0: number; x1: number } | null {
  let [x0, x1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % 4] as Point;
    if (from.y > y === to.y > y) return;
    const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
  });
  if (x0 > x1) return null;
  return { x0: Math.max(0, Math.ceil(x0)), x1: Math.min(widthPx, Math.floor(x1)) };
}

/** Offset of the brightest of a few pixels on the way from `x` inwards. */
function brightest({ pixels, widthPx, channels }: Raster, y: number, x: number, inwards: number): number {
  const green = channels === 3 ? 1 : 0;
  let best = 0;
  let most = -1;
  for (const share of SAMPLES) {
    const at = (y * widthPx + x + Math.round(share * inwards)) * channels;
    if ((pixels[at + green] as number) <= most) continue;
    most = pixels[at + green] as number;
    best = at;
  }
  return best;
}

/** Pixels `from` to `to` of a row become as the pixel at `sample` is. */
function fillRow({ pixels, widthPx, channels }: Raster, y: number, from: number, to: number, sample: number): void {
  if (to <= from) return;
  const start = (y * widthPx + from) * channels;
  const end = (y * widthPx + to) * channels;
  if (channels === 1) {
    pixels.fill(pixels[sample] as number, start, end);
    return;
  }
  pixels.copyWithin(start, sample, sample + 3);
  // Doubling what is filled already: a few native copies instead of a loop over pixels.
  for (let filled = 3; filled < end - start; filled *= 2) {
    pixels.copyWithin(start + filled, start, start + Math.min(filled, end - start - filled));
  }
}
