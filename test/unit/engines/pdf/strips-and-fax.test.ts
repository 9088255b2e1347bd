import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { tiffOfFax } from '../../../../src/engines/pdf/read/fax-tiff.ts';
import { bytesSource } from '../../../../src/engines/pdf/write/byte-source.ts';
import { faxEncoded } from '../../../../src/engines/pdf/write/fax-encoder.ts';
import { readTiffPage } from '../../../../src/engines/pdf/write/tiff-page.ts';
import { tiffPicture } from '../../../../src/engines/pdf/write/tiff-picture.ts';
import { scan, stripes } from './pictures.ts';

describe('JPEG strips of a TIFF', () => {
  it.each([
    ['colour, halved', 3, 4700],
    ['grey', 1, 4700],
    ['a last strip of a few rows', 3, 2313],
    ['one strip', 3, 16],
  ] as const)('become one JPEG of the same picture: %s', async (_, channels, heightPx) => {
    const tiff = await scan(248, heightPx, channels)
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .tiff({ compression: 'jpeg', quality: 80 })
      .toBuffer();
    const strips = (await readTiffPage(bytesSource(tiff), 0))?.strips.length ?? 0;
    const picture = await tiffPicture(bytesSource(tiff), 0);
    expect(strips > 8 || heightPx < 100).toBe(true);
    expect(picture).toMatchObject({ widthPx: 248, heightPx });
    // libtiff marks no colour space in its strips; the PDF says it by /ColorTransform, a JPEG reader assumes it.
    const joined = await sharp(picture?.data).raw().toBuffer();
    const direct = await sharp(tiff).raw().toBuffer();
    expect(joined.length).toBe(direct.length);
    // Strips of halved colour are smoothed over their edges by the one decoder and not by the other.
    const far = joined.filter((value, i) => Math.abs(value - (direct[i] ?? 0)) > 6).length;
    expect(far / joined.length).toBeLessThan(0.02);
  });

  it('are not joined when they are none, or cut', async () => {
    const tiff = await scan().tiff({ compression: 'jpeg' }).toBuffer();
    const page = await readTiffPage(bytesSource(tiff), 0);
    const strip = page?.strips[1] ?? { offset: 0, length: 0 };
    tiff.fill(0xff, strip.offset, strip.offset + strip.length);
    expect(await tiffPicture(bytesSource(tiff), 0)).toBeNull();
  });
});

describe('fax code', () => {
  const decoded = async (pixels: Uint8Array, widthPx: number, heightPx: number) => {
    const data = faxEncoded(pixels, widthPx, heightPx);
    const tiff = tiffOfFax(data, { widthPx, heightPx, dpi: 300, blackShownBlack: true });
    return sharp(tiff).toColourspace('b-w').raw().toBuffer();
  };
  const unpacked = (pixels: Uint8Array, widthPx: number, heightPx: number) => {
    const rowBytes = Math.ceil(widthPx / 8);
    return Buffer.from(
      Array.from({ length: widthPx * heightPx }, (_, at) => {
        const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
        return (pixels[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? 255 : 0;
      }),
    );
  };

  it('is read by libtiff as the pixels it was made of', async () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 12 }));
    const page = size.chain(([widthPx, heightPx]) => {
      const length = Math.ceil(widthPx / 8) * heightPx;
      return fc.tuple(
        fc.constant(widthPx),
        fc.constant(heightPx),
        fc.uint8Array({ minLength: length, maxLength: length }),
      );
    });
    await fc.assert(
      fc.asyncProperty(page, async ([widthPx, heightPx, pixels]) => {
        expect(Buffer.compare(await decoded(pixels, widthPx, heightPx), unpacked(pixels, widthPx, heightPx))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('knows every length of run', async () => {
    const [widthPx, heightPx] = [5400, 240];
    const pixels = new Uint8Array((widthPx / 8) * heightPx).fill(255);
    for (let y = 0; y < heightPx; y += 1) {
      const [from, length] = [(y * 7) % 600, y < 70 ? y : (y * y) % 4700];
      for (let x = from; x < from + length; x += 1) {
        const byte = (y * widthPx) / 8 + (x >> 3);
        pixels[byte] = (pixels[byte] ?? 0) & ~(0x80 >> (x & 7));
      }
    }
    expect(Buffer.compare(await decoded(pixels, widthPx, heightPx), unpacked(pixels, widthPx, heightPx))).toBe(0);
  });

  it('is small for print', () => {
    const pixels = Buffer.alloc(310 * 3508, 255);
    stripes(100, 300, 1).copy(pixels, 5000);
    expect(faxEncoded(pixels, 2480, 3508).length).toBeLessThan(30_000);
  });
});
