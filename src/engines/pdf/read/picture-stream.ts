import type { Rotation } from '../../../domain/index.ts';
import type { PagePicture } from '../../../plugin/index.ts';
import { tiffOfFax } from './fax-tiff.ts';
import { areaOf, intersection } from './matrix.ts';
import { type DrawnPicture, pictureBounds } from './page-content.ts';
import type { PdfPage } from './page-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, nameOf, numberOf, type PdfDict, PdfStream, type PdfValue } from './pdf-values.ts';

const POINTS_PER_INCH = 72;
/** The picture must fill so much of the page, or its size would not be the paper's. */
const MIN_COVERAGE = 0.85;
const MAX_PIXEL_BYTES = 256 * 1024 * 1024;
const ANGLE_TOLERANCE = 0.001;
const JPEG_END = Buffer.from([0xff, 0xd9]);
/** Producers may count blanks and line ends behind a picture to it. */
const END_WITHIN_BYTES = 1024;

export interface PlacedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  /** Degrees clockwise from the stored picture to the shown page. */
  readonly rotate: Rotation;
}

/**
 * The picture's own stream where it alone makes up the page: nothing is decoded, no quality is lost. Null wherever
 * what a reader shows differs from what the stream holds (masks, unusual colours, cropping, slant): draw it then.
 */
export function pictureStream(pdf: PdfFile, page: PdfPage, drawn: DrawnPicture): PagePicture | null {
  const { stream } = drawn;
  if (stream === null || drawn.blended || isMasked(pdf, stream, drawn)) return null;
  const place = placedPicture(pdf, page, drawn);
  if (place === null || !fillsPage(page, drawn)) return null;
  const bits = numberOf(pdf.get(stream.dict, 'BitsPerComponent')) ?? 1;
  const { data, coding, parms } = pdf.unwrapped(stream, MAX_PIXEL_BYTES);
  const channels = plainChannels(pdf, pdf.get(stream.dict, 'ColorSpace'));
  const inverted = decodeKind(pdf, stream.dict, channels ?? 1);
  if (inverted === 'other') return null;
  if (coding === 'DCTDecode' || coding === 'DCT') {
    const usual = channels !== null && inverted === 'plain' && !parms.has('ColorTransform');
    return usual && jpegComponents(data) === channels
      ? { source: 'bytes', format: 'jpeg', bytes: data, dpi: place.dpi, rotate: place.rotate }
      : null;
  }
  if (coding === 'CCITTFaxDecode' || coding === 'CCF') {
    const bytes = channels === 1 || isStencil(pdf, stream.dict) ? faxTiff(pdf, parms, data, place, inverted) : null;
    return bytes && { source: 'bytes', format: 'tiff', bytes, dpi: place.dpi, rotate: place.rotate };
  }
  if (coding !== null || channels === null || inverted !== 'plain' || (bits !== 8 && (bits !== 1 || channels !== 1))) {
    return null;
  }
  return pixels(data, place, channels, bits);
}

/** A JPEG without its end mark: the scan, or the copy, stopped half-way. */
export function breaksOff(pdf: PdfFile, { stream }: DrawnPicture): boolean {
  if (stream === null) return false;
  const { data, coding } = pdf.unwrapped(stream, MAX_PIXEL_BYTES);
  return (coding === 'DCTDecode' || coding === 'DCT') && !data.subarray(-END_WITHIN_BYTES).includes(JPEG_END);
}

/** Size and turn of a picture lying straight on the page; null for a slanted, mirrored or stretched one. */
export function placedPicture(pdf: PdfFile, page: PdfPage, drawn: DrawnPicture): PlacedPicture | null {
  const dict = drawn.stream?.dict ?? new Map<string, PdfValue>();
  const widthPx = numberOf(pdf.get(dict, 'Width')) ?? 0;
  const heightPx = numberOf(pdf.get(dict, 'Height')) ?? 0;
  if (widthPx < 1 || heightPx < 1) return null;
  const [a, b, c, d] = drawn.matrix;
  if (a * d - b * c <= 0) return null;
  const widthPt = Math.hypot(a, b) * page.userUnit;
  const heightPt = Math.hypot(c, d) * page.userUnit;
  const [dpiX, dpiY] = [(widthPx / widthPt) * POINTS_PER_INCH, (heightPx / heightPt) * POINTS_PER_INCH];
  if (Math.abs(dpiX - dpiY) > 0.02 * Math.max(dpiX, dpiY)) return null;
  const turn = quarterTurn(a, b, c, d);
  if (turn === null) return null;
  return { widthPx, heightPx, dpi: roundedDpi((dpiX + dpiY) / 2), rotate: added(turn, page.rotate) };
}

