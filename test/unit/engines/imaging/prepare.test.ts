import { describe, expect, it, vi } from 'vitest';
import { preparePage } from '../../../../src/engines/imaging/prepare.ts';
import type { PagePicture, PrepareOptions, ReadingImage } from '../../../../src/plugin/index.ts';
import { drawPage } from '../../../support/drawn-page.ts';

const ROTATIONS = [0, 90, 180, 270] as const;

function prepare(picture: PagePicture, options: Partial<PrepareOptions> = {}) {
  return preparePage(picture, {
    readingDpi: 170,
    megapixelLimit: 100,
    signal: new AbortController().signal,
    askOrientation: () => Promise.reject(new Error('the ink tells enough')),
    ...options,
  });
}

describe('preparePage', () => {
  it.each(ROTATIONS)('turns a page upright that needs %i degrees, and levels it, without asking', async (rotation) => {
    const picture = await drawPage({ seed: 'lie', rotation, skewDegrees: 1.3, level: 'ordinary' });
    const { geometry, reading } = await prepare(picture);
    expect(geometry.rotation).toBe(rotation);
    expect(geometry.skewDegrees).toBeCloseTo(1.3, 1);
    expect([geometry.widthPx, geometry.heightPx]).toEqual([1654, 2339]);
    expect([geometry.widthMm, geometry.heightMm]).toEqual([210.1, 297.1]);
    expect(reading?.dpi).toBe(170);
  });

  it.each([-12, -4.5, -0.4, 0, 3.2, 9, 14])('measures a lean of %d degrees to a twentieth', async (skewDegrees) => {
    const { geometry } = await prepare(await drawPage({ seed: 'lean', skewDegrees, dpi: 150 }));
    expect(Math.abs(geometry.skewDegrees - skewDegrees)).toBeLessThanOrEqual(0.05);
  });

  it('makes dark, uneven paper as white as clean paper and leaves print dark', async () => {
    const { reading } = await prepare(await drawPage({ seed: 'dark', level: 'hard', colour: 'colour' }));
    const shares = tones(reading);
    expect(shares.white).toBeGreaterThan(0.9);
    expect(shares.dark).toBeGreaterThan(0.01);
  });

  it.each(['clean', 'hard'] as const)(
    'marks the empty back of a page (%s), where its front shines through',
    async (level) => {
      const { geometry, reading } = await prepare(await drawPage({ seed: 'back', back: true, level }));
      expect(geometry.marks).toEqual(['blank']);
      expect(reading).toBeNull();
    },
  );

  it('maps the reading image onto the upright page', async () => {
    const picture = await drawPage({ seed: 'map', rotation: 90, skewDegrees: -2 });
    const { geometry, reading } = await prepare(picture);
    const [a, b, c, d, e, f] = reading?.toPage ?? [0, 0, 0, 0, 0, 0];
    const [x, y] = [(reading?.widthPx ?? 0) / 2, (reading?.heightPx ?? 0) / 2];
    expect(a * x + c * y + e).toBeCloseTo(geometry.widthPx / 2, -1);
    expect(b * x + d * y + f).toBeCloseTo(geometry.heightPx / 2, -1);
    expect(Math.hypot(a, b)).toBeCloseTo(200 / 170, 2);
    expect((Math.atan2(b, a) * 180) / Math.PI).toBeCloseTo(geometry.skewDegrees, 3);
  });

  it('asks about a page with little on it, and does as it is told', async () => {
    const askOrientation = vi.fn(() => Promise.resolve({ rotation: 180, confidence: 1 } as const));
    const { geometry } = await prepare(bars(), { askOrientation });
    expect(askOrientation).toHaveBeenCalledTimes(1);
    expect(geometry.rotation).toBe(180);
  });

  it('guesses the resolution where the file tells nonsense', async () => {
    const { geometry } = await prepare({ ...(await drawPage({ seed: 'dpi' })), dpi: 72 });
    expect([geometry.dpi, geometry.dpiSource]).toEqual([200, 'guessed']);
  });

  it('refuses a picture over the limit', async () => {
    const bomb: PagePicture = { ...bars(), widthPx: 20_000, heightPx: 20_000 };
    await expect(prepare(bomb)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('gives the same bytes every time', async () => {
    const picture = await drawPage({ seed: 'same', level: 'hard', colour: 'colour', skewDegrees: 2 });
    expect(await prepare(picture)).toEqual(await prepare(picture));
  });
});

/** Six upright bars, none of them a letter of any sort. */
function bars(): Extract<PagePicture, { source: 'raw' }> {
  const [widthPx, heightPx] = [850, 1100];
  const pixels = new Uint8Array(widthPx * heightPx).fill(255);
  for (let bar = 0; bar < 6; bar += 1) {
    for (let y = 300; y < 320; y += 1) pixels.fill(0, y * widthPx + 200 + bar * 40, y * widthPx + 212 + bar * 40);
  }
  return { source: 'raw', pixels, widthPx, heightPx, channels: 1, dpi: 100, rotate: 0 };
}

function tones(reading: ReadingImage | null): { white: number; dark: number } {
  const pixels = reading?.pixels ?? new Uint8Array(1);
  let [white, dark] = [0, 0];
  for (const value of pixels) {
    if (value > 200) white += 1;
    if (value < 128) dark += 1;
  }
  return { white: white / pixels.length, dark: dark / pixels.length };
}
