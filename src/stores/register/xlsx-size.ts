const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/**
 * How large a ZIP archive says it is when unpacked, from its central directory; null when the directory cannot be
 * followed (ZIP64 included: no register needs it). The unpacker used afterwards makes its buffers by the same numbers.
 */
export function unpackedBytes(archive: Buffer): number | null {
  const end = findEnd(archive);
  if (end === null) return null;
  let at = archive.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_LENGTH > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    sum += archive.readUInt32LE(at + 24);
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sum;
}

function findEnd(archive: Buffer): number | null {
  const lowest = Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = archive.length - END_LENGTH; at >= lowest; at--) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return null;
}
