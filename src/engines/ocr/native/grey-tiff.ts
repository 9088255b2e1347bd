import type { ReaderImage } from '../messages.ts';

/** Tags of TIFF 6.0, baseline greyscale, in the order it demands. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  strip: 273,
  rows: 278,
  bytes: 279,
};
const [SHORT, LONG] = [3, 4];
const BLACK_IS_ZERO = 1;
const ENTRY_BYTES = 12;

/** Pictures as pages of one uncompressed TIFF: the one way to hand several to a program on its standard input. */
export function greyTiff(images: readonly ReaderImage[]): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')];
  let at = 8;
  for (const [index, image] of images.entries()) {
    const fields = fieldsOf(image);
    const directory = Buffer.alloc(2 + ENTRY_BYTES * fields.length + 4);
    // Pixels of odd number are followed by a filler: a directory begins at an even place.
    const pixels = Buffer.concat([image.pixels, Buffer.alloc(image.pixels.length % 2)]);
    directory.writeUInt16LE(fields.length, 0);
    for (const [field, [tag, type, value]] of fields.entries()) {
      const place = 2 + ENTRY_BYTES * field;
      directory.writeUInt16LE(tag, place);
      directory.writeUInt16LE(type, place + 2);
      directory.writeUInt32LE(1, place + 4);
      directory.writeUInt32LE(tag === TAG.strip ? at + directory.length : value, place + 8);
    }
    at += directory.length + pixels.length;
    directory.writeUInt32LE(index === images.length - 1 ? 0 : at, directory.length - 4);
    parts.push(directory, pixels);
  }
  return Buffer.concat(parts);
}

function fieldsOf({ widthPx, heightPx }: ReaderImage): [tag: number, type: number, value: number][] {
  return [
    [TAG.width, LONG, widthPx],
    [TAG.height, LONG, heightPx],
    [TAG.bits, SHORT, 8],
    [TAG.compression, SHORT, 1],
    [TAG.photometric, SHORT, BLACK_IS_ZERO],
    [TAG.strip, LONG, 0],
    [TAG.rows, LONG, heightPx],
    [TAG.bytes, LONG, widthPx * heightPx],
  ];
}
