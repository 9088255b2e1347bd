import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import type { PdfFacts } from '../../../../src/plugin/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { CATALOG, content, greyImage, type Handmade, handmadePdf, onePage } from './handmade.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();
const FULL_PAGE = 'q 595 0 0 842 0 0 cm /I Do Q';
const IMAGE = '/XObject<</I 5 0 R>>';

async function inspect(bytes: Buffer): Promise<PdfFacts> {
  const path = join(folder(), 'a.pdf');
  await writeFile(path, bytes);
  return pdf.inspect(path);
}

async function firstPage(objects: readonly Handmade[]) {
  return (await inspect(handmadePdf(objects))).pages[0];
}

describe('what a page consists of', () => {
  it.each([
    ['one picture', FULL_PAGE, 'image'],
    ['one picture on a painted white page', `1 g 0 0 595 842 re f ${FULL_PAGE}`, 'image'],
    ['a clipped picture', `q 0 0 595 842 re W n 595 0 0 842 0 0 cm /I Do Q`, 'image'],
    ['two pictures', `${FULL_PAGE} ${FULL_PAGE}`, 'images'],
    ['an inline picture', 'q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q', 'image'],
    ['nothing', '', 'empty'],
    ['white paint only', '0 0 0 0 k 0 0 100 100 re f', 'empty'],
    ['a path that is not painted', '0 0 100 100 re n', 'empty'],
    ['a line', '0 0 m 100 100 l S', 'text'],
    ['text', 'BT /F 12 Tf (Quyet dinh) Tj ET', 'text'],
    ['a picture and text', `${FULL_PAGE} BT /F 12 Tf (Trang 1) Tj ET`, 'text'],
    ['a picture and invisible text', `${FULL_PAGE} BT 3 Tr /F 12 Tf (Trang 1) Tj ET`, 'image'],
    ['text of blanks', `${FULL_PAGE} BT /F 12 Tf (   ) Tj ET`, 'image'],
  ])('%s', async (_, operators, kind) => {
    const objects = [...onePage(content(operators), IMAGE), greyImage(60, 84)];
    expect(await firstPage(objects)).toMatchObject({ content: kind, rotate: 0, widthPt: 595, heightPt: 842 });
  });

  it('looks into forms, and not into itself for ever', async () => {
    const form: Handmade = {
      entries: '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</I 5 0 R/X 6 0 R>>>>',
      data: Buffer.from(FULL_PAGE),
    };
    const objects = [...onePage(content('/X Do'), '/XObject<</X 6 0 R>>'), greyImage(60, 84), form];
    expect((await firstPage(objects))?.content).toBe('image');
    const ring: Handmade = { ...form, data: Buffer.from('/X Do /X Do') };
    expect((await firstPage([...objects.slice(0, 5), ring]))?.content).toBe('text');
  });

  it('counts a stamp laid over the picture', async () => {
    const stamp = '<</Type/Annot/Subtype/Stamp/Rect[10 10 90 90]/AP<</N 6 0 R>>>>';
    const page = `/MediaBox[0 0 595 842]/Annots[${stamp}]`;
    const objects = [...onePage(content(FULL_PAGE), IMAGE, page), greyImage(60, 84)];
    expect((await firstPage(objects))?.content).toBe('text');
  });
});

describe('how a page lies', () => {
  it.each([
    ['/MediaBox[0 0 595 842]/Rotate 90', { rotate: 90, widthPt: 842, heightPt: 595 }],
    ['/MediaBox[0 0 595 842]/Rotate -90', { rotate: 270, widthPt: 842, heightPt: 595 }],
    ['/MediaBox[0 0 595 842]/Rotate 540', { rotate: 180, widthPt: 595, heightPt: 842 }],
    ['/MediaBox[595 842 0 0]/CropBox[100 100 400 400]', { rotate: 0, widthPt: 300, heightPt: 300 }],
    ['/MediaBox[0 0 595 842]/UserUnit 2', { rotate: 0, widthPt: 1190, heightPt: 1684 }],
    ['', { rotate: 0, widthPt: 612, heightPt: 792 }],
  ])('%s', async (page, expected) => {
    expect(await firstPage(onePage(content(''), '', page))).toMatchObject(expected);
  });

  it('takes over what the tree hands down', async () => {
    const objects = [
      CATALOG,
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 400]/Rotate 90>>',
      '<</Type/Page/Parent 2 0 R>>',
    ];
    expect(await firstPage(objects)).toMatchObject({ widthPt: 400, heightPt: 300, rotate: 90 });
  });
});

