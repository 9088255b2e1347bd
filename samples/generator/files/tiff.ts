/** Joins TIFFs of one page (as sharp writes them, little-endian) into one of many: every page's bytes move, its offsets with them. */
export function joinTiff(pages: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let length = 8;
  let link = { part: 0, at: 4 };
  for (const page of pages) {
    if (page.readUInt32LE(0) !== 0x002a_4949) throw new RangeError('not a little-endian TIFF');
    const moved = Buffer.concat([page, Buffer.alloc(page.length % 2)]);
    const directory = page.readUInt32LE(4);
    const nextAt = moveDirectory(moved, directory, length);
    parts[link.part]?.writeUInt32LE(length + directory, link.at);
    link = { part: parts.push(moved) - 1, at: nextAt };
    length += moved.length;
  }
  return Buffer.concat(parts);
}

/** Bytes of a value by field type (TIFF 6.0, section 2). */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const STRIP_OFFSETS = 273;
const TILE_OFFSETS = 324;

/** Adds `by` to every offset of the directory; returns where the offset of the next directory stands. */
function moveDirectory(page: Buffer, directory: number, by: number): number {
  const count = page.readUInt16LE(directory);
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    const tag = page.readUInt16LE(entry);
    const values = page.readUInt32LE(entry + 4);
    const bytes = (TYPE_BYTES[page.readUInt16LE(entry + 2)] ?? 1) * values;
    const outside = bytes > 4;
    if (tag === STRIP_OFFSETS || tag === TILE_OFFSETS) {
      const first = outside ? page.readUInt32LE(entry + 8) : entry + 8;
      for (let i = 0; i < values; i += 1) page.writeUInt32LE(page.readUInt32LE(first + i * 4) + by, first + i * 4);
    }
    if (outside) page.writeUInt32LE(page.readUInt32LE(entry + 8) + by, entry + 8);
  }
  const nextAt = directory + 2 + count * 12;
  page.writeUInt32LE(0, nextAt);
  return nextAt;
}
