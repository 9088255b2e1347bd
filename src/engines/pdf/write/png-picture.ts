import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { type EmbeddedPicture, type PictureColour, usableProfile } from './embedded-picture.ts';

const unpack = promisify(inflate);
const SIGNATURE = '89504e470d0a1a0a';
const MAX_CHUNKS = 100_000;
const MAX_PROFILE_BYTES = 4 * 1024 * 1024;

export interface PngFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitDepth: 1 | 2 | 4 | 8 | 16;
  readonly colour: PictureColour;
  /** Where the compressed rows lie. */
  readonly data: readonly { readonly offset: number; readonly length: number }[];
}

/** Null when the rows cannot be passed on as they are: interlaced, with alpha or a transparent colour, damaged. */
export async function pngFacts(source: ByteSource): Promise<PngFacts | null> {
  const head = Buffer.from(await source.read(0, 33));
  if (head.length < 33 || head.toString('hex', 0, 8) !== SIGNATURE || head.toString('latin1', 12, 16) !== 'IHDR') {
    return null;
  }
  const [bitDepth, colourType, , , interlace] = head.subarray(24, 29);
  const isDepth = bitDepth === 1 || bitDepth === 2 || bitDepth === 4 || bitDepth === 8 || bitDepth === 16;
  if (!isDepth || interlace !== 0 || (colourType !== 0 && colourType !== 2 && colourType !== 3)) return null;
  const chunks = await walkChunks(source);
  if (chunks === null || chunks.has('tRNS')) return null;
  const data = chunks.get('IDAT') ?? [];
  const colour = await pictureColour(colourType, source, chunks);
  if (data.length === 0 || colour === null) return null;
  return { widthPx: head.readUInt32BE(16), heightPx: head.readUInt32BE(20), bitDepth, colour, data };
}

/** A PNG's rows are what a PDF calls Flate with a PNG predictor: only the wrapping changes. */
export async function pngPicture(facts: PngFacts, source: ByteSource): Promise<EmbeddedPicture> {
  const parts: Uint8Array[] = [];
  for (const { offset, length } of facts.data) parts.push(await source.read(offset, length));
  const colors = facts.colour.kind === 'rgb' ? 3 : 1;
  return {
    widthPx: facts.widthPx,
    heightPx: facts.heightPx,
    bitsPerComponent: facts.bitDepth,
    colour: facts.colour,
    filter: `/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${colors}/BitsPerComponent ${facts.bitDepth}/Columns ${facts.widthPx}>>`,
    data: Buffer.concat(parts),
  };
}

type Chunks = Map<string, { offset: number; length: number }[]>;

async function walkChunks(source: ByteSource): Promise<Chunks | null> {
  const chunks: Chunks = new Map();
  let at = 8;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const head = Buffer.from(await source.read(at, 8));
    if (head.length < 8) return null;
    const length = head.readUInt32BE(0);
    const name = head.toString('latin1', 4, 8);
    if (name === 'IEND') return chunks;
    if (at + 12 + length > source.size) return null;
    const places = chunks.get(name) ?? [];
    places.push({ offset: at + 8, length });
    chunks.set(name, places);
    at += 12 + length;
  }
  return null;
}

async function pictureColour(colourType: number, source: ByteSource, chunks: Chunks): Promise<PictureColour | null> {
  if (colourType === 3) {
    const place = chunks.get('PLTE')?.[0];
    if (place === undefined || place.length === 0 || place.length > 768 || place.length % 3 !== 0) return null;
    return { kind: 'palette', table: await source.read(place.offset, place.length) };
  }
  const kind = colourType === 0 ? 'grey' : 'rgb';
  return { kind, profile: usableProfile(await readProfile(source, chunks), kind) };
}

async function readProfile(source: ByteSource, chunks: Chunks): Promise<Uint8Array | null> {
  const place = chunks.get('iCCP')?.[0];
  if (place === undefined || place.length > MAX_PROFILE_BYTES) return null;
  const chunk = await source.read(place.offset, place.length);
  const nameEnd = chunk.indexOf(0);
  if (nameEnd < 0) return null;
  // A profile that does not unpack is no reason to refuse the picture.
  return unpack(chunk.subarray(nameEnd + 2), { maxOutputLength: MAX_PROFILE_BYTES }).catch(() => null);
}
