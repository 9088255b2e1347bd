import sharp, { type Sharp } from 'sharp';

/** A little scan: grey noise-free stripes, so that every coding has something to code. */
export function stripes(widthPx: number, heightPx: number, channels: 1 | 3): Buffer {
  const pixels = Buffer.alloc(widthPx * heightPx * channels, 255);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      if ((y >> 3) % 2 === 0 && x % 11 < 7)
        pixels.fill((x * 7 + y) % 128, (y * widthPx + x) * channels, (y * widthPx + x + 1) * channels);
    }
  }
  return pixels;
}

export function scan(widthPx = 248, heightPx = 351, channels: 1 | 3 = 3): Sharp {
  return sharp(stripes(widthPx, heightPx, channels), { raw: { width: widthPx, height: heightPx, channels } });
}

/** A fax-coded page; libtiff puts up to 8 kB of pixels into one strip: 264 rows of this width. */
export function g4(widthPx = 248, heightPx = 240): Promise<Buffer> {
  return scan(widthPx, heightPx, 1)
    .toColourspace('b-w')
    .threshold(200)
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
}

export const geometryOf = (widthPx: number, heightPx: number, dpi = 30) => ({
  rotation: 0 as const,
  skewDegrees: 0,
  widthPx,
  heightPx,
  dpi,
  dpiSource: 'file' as const,
  widthMm: (widthPx / dpi) * 25.4,
  heightMm: (heightPx / dpi) * 25.4,
  marks: [],
});
