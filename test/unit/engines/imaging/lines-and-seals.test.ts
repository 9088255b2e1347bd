import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../../../src/engines/imaging/blank.ts';
import { findInk } from '../../../../src/engines/imaging/components.ts';
import { fadeFolds } from '../../../../src/engines/imaging/fade-folds.ts';
import { findGlyphs } from '../../../../src/engines/imaging/glyphs.ts';
import { mendDeadLines } from '../../../../src/engines/imaging/mend-dead-lines.ts';
import { type GreyRaster, greyRaster } from '../../../../src/engines/imaging/raster.ts';
import type { SealCircle } from '../../../../src/engines/imaging/seal-circle.ts';
import { wipeSpecks } from '../../../../src/engines/imaging/wipe-specks.ts';

const DPI = 170;
const MM = DPI / 25.4;

/** A white A5 page with drawings given in millimetres. */
async function draw(shapes: string): Promise<GreyRaster> {
  const [width, height] = [Math.round(148 * MM), Math.round(210 * MM)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g transform="scale(${MM})">${shapes}</g></svg>`;
  const image = sharp(Buffer.from(svg)).removeAlpha().toColourspace('b-w');
  return greyRaster(width, height, new Uint8Array(await image.raw().toBuffer()));
}

function at({ pixels, widthPx }: GreyRaster, xMm: number, yMm: number): number {
  return pixels[Math.round(yMm * MM) * widthPx + Math.round(xMm * MM)] ?? 0;
}

/** Letters that are bars: rows of them make lines of print. */
const print = (y: number, count = 20, fill = '#222') =>
  Array.from(
    { length: count },
    (_, i) => `<rect x="${20 + i * 4}" y="${y}" width="1.6" height="2.2" fill="${fill}"/>`,
  ).join('');

describe('mendDeadLines', () => {
  it.each([
    ['down', '<rect x="60" y="0" width="0.35" height="210" fill="#333"/>', [60.2, 150]],
    ['across', '<rect x="0" y="80" width="148" height="0.35" fill="#555"/>', [120, 80.2]],
  ] as const)('mends a line that runs %s through the whole scan', async (_, line, [x, y]) => {
    const page = await draw(print(30) + print(40) + line);
    expect(mendDeadLines(page)).toBe(true);
    expect(at(page, x, y)).toBeGreaterThan(240);
    expect(at(page, 20.8, 31)).toBeLessThan(80);
  });

  it('leaves the rules of a table', async () => {
    const page = await draw(
      '<path d="M15 15h118v180h-118zM70 15v180M15 60h118" fill="none" stroke="#222" stroke-width="0.4"/>',
    );
    const before = page.pixels.slice();
    expect(mendDeadLines(page)).toBe(false);
    expect(page.pixels).toEqual(before);
  });
});

describe('fadeFolds', () => {
  const faded = async (shapes: string) => {
    const page = await draw(shapes);
    return { page, changed: fadeFolds(page, findInk(page, 165), MM) };
  };

  it('fades creases that lean, and keeps the print they cross', async () => {
    const creases = '<path d="M0 70L148 75M90 0L88 210" stroke="#8c8c8c" stroke-width="0.7"/>';
    const { page, changed } = await faded(`${creases}${print(71.5)}`);
    expect(changed).toBe(true);
    expect(at(page, 140, 74.7)).toBe(255);
    expect(at(page, 88.7, 140)).toBe(255);
    expect(at(page, 40.8, 72.6)).toBeLessThan(80);
  });

  it('leaves rules that end before the edge of the sheet', async () => {
    const { changed } = await faded('<path d="M12 70H136M30 12V198" stroke="#444" stroke-width="0.4"/>');
    expect(changed).toBe(false);
  });
});

describe('wipeSpecks', () => {
  it('wipes dust on bare paper, not the dark scrap of a pale letter', async () => {
    const pale = '<rect x="59" y="49" width="3" height="3" fill="#ccc"/>';
    const speck = (x: number, y: number) => `<rect x="${x}" y="${y}" width="0.3" height="0.3" fill="#222"/>`;
    const page = await draw(pale + speck(60, 50) + speck(100, 100));
    wipeSpecks(page, findInk(page, 165), [], MM);
    expect(at(page, 100.15, 100.15)).toBe(255);
    expect(at(page, 60.15, 50.15)).toBeLessThan(165);
  });
});

describe('an empty back', () => {
  const seal = (x: number, letters: string) =>
    `<g fill="none" stroke="#333"><circle cx="${x}" cy="90" r="17.5" stroke-width="0.9"/><circle cx="${x}" cy="90" r="11" stroke-width="0.4"/></g>${letters}`;
  const rim = (x: number) =>
    Array.from({ length: 18 }, (_, i) => {
      const angle = (i * Math.PI) / 9;
      const [cx, cy] = [x + 14 * Math.cos(angle), 90 + 14 * Math.sin(angle)];
      return `<rect x="${cx - 1}" y="${cy - 1.2}" width="2" height="2.4" fill="#333"/>`;
    }).join('');
  const hole = '<circle cx="12" cy="60" r="3" fill="#111"/><circle cx="12" cy="140" r="3" fill="#111"/>';
  const crease = '<path d="M0 100L148 103" stroke="#777" stroke-width="0.7"/>';
  const blank = async (shapes: string, lifted: readonly SealCircle[] = []) => {
    const page = await draw(shapes);
    const { widthPx, heightPx } = page;
    const seen = { widthPx, heightPx, dpi: DPI, lifted, toRaster: [1, 0, 0, 1, 0, 0], slanted: false } as const;
    return isBlank(findGlyphs(page, DPI), seen);
  };

  it.each([
    ['half a seal with its letters', seal(146, rim(146))],
    ['a whole seal', seal(80, rim(80))],
    ['punched holes', hole],
    ['a crease through half a seal', seal(146, rim(146)) + crease],
    ['a lone page number', '<rect x="73" y="195" width="1.6" height="2.2" fill="#222"/>'],
  ])('stays empty with %s', async (_, shapes) => {
    expect(await blank(shapes)).toBe(true);
  });

  it('stays empty where all that is left of a seal are its letters', async () => {
    const lifted = [{ x: 80 * MM, y: 90 * MM, radius: 17.5 * MM }];
    expect(await blank(rim(80))).toBe(false);
    expect(await blank(rim(80), lifted)).toBe(true);
    expect(await blank(rim(80) + print(130, 5), lifted)).toBe(false);
  });

  it.each([
    ['one short word', print(100, 5)],
    ['a word beside half a seal', seal(146, rim(146)) + print(150, 4)],
    ['a signature', '<path d="M40 100c10 -30 12 20 20 0s15 20 25 -8" fill="none" stroke="#222" stroke-width="0.7"/>'],
  ])('is not empty with %s', async (_, shapes) => {
    expect(await blank(shapes)).toBe(false);
  });
});