describe('files that cannot be taken', () => {
  const good = handmadePdf([...onePage(content(FULL_PAGE), IMAGE), greyImage(60, 84)]);
  it.each([
    ['no pages', handmadePdf([CATALOG, '<</Type/Pages/Kids[]/Count 0>>']), 'PDF_NO_PAGES'],
    ['cut off', good.subarray(0, good.length - 200), 'FILE_DAMAGED'],
    ['cut off in its picture', good.subarray(0, 900), 'FILE_DAMAGED'],
    ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), 'FILE_DAMAGED'],
    ['nothing but a head', Buffer.from('%PDF-1.7\n'), 'FILE_DAMAGED'],
    ['a page that is not there', handmadePdf([CATALOG, '<</Type/Pages/Kids[9 0 R]/Count 1>>']), 'FILE_DAMAGED'],
    [
      'a page tree that bites its tail',
      handmadePdf([CATALOG, '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
      'FILE_DAMAGED',
    ],
    ['a table that leads back to itself', handmadePdf([CATALOG], { trailer: '/Prev 9' }), 'FILE_DAMAGED'],
  ])('%s', async (_, bytes, code) => {
    await expect(inspect(bytes)).rejects.toMatchObject({ code });
  });

  it('a password', async () => {
    const { PDFDocument } = await import('pdf-lib');
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'mat khau', ownerPassword: 'chu' });
    await expect(inspect(Buffer.from(await document.save()))).rejects.toMatchObject({ code: 'PDF_PASSWORD' });
  });

  it('but reads a file that only restricts printing', async () => {
    const { PDFDocument } = await import('pdf-lib');
    const document = await PDFDocument.create();
    document.addPage([300, 400]).drawRectangle({ x: 10, y: 10, width: 50, height: 50 });
    document.encrypt({ ownerPassword: 'chu', permissions: {} });
    const facts = await inspect(Buffer.from(await document.save()));
    expect(facts.pages).toMatchObject([{ content: 'text', widthPt: 300, heightPt: 400 }]);
  });

  it('and one whose table stands elsewhere than it says', async () => {
    const objects = [...onePage(content(FULL_PAGE), IMAGE), greyImage(60, 84)];
    const facts = await inspect(handmadePdf(objects, { start: 5 }));
    expect(facts.pages).toMatchObject([{ content: 'image' }]);
  });
});

describe('traps', () => {
  it('does not unpack a bomb of a content stream', async () => {
    const bomb: Handmade = { entries: '/Filter/FlateDecode', data: deflateSync(Buffer.alloc(200 * 1024 * 1024, 0x20)) };
    expect((await firstPage(onePage(bomb)))?.content).toBe('text');
  });

  it('does not fall for a picture larger than its data', async () => {
    const image: Handmade = {
      entries: '/Type/XObject/Subtype/Image/Width 60000/Height 84000/BitsPerComponent 8/ColorSpace/DeviceRGB',
      data: Buffer.from('few'),
    };
    const path = join(folder(), 'huge.pdf');
    await writeFile(path, handmadePdf([...onePage(content(FULL_PAGE), IMAGE), image]));
    const signal = new AbortController().signal;
    await expect(pdf.picture(path, 0, { dpi: 300, signal })).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('draws a page of 10 kilometres in the pixels allowed', async () => {
    const path = join(folder(), 'huge.pdf');
    await writeFile(path, handmadePdf(onePage(content('0 0 m 99 99 l S'), '', '/MediaBox[0 0 9999999 9999999]')));
    const signal = new AbortController().signal;
    const picture = await pdf.picture(path, 0, { dpi: 300, signal });
    expect(picture.source === 'raw' && picture.widthPx * picture.heightPx).toBeLessThanOrEqual(40_100_000);
  });

  it('stops at a page tree without end', async () => {
    const kids = Array.from({ length: 200 }, (_, i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1>>`);
    await expect(inspect(handmadePdf([CATALOG, ...kids]))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('survives values nested a million deep', async () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    await expect(inspect(handmadePdf([deep]))).rejects.toMatchObject({
      code: expect.stringMatching(/DAMAGED|COMPLEX/),
    });
  });
});

describe('signatures', () => {
  const page = ['<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'];
  it.each([
    ['a signature', '<</FT/Sig/T(s)/V<</Type/Sig/Contents<00>/ByteRange[0 1 2 3]>>>>', true],
    ['a signature in a field of fields', '<</T(p)/FT/Sig/Kids[<</V<</Contents<00>>>>>]>>', true],
    ['an empty place for one', '<</FT/Sig/T(s)>>', false],
    ['a text field', '<</FT/Tx/T(s)/V(Contents)>>', false],
  ])('%s', async (_, field, signed) => {
    const catalog = `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${field}]>>>>`;
    expect((await inspect(handmadePdf([catalog, ...page]))).signed).toBe(signed);
  });
});
