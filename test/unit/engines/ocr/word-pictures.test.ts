import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/domain/index.ts';
import { wordPictures, wordText } from '../../../../src/engines/ocr/word-pictures.ts';

/** White paper with a black rectangle. */
function paper(widthPx: number, heightPx: number, [x0, y0, x1, y1]: Box) {
  const pixels = new Uint8Array(widthPx * heightPx).fill(255);
  for (let y = y0; y < y1; y += 1) pixels.fill(0, y * widthPx + x0, y * widthPx + x1);
  return { pixels, widthPx, heightPx, dpi: 170 };
}

describe('pictures of a word', () => {
  it('show the word whole, with paper around it, in three sizes a round', () => {
    const box: Box = [40, 30, 100, 50];
    const page = paper(200, 100, box);
    const [first = []] = wordPictures(page, { boxes: [box], round: 'first' });
    const [second = []] = wordPictures(page, { boxes: [box], round: 'second' });
    expect(first.map(({ dpi }) => Math.round(dpi))).toEqual([170, 374, 221]);
    expect(second).toHaveLength(3);
    for (const { pixels, widthPx, heightPx, dpi } of [...first, ...second]) {
      const scale = dpi / 170;
      const ink = pixels.reduce((sum, level) => sum + (255 - level), 0) / 255;
      expect(pixels).toHaveLength(widthPx * heightPx);
      expect(ink / scale ** 2).toBeCloseTo(60 * 20, -2);
      expect(Math.min(...pixels.subarray(0, widthPx), ...pixels.subarray(-widthPx))).toBe(255);
    }
  });

  it('never reach beyond the page, whatever the box', () => {
    const side = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.tuple(side, side, side, side), fc.constantFrom('first', 'second'), ([a, b, c, d], round) => {
        const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
        for (const { pixels, widthPx, heightPx } of wordPictures(paper(60, 60, [0, 0, 0, 0]), {
          boxes: [box],
          round,
        }).flat()) {
          expect(pixels).toHaveLength(widthPx * heightPx);
          expect(pixels.every((level) => level === 255)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are not enlarged beyond reason: a box over a whole plan stays as it is', () => {
    const page = { pixels: new Uint8Array(3000 * 3000), widthPx: 3000, heightPx: 3000, dpi: 170 };
    const [looks = []] = wordPictures(page, { boxes: [[0, 0, 3000, 3000]], round: 'first' });
    expect(Math.max(...looks.map(({ widthPx }) => widthPx))).toBe(3000);
  });
});

describe('the text of such a picture', () => {
  it('is one word in NFC', () => expect(wordText(' 12/QĐ- UBND\n\n')).toBe('12/QĐ-UBND'));
});
