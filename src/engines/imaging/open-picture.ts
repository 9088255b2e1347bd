import type { Rotation } from '../../domain/index.ts';
import { fail, type Where } from '../../errors/index.ts';
import type { PagePicture } from '../../plugin/index.ts';
import { loadSharp, type Sharp, type SharpPipeline } from './sharp-library.ts';

/** A picture whose header has been read. */
export interface OpenPicture {
  /** A fresh pipeline over the stored pixels; `exact` brings a colour profile of the picture to sRGB. */
  readonly image: (colour: 'exact' | 'quick') => SharpPipeline;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Neutral by its own account: no colour to look for. */
  readonly grey: boolean;
  readonly bitonal: boolean;
  readonly hasAlpha: boolean;
  readonly dpi: number | null;
  /** Degrees clockwise its container says it still needs (Exif, a PDF page's /Rotate). */
  readonly turn: Rotation;
  /** For errors. */
  readonly where: Where;
}

/** Errors: FILE_DAMAGED, FILE_TOO_LARGE. */
export async function openPicture(picture: PagePicture, megapixelLimit: number): Promise<OpenPicture> {
  const sharp = await loadSharp();
  const where = picture.source === 'file' ? { file: picture.path } : {};
  if (picture.source === 'raw') {
    checkMegapixels(picture.widthPx, picture.heightPx, megapixelLimit, where);
    return openRaw(picture, sharp);
  }
  const input = picture.source === 'file' ? picture.path : picture.bytes;
  // `error` stops at cut files; `warning` would also refuse scanners' harmless oddities in JPEG headers. The limit
  // is ours to check, on the header: libvips would only say that something was too large.
  const options = {
    limitInputPixels: false,
    failOn: 'error',
    sequentialRead: true,
    ...(picture.source === 'file' && picture.format === 'tiff' ? { page: picture.index } : {}),
  } as const;
  const header = await sharp(input, options)
    .metadata()
    .catch((cause: unknown) => fail('FILE_DAMAGED', { where, cause }));
  const { width, height } = header;
  checkMegapixels(width, height, megapixelLimit, where);
  // Only CMYK needs its profile to look like paper; a scanner's RGB profile costs more than it changes for reading.
  const cmyk = header.space === 'cmyk';
  return {
    image: (colour) => sharp(input, { ...options, ignoreIcc: colour === 'quick' && !cmyk }),
    widthPx: width,
    heightPx: height,
    grey: header.channels <= 2 && header.space !== 'cmyk',
    bitonal: header.bitsPerSample === 1 && header.channels === 1,
    hasAlpha: header.hasAlpha === true,
    dpi: picture.source === 'bytes' ? picture.dpi : (header.density ?? null),
    turn: picture.source === 'bytes' ? picture.rotate : exifTurn(header.orientation),
    where,
  };
}

function checkMegapixels(widthPx: number, heightPx: number, limit: number, where: Where): void {
  const megapixels = (widthPx * heightPx) / 1e6;
  if (megapixels > limit) fail('FILE_TOO_LARGE', { where, params: { megapixels: Math.round(megapixels), limit } });
}

function openRaw(picture: Extract<PagePicture, { source: 'raw' }>, sharp: Sharp): OpenPicture {
  const { widthPx, heightPx, channels } = picture;
  const bitonal = picture.bitDepth === 1;
  const pixels = bitonal ? unpackBits(picture.pixels, widthPx, heightPx) : picture.pixels;
  const raw = { width: widthPx, height: heightPx, channels };
  return {
    image: () => sharp(pixels, { raw, limitInputPixels: false }),
    widthPx,
    heightPx,
    grey: channels === 1,
    bitonal,
    hasAlpha: false,
    dpi: picture.dpi,
    turn: picture.rotate,
    where: {},
  };
}

/** Rows packed to whole bytes, a set bit white, to a byte a pixel. */
function unpackBits(packed: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const rowBytes = Math.ceil(widthPx / 8);
  const pixels = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const byte = packed[y * rowBytes + (x >> 3)] ?? 0;
      if (byte & (0x80 >> (x & 7))) pixels[y * widthPx + x] = 255;
    }
  }
  return pixels;
}

/** Exif 274. The mirrored values come from no scanner; they are taken for their unmirrored partners. */
function exifTurn(orientation: number | undefined): Rotation {
  if (orientation === 3 || orientation === 4) return 180;
  if (orientation === 5 || orientation === 6) return 90;
  if (orientation === 7 || orientation === 8) return 270;
  return 0;
}
