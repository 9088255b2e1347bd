/** The Group 4 data of a TIFF of one page and one strip, as a PDF takes it. */
export interface G4Strip {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  /** Whether a 1 bit is black: TIFF's photometric interpretation 0 (white is zero). */
  readonly blackIsOne: boolean;
}

const TAGS = { width: 256, height: 257, compression: 259, photometric: 262, offsets: 273, counts: 279 } as const;
const GROUP_4 = 4;

export function readG4Strip(tiff: Buffer): G4Strip {
  if (tiff.readUInt32LE(0) !== 0x002a_4949) throw new RangeError('not a little-endian TIFF');
  const values = readDirectory(tiff);
  const value = (name: keyof typeof TAGS) => values.get(TAGS[name])?.value ?? 0;
  if (value('compression') !== GROUP_4 || values.get(TAGS.offsets)?.count !== 1) {
    throw new RangeError('not one strip of Group 4');
  }
  const start = value('offsets');
  return {
    data: tiff.subarray(start, start + value('counts')),
    width: value('width'),
    height: value('height'),
    blackIsOne: value('photometric') === 0,
  };
}

function readDirectory(tiff: Buffer): Map<number, { count: number; value: number }> {
  const directory = tiff.readUInt32LE(4);
  const entries = tiff.readUInt16LE(directory);
  return new Map(
    Array.from({ length: entries }, (_, index) => {
      const entry = directory + 2 + index * 12;
      const short = tiff.readUInt16LE(entry + 2) === 3;
      const value = short ? tiff.readUInt16LE(entry + 8) : tiff.readUInt32LE(entry + 8);
      return [tiff.readUInt16LE(entry), { count: tiff.readUInt32LE(entry + 4), value }];
    }),
  );
}
