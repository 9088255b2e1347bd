import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createFileTypeEngine } from '../../../../src/engines/filetype/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const { madeBy } = createFileTypeEngine();

async function picture(format: 'jpeg' | 'tiff' | 'png', exif: Record<string, string> | null): Promise<string> {
  const plain = sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } });
  const file = join(folder(), `scan.${format}`);
  await (exif === null ? plain : plain.withExif({ IFD0: exif })).toFormat(format).toFile(file);
  return file;
}

describe('what made a scan', () => {
  it('is told from make and model, once', async () => {
    expect(await madeBy(await picture('jpeg', { Make: 'Canon', Model: 'Canon DR-C225' }))).toBe('Canon DR-C225');
    expect(await madeBy(await picture('jpeg', { Make: 'FUJITSU', Model: 'fi-7160' }))).toBe('FUJITSU fi-7160');
  });

  it('is told from a TIFF, in either byte order', async () => {
    for (const order of ['II', 'MM'] as const) {
      const file = join(folder(), `${order}.tif`);
      writeFileSync(file, tiffOf(order, 'EPSON', 'DS-530'));
      expect(await madeBy(file)).toBe('EPSON DS-530');
    }
  });

  it('is told from a PDF', async () => {
    const file = join(folder(), 'a.pdf');
    writeFileSync(file, `%PDF-1.4\n1 0 obj <</Producer (RICOH MP \\(C4504\\))>> endobj\n%%EOF`);
    expect(await madeBy(file)).toBe('RICOH MP (C4504)');
  });

  it('is null where the file says nothing, or lies', async () => {
    expect(await madeBy(await picture('png', null))).toBeNull();
    expect(await madeBy(await picture('jpeg', null))).toBeNull();
    for (const [name, bytes] of [
      ['cut.tif', Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')],
      ['empty.tif', Buffer.from('')],
      ['noise.jpg', Buffer.from('\xff\xd8Exif\0\0II*\0\x08\0\0\0\xff\xff', 'latin1')],
    ] as const) {
      const file = join(folder(), name);
      writeFileSync(file, bytes);
      expect(await madeBy(file)).toBeNull();
    }
  });
});

/** A directory with make and model, and nothing else. */
function tiffOf(order: 'II' | 'MM', make: string, model: string): Buffer {
  const bytes = Buffer.alloc(100);
  const u16 = (value: number, at: number) =>
    order === 'II' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    order === 'II' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(order, 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  for (const [index, [tag, text]] of (
    [
      [271, make],
      [272, model],
    ] as const
  ).entries()) {
    const [at, where] = [10 + index * 12, 60 + index * 20];
    u16(tag, at);
    u16(2, at + 2);
    u32(text.length + 1, at + 4);
    u32(where, at + 8);
    bytes.write(`${text}\0`, where, 'latin1');
  }
  return bytes;
}
