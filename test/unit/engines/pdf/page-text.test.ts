import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import { bornDigitalPdf, scannedPdf } from '../../../support/pdf-with-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { content, greyImage, type Handmade, handmadePdf, onePage } from './handmade.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();
const FULL_PAGE = 'q 595 0 0 842 0 0 cm /I Do Q';
const ENGLISH = 'The quick brown fox jumps over the lazy dog, and over another one';
const TCVN3 = 'C\u00e9ng h\u00dfa x\u00b7 h\u00e9i ch\u00f1 ngh\u00dca Vi\u00d6t Nam';

afterAll(() => pdf.close());

async function firstPage(bytes: Buffer) {
  const path = join(folder(), 'a.pdf');
  await writeFile(path, bytes);
  return (await pdf.inspect(path)).pages[0];
}

/** Lines of text in a font that every reader has, or says it has. */
function written(text: string, { font = 'Times-Roman', mode = 0, first = '', last = '' } = {}): Handmade[] {
  const lines = Array.from({ length: 12 }, (_, i) => `1 0 0 1 50 ${700 - i * 30} Tm (${text.replace(/[()]/g, '')}) Tj`);
  const shown = `BT /F 12 Tf ${mode} Tr ${lines.join(' ')} ET`;
  const encoded = '/Encoding/WinAnsiEncoding';
  const fonts = `/Font<</F<</Type/Font/Subtype/Type1/BaseFont/${font}${encoded}>>>>/XObject<</I 5 0 R>>`;
  return [...onePage(content(`${first} ${shown} ${last}`), fonts), greyImage(60, 84)];
}

describe('whose a text is, and whether it can be believed', () => {
  it.each([
    ['a page of text', written(ENGLISH), { content: 'text', text: 'own' }],
    ['a page without any', onePage(content('0 0 m 99 99 l S')), { content: 'text', text: 'none' }],
    ['letters of an old font', written(TCVN3), { content: 'text', text: 'bad' }],
    [
      'few letters of an old font, by its name',
      written(`${ENGLISH} \u00a9 \u00ae \u00b5`, { font: '.VnTime' }),
      { text: 'bad' },
    ],
    ['the same signs in a font of today', written(`${ENGLISH} \u00a9 \u00ae`), { text: 'own' }],
    [
      'invisible text over a picture',
      written(ENGLISH, { mode: 3, first: FULL_PAGE }),
      { content: 'image', text: 'bad' },
    ],
    ['text under a picture', written(ENGLISH, { last: FULL_PAGE }), { content: 'image', text: 'bad' }],
    ['text over a picture', written(ENGLISH, { first: FULL_PAGE }), { content: 'text', text: 'own' }],
    [
      'text before a picture of part of the page',
      written(ENGLISH, { last: 'q 300 0 0 300 0 0 cm /I Do Q' }),
      { text: 'own' },
    ],
  ])('%s', async (_, objects, expected) => {
    expect(await firstPage(handmadePdf(objects))).toMatchObject(expected);
  });

  it.each([
    ['none', 'none'],
    ['good', 'layer'],
    ['tcvn3', 'bad'],
    ['english', 'bad'],
  ] as const)('a scan with a layer: %s', async (layer, text) => {
    expect(await firstPage(await scannedPdf(layer))).toMatchObject({ content: 'image', text });
  });

  it('an export of an office program', async () => {
    expect(await firstPage(await bornDigitalPdf())).toMatchObject({ content: 'text', text: 'own' });
  });
});

describe('a JPEG 2000 picture', () => {
  /** 24 × 34 grey pixels with dark bars, a bare code stream as openjpeg writes it. */
  const data = Buffer.from(
    '/0//UQApAAAAAAAYAAAAIgAAAAAAAAAAAAAAGAAAACIAAAAAAAAAAAABBwEB/1IADAAAAAEAAAQEAAH/XAAEQED/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAAqAAH/k85aFABcrfiYjxy4bIlwLRA75saBXyrmsWwTbbf/2Q==',
    'base64',
  );
  const image = '/Type/XObject/Subtype/Image/Width 24/Height 34/Filter/JPXDecode';
  const draw = async (entries: string, bytes: Buffer) => {
    const path = join(folder(), 'a.pdf');
    const resources = '/XObject<</I 5 0 R>>/ColorSpace<</Grey/DeviceGray>>';
    const objects = [...onePage(content(FULL_PAGE), resources), { entries: image + entries, data: bytes }];
    await writeFile(path, handmadePdf(objects));
    return pdf.picture(path, 0, { dpi: 300, signal: new AbortController().signal });
  };

  it.each([
    ['with its own colours', ''],
    ['in grey', '/ColorSpace/DeviceGray'],
    ['in a colour space of its page', '/ColorSpace/Grey'],
  ])('is drawn: %s', async (_, entries) => {
    const picture = await draw(entries, data);
    if (picture.source !== 'raw') throw new TypeError('drawn pictures are raw');
    expect([picture.widthPx, picture.heightPx, picture.channels]).toEqual([24, 34, 1]);
    expect(Math.min(...picture.pixels)).toBeLessThan(80);
  });

  it('is damaged when cut off', async () => {
    await expect(draw('', data.subarray(0, 90))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
