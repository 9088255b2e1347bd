import { describe, expect, it } from 'vitest';
import { doubled, halved } from '../../../../src/engines/ocr/second-try.ts';

describe('halved', () => {
  it('takes the mean of four pixels and halves the resolution; an odd edge is left out', () => {
    const pixels = Uint8Array.from([0, 100, 7, 200, 100, 7, 9, 9, 9]);
    expect(halved({ pixels, widthPx: 3, heightPx: 3, dpi: 170 })).toEqual({
      pixels: Uint8Array.of(100),
      widthPx: 1,
      heightPx: 1,
      dpi: 85,
    });
  });

  it('leaves something of the thinnest picture', () => {
    expect(halved({ pixels: Uint8Array.of(40, 80), widthPx: 1, heightPx: 2, dpi: 170 })).toMatchObject({
      pixels: Uint8Array.of(60),
      widthPx: 1,
      heightPx: 1,
    });
  });
});

describe('doubled', () => {
  it('puts places back into the picture as it was', () => {
    const line = {
      box: [1, 2, 30, 9] as const,
      baseline: [1, 8, 30, 8] as const,
      words: [{ text: 'xã', box: [1, 2, 30, 9] as const, confidence: 0.5 }],
    };
    expect(doubled([{ box: [0, 0, 40, 40], lines: [line] }])).toEqual([
      {
        box: [0, 0, 80, 80],
        lines: [
          {
            box: [2, 4, 60, 18],
            baseline: [2, 16, 60, 16],
            words: [{ text: 'xã', box: [2, 4, 60, 18], confidence: 0.5 }],
          },
        ],
      },
    ]);
  });
});
