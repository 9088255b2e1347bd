import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import type { PagePicture } from '../../../../src/plugin/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { g4, geometryOf, scan, stripes } from './pictures.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();
const signal = new AbortController().signal;

/** Through a PDF and out again. */
async function roundTrip(picture: PagePicture, size: readonly [number, number]): Promise<PagePicture> {
  const path = join(folder(), 'page.pdf');
  const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'pdfa-2b', title: 'T' });
  await writer.addPage({ picture, geometry: geometryOf(...size), text: null });
  expect(await writer.finish()).toMatchObject({ pages: 1 });
  return pdf.picture(path, 0, { dpi: 300, signal });
}

function bytesOf(bytes: Uint8Array, format: 'jpeg' | 'png' | 'tiff'): PagePicture {
  return { source: 'bytes', format, bytes, dpi: 30, rotate: 0 };
}

describe('pictures that a PDF can hold as they are', () => {
  it.each([
    ['colour', 3, {}],
    ['grey', 1, {}],
    ['progressive', 3, { progressive: true }],
  ] as const)('gives a %s JPEG back byte for byte', async (_, channels, options) => {
    const jpeg = await scan(248, 351, channels)
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .jpeg(options)
      .toBuffer();
    const path = join(folder(), 'scan.jpg');
    await writeFile(path, jpeg);
    const picture: PagePicture = { source: 'file', path, index: 0, format: 'jpeg' };
    expect(await pdf.embeds(picture)).toBe(true);
    const out = await roundTrip(picture, [248, 351]);
    expect(out).toMatchObject({ source: 'bytes', format: 'jpeg', dpi: 30, rotate: 0 });
    expect(out.source === 'bytes' && Buffer.compare(out.bytes, jpeg)).toBe(0);
  });

  it('keeps the colour profile of a JPEG, once for all pages', async () => {
    const jpeg = await scan().withIccProfile('p3').jpeg().toBuffer();
    const path = join(folder(), 'p3.pdf');
    const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'pdfa-2b', title: 'T' });
    for (let page = 0; page < 3; page += 1) {
      await writer.addPage({ picture: bytesOf(jpeg, 'jpeg'), geometry: geometryOf(248, 351), text: null });
    }
    await writer.finish();
    const text = (await readFile(path)).toString('latin1');
    expect(text.match(/\/ICCBased/g)).toHaveLength(3);
    expect(text.match(/\/Alternate\/DeviceRGB/g)).toHaveLength(1);
  });

  it('passes a fax-coded TIFF page on in its own coding', async () => {
    const tiff = await g4();
    expect(await pdf.embeds(bytesOf(tiff, 'tiff'))).toBe(true);
    const out = await roundTrip(bytesOf(tiff, 'tiff'), [248, 240]);
    expect(out).toMatchObject({ source: 'bytes', format: 'tiff' });
    if (out.source !== 'bytes') return;
    const { default: sharp } = await import('sharp');
    const pixels = (bytes: Uint8Array) => sharp(bytes).toColourspace('b-w').raw().toBuffer();
    expect(Buffer.compare(await pixels(out.bytes), await pixels(tiff))).toBe(0);
  });

  it.each([
    ['grey', scan(248, 351, 1).toColourspace('b-w').png()],
    ['colour', scan().png()],
    ['palette', scan().png({ palette: true, colours: 16 })],
  ])('passes the rows of a %s PNG on without losing a pixel', async (_, image) => {
    const png = await image.toBuffer();
    expect(await pdf.embeds(bytesOf(png, 'png'))).toBe(true);
    const out = await roundTrip(bytesOf(png, 'png'), [248, 351]);
    const { default: sharp } = await import('sharp');
    const expected = await sharp(png).removeAlpha().toColourspace('srgb').raw().toBuffer();
    expect(out.source === 'raw' && Buffer.compare(rgbOf(out), expected)).toBe(0);
  });
});

describe('pictures that have to be decoded first', () => {
  it.each([
    ['CMYK JPEG', 'jpeg', () => scan().toColourspace('cmyk').jpeg().toBuffer()],
    ['interlaced PNG', 'png', () => scan().png({ progressive: true }).toBuffer()],
    ['PNG with alpha', 'png', () => scan().ensureAlpha(0.5).png().toBuffer()],
    ['LZW TIFF', 'tiff', () => scan().tiff({ compression: 'lzw' }).toBuffer()],
    ['half a JPEG header', 'jpeg', async () => (await scan().jpeg().toBuffer()).subarray(0, 20)],
    ['random bytes', 'tiff', async () => Buffer.from('II*\0garbage garbage')],
    ['an empty file', 'png', async () => Buffer.alloc(0)],
  ] as const)('%s', async (_, format, make) => {
    expect(await pdf.embeds(bytesOf(await make(), format))).toBe(false);
  });

  it.each([
    ['grey', 1, 8],
    ['colour', 3, 8],
    ['bilevel', 1, 1],
  ] as const)('are then kept without loss: %s', async (_, channels, bitDepth) => {
    const pixels = bitDepth === 1 ? stripes(31, 351, 1) : stripes(248, 351, channels);
    const raw = { source: 'raw', pixels, widthPx: 248, heightPx: 351, channels, bitDepth, dpi: 30, rotate: 0 } as const;
    const out = await roundTrip(raw, [248, 351]);
    expect(out).toMatchObject({ source: 'raw', widthPx: 248, heightPx: 351, channels, bitDepth });
    expect(out.source === 'raw' && Buffer.compare(out.pixels, pixels)).toBe(0);
  });
});

function rgbOf(picture: Extract<PagePicture, { source: 'raw' }>): Buffer {
  if (picture.channels === 3) return Buffer.from(picture.pixels);
  const rgb = Buffer.alloc(picture.pixels.length * 3);
  picture.pixels.forEach((value, i) => {
    rgb.fill(value, i * 3, i * 3 + 3);
  });
  return rgb;
}