/** Clockwise turn of the picture by its matrix; null when it lies aslant. */
function quarterTurn(a: number, b: number, c: number, d: number): Rotation | null {
  const small = (value: number, beside: number) => Math.abs(value) <= ANGLE_TOLERANCE * Math.abs(beside);
  if (small(b, a) && small(c, d)) return a > 0 ? 0 : 180;
  if (small(a, b) && small(d, c)) return b > 0 ? 270 : 90;
  return null;
}

function added(a: Rotation, b: Rotation): Rotation {
  const sum = (a + b) % 360;
  return sum === 90 || sum === 180 || sum === 270 ? sum : 0;
}

/** 299.98 is a rounding of the page's size, not a resolution. */
function roundedDpi(dpi: number): number {
  const whole = Math.round(dpi);
  return Math.abs(dpi - whole) <= 0.005 * dpi ? whole : Math.round(dpi * 100) / 100;
}

function fillsPage(page: PdfPage, drawn: DrawnPicture): boolean {
  const bounds = pictureBounds(drawn);
  const shown = areaOf(intersection(intersection(bounds, page.box), drawn.clip));
  // Some of the picture outside page or clip: showing it would show what the page hides.
  return shown >= 0.98 * areaOf(bounds) && shown >= MIN_COVERAGE * areaOf(page.box);
}

function isMasked(pdf: PdfFile, stream: PdfStream, drawn: DrawnPicture): boolean {
  const { dict } = stream;
  if (pdf.get(dict, 'SMask') !== null || pdf.get(dict, 'Mask') !== null || pdf.get(dict, 'OC') !== null) return true;
  return (numberOf(pdf.get(dict, 'SMaskInData')) ?? 0) !== 0 || (isStencil(pdf, dict) && drawn.fill !== 'black');
}

function isStencil(pdf: PdfFile, dict: PdfDict): boolean {
  return pdf.get(dict, 'ImageMask') === true;
}

/** 1 for grey, 3 for RGB, null for anything whose numbers mean something else (CMYK, palettes, inks). */
function plainChannels(pdf: PdfFile, space: PdfValue): 1 | 3 | null {
  const name = nameOf(space) ?? (isArray(space) ? nameOf(pdf.resolve(space[0])) : null);
  if (name === 'DeviceGray' || name === 'G' || name === 'CalGray') return 1;
  if (name === 'DeviceRGB' || name === 'RGB' || name === 'CalRGB') return 3;
  if (name !== 'ICCBased' || !isArray(space)) return null;
  const profile = pdf.resolve(space[1]);
  const components = profile instanceof PdfStream ? numberOf(pdf.get(profile.dict, 'N')) : null;
  return components === 1 || components === 3 ? components : null;
}

type Decode = 'plain' | 'inverted' | 'other';

function decodeKind(pdf: PdfFile, dict: PdfDict, channels: number): Decode {
  const decode = pdf.array(dict, 'Decode')?.map((value) => numberOf(pdf.resolve(value)));
  if (decode === undefined) return 'plain';
  const is = (pair: readonly [number, number]) =>
    decode.length === channels * 2 && decode.every((value, i) => value === pair[i % 2]);
  return is([0, 1]) ? 'plain' : is([1, 0]) ? 'inverted' : 'other';
}

function jpegComponents(data: Buffer): number {
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return data[at + 9] ?? 0;
    at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2);
  }
  return 0;
}

function faxTiff(pdf: PdfFile, parms: PdfDict, data: Buffer, place: PlacedPicture, decode: Decode): Uint8Array | null {
  const k = numberOf(pdf.get(parms, 'K')) ?? 0;
  const columns = numberOf(pdf.get(parms, 'Columns')) ?? 1728;
  if (k >= 0 || columns !== place.widthPx || pdf.get(parms, 'EncodedByteAlign') === true) return null;
  const blackIsOne = pdf.get(parms, 'BlackIs1') === true;
  // Default: a fax's black is 0, which is black. Each of /BlackIs1 and an inverting /Decode turns that round.
  const blackShownBlack = blackIsOne === (decode === 'inverted');
  return tiffOfFax(data, { ...place, blackShownBlack });
}

function pixels(data: Buffer, place: PlacedPicture, channels: 1 | 3, bits: 1 | 8): PagePicture | null {
  const size = Math.ceil((place.widthPx * channels * bits) / 8) * place.heightPx;
  if (data.length < size) return null;
  return {
    source: 'raw',
    pixels: data.subarray(0, size),
    widthPx: place.widthPx,
    heightPx: place.heightPx,
    channels,
    bitDepth: bits,
    dpi: place.dpi,
    rotate: place.rotate,
  };
}
