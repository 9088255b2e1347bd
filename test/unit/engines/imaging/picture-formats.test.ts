import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeTiffPage } from '../../../../samples/generator/draw/encode.ts';
import type { PageGeometry } from '../../../../src/domain/index.ts';
import { createImagingEngine } from '../../../../src/engines/imaging/index.ts';
import type { PagePicture } from '../../../../src/plugin/index.ts';
import { drawScan } from '../../../support/drawn-page.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const imaging = createImagingEngine();
let page: Sharp;

beforeAll(async () => {
  const { pixels, width, height, channels } = await drawScan({ seed: 'formats', colour: 'colour', dpi: 150 });
  page = sharp(pixels, { raw: { width, height, channels } }).withMetadata({ density: 150 });
});

async function file(format: 'jpeg' | 'png' | 'tiff', bytes: Promise<Buffer>): Promise<PagePicture> {
  const path = join(folder(), `trang.${format}`);
  writeFileSync(path, await bytes);
  return { source: 'file', path, index: 0, format };
}

async function prepared(picture: PagePicture) {
  return imaging.prepare(picture, {
    readingDpi: 150,
    megapixelLimit: 50,
    signal: new AbortController().signal,
    askOrientation: () => Promise.reject(new Error('the ink tells enough')),
  });
}

describe('pictures of every kind', () => {
  const kinds: Record<string, () => Promise<PagePicture>> = {
    'colour JPEG': () => file('jpeg', page.clone().jpeg().toBuffer()),
    'grey JPEG': () => file('jpeg', page.clone().greyscale().jpeg().toBuffer()),
    'CMYK JPEG': () => file('jpeg', page.clone().toColourspace('cmyk').jpeg().toBuffer()),
    'PNG with a palette': () => file('png', page.clone().png({ palette: true }).toBuffer()),
    'PNG with 16 bits': () => file('png', page.clone().toColourspace('rgb16').png().toBuffer()),
    'PNG on nothing': () => file('png', page.clone().greyscale().threshold(150).unflatten().png().toBuffer()),
    'bitonal TIFF': () =>
      drawScan({ seed: 'formats', dpi: 150 }).then((scan) => file('tiff', encodeTiffPage(scan, 'ccittfax4'))),
    'LZW TIFF': () => file('tiff', page.clone().tiff({ compression: 'lzw', xres: 5.9, yres: 5.9 }).toBuffer()),
  };

  it.each(Object.keys(kinds))('prepares a %s', async (kind) => {
    const { geometry, reading } = await prepared(await (kinds[kind] as () => Promise<PagePicture>)());
    expect(geometry).toMatchObject({ rotation: 0, widthPx: 1240, heightPx: 1754, marks: [] });
    expect(Math.round(geometry.dpi)).toBe(150);
    const pixels = reading?.pixels ?? new Uint8Array(1);
    expect(pixels.filter((value) => value > 240).length / pixels.length).toBeGreaterThan(0.8);
    expect(pixels.filter((value) => value < 128).length / pixels.length).toBeGreaterThan(0.01);
  });

  it.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
  ] as const)('counts an Exif turn (%d) as a part of the rotation', async (orientation, rotation) => {
    const turned = page.clone().rotate(360 - rotation);
    const { geometry } = await prepared(
      await file('jpeg', turned.jpeg().withMetadata({ orientation, density: 150 }).toBuffer()),
    );
    expect(geometry).toMatchObject({ rotation, widthPx: 1240, heightPx: 1754 });
  });

  it.each([1, 1e6])('guesses the resolution of a file that says %d dpi', async (density) => {
    const { geometry } = await prepared(await file('png', page.clone().withMetadata({ density }).png().toBuffer()));
    expect([geometry.dpi, geometry.dpiSource]).toEqual([150, 'guessed']);
  });

  it('prepares the page of a multi-page TIFF that is asked for', async () => {
    const blank = sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f4f2ea' } });
    const pages = await Promise.all([blank.png().toBuffer(), page.clone().png().toBuffer()]);
    const picture = await file(
      'tiff',
      sharp(pages, { join: { animated: true } })
        .tiff()
        .toBuffer(),
    );
    const marks = (index: number) =>
      prepared({ ...picture, index } as PagePicture).then(({ geometry }) => geometry.marks);
    expect([await marks(0), await marks(1)]).toEqual([['blank'], []]);
  });

  it('says that a cut file is damaged', async () => {
    const whole = await page.clone().jpeg().toBuffer();
    const picture = await file('jpeg', Promise.resolve(whole.subarray(0, whole.length / 2)));
    await expect(prepared(picture)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    await expect(imaging.decode(picture)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});

describe('decode', () => {
  it('gives lossless pixels as they are stored', async () => {
    const picture = await file('png', page.clone().rotate(90).png().toBuffer());
    const { pixels, ...facts } = await imaging.decode(picture);
    expect(facts).toMatchObject({ widthPx: 1754, heightPx: 1240, channels: 3, bitDepth: 8 });
    expect(Buffer.from(pixels).equals(await page.clone().rotate(90).raw().toBuffer())).toBe(true);
  });

  it('packs a bitonal page, a set bit white', async () => {
    const half = Buffer.alloc(20 * 4).fill(255, 40);
    const raw = { width: 20, height: 4, channels: 1 } as const;
    const picture = await file('tiff', sharp(half, { raw }).toColourspace('b-w').tiff({ bitdepth: 1 }).toBuffer());
    const { pixels, bitDepth } = await imaging.decode(picture);
    expect(bitDepth).toBe(1);
    expect([...pixels].map((byte) => byte & 0xf0)).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0xf0, 0xf0, 0xf0, 0xf0, 0xf0]);
  });
});

describe('shrink', () => {
  const geometry: PageGeometry = {
    rotation: 90,
    skewDegrees: 2,
    widthPx: 1240,
    heightPx: 1754,
    dpi: 150,
    dpiSource: 'file',
    widthMm: 210,
    heightMm: 297,
    marks: [],
  };

  it('makes a smaller upright JPEG of the page', async () => {
    const picture = await file('jpeg', page.clone().rotate(270).jpeg().toBuffer());
    const options = { dpi: 75, quality: 70, level: true, grey: true };
    const { jpeg, widthPx, heightPx } = await imaging.shrink(picture, geometry, options);
    expect([widthPx, heightPx]).toEqual([620, 877]);
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 620, height: 877, channels: 1 });
  });

  it('never enlarges', async () => {
    const picture = await file('jpeg', page.clone().rotate(270).jpeg().toBuffer());
    const options = { dpi: 600, quality: 70, level: false, grey: false };
    expect(await imaging.shrink(picture, geometry, options)).toMatchObject({ widthPx: 1240, heightPx: 1754 });
  });
});
