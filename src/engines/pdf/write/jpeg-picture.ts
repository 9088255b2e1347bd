import type { ByteSource } from './byte-source.ts';
import { type EmbeddedPicture, usableProfile } from './embedded-picture.ts';

export interface JpegFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: 1 | 3;
  /** Set where the stream itself does not say how its three components are meant. */
  readonly colorTransform: 0 | 1 | null;
  readonly profile: Uint8Array | null;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Baseline, extended and progressive Huffman: what every PDF reader decodes. */
const PLAIN_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const MAX_SEGMENTS = 2000;

/** Null when a PDF cannot show the stream as it is: CMYK, 12 bits, lossless or arithmetic coding, no size. */
export async function jpegFacts(source: ByteSource): Promise<JpegFacts | null> {
  const start = await source.read(0, 2);
  if (start[0] !== 0xff || start[1] !== SOI) return null;
  const profileParts = new Map<number, Uint8Array>();
  let adobe = false;
  let jfif = false;
  let at = 2;
  for (let segment = 0; segment < MAX_SEGMENTS; segment += 1) {
    const head = await source.read(at, 4);
    if (head.length < 4 || head[0] !== 0xff) return null;
    const marker = head[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SOS || marker === EOI) return null;
    const length = (head[2] ?? 0) * 256 + (head[3] ?? 0);
    if (length < 2) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      if (!PLAIN_FRAMES.has(marker)) return null;
      return frameFacts(await source.read(at + 4, length - 2), { adobe, jfif, profile: joined(profileParts) });
    }
    if (marker === 0xe0 || marker === 0xe2 || marker === 0xee) {
      const payload = await source.read(at + 4, length - 2);
      if (marker === 0xe0 && startsWith(payload, 'JFIF\0')) jfif = true;
      if (marker === 0xee && startsWith(payload, 'Adobe')) adobe = true;
      if (marker === 0xe2 && startsWith(payload, 'ICC_PROFILE\0'))
        profileParts.set(payload[12] ?? 0, payload.slice(14));
    }
    at += 2 + length;
  }
  return null;
}

/** The stream goes into the PDF byte for byte. */
export function jpegPicture(facts: JpegFacts, data: Uint8Array): EmbeddedPicture {
  const parms = facts.colorTransform === null ? '' : `/DecodeParms<</ColorTransform ${facts.colorTransform}>>`;
  const kind = facts.components === 1 ? 'grey' : 'rgb';
  return {
    widthPx: facts.widthPx,
    heightPx: facts.heightPx,
    bitsPerComponent: 8,
    colour: { kind, profile: usableProfile(facts.profile, kind) },
    filter: `/Filter/DCTDecode${parms}`,
    data,
  };
}

function frameFacts(
  frame: Uint8Array,
  seen: { adobe: boolean; jfif: boolean; profile: Uint8Array | null },
): JpegFacts | null {
  const [precision, h1 = 0, h0 = 0, w1 = 0, w0 = 0, components] = frame;
  const [widthPx, heightPx] = [w1 * 256 + w0, h1 * 256 + h0];
  if (precision !== 8 || widthPx === 0 || heightPx === 0) return null;
  if (components !== 1 && components !== 3) return null;
  const ids = String.fromCharCode(frame[6] ?? 0, frame[9] ?? 0, frame[12] ?? 0);
  // Decoders read bare components named R, G, B as RGB; a PDF reader would take any three for YCbCr.
  const bareRgb = components === 3 && !seen.adobe && !seen.jfif && ids === 'RGB';
  return { widthPx, heightPx, components, colorTransform: bareRgb ? 0 : null, profile: seen.profile };
}

function joined(parts: ReadonlyMap<number, Uint8Array>): Uint8Array | null {
  if (parts.size === 0) return null;
  return Buffer.concat([...parts.entries()].sort(([a], [b]) => a - b).map(([, part]) => part));
}

function startsWith(payload: Uint8Array, text: string): boolean {
  return Buffer.from(payload.subarray(0, text.length)).toString('latin1') === text;
}
