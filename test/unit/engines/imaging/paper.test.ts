import { beforeAll, describe, expect, it } from 'vitest';
import { mapPoint, type Point, type Quad, rectangleTo } from '../../../../src/engines/imaging/homography.ts';
import { findPaper } from '../../../../src/engines/imaging/paper.ts';
import { preparePage } from '../../../../src/engines/imaging/prepare.ts';
import { greyRaster, type Raster } from '../../../../src/engines/imaging/raster.ts';
import { sampleImage } from '../../../../src/engines/imaging/sample-image.ts';
import { drawScan } from '../../../support/drawn-page.ts';

const SIZE = { widthPx: 1300, heightPx: 1700 };
/** Trapezoid, leaning a little, well inside the picture. */
const SLANTED: Quad = [
  { x: 160, y: 130 },
  { x: 1130, y: 110 },
  { x: 1190, y: 1580 },
  { x: 90, y: 1560 },
];
const STRAIGHT: Quad = [
  { x: 110, y: 140 },
  { x: 1190, y: 140 },
  { x: 1190, y: 1667 },
  { x: 110, y: 1667 },
];
let sheet: Raster;

beforeAll(async () => {
  const { pixels, width, height } = await drawScan({ seed: 'photo', dpi: 150 });
  sheet = { pixels, widthPx: width, heightPx: height, channels: 1 };
});

/** The sheet on a table of one colour, as a camera sees it. */
function onTable(corners: Quad, table: number): Raster {
  const picture = greyRaster(SIZE.widthPx, SIZE.heightPx);
  const flat = greyRaster(sheet.widthPx, sheet.heightPx, new Uint8Array(sheet.pixels));
  sampleImage(flat, picture, inverseOf(corners));
  const mask = greyRaster(SIZE.widthPx, SIZE.heightPx);
  sampleImage(greyRaster(sheet.widthPx, sheet.heightPx), mask, inverseOf(corners));
  return { ...picture, pixels: picture.pixels.map((value, at) => (mask.pixels[at] === 0 ? value : table)) };
}

/** From the picture to the sheet: the inverse of a homography is the one of the corners exchanged, by its adjugate. */
function inverseOf(corners: Quad) {
  const [a, b, c, d, e, f, g = 0, h = 0] = rectangleTo(corners, sheet.widthPx, sheet.heightPx);
  const w = a * d - b * c;
  return [
    (d - f * h) / w,
    (f * g - b) / w,
    (e * h - c) / w,
    (a - e * g) / w,
    (c * f - d * e) / w,
    (b * e - a * f) / w,
    (b * h - d * g) / w,
    (c * g - a * h) / w,
  ] as const;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe('a sheet on a darker ground', () => {
  it.each([30, 90, 140])('is found by its corners (ground %d)', (table) => {
    const paper = findPaper(onTable(SLANTED, table));
    expect(paper?.slanted).toBe(true);
    for (const [i, corner] of SLANTED.entries()) {
      expect(distance(paper?.corners[i] ?? { x: 0, y: 0 }, corner)).toBeLessThan(9);
    }
  });

  it('is no photo when its sides are parallel', () => {
    expect(findPaper(onTable(STRAIGHT, 20))?.slanted).toBe(false);
  });

  it('is not seen where paper fills the picture', () => {
    expect(findPaper(sheet)).toBeNull();
  });

  it('is laid flat for reading, its own size, with a mapping back to the photo', async () => {
    const picture = onTable(SLANTED, 70);
    const { geometry, reading } = await prepared(picture, 72);
    expect(geometry).toMatchObject({ ...SIZE, rotation: 0, dpiSource: 'guessed', marks: [] });
    expect(Math.abs(geometry.skewDegrees)).toBeLessThan(1.5);
    const { widthPx = 0, heightPx = 0, toPage = [1, 0, 0, 1, 0, 0] } = reading ?? {};
    expect(heightPx / widthPx).toBeCloseTo(Math.SQRT2, 1);
    const corners = [
      [0, 0],
      [widthPx, 0],
      [widthPx, heightPx],
      [0, heightPx],
    ] as const;
    for (const [i, [x, y]] of corners.entries()) {
      expect(distance(mapPoint(toPage, { x, y }), SLANTED[i] ?? { x: 0, y: 0 })).toBeLessThan(45);
    }
  });

  it('leaves nothing of the ground in the reading image of a scan', async () => {
    const { geometry, reading } = await prepared(onTable(STRAIGHT, 20), 131);
    expect(geometry.dpiSource).toBe('file');
    const { pixels = new Uint8Array(), widthPx = 1 } = reading ?? {};
    expect(Math.min(...pixels.subarray(0, widthPx * 50))).toBeGreaterThan(200);
  });
});

function prepared({ pixels, widthPx, heightPx }: Raster, dpi: number) {
  return preparePage(
    { source: 'raw', pixels, widthPx, heightPx, channels: 1, dpi, rotate: 0 },
    {
      readingDpi: 130,
      megapixelLimit: 50,
      signal: new AbortController().signal,
      askOrientation: () => Promise.resolve({ rotation: 0, confidence: 1 }),
    },
  );
}
