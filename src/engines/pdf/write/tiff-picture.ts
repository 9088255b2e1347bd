import type { ByteSource } from './byte-source.ts';
import { bytesSource } from './byte-source.ts';
import type { EmbeddedPicture } from './embedded-picture.ts';
import { jpegFacts, jpegPicture } from './jpeg-picture.ts';
import { readTiffPage, type TiffPage } from './tiff-page.ts';

const G4 = 4;
const JPEG = 7;
const WHITE_IS_ZERO = 0;
const RGB = 2;
const YCBCR = 6;

/** Null when the page has to be decoded: LZW and other codings, several strips, tiles, more than one plane. */
export async function embeddableTiffPage(source: ByteSource, index: number): Promise<TiffPage | null> {
  const page = await readTiffPage(source, index);
  if (page === null || page.tiled || page.strips.length !== 1) return null;
  if (page.compression === G4) {
    return page.bitsPerSample === 1 && page.samplesPerPixel === 1 && page.photometric <= 1 ? page : null;
  }
  if (page.compression !== JPEG || page.planar) return null;
  const facts = await jpegFacts(bytesSource(await joinedJpeg(page, source)));
  return facts !== null && facts.components === page.samplesPerPixel ? page : null;
}

export async function tiffPicture(page: TiffPage, source: ByteSource): Promise<EmbeddedPicture> {
  if (page.compression === G4) return faxPicture(page, await stripData(page, source));
  const data = await joinedJpeg(page, source);
  const facts = await jpegFacts(bytesSource(data));
  if (facts === null) throw new TypeError('tiffPicture called for a page that is not embeddable');
  // A TIFF says by its photometric tag what a JPEG file says by its markers.
  const told = page.photometric === RGB ? 0 : page.photometric === YCBCR ? 1 : null;
  return jpegPicture({ ...facts, colorTransform: facts.components === 3 ? told : null }, data);
}

function faxPicture(page: TiffPage, data: Uint8Array): EmbeddedPicture {
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

async function stripData(page: TiffPage, source: ByteSource): Promise<Uint8Array> {
  const strip = page.strips[0];
  return strip === undefined ? new Uint8Array() : source.read(strip.offset, strip.length);
}

/** A JPEG strip without its tables plus the page's shared tables: the stream a JPEG file would hold. */
async function joinedJpeg(page: TiffPage, source: ByteSource): Promise<Uint8Array> {
  const strip = await stripData(page, source);
  if (page.jpegTables === null) return strip;
  const tables = await source.read(page.jpegTables.offset, page.jpegTables.length);
  // Between the tables' start-of-image (2 bytes) and end-of-image (2 bytes) lie the tables themselves.
  return Buffer.concat([strip.subarray(0, 2), tables.subarray(2, -2), strip.subarray(2)]);
}

function bitsReversed(data: Uint8Array): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, byte) => {
    let reversed = 0;
    for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) reversed |= 0x80 >> bit;
    return reversed;
  });
  return data.map((byte) => table[byte] ?? 0);
}
