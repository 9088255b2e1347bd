import { open } from 'node:fs/promises';
import { fail, type Where } from '../../errors/index.ts';
import type { ImageFacts } from '../../plugin/index.ts';
import { loadSharp } from './sharp-library.ts';
import { readTiffDirectories } from './tiff-directories.ts';

/** Looked at for the end mark; cameras and scanners may write a little behind it. */
const TAIL_BYTES = 65_536;
const END_MARKS: Readonly<Record<string, Buffer>> = {
  jpeg: Buffer.from([0xff, 0xd9]),
  png: Buffer.from('IEND', 'latin1'),
};

/** What a picture's header says, before anything is decoded. Errors: FILE_DAMAGED, FILE_TOO_LARGE, FILE_UNKNOWN. */
export async function inspectImage(path: string, limits: { megapixels: number }): Promise<ImageFacts> {
  const sharp = await loadSharp();
  const where = { file: path };
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => fail('FILE_DAMAGED', { where, cause }));
  const { format, width, height } = header;
  if (format !== 'jpeg' && format !== 'png' && format !== 'tiff') {
    fail('FILE_UNKNOWN', { where, params: { found: format ?? '?' } });
  }
  checkSize(width, height, limits, where);
  const facts = { format, widthPx: width, heightPx: height };
  if (format === 'tiff') return { ...facts, pageCount: await checkTiffPages(path, limits, where) };
  await checkEnd(path, format, where);
  return { ...facts, pageCount: 1 };
}

function checkSize(widthPx: number, heightPx: number, limits: { megapixels: number }, where: Where): void {
  const megapixels = (widthPx * heightPx) / 1e6;
  if (megapixels <= limits.megapixels) return;
  fail('FILE_TOO_LARGE', { where, params: { megapixels: Math.round(megapixels), limit: limits.megapixels } });
}

/** Every page has to be there whole; the library's header speaks of the first one only. */
async function checkTiffPages(path: string, limits: { megapixels: number }, where: Where): Promise<number> {
  const pages = await readTiffDirectories(path);
  if (pages === null || pages.some(({ whole }) => !whole)) return fail('FILE_DAMAGED', { where });
  for (const { widthPx, heightPx } of pages) checkSize(widthPx, heightPx, limits, where);
  return pages.length;
}

/** A copy that stopped half-way has a good header and no end. Without an end mark the whole picture has to decode. */
async function checkEnd(path: string, format: ImageFacts['format'], where: Where): Promise<void> {
  const mark = END_MARKS[format];
  if (mark === undefined || (await tail(path)).includes(mark)) return;
  const sharp = await loadSharp();
  // Every row is decoded, none kept. The library's `stats` would do, but lets a third of cut files pass while others are
  // looked at side by side.
  await sharp(path, { failOn: 'error', limitInputPixels: false, sequentialRead: true })
    .resize({ width: 64, height: 64, fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
    .catch((cause: unknown) => fail('FILE_DAMAGED', { where, cause }));
}

async function tail(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer;
  } finally {
    await file.close();
  }
}
