import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Box, PageCode } from '../../domain/index.ts';
import type { BarcodeEngine, EngineFingerprint } from '../../plugin/index.ts';

/** Raised when the same picture may give other codes. */
const ALGORITHM = 1;

type Reader = typeof import('zxing-wasm/reader');
/** A browser's `ImageData`, which Node lacks. */
type Picture = Extract<Parameters<Reader['readBarcodes']>[0], { readonly width: number }>;

/** What reads codes, without loading it. */
export function barcodesFingerprint(): EngineFingerprint {
  const { version } = createRequire(import.meta.resolve('zxing-wasm/reader'))('../../../package.json') as {
    version: string;
  };
  return { name: 'zxing-wasm', version: `${ALGORITHM}+${version}`, model: null };
}

/** QR and bar codes of a page, with zxing as WebAssembly; loaded at the first page. */
export function createBarcodeEngine(): BarcodeEngine {
  let loading: Promise<Reader> | null = null;
  return {
    fingerprint: barcodesFingerprint(),
    async read({ pixels, widthPx, heightPx }) {
      loading ??= loadReader();
      const { readBarcodes } = await loading;
      const image = { data: greyAsRgba(pixels), width: widthPx, height: heightPx } as Picture;
      const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 16 });
      return found.filter(({ isValid }) => isValid).map(toPageCode);
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

function greyAsRgba(pixels: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(pixels.length * 4).fill(255);
  pixels.forEach((grey, index) => {
    rgba.fill(grey, index * 4, index * 4 + 3);
  });
  return rgba;
}

type Found = Awaited<ReturnType<Reader['readBarcodes']>>[number];

function toPageCode({ text, format, position }: Found): PageCode {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return { format: format === 'QRCode' ? 'qr' : 'other', text: text.normalize('NFC'), box };
}
