import { describe, expect, it } from 'vitest';
import { findInk } from '../../../../src/engines/imaging/components.ts';
import { type GreyRaster, greyRaster } from '../../../../src/engines/imaging/raster.ts';
import { wipeLeaders } from '../../../../src/engines/imaging/wipe-leaders.ts';

/** 170 dpi: a dot of a 13-point leader is three pixels wide, the next begins eight further. */
const MM = 170 / 25.4;
const DOT = 3;
const STEP = 8;

describe('wipeLeaders', () => {
  it('wipes a long row of dots, also one that leans a little', () => {
    expect(inkLeft(paperWithDots({ dots: 20, dropPerDot: 0 }))).toBe(0);
    expect(inkLeft(paperWithDots({ dots: 20, dropPerDot: 0.2 }))).toBe(0);
  });

  it('leaves an ellipsis', () => {
    expect(inkLeft(paperWithDots({ dots: 3, dropPerDot: 0 }))).toBe(3 * DOT * DOT);
  });

  it('leaves dots that stand far apart, as those of letters do', () => {
    expect(inkLeft(paperWithDots({ dots: 12, dropPerDot: 0, step: 30 }))).toBe(12 * DOT * DOT);
  });

  it('leaves rules and letters beside the dots', () => {
    const page = paperWithDots({ dots: 20, dropPerDot: 0 });
    for (let x = 10; x < 300; x += 1) page.pixels[80 * page.widthPx + x] = 0;
    for (let y = 20; y < 33; y += 1) page.pixels[y * page.widthPx + 4] = 0;
    expect(inkLeft(page)).toBe(290 + 13);
  });
});

function paperWithDots({ dots, dropPerDot, step = STEP }: { dots: number; dropPerDot: number; step?: number }) {
  const page = greyRaster(400, 100, new Uint8Array(400 * 100).fill(255));
  for (let dot = 0; dot < dots; dot += 1) {
    const top = 30 + Math.round(dot * dropPerDot);
    for (let y = top; y < top + DOT; y += 1) {
      const at = y * page.widthPx + 10 + dot * step;
      page.pixels.fill(0, at, at + DOT);
    }
  }
  return page;
}

function inkLeft(page: GreyRaster): number {
  wipeLeaders(page, findInk(page, 128), MM);
  return page.pixels.filter((pixel) => pixel < 128).length;
}
