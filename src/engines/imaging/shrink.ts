import type { Box, PageGeometry } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { ImagingEngine, PagePicture } from '../../plugin/index.ts';
import { openPicture } from './open-picture.ts';
import { loadSharp, type SharpPipeline } from './sharp-library.ts';

type Shrunk = Awaited<ReturnType<ImagingEngine['shrink']>>;
type ShrinkOptions = Parameters<ImagingEngine['shrink']>[2];

/** A copy for reading: upright, as many pixels as `dpi` asks, levelled about its middle without changing its size. */
export async function shrinkPicture(
  picture: PagePicture,
  geometry: PageGeometry,
  { dpi, quality, level, grey, part }: ShrinkOptions,
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
  const small: RawImage = { data, info };
  const upright = await run(small, (pipeline) => pipeline.rotate(geometry.rotation));
  const lean = level ? geometry.skewDegrees : 0;
  const straight = lean === 0 ? upright : await levelled(upright, -lean);
  const kept = part === undefined ? straight : await cut(straight, part, widthPx / geometry.widthPx);
  const jpeg = await (await pipelineOf(kept)).jpeg({ quality, mozjpeg: true }).toBuffer();
  return { jpeg, widthPx: kept.info.width, heightPx: kept.info.height };
}

/** Turned about the middle, at the size it had. */
async function levelled(image: RawImage, degrees: number): Promise<RawImage> {
  const grown = await run(image, (pipeline) => pipeline.rotate(degrees, { background: '#ffffff' }));
  return run(grown, (pipeline) =>
    pipeline.extract({
      left: Math.floor((grown.info.width - image.info.width) / 2),
      top: Math.floor((grown.info.height - image.info.height) / 2),
      width: image.info.width,
      height: image.info.height,
    }),
  );
}

/** `part` is told in pixels of the page as it was scanned. */
async function cut(image: RawImage, part: Box, scale: number): Promise<RawImage> {
  const inside = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value * scale)));
  const [left, top] = [inside(part[0], image.info.width - 1), inside(part[1], image.info.height - 1)];
  const width = Math.max(1, inside(part[2], image.info.width) - left);
  const height = Math.max(1, inside(part[3], image.info.height) - top);
  return run(image, (pipeline) => pipeline.extract({ left, top, width, height }));
}

interface RawImage {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

async function run(image: RawImage, change: (pipeline: SharpPipeline) => SharpPipeline): Promise<RawImage> {
  return change(await pipelineOf(image))
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** A grey picture stays grey: left to itself, sharp would make three channels of one. */
async function pipelineOf({ data, info: { width, height, channels } }: RawImage): Promise<SharpPipeline> {
  const sharp = await loadSharp();
  return sharp(data, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'b-w' : 'srgb');
}
