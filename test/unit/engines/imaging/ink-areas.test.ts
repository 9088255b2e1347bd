import { describe, expect, it } from 'vitest';
import { findColouredInk, inkAreas } from '../../../../src/engines/imaging/ink-areas.ts';
import type { Raster } from '../../../../src/engines/imaging/raster.ts';

const DPI = 200;
const [WIDTH, HEIGHT] = [800, 600];
const HERE = [1, 0, 0, 1, 0, 0] as const;

/** White paper with bars of ink: `[x, y, width, height, colour]`. */
function paper(
  ...bars: readonly (readonly [number, number, number, number, readonly [number, number, number]])[]
): Raster {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3).fill(250);
  for (const [x, y, width, height, colour] of bars) {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) pixels.set(colour, (row * WIDTH + column) * 3);
    }
  }
  return { pixels, widthPx: WIDTH, heightPx: HEIGHT, channels: 3 };
}

const [BLUE, RED, VIOLET, BLACK] = [
  [29, 60, 156],
  [194, 34, 46],
  [93, 47, 147],
  [30, 30, 32],
] as const;
const areasOf = (raster: Raster) => inkAreas(findColouredInk(raster, DPI), HERE, raster, DPI);

describe('areas of coloured ink', () => {
  it('are handwriting where it is blue, stamps where it is red or violet', () => {
    expect(areasOf(paper([100, 100, 200, 4, BLUE]))[0]?.ink).toBe('handwriting');
    expect(areasOf(paper([100, 100, 200, 4, RED]))[0]?.ink).toBe('stamp');
    expect(areasOf(paper([100, 100, 200, 4, VIOLET]))[0]?.ink).toBe('stamp');
  });

  it('lie where the ink lies', () => {
    const [area] = areasOf(paper([100, 300, 200, 4, BLUE]));
    const [x0, y0, x1, y1] = area?.box ?? [0, 0, 0, 0];
    // Tiles are 13 pixels wide: one that holds but the end of a stroke is left out.
    expect([x0, y0, x1, y1].every((value, index) => Math.abs(value - ([100, 300, 300, 304][index] ?? 0)) < 13)).toBe(
      true,
    );
  });

  it('are mapped to the reading image', () => {
    const ink = findColouredInk(paper([100, 300, 200, 4, BLUE]), DPI);
    const [area] = inkAreas(ink, [2, 0, 0, 2, 0, 0], { widthPx: WIDTH / 2, heightPx: HEIGHT / 2 }, DPI / 2);
    const [x0, y0, x1, y1] = area?.box ?? [0, 0, 0, 0];
    expect(x0 <= 50 && x1 >= 150 && y0 <= 150 && y1 >= 152).toBe(true);
  });

  it('leave out print, print with a coloured speck, and coloured paper', () => {
    expect(areasOf(paper([100, 100, 200, 30, BLACK]))).toEqual([]);
    expect(areasOf(paper([100, 100, 200, 30, BLACK], [140, 110, 3, 3, RED]))).toEqual([]);
    expect(areasOf(paper([0, 0, WIDTH, HEIGHT, [120, 150, 220]]))).toEqual([]);
  });

  it('are unknown on a grey scan', () => {
    const grey: Raster = { pixels: new Uint8Array(WIDTH * HEIGHT), widthPx: WIDTH, heightPx: HEIGHT, channels: 1 };
    expect(areasOf(grey)).toEqual([]);
  });
});
