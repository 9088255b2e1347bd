import { promisify } from 'node:util';
import { constants, deflate } from 'node:zlib';
import type { PagePicture } from '../../../plugin/index.ts';
import type { EmbeddedPicture } from './embedded-picture.ts';
import { faxEncoded } from './fax-encoder.ts';

const pack = promisify(deflate);
type RawPicture = Extract<PagePicture, { source: 'raw' }>;

/**
 * Pixels, losslessly: a PNG filter, then deflate, as much as is worth its time. Measured on scans of 300 dpi: grey by
 * the mean of its neighbours and runs only, 4.7 MB in 0.07 s against 5.0 MB in 0.36 s by searching; colour has to be
 * searched (10 MB against 16).
 */
export async function rawPicture(picture: RawPicture): Promise<EmbeddedPicture> {
  const { widthPx, heightPx, channels } = picture;
  const bits = picture.bitDepth ?? 8;
  const rowBytes = Math.ceil((widthPx * channels * bits) / 8);
  const facts = {
    widthPx,
    heightPx,
    bitsPerComponent: bits,
    colour: { kind: channels === 1 ? 'grey' : 'rgb', profile: null },
  } as const;
  if (bits === 1) return { ...facts, ...(await bilevel(picture.pixels.subarray(0, rowBytes * heightPx), facts)) };
  const filter = `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${channels}/Columns ${widthPx}>>`;
  const data =
    channels === 1
      ? await pack(meanFiltered(picture.pixels, rowBytes, heightPx), { strategy: constants.Z_RLE })
      : await pack(upFiltered(picture.pixels, rowBytes, heightPx), { level: 1 });
  return { ...facts, filter, data };
}

/** Fax code, or deflate where a halftone makes fax code grow. */
async function bilevel(
  pixels: Uint8Array,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Promise<{ filter: string; data: Uint8Array }> {
  const data = faxEncoded(pixels, widthPx, heightPx);
  if (data.length > pixels.length / 6) {
    const packed = await pack(pixels);
    if (packed.length < data.length) return { filter: '/Filter/FlateDecode', data: packed };
  }
  return { filter: `/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${widthPx}/Rows ${heightPx}>>`, data };
}

/** Each row as the difference to the one above it, behind the filter's number (PNG, 9.2). */
function upFiltered(pixels: Uint8Array, rowBytes: number, rows: number): Uint8Array {
  const out = new Uint8Array((rowBytes + 1) * rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * rowBytes;
    const to = row * (rowBytes + 1) + 1;
    out[to - 1] = row === 0 ? 0 : 2;
    out.set(pixels.subarray(from, from + rowBytes), to);
    if (row === 0) continue;
    for (let i = 0; i < rowBytes; i += 1)
      out[to + i] = (pixels[from + i] as number) - (pixels[from - rowBytes + i] as number);
  }
  return out;
}

/** Each pixel as the difference to the mean of the ones to the left and above; one byte a pixel. */
function meanFiltered(pixels: Uint8Array, rowBytes: number, rows: number): Uint8Array {
  const out = new Uint8Array((rowBytes + 1) * rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * rowBytes;
    const to = row * (rowBytes + 1) + 1;
    out[to - 1] = 3;
    let left = 0;
    for (let i = 0; i < rowBytes; i += 1) {
      const value = pixels[from + i] as number;
      const up = row === 0 ? 0 : (pixels[from - rowBytes + i] as number);
      out[to + i] = value - ((left + up) >> 1);
      left = value;
    }
  }
  return out;
}
