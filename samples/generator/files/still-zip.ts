const CENTRAL_ENTRY = 0x0201_4b50;
const END_OF_DIRECTORY = 0x0605_4b50;
/** 1 January 1980, the first day a ZIP can name. */
const FIRST_DAY = 0x0021;

/** The same ZIP without the time it was packed, so that equal content makes equal bytes. */
export function stillZip(zip: Buffer): Buffer {
  const still = Buffer.from(zip);
  const end = still.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || still.readUInt32LE(end) !== END_OF_DIRECTORY) throw new RangeError('not a ZIP');
  let entry = still.readUInt32LE(end + 16);
  while (still.readUInt32LE(entry) === CENTRAL_ENTRY) {
    still.writeUInt16LE(0, entry + 12);
    still.writeUInt16LE(FIRST_DAY, entry + 14);
    const local = still.readUInt32LE(entry + 42);
    still.writeUInt16LE(0, local + 10);
    still.writeUInt16LE(FIRST_DAY, local + 12);
    entry += 46 + still.readUInt16LE(entry + 28) + still.readUInt16LE(entry + 30) + still.readUInt16LE(entry + 32);
  }
  return still;
}
