import { fail } from '../../../errors/index.ts';
import type { PagePicture } from '../../../plugin/index.ts';
import { type ByteSource, bytesSource, withFile } from './byte-source.ts';
import type { EmbeddedPicture } from './embedded-picture.ts';
import { jpegFacts, jpegPicture } from './jpeg-picture.ts';
import { pngFacts, pngPicture } from './png-picture.ts';
import { rawPicture } from './raw-picture.ts';
import { tiffPicture } from './tiff-picture.ts';

/** Looks at headers only, but for a TIFF's JPEG strips, which have to fit together. */
export async function isEmbeddable(picture: PagePicture): Promise<boolean> {
  if (picture.source === 'raw') return true;
  return withEncoded(picture, async (source, format, index) => {
    if (format === 'jpeg') return (await jpegFacts(source)) !== null;
    if (format === 'png') return (await pngFacts(source)) !== null;
    if (format === 'tiff') return (await tiffPicture(source, index)) !== null;
    return false;
  });
}

/** The picture as an image XObject's data; encoded ones are passed on untouched. */
export async function embeddedPicture(picture: PagePicture): Promise<EmbeddedPicture> {
  if (picture.source === 'raw') return rawPicture(picture);
  const embedded = await withEncoded(picture, encodedPicture);
  return embedded ?? fail('PICTURE_NOT_EMBEDDABLE', { params: { format: picture.format } });
}

type Encoded = Exclude<PagePicture, { source: 'raw' }>;

async function encodedPicture(
  source: ByteSource,
  format: Encoded['format'],
  index: number,
): Promise<EmbeddedPicture | null> {
  if (format === 'jpeg') {
    const facts = await jpegFacts(source);
    return facts && jpegPicture(facts, await source.read(0, source.size));
  }
  if (format === 'png') {
    const facts = await pngFacts(source);
    return facts && pngPicture(facts, source);
  }
  return format === 'tiff' ? tiffPicture(source, index) : null;
}

function withEncoded<T>(
  picture: Encoded,
  use: (source: ByteSource, format: Encoded['format'], index: number) => Promise<T>,
): Promise<T> {
  if (picture.source === 'bytes') return use(bytesSource(picture.bytes), picture.format, 0);
  return withFile(picture.path, (source) => use(source, picture.format, picture.index));
}
