import { promisify } from 'node:util';
import { constants, deflate } from 'node:zlib';
import type { PagePicture } from '../../../plugin/index.ts';
import type { EmbeddedPicture } from './embedded-picture.ts';

const pack = promisify(deflate);
type RawPicture = Extract<PagePicture, { source: 'raw' }>;

/** Pixels, losslessly: PNG's "up" filter, then deflate at a level where a page takes tenths of a second. */
export async function rawPicture(picture: RawPicture): Promise<EmbeddedPicture> {
  const { widthPx, heightPx, channels } = picture;
  const bits = picture.bitDepth ?? 8;
  const rowBytes = Math.ceil((widthPx * channels * bits) / 8);
  const bilevel = bits === 1;
  const rows = bilevel
    ? picture.pixels.subarray(0, rowBytes * heightPx)
    : filteredUp(picture.pixels, rowBytes, heightPx);
  // Rows of one bit compress worse after a filter.
  const parms = bilevel ? '' : `/DecodeParms<</Predictor 15/Colors ${channels}/Columns ${widthPx}>>`;
  const data = await pack(rows, { level: bilevel ? 9 : 3, strategy: constants.Z_DEFAULT_STRATEGY });
  return {
    widthPx,
    heightPx,
    bitsPerComponent: bits,
    colour: { kind: channels === 1 ? 'grey' : 'rgb', profile: null },
    filter: `/Filter/FlateDecode${parms}`,
    data,
  };
}

/** Each row as the difference to the one above it, behind the filter's number (PNG, 9.2). */
function filteredUp(pixels: Uint8Array, rowBytes: number, rows: number): Uint8Array {
  const out = new Uint8Array((rowBytes + 1) * rows);
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * rowBytes;
    out[to] = 2;
    to += 1;
    if (row === 0) out.set(pixels.subarray(0, rowBytes), to);
    else
      for (let i = 0; i < rowBytes; i += 1) out[to + i] = (pixels[from + i] ?? 0) - (pixels[from - rowBytes + i] ?? 0);
    to += rowBytes;
  }
  return out;
}
