import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileTypeEngine } from '../../../../src/engines/filetype/index.ts';
import { createImagingEngine } from '../../../../src/engines/imaging/index.ts';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import type { Engines, EngineTypes } from '../../../../src/plugin/index.ts';
import { memoryBlobs } from '../../../../src/plugin/testing/index.ts';
import { intake } from '../../../../src/steps/intake/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { content, greyImage, handmadePdf, onePage } from '../../engines/pdf/handmade.ts';
import { scan } from '../../engines/pdf/pictures.ts';

const folder = temporaryFolder();
const loaded: Partial<EngineTypes> = {
  filetype: createFileTypeEngine(),
  imaging: createImagingEngine(),
  pdf: createPdfEngine(),
};
const engines: Engines = {
  get: async (name) => loaded[name] as EngineTypes[typeof name],
  fingerprint: async (name) => ({ name, version: '1', model: null }),
};

const SCANNED = handmadePdf([
  ...onePage(content('q 595 0 0 842 0 0 cm /I Do Q'), '/XObject<</I 5 0 R>>'),
  greyImage(60, 84),
]);
const DRAWN = handmadePdf(onePage(content('0 0 m 99 99 l S')));

async function take(files: Readonly<Record<string, Buffer>>, others: readonly string[] = []) {
  return (await run(files, others)).writes;
}

async function run(files: Readonly<Record<string, Buffer>>, others: readonly string[] = [], given: object = {}) {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(join(folder(), name, '..'), { recursive: true });
    await writeFile(join(folder(), name), bytes);
  }
  const names = [...Object.keys(files), ...others];
  const source = {
    code: 'H01.01-260101-0001',
    folder: folder(),
    files: names.map((name) => ({ name, bytes: 1, mtimeMs: 1 })),
    skipped: [],
    row: null,
  };
  const step = await intake.open({ engines, settings: intake.settings.parse(given) });
  const context = {
    signal: new AbortController().signal,
    blobs: memoryBlobs(),
    scratch: folder(),
    dossier: source.code,
  };
  return step.run({ source }, context);
}

describe('intake', () => {
  it('takes every kind of file in the order given and numbers the pages through', async () => {
    const { files, pages } = await take({
      'anh.tif': await scan().tiff().toBuffer(),
      'ban quet.pdf': SCANNED,
      'ban ve.pdf': DRAWN,
      'trang 2.jpg': await scan().png().toBuffer(),
      'trang 10.JPG': await scan().jpeg().toBuffer(),
    });
    expect(files.map(({ name, kind, pageCount, passThrough }) => [name, kind, pageCount, passThrough])).toEqual([
      ['anh.tif', 'tiff', 1, false],
      ['ban quet.pdf', 'pdf', 1, false],
      ['ban ve.pdf', 'pdf', 1, true],
      ['trang 2.jpg', 'png', 1, false],
      ['trang 10.JPG', 'jpeg', 1, false],
    ]);
    expect(pages.map(({ number, index, picture, ownText }) => [number, index, picture, ownText])).toEqual([
      [1, 0, 'image', false],
      [2, 0, 'embedded', false],
      [3, 0, 'rendered', false],
      [4, 0, 'image', false],
      [5, 0, 'image', false],
    ]);
  });

  it('passes a signed scan on as it is', async () => {
    const signature = '/AcroForm<</Fields[<</FT/Sig/T(s)/V<</Contents<00>>>>>]>>';
    const signed = Buffer.from(
      SCANNED.toString('latin1').replace('/Type/Catalog', `/Type/Catalog${signature}`),
      'latin1',
    );
    // The table's offsets no longer fit: PDFium mends what our own reader refuses.
    const { files } = await take({ 'a.pdf': signed });
    expect(files).toMatchObject([{ passThrough: true, signed: true }]);
  });

  it.each([
    ['an empty file', { 'a.jpg': Buffer.alloc(0) }, 'FILE_EMPTY'],
    ['text under a wrong name', { 'a.pdf': Buffer.from('Quyết định') }, 'FILE_UNKNOWN'],
    ['half a PDF', { 'a.pdf': SCANNED.subarray(0, 3000) }, 'FILE_DAMAGED'],
    [
      'a PDF without pages',
      { 'a.pdf': handmadePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Kids[]/Count 0>>']) },
      'PDF_NO_PAGES',
    ],
    ['half a JPEG', { 'a.jpg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex') }, 'FILE_DAMAGED'],
    ['no file at all', {}, 'DOSSIER_NO_PAGES'],
  ])('refuses %s', async (_, files, code) => {
    await expect(take(files as Record<string, Buffer>)).rejects.toMatchObject({
      code,
      where: { dossier: 'H01.01-260101-0001' },
    });
  });

  it('names the file as it lies in the folder, and every bad one', async () => {
    const bad = {
      'a.jpg': Buffer.alloc(0),
      'b/trang 1.pdf': SCANNED.subarray(0, 3000),
      'c.png': await scan().png().toBuffer(),
    };
    const error = await take(bad).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'FILE_EMPTY', where: { file: 'a.jpg' } });
    expect(error).toMatchObject({ cause: { errors: [{ code: 'FILE_DAMAGED', where: { file: 'b/trang 1.pdf' } }] } });
  });

  it('puts fronts and backs scanned in two passes in order, and leaves them to a person where they do not pair up', async () => {
    const picture = await scan().png().toBuffer();
    const files = { '1.png': picture, '2.png': picture, '3.png': picture, '4.png': picture };
    const ordered = await run(files, [], { duplex: 'two-pass' });
    const named = ({ writes: { pages } }: typeof ordered) => pages.map(({ number, file }) => `${number} ${file.name}`);
    expect(named(ordered)).toEqual(['1 1.png', '2 4.png', '3 2.png', '4 3.png']);
    expect(ordered.held).toEqual([]);
    const odd = await run({ ...files, '5.png': picture }, [], { duplex: 'two-pass' });
    expect(named(odd)).toEqual(['1 1.png', '2 2.png', '3 3.png', '4 4.png', '5 5.png']);
    expect(odd.held).toEqual([{ pointer: '/documents', reason: 'DUPLEX_COUNTS_DIFFER', candidates: [] }]);
  });

  it('does not follow a link out of the folder, but one that stays inside', async () => {
    await mkdir(join(folder(), '..', 'sohoa-elsewhere'), { recursive: true });
    await writeFile(join(folder(), '..', 'sohoa-elsewhere', 'x.pdf'), SCANNED);
    await symlink(join(folder(), '..', 'sohoa-elsewhere', 'x.pdf'), join(folder(), 'out.pdf'));
    await expect(take({}, ['out.pdf'])).rejects.toMatchObject({ code: 'LINK_OUTSIDE' });
    await symlink('real.pdf', join(folder(), 'in.pdf'));
    expect((await take({ 'real.pdf': SCANNED }, ['in.pdf'])).pages).toHaveLength(2);
  });
});
