import { fail } from '../../errors/index.ts';
import type { ImagingEngine, PagePicture } from '../../plugin/index.ts';
import { openPicture } from './open-picture.ts';

type Decoded = Awaited<ReturnType<ImagingEngine['decode']>>;

/**
 * Stored pixels for a file format that cannot hold the picture's own stream. Nothing is turned or scaled; 16 bits
 * become 8, CMYK and profiled colours sRGB, transparency white. A bitonal page stays at one bit a pixel.
 */
export async function decodePicture(picture: PagePicture): Promise<Decoded> {
  // Limits were checked when the page was taken in.
  const opened = await openPicture(picture, Number.POSITIVE_INFINITY);
  let image = opened.image('exact');
  if (opened.hasAlpha) image = image.flatten({ background: '#ffffff' });
  const { data, info } = await image
    .toColourspace(opened.grey ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => fail('FILE_DAMAGED', { where: opened.where, cause }));
  const facts = { widthPx: info.width, heightPx: info.height, dpi: opened.dpi };
  if (opened.bitonal) return { ...facts, channels: 1, bitDepth: 1, pixels: packBits(data, info.width, info.height) };
  return { ...facts, channels: info.channels === 1 ? 1 : 3, bitDepth: 8, pixels: data };
}

/** Rows of whole bytes, a set bit white. */
function packBits(pixels: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const rowBytes = Math.ceil(widthPx / 8);
  const packed = new Uint8Array(rowBytes * heightPx);
  for (let y = 0, at = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1, at += 1) {
      if ((pixels[at] as number) < 128) continue;
      const byte = y * rowBytes + (x >> 3);
      packed[byte] = (packed[byte] as number) | (0x80 >> (x & 7));
    }
  }
  return packed;
}
