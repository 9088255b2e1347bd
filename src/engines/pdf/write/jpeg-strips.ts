import type { JpegStream } from './jpeg-segments.ts';
import { splitJpeg } from './jpeg-segments.ts';

const MAX_RESTART_INTERVAL = 65_535;

/**
 * A TIFF's JPEG strips as one JPEG stream, without decoding: a strip begins anew as the data behind a restart marker
 * does, so that the strips, with markers between them and the interval declared, are one picture. Null when the strips
 * do not fit together so (other tables, heights that are no whole blocks, restarts of their own).
 */
export function joinedStrips(
  strips: readonly Uint8Array[],
  tables: Uint8Array | null,
  heightPx: number,
): Buffer | null {
  const streams = strips.map(splitJpeg);
  if (streams.some((stream) => stream === null)) return null;
  const [first, ...others] = streams as readonly JpegStream[];
  if (first === undefined || !others.every((other) => fits(first, other))) return null;
  const all = [first, ...others];
  const whole = all.slice(0, -1).every((stream) => stream.heightPx === first.heightPx);
  const total = all.reduce((sum, stream) => sum + stream.heightPx, 0);
  const blocksAcross = Math.ceil(first.widthPx / first.blockWidthPx);
  const interval = (blocksAcross * first.heightPx) / first.blockHeightPx;
  if (!whole || total < heightPx) return null;
  if (others.length > 0 && (!Number.isInteger(interval) || interval > MAX_RESTART_INTERVAL)) return null;
  return Buffer.concat([
    START,
    // Between the shared tables' start-of-image and end-of-image (2 bytes each) lie the tables themselves.
    ...(tables === null ? [] : [tables.subarray(2, -2)]),
    ...first.tables,
    withHeight(first.frame, heightPx),
    ...(others.length > 0 ? [restartInterval(interval)] : []),
    first.scanHeader,
    ...all.flatMap((stream, i) => (i === 0 ? [stream.data] : [restartMarker(i - 1), stream.data])),
    END,
  ]);
}

const START = Buffer.from('ffd8', 'hex');
const END = Buffer.from('ffd9', 'hex');

function fits(first: JpegStream, other: JpegStream): boolean {
  const tables = (stream: JpegStream) => Buffer.concat([...stream.tables]);
  return (
    withHeight(other.frame, 0).equals(withHeight(first.frame, 0)) &&
    Buffer.compare(other.scanHeader, first.scanHeader) === 0 &&
    (other.tables.length === 0 || tables(other).equals(tables(first)))
  );
}

/** The frame header with another height: marker 2, length 2, precision 1, then the height. */
function withHeight(frame: Uint8Array, heightPx: number): Buffer {
  const changed = Buffer.from(frame);
  changed.writeUInt16BE(heightPx, 5);
  return changed;
}

function restartInterval(blocks: number): Buffer {
  const segment = Buffer.from('ffdd00040000', 'hex');
  segment.writeUInt16BE(blocks, 4);
  return segment;
}

function restartMarker(index: number): Buffer {
  return Buffer.from([0xff, 0xd0 + (index % 8)]);
}
