import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../draw/expose.ts';

/** A JPEG; `dpi` null leaves the resolution out, as some phones do. */
export function encodePhoto(picture: Picture, quality: number, dpi: number | null): Promise<Buffer> {
  const jpeg = open(picture).jpeg({ quality, chromaSubsampling: '4:2:0' });
  return (dpi === null ? jpeg : jpeg.withDensity(dpi)).toBuffer();
}

/** Black and white, Group 4 in one strip: strips coded apart show as seams in readers that decode them apart. */
export function encodeFax(picture: Picture, threshold: number, dpi: number): Promise<Buffer> {
  const perMm = dpi / 25.4;
  return open(picture)
    .threshold(threshold)
    .tiff({
      compression: 'ccittfax4',
      bitdepth: 1,
      xres: perMm,
      yres: perMm,
      resolutionUnit: 'inch',
      tileHeight: picture.height,
    })
    .toBuffer();
}

function open({ pixels, width, height, channels }: Picture): Sharp {
  const picture = sharp(pixels, { raw: { width, height, channels } });
  return channels === 1 ? picture.toColourspace('b-w') : picture;
}
