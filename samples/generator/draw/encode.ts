import sharp, { type Sharp } from 'sharp';
import type { Scan } from './scan.ts';

/** JPEG with its resolution in the JFIF head. */
export function encodeJpeg(scan: Scan, quality: number): Promise<Buffer> {
  return open(scan).jpeg({ quality, chromaSubsampling: '4:2:0' }).withDensity(scan.dpi).toBuffer();
}

export function encodePng(scan: Scan): Promise<Buffer> {
  return open(scan).png({ compressionLevel: 9 }).withDensity(scan.dpi).toBuffer();
}

export type TiffCompression = 'jpeg' | 'lzw' | 'ccittfax4';

/** A TIFF of one page; `ccittfax4` makes it black and white. */
export function encodeTiffPage(scan: Scan, compression: TiffCompression, quality = 75): Promise<Buffer> {
  const perMm = scan.dpi / 25.4;
  const common = { compression, xres: perMm, yres: perMm, resolutionUnit: 'inch' } as const;
  if (compression !== 'ccittfax4')
    return open(scan)
      .tiff({ ...common, quality, predictor: 'none' })
      .toBuffer();
  return open(scan)
    .greyscale()
    .threshold(148)
    .tiff({ ...common, bitdepth: 1 })
    .toBuffer();
}

function open(scan: Scan): Sharp {
  const picture = sharp(scan.pixels, { raw: { width: scan.width, height: scan.height, channels: scan.channels } });
  return scan.channels === 1 ? picture.toColourspace('b-w') : picture;
}
