import type { Rotation } from '../../domain/index.ts';
import type { PageMapping } from '../../plugin/index.ts';
import { compose, IDENTITY } from './homography.ts';
import { type GreyRaster, greyRaster, turnedSize } from './raster.ts';
import { sampleImage } from './sample-image.ts';

/** Below this nothing is gained: half a pixel over the width of a page. */
const LEVEL_ENOUGH_DEGREES = 0.02;

/**
 * Turns by quarters and levels, in one pass. The canvas grows so that no corner is lost; what was outside is white.
 * `toLying` maps the result to the image as it lies.
 */
export function levelImage(
  image: GreyRaster,
  turn: { rotation: Rotation; skewDegrees: number },
): { image: GreyRaster; toLying: PageMapping } {
  const [uprightWidth, uprightHeight] = turnedSize(image.widthPx, image.heightPx, turn.rotation);
  const skew = Math.abs(turn.skewDegrees) < LEVEL_ENOUGH_DEGREES ? 0 : turn.skewDegrees;
  if (skew === 0 && turn.rotation === 0) return { image, toLying: IDENTITY };
  const cos = Math.cos((skew * Math.PI) / 180);
  const sin = Math.sin((skew * Math.PI) / 180);
  const width = Math.round(uprightWidth * cos + uprightHeight * Math.abs(sin));
  const height = Math.round(uprightHeight * cos + uprightWidth * Math.abs(sin));
  // Centre stays centre.
  const e = uprightWidth / 2 - (cos * width) / 2 + (sin * height) / 2;
  const f = uprightHeight / 2 - (sin * width) / 2 - (cos * height) / 2;
  const toLying = compose(uprightToLying(turn.rotation, image), [cos, sin, -sin, cos, e, f]);
  const out = greyRaster(width, height);
  sampleImage(image, out, toLying);
  return { image: out, toLying };
}

type Size = Pick<GreyRaster, 'widthPx' | 'heightPx'>;

/** Quarter turns back; `lying` is the size before they were made. */
function uprightToLying(rotation: Rotation, { widthPx, heightPx }: Size): PageMapping {
  if (rotation === 90) return [0, -1, 1, 0, 0, heightPx];
  if (rotation === 180) return [-1, 0, 0, -1, widthPx, heightPx];
  if (rotation === 270) return [0, 1, -1, 0, widthPx, 0];
  return IDENTITY;
}

/** Quarter turns as a mapping. */
export function lyingToUpright(rotation: Rotation, { widthPx, heightPx }: Size): PageMapping {
  if (rotation === 90) return [0, 1, -1, 0, heightPx, 0];
  if (rotation === 180) return [-1, 0, 0, -1, widthPx, heightPx];
  if (rotation === 270) return [0, -1, 1, 0, 0, widthPx];
  return IDENTITY;
}
