import type { PageGeometry } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { ImagingEngine, PagePicture } from '../../plugin/index.ts';
import { openPicture } from './open-picture.ts';
import { loadSharp } from './sharp-library.ts';

type Shrunk = Awaited<ReturnType<ImagingEngine['shrink']>>;
type ShrinkOptions = Parameters<ImagingEngine['shrink']>[2];

/** A copy for reading: upright, as many pixels as `dpi` asks, levelled about its middle without changing its size. */
export async function shrinkPicture(
  picture: PagePicture,
  geometry: PageGeometry,
  { dpi, quality, level, grey }: ShrinkOptions,
): Promise<Shrunk> {
  const opened = await openPicture(picture, Number.POSITIVE_INFINITY);
  const where = opened.where;
  const scale = Math.min(1, dpi / geometry.dpi);
  const widthPx = Math.max(1, Math.round(geometry.widthPx * scale));
  const heightPx = Math.max(1, Math.round(geometry.heightPx * scale));
  const sideways = geometry.rotation === 90 || geometry.rotation === 270;
  let image = opened.image('exact');
  if (opened.hasAlpha) image = image.flatten({ background: '#ffffff' });
  // Turned after it was made small: sharp takes one resize and one turn a pipeline, in that order only across two.
  const { data, info } = await image
    .resize({ width: sideways ? heightPx : widthPx, height: sideways ? widthPx : heightPx, fit: 'fill' })
    .toColourspace(grey || opened.grey ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => fail('FILE_DAMAGED', { where, cause }));
  const sharp = await loadSharp();
  const small = { raw: { width: info.width, height: info.height, channels: info.channels } };
  let turned = sharp(data, small).rotate(geometry.rotation);
  if (level && geometry.skewDegrees !== 0) {
    const upright = await turned.raw().toBuffer({ resolveWithObject: true });
    turned = await levelled(upright, -geometry.skewDegrees);
  }
  const jpeg = await turned.jpeg({ quality, mozjpeg: true }).toBuffer();
  return { jpeg, widthPx, heightPx };
}

async function levelled(
  { data, info }: { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } },
  degrees: number,
) {
  const sharp = await loadSharp();
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const grown = await sharp(data, { raw })
    .rotate(degrees, { background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = grown.info;
  return sharp(grown.data, { raw: { width, height, channels } }).extract({
    left: Math.floor((width - info.width) / 2),
    top: Math.floor((height - info.height) / 2),
    width: info.width,
    height: info.height,
  });
}
