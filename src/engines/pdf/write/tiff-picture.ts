import type { ByteSource } from './byte-source.ts';
import { bytesSource } from './byte-source.ts';
import type { EmbeddedPicture } from './embedded-picture.ts';
import { type JpegFacts, jpegFacts, jpegPicture } from './jpeg-picture.ts';
import { joinedStrips } from './jpeg-strips.ts';
import { readTiffPage, type TiffPage } from './tiff-page.ts';

const G4 = 4;
const JPEG = 7;
const WHITE_IS_ZERO = 0;
const RGB = 2;
const YCBCR = 6;
const MAX_JPEG_BYTES = 256 * 1024 * 1024;

/**
 * The page's own coding as a PDF takes it: one strip of fax code, or JPEG strips, joined without decoding. Null when
 * the page has to be decoded: LZW and other codings, several strips of fax code, tiles, separate planes.
 */
export async function tiffPicture(source: ByteSource, index: number): Promise<EmbeddedPicture | null> {
  const page = await readTiffPage(source, index);
  if (page === null || page.tiled) return null;
  if (page.compression === G4) return faxPicture(page, source);
  return page.compression === JPEG && !page.planar ? jpegStrips(page, source) : null;
}

async function faxPicture(page: TiffPage, source: ByteSource): Promise<EmbeddedPicture | null> {
  const [strip, ...others] = page.strips;
  const plain = page.bitsPerSample === 1 && page.samplesPerPixel === 1 && page.photometric <= 1;
  if (strip === undefined || others.length > 0 || !plain) return null;
  const data = await source.read(strip.offset, strip.length);
  // A fax code says black or white; TIFF's photometric tag turns that round, which a PDF says by /BlackIs1.
  const inverted = page.photometric === WHITE_IS_ZERO ? '' : '/BlackIs1 true';
  return {
    widthPx: page.widthPx,
    heightPx: page.heightPx,
    bitsPerComponent: 1,
    colour: { kind: 'grey', profile: null },
    filter: `/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${page.widthPx}/Rows ${page.heightPx}${inverted}>>`,
    data: page.leastBitFirst ? bitsReversed(data) : data,
  };
}

async function jpegStrips(page: TiffPage, source: ByteSource): Promise<EmbeddedPicture | null> {
  if (page.strips.reduce((sum, strip) => sum + strip.length, 0) > MAX_JPEG_BYTES) return null;
  const strips: Uint8Array[] = [];
  for (const strip of page.strips) strips.push(await source.read(strip.offset, strip.length));
  const { jpegTables: shared } = page;
  const tables = shared === null ? null : await source.read(shared.offset, shared.length);
  const data = joinedStrips(strips, tables, page.heightPx);
  const facts = data && (await jpegFacts(bytesSource(data)));
  if (data === null || facts === null || facts.components !== page.samplesPerPixel) return null;
  return jpegPicture({ ...facts, colorTransform: colorTransform(page, facts) }, data);
}

/** A TIFF says by its photometric tag what a JPEG file says by its markers. */
function colorTransform({ photometric }: TiffPage, { components }: JpegFacts): 0 | 1 | null {
  if (components === 1) return null;
  return photometric === RGB ? 0 : photometric === YCBCR ? 1 : null;
}

function bitsReversed(data: Uint8Array): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, byte) => {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) reversed |= 0x80 >> bit;
    return reversed;
  });
  return data.map((byte) => table[byte] ?? 0);
}
