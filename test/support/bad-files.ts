import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { makeScanPdf } from '../../samples/generator/files/scan-pdf.ts';
import { joinTiff } from '../../samples/generator/files/tiff.ts';
import type { ErrorCode } from '../../src/errors/index.ts';
import { seeded } from './seeded.ts';

/** Writes files into a dossier's folder; `name` makes file names that hold a person's name, as they do in offices. */
type Writer = (folder: string, name: (ending: string) => string) => void | Promise<void>;

/** What people hand in that cannot be taken in, with what sohoa has to say about it. */
export const BAD_CONTENTS: readonly (readonly [what: string, code: ErrorCode, write: Writer])[] = [
  ['an empty file', 'FILE_EMPTY', (folder, name) => put(folder, name('jpg'), Buffer.alloc(0))],
  [
    'a cut JPEG',
    'FILE_DAMAGED',
    async (folder, name) => put(folder, name('jpg'), cut(await grain().jpeg().toBuffer())),
  ],
  ['a cut PNG', 'FILE_DAMAGED', async (folder, name) => put(folder, name('png'), cut(await grain().png().toBuffer()))],
  ['a cut PDF', 'FILE_DAMAGED', async (folder, name) => put(folder, name('pdf'), cut(await scanPdf()))],
  [
    'a TIFF cut behind its first page',
    'FILE_DAMAGED',
    async (folder, name) => put(folder, name('tif'), cut(await tiff())),
  ],
  [
    'a PDF whose scan breaks off',
    'FILE_DAMAGED',
    async (folder, name) => put(folder, name('pdf'), await scanPdf({ jpeg: cut(await grain().jpeg().toBuffer()) })),
  ],
  [
    'a PDF page with a scan that breaks off beside other things',
    'FILE_DAMAGED',
    async (folder, name) =>
      put(folder, name('pdf'), await scanPdf({ jpeg: cut(await grain().jpeg().toBuffer()), widthMm: 180 })),
  ],
  [
    'a TIFF with garbage in its second page',
    'FILE_DAMAGED',
    async (folder, name) => put(folder, name('tif'), overwritten(await tiff('deflate'), 0.75)),
  ],
  ['a PDF with a password', 'PDF_PASSWORD', async (folder, name) => put(folder, name('pdf'), await lockedPdf())],
  ['a PDF without pages', 'PDF_NO_PAGES', async (folder, name) => put(folder, name('pdf'), await emptyPdf())],
  ['a picture of 900 megapixels', 'FILE_TOO_LARGE', (folder, name) => put(folder, name('png'), pngBomb(30_000))],
  ['random bytes', 'FILE_UNKNOWN', (folder, name) => put(folder, name('pdf'), randomBytes(60_000))],
  [
    'random bytes behind the mark of a PDF',
    'FILE_DAMAGED',
    (folder, name) => put(folder, name('pdf'), Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000)])),
  ],
  [
    'a word processor file named .pdf',
    'FILE_UNKNOWN',
    (folder, name) => put(folder, name('pdf'), Buffer.from('{\\rtf1\\ansi Kính gửi}')),
  ],
  [
    'a symlink that leads out',
    'LINK_OUTSIDE',
    async (folder, name) => {
      put(folder, name('png'), await grain().png().toBuffer());
      symlinkSync('/etc/hostname', join(folder, name('link.pdf')));
    },
  ],
  [
    'a folder without pages',
    'DOSSIER_NO_PAGES',
    (folder) => {
      put(folder, 'Thumbs.db', Buffer.from('leftover'));
      mkdirSync(join(folder, 'trống'));
    },
  ],
];

function put(folder: string, name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
}

/** A copy that stopped at two thirds. */
function cut(whole: Buffer): Buffer {
  return whole.subarray(0, Math.floor((whole.length * 2) / 3));
}

function randomBytes(length: number): Buffer {
  const random = seeded(length);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Grain of a scan: nothing in it compresses away, so a cut always hurts. */
function grain(seed = 1): Sharp {
  const [width, height] = [300, 400];
  const random = seeded(seed);
  const pixels = Buffer.from(Array.from({ length: width * height }, () => 120 + random() * 100));
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .withMetadata({ density: 72 });
}

async function tiff(compression: 'lzw' | 'deflate' = 'lzw'): Promise<Buffer> {
  return joinTiff(await Promise.all([1, 2].map((seed) => grain(seed).tiff({ compression }).toBuffer())));
}

/** Where the picture has the shape of the page it is taken as it is; else the page is drawn. */
async function scanPdf({ jpeg, widthMm = 108 }: { jpeg?: Buffer; widthMm?: number } = {}): Promise<Buffer> {
  return makeScanPdf([{ jpeg: jpeg ?? (await grain().jpeg().toBuffer()), widthMm, heightMm: 144 }]);
}

/** A sector of the disk that went bad. */
function overwritten(whole: Buffer, at: number): Buffer {
  return Buffer.concat([
    whole.subarray(0, whole.length * at),
    randomBytes(4096),
    whole.subarray(whole.length * at + 4096),
  ]);
}

async function emptyPdf(): Promise<Uint8Array> {
  return (await PDFDocument.create({ updateMetadata: false })).save({ addDefaultPage: false });
}

async function lockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  pdf.encrypt({ userPassword: 'bi-mat', ownerPassword: 'rat-bi-mat' });
  return pdf.save();
}

/** A PNG of `side`² black pixels that says so truly: 110 kB here, gigabytes once decoded. */
function pngBomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 1 });
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
