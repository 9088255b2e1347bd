import { getEventListeners } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import { ReaderClient } from '../../../../src/engines/pdf/read/reader-client.ts';
import type { PagePicture } from '../../../../src/plugin/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { content, greyImage, type Handmade, handmadePdf, onePage } from './handmade.ts';
import { scan } from './pictures.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();
const A4 = '/MediaBox[0 0 595 842]';

async function pictureOf(operators: string, image: Handmade, { page = A4, resources = '' } = {}): Promise<PagePicture> {
  const path = join(folder(), 'a.pdf');
  const objects = [...onePage(content(operators), `/XObject<</I 5 0 R>>${resources}`, page), image];
  await writeFile(path, handmadePdf(objects));
  return pdf.picture(path, 0, { dpi: 20, signal: new AbortController().signal });
}

describe('a page that is one picture', () => {
  it.each([
    ['upright', '595 0 0 842 0 0 cm', A4, 0],
    ['turned by the page', '595 0 0 842 0 0 cm', `${A4}/Rotate 90`, 90],
    ['turned by its matrix, counter-clockwise', '0 842 -595 0 595 0 cm', '/MediaBox[0 0 595 842]', 270],
    ['turned by its matrix, clockwise', '0 -842 595 0 0 842 cm', '/MediaBox[0 0 595 842]', 90],
    ['upside down', '-595 0 0 -842 595 842 cm', A4, 180],
    ['turned by both, back upright', '-595 0 0 -842 595 842 cm', `${A4}/Rotate 180`, 0],
  ] as const)('is taken out as stored: %s', async (_, matrix, page, rotate) => {
    const sideways = matrix.startsWith('0 ');
    const image = sideways ? greyImage(84, 60) : greyImage(60, 84);
    const picture = await pictureOf(`q ${matrix} /I Do Q`, image, { page });
    expect(picture).toMatchObject({ source: 'raw', rotate, channels: 1, bitDepth: 8 });
    expect(picture.source === 'raw' && [picture.widthPx, picture.heightPx]).toEqual(sideways ? [84, 60] : [60, 84]);
    expect(picture).toMatchObject({ dpi: expect.closeTo(7.25, 1) });
  });

  it('keeps a JPEG under a compressed wrapper', async () => {
    const jpeg = await scan(60, 84).jpeg().toBuffer();
    const image: Handmade = {
      entries:
        '/Subtype/Image/Width 60/Height 84/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter[/FlateDecode/DCTDecode]',
      data: deflateSync(jpeg),
    };
    const picture = await pictureOf('q 595 0 0 842 0 0 cm /I Do Q', image);
    expect(picture.source === 'bytes' && Buffer.compare(picture.bytes, jpeg)).toBe(0);
  });

  it.each([
    ['mirrored', '-595 0 0 842 595 0 cm', greyImage(60, 84), A4],
    ['slanted', '594 10 -10 842 5 0 cm', greyImage(60, 84), A4],
    ['smaller than half the page', '200 0 0 283 100 100 cm', greyImage(60, 84), A4],
    ['with other resolutions across and down', '595 0 0 842 0 0 cm', greyImage(60, 42), A4],
    ['cropped by the page', '595 0 0 842 0 0 cm', greyImage(60, 84), `${A4}/CropBox[0 0 595 600]`],
    ['masked by colour', '595 0 0 842 0 0 cm', greyImage(60, 84, '/Mask[190 210]'), A4],
    ['with inverted values', '595 0 0 842 0 0 cm', greyImage(60, 84, '/Decode[1 0]'), A4],
    ['with an ink for a colour', '595 0 0 842 0 0 cm', inkImage(), A4],
  ])('is drawn where the stream alone would show something else: %s', async (_, matrix, image, page) => {
    const picture = await pictureOf(`q ${matrix} /I Do Q`, image, { page });
    expect(picture).toMatchObject({ source: 'raw', rotate: 0 });
    const stored = Buffer.alloc(60 * 84, 200);
    expect(picture.source === 'raw' && Buffer.compare(picture.pixels, stored)).not.toBe(0);
  });

  it('is drawn when it is half transparent', async () => {
    const picture = await pictureOf('q /G gs 595 0 0 842 0 0 cm /I Do Q', greyImage(60, 84), {
      resources: '/ExtGState<</G<</ca 0.5>>>>',
    });
    expect(picture.source === 'raw' && picture.pixels[0]).toBeGreaterThan(220);
  });
});

describe('the reading thread', () => {
  it('ends a question that takes too long, and answers the next', async () => {
    const path = join(folder(), 'a.pdf');
    await writeFile(path, handmadePdf(onePage(content('0 0 m 99 99 l S'))));
    const limits = { inspect: 60_000, picture: 1, draw: 60_000, text: 60_000, 'add-text': 60_000 };
    const reader = new ReaderClient(limits);
    const question = { kind: 'picture', path, index: 0, dpi: 400 } as const;
    await expect(reader.ask(question)).rejects.toMatchObject({ code: 'PDF_TOO_COMPLEX' });
    expect((await reader.ask({ kind: 'inspect', path })).pages).toHaveLength(1);
    reader.close();
  });

  it('answers many questions in turn, and drops one that is called off', async () => {
    const path = join(folder(), 'a.pdf');
    await writeFile(path, handmadePdf(onePage(content('0 0 m 99 99 l S'))));
    const called = new AbortController();
    const asked = Array.from({ length: 5 }, (_, i) =>
      pdf.picture(path, 0, { dpi: 20, signal: i === 3 ? called.signal : new AbortController().signal }),
    );
    called.abort();
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('leaves nothing on the signal of the run: it would keep every picture in memory', async () => {
    const path = join(folder(), 'a.pdf');
    await writeFile(path, handmadePdf(onePage(content('0 0 m 99 99 l S'))));
    const { signal } = new AbortController();
    for (let i = 0; i < 3; i += 1) await pdf.picture(path, 0, { dpi: 20, signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('says so when the file is not there', async () => {
    await expect(pdf.inspect(join(folder(), 'none.pdf'))).rejects.toMatchObject({ code: 'INPUT_MISSING' });
  });
});

function inkImage(): Handmade {
  return {
    entries:
      '/Subtype/Image/Width 60/Height 84/BitsPerComponent 8/ColorSpace[/Separation/Black/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]',
    data: Buffer.alloc(60 * 84, 50),
  };
}
