import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findInk } from '../../../../src/engines/imaging/components.ts';
import { fadeSeals } from '../../../../src/engines/imaging/fade-seals.ts';
import { liftStamps } from '../../../../src/engines/imaging/lift-stamps.ts';
import { type GreyRaster, greyRaster, type Raster } from '../../../../src/engines/imaging/raster.ts';
import { shrinkToGrey } from '../../../../src/engines/imaging/shrink-to-grey.ts';

const DPI = 150;
const MM = DPI / 25.4;

/** A white page of 120 × 80 mm with drawings given in millimetres. */
async function draw(shapes: string, channels: 1 | 3): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${120 * MM}" height="${80 * MM}"><rect width="100%" height="100%" fill="#fff"/><g transform="scale(${MM})">${shapes}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, widthPx: info.width, heightPx: info.height, channels };
}

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Of a rectangle given in millimetres. */
function pixelsIn({ pixels, widthPx }: GreyRaster, [x, y, width, height]: Rectangle): number[] {
  const found: number[] = [];
  for (let row = Math.round(y * MM); row < (y + height) * MM; row += 1) {
    for (let column = Math.round(x * MM); column < (x + width) * MM; column += 1) {
      found.push(pixels[row * widthPx + column] ?? 255);
    }
  }
  return found;
}

const darkest = (page: GreyRaster, rectangle: Rectangle) => Math.min(...pixelsIn(page, rectangle));
const lightest = (page: GreyRaster, rectangle: Rectangle) => Math.max(...pixelsIn(page, rectangle));

const seal = (colour: string) =>
  `<circle cx="40" cy="40" r="17.5" fill="none" stroke="${colour}" stroke-width="1"/>` +
  `<circle cx="40" cy="40" r="11" fill="none" stroke="${colour}" stroke-width="0.4"/><circle cx="40" cy="40" r="3" fill="${colour}"/>`;
const name = '<rect x="45" y="50" width="40" height="3" fill="#222"/>';

describe('liftStamps', () => {
  const lifted = async (shapes: string) => {
    const page = await draw(shapes, 3);
    liftStamps(page, DPI);
    return shrinkToGrey(page, 1);
  };

  it('lets a red seal go, with what is in its ring, and leaves the name it crosses', async () => {
    const page = await lifted(seal('#c5202b') + name);
    expect(darkest(page, [21, 25, 20, 10])).toBeGreaterThan(220);
    expect(darkest(page, [36, 36, 8, 8])).toBeGreaterThan(220);
    expect(darkest(page, [46, 51, 38, 1])).toBeLessThan(60);
  });

  it('leaves print that a seal was set upon: translucent ink is red there too', async () => {
    const ring = seal('#c5202b').replaceAll('<circle', '<circle opacity="0.78"');
    const page = await lifted(`<rect x="20" y="38" width="60" height="2.5" fill="#111"/>${ring}`);
    expect(lightest(page, [21, 38.5, 58, 1.5])).toBeLessThan(150);
    expect(darkest(page, [36, 43, 8, 5])).toBeGreaterThan(220);
    expect(darkest(page, [21, 25, 20, 10])).toBeGreaterThan(220);
  });

  it('lets a blue signature go', async () => {
    const stroke = '<path d="M20 50 C30 20 35 70 45 40 S60 30 70 45" fill="none" stroke="#1f3fa0" stroke-width="0.6"/>';
    expect(darkest(await lifted(stroke), [18, 20, 55, 40])).toBeGreaterThan(170);
  });

  it.each(['#c5202b', '#d0141e', '#a01822'])('leaves a state-secret stamp in %s to be read', async (red) => {
    const letters = [0, 7, 14].map((x) => `<rect x="${32 + x}" y="31" width="5" height="6" fill="${red}"/>`).join('');
    const frame = `<rect x="30" y="30" width="22" height="8" fill="none" stroke="${red}" stroke-width="0.6"/>`;
    const page = await lifted(frame + letters + seal(red).replaceAll('cx="40"', 'cx="90"'));
    expect(darkest(page, [33, 32, 3, 4])).toBeLessThan(110);
    expect(darkest(page, [29.5, 33, 1, 3])).toBeLessThan(130);
  });

  it('leaves a page typed in colour alone', async () => {
    const line = (y: number) =>
      Array.from(
        { length: 30 },
        (_, i) => `<rect x="${10 + i * 3}" y="${y}" width="2" height="2.5" fill="#3a3aa8"/>`,
      ).join('');
    const page = await lifted([10, 20, 30, 40, 50].map(line).join(''));
    expect(darkest(page, [10, 20, 80, 2])).toBeLessThan(90);
  });
});

describe('fadeSeals', () => {
  const faded = async (shapes: string) => {
    const page = await draw(shapes, 1);
    const image = greyRaster(page.widthPx, page.heightPx, new Uint8Array(page.pixels));
    const ink = findInk(image, 165);
    const isLetter = (index: number) => {
      const { y0 = 0, y1 = 0, x0 = 0, x1 = 0 } = ink.components[index] ?? {};
      return Math.max(y1 - y0, x1 - x0) < 5 * MM;
    };
    return { image, changed: fadeSeals(image, ink, isLetter, MM) };
  };
  const print = Array.from(
    { length: 20 },
    (_, i) => `<rect x="${10 + i * 4}" y="8" width="2" height="3" fill="#222"/>`,
  ).join('');

  it('fades a grey seal and keeps the darker name it crosses', async () => {
    const { image, changed } = await faded(print + seal('#8a8a8a') + name);
    expect(changed).toBe(true);
    expect(darkest(image, [21, 25, 20, 10])).toBeGreaterThan(220);
    expect(darkest(image, [46, 51, 38, 1])).toBeLessThan(60);
  });

  it('cuts the rings of a black seal out', async () => {
    const { image, changed } = await faded(print + seal('#222') + name);
    expect(changed).toBe(true);
    expect(darkest(image, [21, 38, 3, 4])).toBe(255);
    expect(darkest(image, [60, 51, 20, 1])).toBeLessThan(60);
  });

  it('leaves tables alone', async () => {
    const table =
      '<path d="M20 30h60v30h-60zM20 40h60M20 50h60M40 30v30M60 30v30" fill="none" stroke="#222" stroke-width="0.4"/>';
    expect((await faded(print + table)).changed).toBe(false);
  });
});
