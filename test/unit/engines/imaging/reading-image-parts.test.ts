import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../../../src/engines/imaging/flatten.ts';
import { mapPoint } from '../../../../src/engines/imaging/homography.ts';
import { levelImage } from '../../../../src/engines/imaging/level-image.ts';
import { greyRaster } from '../../../../src/engines/imaging/raster.ts';
import { settleResolution } from '../../../../src/engines/imaging/resolution.ts';
import { shrinkToGrey } from '../../../../src/engines/imaging/shrink-to-grey.ts';
import { seeded } from '../../../support/seeded.ts';

describe('shrinkToGrey', () => {
  it('keeps the mean of a picture, whatever the factor', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5, noNaN: true }), fc.integer(), (factor, seed) => {
        const random = seeded(seed);
        const image = greyRaster(97, 61).pixels.map(() => random() * 256);
        const small = shrinkToGrey({ pixels: image, widthPx: 97, heightPx: 61, channels: 1 }, factor);
        const seen = { width: Math.floor(97 / factor) * factor, height: Math.floor(61 / factor) * factor };
        expect(Math.abs(mean(small.pixels) - meanWithin(image, 97, seen))).toBeLessThan(1.5);
      }),
    );
  });

  it('weighs colours as the eye does', () => {
    const pixels = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255]);
    expect([...shrinkToGrey({ pixels, widthPx: 3, heightPx: 1, channels: 3 }, 1).pixels]).toEqual([77, 149, 29]);
  });
});

describe('flatten', () => {
  it('takes shadows away up to the edges and leaves ink dark, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 420 }), fc.integer({ min: 200, max: 300 }), (width, height) => {
        const page = greyRaster(width, height);
        // Paper darkens to the left edge, as beside a binding.
        const paper = (x: number) => 230 - 120 * Math.exp(-x / 30);
        for (let i = 0; i < page.pixels.length; i += 1) page.pixels[i] = paper(i % width);
        for (let y = 100; y < 110; y += 1) {
          for (let x = 60; x < 180; x += 6) page.pixels.fill(paper(x) * 0.2, y * width + x, y * width + x + 2);
        }
        flatten(page, 170);
        const row = (y: number) => page.pixels.subarray(y * width, (y + 1) * width);
        expect(Math.min(...row(50))).toBeGreaterThan(190);
        expect(Math.max(...row(105).filter((_, x) => x >= 60 && x < 180 && x % 6 < 2))).toBeLessThan(80);
      }),
      { numRuns: 25 },
    );
  });

  it('makes a black surround white', () => {
    const page = greyRaster(300, 300, new Uint8Array(90_000).fill(235));
    for (let y = 0; y < 300; y += 1) page.pixels.fill(12, y * 300, y * 300 + 100);
    flatten(page, 170);
    expect(page.pixels[150 * 300 + 40]).toBe(255);
    expect(page.pixels[150 * 300 + 200]).toBe(255);
  });
});

describe('levelImage', () => {
  const rotations = fc.constantFrom(0, 90, 180, 270);
  it('puts every point where the mapping says it came from', () => {
    fc.assert(
      fc.property(
        rotations,
        fc.double({ min: -14, max: 14, noNaN: true }),
        fc.integer({ min: 15, max: 80 }),
        fc.integer({ min: 15, max: 120 }),
        (rotation, skewDegrees, x, y) => {
          const page = greyRaster(100, 140, new Uint8Array(14_000).fill(255));
          for (const row of [y - 1, y, y + 1]) page.pixels.fill(0, row * 100 + x - 1, row * 100 + x + 2);
          const { image, toLying } = levelImage(page, { rotation, skewDegrees });
          const lying = mapPoint(toLying, centreOfInk(image));
          expect(Math.hypot(lying.x - x - 0.5, lying.y - y - 0.5)).toBeLessThan(0.2);
        },
      ),
    );
  });
});

describe('settleResolution', () => {
  it.each([
    [300, 2480, 3508, { dpi: 300, source: 'file' }],
    [72, 2480, 3508, { dpi: 300, source: 'guessed' }],
    [null, 1654, 2339, { dpi: 200, source: 'guessed' }],
    [96, 3024, 4032, { dpi: 345, source: 'guessed' }],
    [600, 2022, 1275, { dpi: 600, source: 'file' }],
    [1, 2480, 3508, { dpi: 300, source: 'guessed' }],
  ])('for %s dpi in the file and %i × %i pixels', (file, width, height, expected) => {
    expect(settleResolution(file, width, height)).toEqual(expected);
  });
});

function mean(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanWithin(pixels: Uint8Array, widthPx: number, { width, height }: { width: number; height: number }): number {
  let [sum, weights] = [0, 0];
  pixels.forEach((value, at) => {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    const weight = Math.max(0, Math.min(1, width - x)) * Math.max(0, Math.min(1, height - y));
    sum += value * weight;
    weights += weight;
  });
  return sum / weights;
}

function centreOfInk({ pixels, widthPx }: { pixels: Uint8Array; widthPx: number }): { x: number; y: number } {
  let [x, y, total] = [0, 0, 0];
  pixels.forEach((value, at) => {
    const ink = 255 - value;
    x += ((at % widthPx) + 0.5) * ink;
    y += (Math.floor(at / widthPx) + 0.5) * ink;
    total += ink;
  });
  return { x: x / total, y: y / total };
}
