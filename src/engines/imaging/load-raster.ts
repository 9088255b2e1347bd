import { fail } from '../../errors/index.ts';
import type { OpenPicture } from './open-picture.ts';
import type { Raster } from './raster.ts';

/** Above this a page is halved (or more) while it is decoded, so that a 600-dpi colour page does not cost 100 MB. */
const WHOLE_PIXEL_LIMIT = 20e6;
/** Enlarging more than this invents pixels without making letters more readable. */
const LARGEST_ENLARGEMENT = 3;

/**
 * The page's pixels in memory, once: as stored, not turned, white under transparency. Between the stored size and
 * half of it for large pages; enlarged where the scan is coarser than `leastDpi`, because page segmentation fails on
 * letters of a few pixels.
 */
export async function loadRaster(picture: OpenPicture, resolution: { dpi: number; leastDpi: number }): Promise<Raster> {
  const scale = loadScale(picture, resolution);
  let image = picture.image('quick');
  if (picture.hasAlpha) image = image.flatten({ background: '#ffffff' });
  if (scale !== 1) {
    image = image.resize({
      width: Math.max(1, Math.round(picture.widthPx * scale)),
      height: Math.max(1, Math.round(picture.heightPx * scale)),
      fit: 'fill',
      kernel: scale < 1 ? 'linear' : 'cubic',
    });
  }
  const { data, info } = await image
    .toColourspace(picture.grey ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => fail('FILE_DAMAGED', { where: picture.where, cause }));
  const channels = info.channels === 1 ? 1 : 3;
  if (channels !== info.channels) fail('FILE_DAMAGED', { where: picture.where });
  return { pixels: data, widthPx: info.width, heightPx: info.height, channels };
}

function loadScale(picture: OpenPicture, { dpi, leastDpi }: { dpi: number; leastDpi: number }): number {
  const pixels = picture.widthPx * picture.heightPx;
  if (dpi < leastDpi) return Math.min(leastDpi / dpi, LARGEST_ENLARGEMENT);
  if (pixels <= WHOLE_PIXEL_LIMIT) return 1;
  return Math.max(leastDpi / dpi, Math.sqrt(WHOLE_PIXEL_LIMIT / pixels));
}
