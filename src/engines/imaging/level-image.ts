import type { Rotation } from '../../domain/index.ts';
import type { ReadingImage } from '../../plugin/index.ts';
import { type GreyRaster, greyRaster, turnedSize } from './raster.ts';

/** Below this nothing is gained: half a pixel over the width of a page. */
const LEVEL_ENOUGH_DEGREES = 0.02;

type Affine = ReadingImage['toPage'];

/**
 * Turns by quarters and levels, in one pass. The canvas grows so that no corner is lost; what was outside is white.
 * `toUpright` maps the result to the turned but still leaning image.
 */
export function levelImage(
  image: GreyRaster,
  turn: { rotation: Rotation; skewDegrees: number },
): { image: GreyRaster; toUpright: Affine } {
  const [uprightWidth, uprightHeight] = turnedSize(image.widthPx, image.heightPx, turn.rotation);
  const skew = Math.abs(turn.skewDegrees) < LEVEL_ENOUGH_DEGREES ? 0 : turn.skewDegrees;
  if (skew === 0 && turn.rotation === 0) return { image, toUpright: [1, 0, 0, 1, 0, 0] };
  const cos = Math.cos((skew * Math.PI) / 180);
  const sin = Math.sin((skew * Math.PI) / 180);
  const width = Math.round(uprightWidth * cos + uprightHeight * Math.abs(sin));
  const height = Math.round(uprightHeight * cos + uprightWidth * Math.abs(sin));
  // Centre stays centre.
  const e = uprightWidth / 2 - (cos * width) / 2 + (sin * height) / 2;
  const f = uprightHeight / 2 - (sin * width) / 2 - (cos * height) / 2;
  const toUpright: Affine = [cos, sin, -sin, cos, e, f];
  const out = greyRaster(width, height);
  sample(image, out, uprightToStored(toUpright, turn.rotation, image));
  return { image: out, toUpright };
}

/** The same mapping into the picture as it lies, before its quarter turns. */
function uprightToStored([a, b, c, d, e, f]: Affine, rotation: Rotation, stored: GreyRaster): Affine {
  if (rotation === 90) return [b, -a, d, -c, f, stored.heightPx - e];
  if (rotation === 180) return [-a, -b, -c, -d, stored.widthPx - e, stored.heightPx - f];
  if (rotation === 270) return [-b, a, -d, c, stored.widthPx - f, e];
  return [a, b, c, d, e, f];
}

/** Bilinear, in 16-bit fractions. */
function sample(from: GreyRaster, to: GreyRaster, [a, b, c, d, e, f]: Affine): void {
  const { pixels: source, widthPx: sourceWidth, heightPx: sourceHeight } = from;
  const stepX = Math.round(a * 65536);
  const stepY = Math.round(b * 65536);
  const lastX = sourceWidth - 1;
  const lastY = sourceHeight - 1;
  for (let y = 0, at = 0; y < to.heightPx; y += 1) {
    let x16 = Math.round((a * 0.5 + c * (y + 0.5) + e - 0.5) * 65536);
    let y16 = Math.round((b * 0.5 + d * (y + 0.5) + f - 0.5) * 65536);
    for (let x = 0; x < to.widthPx; x += 1, at += 1, x16 += stepX, y16 += stepY) {
      const left = x16 >> 16;
      const top = y16 >> 16;
      if (left < 0 || top < 0 || left >= lastX || top >= lastY) {
        to.pixels[at] = edgePixel(from, left, top);
        continue;
      }
      const shareX = (x16 & 0xffff) >> 8;
      const shareY = (y16 & 0xffff) >> 8;
      const corner = top * sourceWidth + left;
      const upper = (source[corner] as number) * (256 - shareX) + (source[corner + 1] as number) * shareX;
      const lower =
        (source[corner + sourceWidth] as number) * (256 - shareX) +
        (source[corner + sourceWidth + 1] as number) * shareX;
      to.pixels[at] = (upper * (256 - shareY) + lower * shareY + 32768) >> 16;
    }
  }
}

function edgePixel({ pixels, widthPx, heightPx }: GreyRaster, x: number, y: number): number {
  if (x < -1 || y < -1 || x >= widthPx || y >= heightPx) return 255;
  const nearX = Math.min(widthPx - 1, Math.max(0, x));
  const nearY = Math.min(heightPx - 1, Math.max(0, y));
  return pixels[nearY * widthPx + nearX] as number;
}
