import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { greyTiff } from '../../../../../src/engines/ocr/native/grey-tiff.ts';

describe('a TIFF of grey pictures', () => {
  it('holds every picture as a page of its own, odd sizes too', async () => {
    const pictures = [
      { pixels: Uint8Array.from([0, 50, 100, 150, 200, 250]), widthPx: 3, heightPx: 2, dpi: 170 },
      { pixels: Uint8Array.from([7, 8, 9]), widthPx: 1, heightPx: 3, dpi: 374 },
      { pixels: Uint8Array.from([255, 0]), widthPx: 2, heightPx: 1, dpi: 221 },
    ];
    const tiff = greyTiff(pictures);
    expect((await sharp(tiff).metadata()).pages).toBe(3);
    for (const [page, { pixels, widthPx, heightPx }] of pictures.entries()) {
      const { data, info } = await sharp(tiff, { page }).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
      expect(info).toMatchObject({ width: widthPx, height: heightPx });
      expect([...data]).toEqual([...pixels]);
    }
  });
});
