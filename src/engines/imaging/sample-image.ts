import type { PageMapping } from '../../plugin/index.ts';
import type { GreyRaster } from './raster.ts';

/** Fills `to` from `from`, bilinear; `mapping` tells where a point of `to` lies in `from`. What lies outside is white. */
export function sampleImage(from: GreyRaster, to: GreyRaster, mapping: PageMapping): void {
  const [, , , , , , g = 0, h = 0] = mapping;
  if (g === 0 && h === 0) sampleAffine(from, to, mapping);
  else sampleProjective(from, to, mapping);
}

/** In 16-bit fractions. */
function sampleAffine(from: GreyRaster, to: GreyRaster, [a, b, c, d, e, f]: PageMapping): void {
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

function sampleProjective(from: GreyRaster, to: GreyRaster, [a, b, c, d, e, f, g = 0, h = 0]: PageMapping): void {
  const { pixels: source, widthPx: sourceWidth, heightPx: sourceHeight } = from;
  for (let row = 0, at = 0; row < to.heightPx; row += 1) {
    const y = row + 0.5;
    for (let column = 0; column < to.widthPx; column += 1, at += 1) {
      const x = column + 0.5;
      const w = 1 / (g * x + h * y + 1);
      const sourceX = (a * x + c * y + e) * w - 0.5;
      const sourceY = (b * x + d * y + f) * w - 0.5;
      const left = Math.floor(sourceX);
      const top = Math.floor(sourceY);
      if (left < 0 || top < 0 || left >= sourceWidth - 1 || top >= sourceHeight - 1) {
        to.pixels[at] = edgePixel(from, left, top);
        continue;
      }
      const [shareX, shareY] = [sourceX - left, sourceY - top];
      const corner = top * sourceWidth + left;
      const [p, q] = [source[corner] as number, source[corner + 1] as number];
      const [r, s] = [source[corner + sourceWidth] as number, source[corner + sourceWidth + 1] as number];
      const upper = p + (q - p) * shareX;
      to.pixels[at] = upper + (r + (s - r) * shareX - upper) * shareY + 0.5;
    }
  }
}

function edgePixel({ pixels, widthPx, heightPx }: GreyRaster, x: number, y: number): number {
  if (x < -1 || y < -1 || x >= widthPx || y >= heightPx) return 255;
  const nearX = Math.min(widthPx - 1, Math.max(0, x));
  const nearY = Math.min(heightPx - 1, Math.max(0, y));
  return pixels[nearY * widthPx + nearX] as number;
}
