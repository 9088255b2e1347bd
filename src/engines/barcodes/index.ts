import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Box, PageCode } from '../../domain/index.ts';
import type { BarcodeEngine } from '../../plugin/index.ts';
import { findFrame } from './find-frame.ts';
import { mayHoldCode } from './finder-patterns.ts';

/** Raised when the same picture may give other codes. */
const ALGORITHM = 2;

type Reader = typeof import('zxing-wasm/reader');
/** A browser's `ImageData`, which Node lacks. */
type Picture = Extract<Parameters<Reader['readBarcodes']>[0], { readonly width: number }>;

/**
 * QR codes of a page, with zxing as WebAssembly; it takes a twelfth of a second a page, so it is asked only about pages
 * on which a look of a few milliseconds finds the corners of a code or the border of a sheet.
 */
export function createBarcodeEngine(): BarcodeEngine {
  const { version } = createRequire(import.meta.resolve('zxing-wasm/reader'))('../../../package.json') as {
    version: string;
  };
  let loading: Promise<Reader> | null = null;
  return {
    fingerprint: { name: 'zxing-wasm', version: `${ALGORITHM}+${version}`, model: null },
    async read(image) {
      const frame = findFrame(image);
      if (frame === null && !mayHoldCode(image)) return { codes: [], frame };
      loading ??= loadReader();
      return { codes: await readCodes(await loading, image), frame };
    },
  };
}

/** The bytes are handed over: left to itself the library asks a server on the network for them. */
async function loadReader(): Promise<Reader> {
  const [reader, bytes] = await Promise.all([
    import('zxing-wasm/reader'),
    readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))),
  ]);
  const wasmBinary = new Uint8Array(bytes).buffer;
  await reader.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return reader;
}

async function readCodes(
  { readBarcodes }: Reader,
  { pixels, widthPx, heightPx }: Parameters<BarcodeEngine['read']>[0],
): Promise<PageCode[]> {
  const image = { data: greyAsRgba(pixels), width: widthPx, height: heightPx } as Picture;
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 16 });
  return found.filter(({ isValid }) => isValid).map(toPageCode);
}

function greyAsRgba(pixels: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint32Array(pixels.length);
  for (let i = 0; i < pixels.length; i += 1) rgba[i] = (pixels[i] as number) * 0x010101 + 0xff000000;
  return new Uint8ClampedArray(rgba.buffer);
}

type Found = Awaited<ReturnType<Reader['readBarcodes']>>[number];

function toPageCode({ text, format, position }: Found): PageCode {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return { format: format === 'QRCode' ? 'qr' : 'other', text: text.normalize('NFC'), box };
}
