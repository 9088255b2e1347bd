import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { joinTiff } from '../../../../samples/generator/files/tiff.ts';
import { inspectImage } from '../../../../src/engines/imaging/inspect.ts';
import { isSohoaError } from '../../../../src/errors/index.ts';
import { seeded } from '../../../support/seeded.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const LIMITS = { megapixels: 1 };

/** Page count, or the code of the error. */
async function look(bytes: Buffer): Promise<number | string> {
  const path = join(folder(), 'quét.bin');
  writeFileSync(path, bytes);
  try {
    return (await inspectImage(path, LIMITS)).pageCount;
  } catch (error) {
    return isSohoaError(error) ? error.code : String(error);
  }
}

function grain(seed: number, width: number, height: number) {
  const random = seeded(seed);
  const pixels = Buffer.from(Array.from({ length: width * height }, () => random() * 256));
  return sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
}

describe('a TIFF of several pages', () => {
  it.each(['lzw', 'jpeg', 'none'] as const)('is whole or refused wherever it was cut (%s)', async (compression) => {
    const pages = [1, 2, 3].map((seed) => grain(seed, 60, 80).tiff({ compression }).toBuffer());
    const whole = joinTiff(await Promise.all(pages));
    expect(await look(whole)).toBe(3);
    for (const share of [0.99, 0.7, 0.5, 0.34, 0.1]) {
      expect(await look(whole.subarray(0, whole.length * share)), `${share}`).toBe('FILE_DAMAGED');
    }
  });

  it('is refused where the directory came first and the pixels behind it are cut', async () => {
    const whole = directoryFirst(60, 80);
    expect(await look(whole)).toBe(1);
    expect(await look(whole.subarray(0, whole.length - 1))).toBe('FILE_DAMAGED');
  });

  it('is refused when a page behind the first is too large, or the pages run in a circle', async () => {
    const small = await grain(1, 60, 80).tiff().toBuffer();
    const large = await sharp({ create: { width: 1200, height: 1000, channels: 3, background: 'white' } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    expect(await look(joinTiff([small, large]))).toBe('FILE_TOO_LARGE');
    const circle = directoryFirst(60, 80);
    circle.writeUInt32LE(8, 8 + 2 + ENTRIES * 12);
    expect(await look(circle)).toBe('FILE_DAMAGED');
  });

  it('may be a BigTIFF of tiles', async () => {
    const big = await grain(1, 300, 280).tiff({ compression: 'jpeg', tile: true, bigtiff: true }).toBuffer();
    expect(await look(big)).toBe(1);
    expect(await look(big.subarray(0, big.length - 1))).toBe('FILE_DAMAGED');
  });
});

describe('other pictures', () => {
  it.each(['jpeg', 'png'] as const)('%s: whole or refused', async (format) => {
    const whole = await grain(1, 300, 200).toFormat(format).toBuffer();
    expect(await look(whole)).toBe(1);
    for (const share of [0.95, 0.5, 0.1])
      expect(await look(whole.subarray(0, whole.length * share))).toBe('FILE_DAMAGED');
  });
});

const ENTRIES = 9;

/** Grey pixels in one strip behind their directory, as fax servers write them. */
function directoryFirst(width: number, height: number): Buffer {
  const offset = 8 + 2 + ENTRIES * 12 + 4;
  const tiff = Buffer.alloc(offset + width * height, 200);
  tiff.fill(0, 0, offset);
  tiff.write('II', 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(ENTRIES, 8);
  const values = [
    ...[
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, offset],
    ],
    ...[
      [277, 1],
      [278, height],
      [279, width * height],
    ],
  ] as const;
  for (const [index, [tag = 0, value = 0]] of values.entries()) {
    const at = 10 + index * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(4, at + 2);
    tiff.writeUInt32LE(1, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  }
  return tiff;
}

describe('a picture without its end', () => {
  it.each(['jpeg', 'png'] as const)('is refused also while others are looked at (%s)', async (format) => {
    const whole = await grain(7, 300, 400).toFormat(format).toBuffer();
    const path = join(folder(), `cut.${format}`);
    writeFileSync(path, whole.subarray(0, Math.floor((whole.length * 2) / 3)));
    const looks = await Promise.all(
      Array.from({ length: 40 }, () =>
        inspectImage(path, LIMITS).then(String, (error: { code: string }) => error.code),
      ),
    );
    expect(new Set(looks)).toEqual(new Set(['FILE_DAMAGED']));
  });
});
