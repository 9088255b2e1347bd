import { type FileHandle, open } from 'node:fs/promises';

/** Heads of JPEG files and ends of PDF files hold what is wanted within this. */
const LOOK_BYTES = 128 * 1024;
const MAX_ENTRIES = 512;
const MAX_TEXT = 64;
const MAKE = 271;
const MODEL = 272;
const ASCII = 2;

/**
 * The device or program that made a scan, as the file itself says it (TIFF and Exif make and model, a PDF's producer);
 * null where it says nothing legible. Hostile files give null too: nothing depends on it but a column of a report.
 */
export async function madeBy(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await bytesAt(file, 0, Math.min(LOOK_BYTES, size));
    if (head.subarray(0, 1024).includes('%PDF-')) {
      const tail = await bytesAt(file, Math.max(0, size - LOOK_BYTES), Math.min(LOOK_BYTES, size));
      return producerIn(tail) ?? producerIn(head);
    }
    if (isTiff(head)) return await deviceIn((at, length) => bytesAt(file, at, length));
    const exif = exifOf(head);
    return exif === null ? null : await deviceIn(async (at, length) => exif.subarray(at, at + length));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  } finally {
    await file.close();
  }
}

type Read = (at: number, length: number) => Promise<Buffer>;

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function isTiff(head: Buffer): boolean {
  const mark = head.subarray(0, 4).toString('latin1');
  return mark === 'II*\0' || mark === 'MM\0*';
}

/** The Exif block of a JPEG is a TIFF of its own, without a picture. */
function exifOf(head: Buffer): Buffer | null {
  if (head.readUInt16BE(0) !== 0xffd8) return null;
  const mark = head.indexOf('Exif\0\0', 0, 'latin1');
  const block = mark < 0 ? null : head.subarray(mark + 6);
  return block !== null && isTiff(block) ? block : null;
}

/** Make and model from the first directory. */
async function deviceIn(read: Read): Promise<string | null> {
  const start = await read(0, 8);
  const isLittle = start[0] === 0x49;
  const u16 = (from: Buffer, at: number) => (isLittle ? from.readUInt16LE(at) : from.readUInt16BE(at));
  const u32 = (from: Buffer, at: number) => (isLittle ? from.readUInt32LE(at) : from.readUInt32BE(at));
  const directory = u32(start, 4);
  const count = Math.min(u16(await read(directory, 2), 0), MAX_ENTRIES);
  const entries = await read(directory + 2, count * 12);
  const parts = new Map<number, string>();
  for (let at = 0; at + 12 <= entries.length; at += 12) {
    const tag = u16(entries, at);
    if ((tag !== MAKE && tag !== MODEL) || u16(entries, at + 2) !== ASCII) continue;
    const length = Math.min(u32(entries, at + 4), MAX_TEXT);
    const bytes = length <= 4 ? entries.subarray(at + 8, at + 8 + length) : await read(u32(entries, at + 8), length);
    parts.set(tag, legible(bytes.toString('latin1')));
  }
  const [make = '', model = ''] = [parts.get(MAKE), parts.get(MODEL)];
  // Many devices repeat the make in the model: "Canon", "Canon DR-C225".
  return (model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`.trim()) || null;
}

function producerIn(part: Buffer): string | null {
  const found = part.toString('latin1').match(/\/Producer\s*\(((?:[^\\()]|\\.){1,200})\)/);
  return found?.[1] === undefined ? null : legible(found[1].replace(/\\(.)/g, '$1')).slice(0, MAX_TEXT) || null;
}

/** Printable ASCII only: it goes into tables and terminals. */
function legible(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
