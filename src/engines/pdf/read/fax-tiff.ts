/** A CCITT G4 stream under the header of a one-strip TIFF, so that image libraries can read it; the stream stays as it is. */
export function tiffOfFax(
  data: Uint8Array,
  facts: { widthPx: number; heightPx: number; dpi: number; blackShownBlack: boolean },
): Uint8Array {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, facts.widthPx],
    [257, LONG, facts.heightPx],
    [258, SHORT, 1],
    [259, SHORT, 4],
    [262, SHORT, facts.blackShownBlack ? 0 : 1],
    [273, LONG, DATA_OFFSET],
    [277, SHORT, 1],
    [278, LONG, facts.heightPx],
    [279, LONG, data.length],
    [282, RATIONAL, RESOLUTION_OFFSET],
    [283, RATIONAL, RESOLUTION_OFFSET],
    [296, SHORT, 2],
  ];
  const tiff = Buffer.alloc(DATA_OFFSET + data.length);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries.length, 8);
  for (const [i, [tag, type, value]] of entries.entries()) {
    const at = 10 + i * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(1, at + 4);
    if (type === SHORT) tiff.writeUInt16LE(value, at + 8);
    else tiff.writeUInt32LE(value, at + 8);
  }
  tiff.writeUInt32LE(Math.round(facts.dpi * 100), RESOLUTION_OFFSET);
  tiff.writeUInt32LE(100, RESOLUTION_OFFSET + 4);
  tiff.set(data, DATA_OFFSET);
  return tiff;
}

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
/** Behind the header (8), the count (2), twelve entries and the link to the next directory (4). */
const RESOLUTION_OFFSET = 8 + 2 + 12 * 12 + 4;
const DATA_OFFSET = RESOLUTION_OFFSET + 8;
