import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OcrResult } from '../../../../src/plugin/index.ts';
import { onPage } from '../../../../src/steps/recognize/on-page.ts';

const PAGE = { widthPx: 2000, heightPx: 3000 };

function resultOf(box: readonly [number, number, number, number], text = 'Số'): OcrResult {
  const words = [{ text, box, confidence: 0.9 }];
  const baseline = [box[0], box[3], box[2], box[3]] as const;
  return { blocks: [{ lines: [{ words, box, baseline }], box }], confidence: { mean: 0.9, low: 0.9 } };
}

describe('onPage', () => {
  it('scales boxes to the page and keeps the baseline', () => {
    const text = onPage(resultOf([100, 50, 200, 80]), { toPage: [2, 0, 0, 2, 10, 20] }, PAGE);
    expect(text.blocks[0]?.lines[0]).toEqual({
      box: [210, 120, 410, 180],
      baseline: [210, 180, 410, 180],
      words: [{ text: 'Số', box: [210, 120, 410, 180], confidence: 0.9 }],
    });
  });

  it('puts a frame around a word that leans, inside the page', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -15, max: 15, noNaN: true }),
        fc.integer({ min: -100, max: 1900 }),
        fc.integer({ min: -100, max: 2900 }),
        (degrees, x, y) => {
          const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
          const { blocks } = onPage(resultOf([x, y, x + 90, y + 30]), { toPage: [cos, sin, -sin, cos, 0, 0] }, PAGE);
          const [x0, y0, x1, y1] = blocks[0]?.lines[0]?.words[0]?.box ?? [-1, -1, -1, -1];
          expect(x0 >= 0 && y0 >= 0 && x1 <= PAGE.widthPx && y1 <= PAGE.heightPx && x0 <= x1 && y0 <= y1).toBe(true);
          const [middleX, middleY] = [cos * (x + 45) - sin * (y + 15), sin * (x + 45) + cos * (y + 15)];
          const inside = middleX > 60 && middleY > 60 && middleX < PAGE.widthPx - 60 && middleY < PAGE.heightPx - 60;
          if (!inside) return;
          expect(Math.abs((x0 + x1) / 2 - middleX)).toBeLessThanOrEqual(1);
          expect(x1 - x0).toBeGreaterThanOrEqual(Math.floor(90 * cos + 30 * Math.abs(sin)) - 1);
        },
      ),
    );
  });

  it('writes words in NFC', () => {
    const decomposed = 'Số'.normalize('NFD');
    const text = onPage(resultOf([0, 0, 10, 10], decomposed), { toPage: [1, 0, 0, 1, 0, 0] }, PAGE);
    expect(text.blocks[0]?.lines[0]?.words[0]?.text).toBe('Số'.normalize('NFC'));
  });
});
