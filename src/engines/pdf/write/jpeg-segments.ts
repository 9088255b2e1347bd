/** A baseline JPEG stream taken apart. */
export interface JpegStream {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly blockWidthPx: number;
  readonly blockHeightPx: number;
  /** Segments of quantization and Huffman tables, with their markers. */
  readonly tables: readonly Uint8Array[];
  readonly frame: Uint8Array;
  readonly scanHeader: Uint8Array;
  /** Entropy-coded data up to the end of the image. */
  readonly data: Uint8Array;
}

const SEQUENTIAL = new Set([0xc0, 0xc1]);
const TABLES = new Set([0xc4, 0xdb]);
const RESTART_INTERVAL = 0xdd;
const SCAN = 0xda;
const BLOCK_PX = 8;

/** Null for a progressive stream, one of several scans or with restarts, and for what is no JPEG. */
export function splitJpeg(bytes: Uint8Array): JpegStream | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const tables: Uint8Array[] = [];
  let frame: Uint8Array | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (bytes[at] !== 0xff || end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    const isOtherFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (SEQUENTIAL.has(marker)) frame = segment;
    else if (isOtherFrame || marker === RESTART_INTERVAL) return null;
    else if (TABLES.has(marker)) tables.push(segment);
    else if (marker === SCAN)
      return frame && withFrame(frame, { tables, scanHeader: segment, data: scanData(bytes, end) });
    at = end;
  }
  return null;
}

function withFrame(
  frame: Uint8Array,
  parts: { tables: Uint8Array[]; scanHeader: Uint8Array; data: Uint8Array | null },
): JpegStream | null {
  const { data, ...rest } = parts;
  const view = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const components = view[9] ?? 0;
  // All components have to be in this one scan.
  if (data === null || view.length < 10 + components * 3 || rest.scanHeader[4] !== components) return null;
  const sampling = Array.from({ length: components }, (_, i) => view[11 + i * 3] ?? 0x11);
  // A scan of one component has plain blocks whatever its sampling says (ITU T.81, A.2.2).
  const across = components === 1 ? 1 : Math.max(...sampling.map((factors) => factors >> 4));
  const down = components === 1 ? 1 : Math.max(...sampling.map((factors) => factors & 15));
  return {
    ...rest,
    data,
    frame,
    heightPx: view.readUInt16BE(5),
    widthPx: view.readUInt16BE(7),
    blockWidthPx: BLOCK_PX * across,
    blockHeightPx: BLOCK_PX * down,
  };
}

/** Up to the end-of-image marker, which has to be the only marker in it. */
function scanData(bytes: Uint8Array, start: number): Uint8Array | null {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0) continue;
    return next === 0xd9 ? bytes.subarray(start, at) : null;
  }
  return null;
}
