import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PageMark, type PageText, pageString } from '../../../../src/domain/index.ts';
import { createAltoEngine } from '../../../../src/engines/alto/index.ts';
import { createImagingEngine } from '../../../../src/engines/imaging/index.ts';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import type {
  DocumentSpan,
  Engines,
  EngineTypes,
  ExtractedDocument,
  OutputFile,
  PageRef,
  StepBlobs,
} from '../../../../src/plugin/index.ts';
import { memoryBlobs } from '../../../../src/plugin/testing/index.ts';
import { assemble } from '../../../../src/steps/assemble/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { A3_LANDSCAPE, SPREAD, textPage } from '../../../support/text-page.ts';
import { content, handmadePdf, onePage } from '../../engines/pdf/handmade.ts';
import { DECISION, laidPage } from '../../engines/pdf/laid-page.ts';
import { scan } from '../../engines/pdf/pictures.ts';

const folder = temporaryFolder();
const pdf = createPdfEngine();
const loaded: Partial<EngineTypes> = { imaging: createImagingEngine(), pdf, alto: createAltoEngine() };
const engines: Engines = {
  get: async (name) => loaded[name] as EngineTypes[typeof name],
  fingerprint: async (name) => ({ name, version: '1', model: null }),
};
const { text, geometry } = laidPage(DECISION, { dpi: 30 });
const NO_TEXT = { ...text, origin: 'none', blocks: [], confidence: null } as const;
const DRAWN = handmadePdf(onePage(content('0 0 m 99 99 l S')));

let blobs: StepBlobs;
beforeEach(() => {
  blobs = memoryBlobs();
});

interface Given {
  readonly files: readonly { readonly kind: PageRef['file']['kind']; readonly bytes: Uint8Array }[];
  readonly passThrough?: boolean;
  readonly texts?: readonly PageText[];
  readonly marks?: readonly (readonly PageMark[])[];
  readonly kind?: string | null;
  readonly profile?: 'archive' | 'view' | 'small';
}

async function run({ files, passThrough = false, texts = [], marks = [], kind = 'quyet-dinh', profile }: Given) {
  const pages: PageRef[] = [];
  for (const [i, file] of files.entries()) {
    const { sha256 } = await blobs.putBytes(file.bytes);
    const ref = { sha256, name: `trang ${i}.x`, kind: file.kind, passThrough };
    const picture = file.kind === 'pdf' ? 'rendered' : 'image';
    pages.push({ number: i + 4, file: ref, index: 0, picture, ownText: false });
  }
  const document: DocumentSpan = {
    ordinal: 2,
    pages: pages.map(({ number }) => number),
    reason: 'head',
    passThrough: passThrough && pages[0] !== undefined ? pages[0].file : null,
  };
  const step = await assemble.open({ engines, settings: assemble.settings.parse(profile ? { profile } : {}) });
  const inputs = {
    document,
    page: pages,
    'page.geometry': pages.map((_, i) => ({ ...geometry, ...sizeOf(texts[i] ?? text) })),
    marks: pages.map(({ number }, i) => ({ page: number, marks: marks[i] ?? [] })),
    'page.text': pages.map((_, i) => texts[i] ?? text),
    'document.fields': { paperKind: { value: kind }, typeCode: { value: '02' } } as ExtractedDocument,
  };
  const context = { signal: new AbortController().signal, blobs, scratch: folder(), dossier: 'H01.01-260101-0001' };
  return (await step.run(inputs, context)).writes['document.outputs'];
}

function sizeOf({ widthPx, heightPx }: { widthPx: number; heightPx: number }) {
  return { widthPx, heightPx };
}

async function opened(outputs: readonly OutputFile[], role: OutputFile['role']): Promise<string> {
  const found = outputs.find((output) => output.role === role);
  return blobs.path(found?.sha256 ?? '');
}

const jpeg = () => scan().jpeg().toBuffer();

describe('assemble', () => {
  it('makes searchable PDF, text and ALTO under names that say what the document is', async () => {
    const outputs = await run({ files: [{ kind: 'jpeg', bytes: await jpeg() }] });
    expect(outputs.map(({ name, role }) => [name, role])).toEqual([
      ['02-quyet-dinh.pdf', 'pdf'],
      ['02-quyet-dinh.txt', 'text'],
      ['02-quyet-dinh.alto.xml', 'alto'],
    ]);
    for (const { sha256, bytes } of outputs) expect((await blobs.read(sha256)).length).toBe(bytes);
    const words = await pdf.text(await opened(outputs, 'pdf'), 0, { dpi: 72 });
    expect(words?.blocks.flatMap(({ lines }) => lines)).toHaveLength(DECISION.length);
    const file = (await readFile(await opened(outputs, 'pdf'))).toString('latin1');
    expect(file).toContain('/Title (H01.01-260101-0001.0000002)');
    expect(file).not.toContain('trang 0');
  });

  it('puts in as scanned what a PDF can hold, and the rest without loss', async () => {
    const picture = await jpeg();
    const outputs = await run({
      files: [
        { kind: 'jpeg', bytes: picture },
        { kind: 'tiff', bytes: await scan().tiff({ compression: 'lzw' }).toBuffer() },
        { kind: 'png', bytes: await scan().ensureAlpha(1).png().toBuffer() },
      ],
    });
    const path = await opened(outputs, 'pdf');
    const signal = new AbortController().signal;
    const [first, second] = [
      await pdf.picture(path, 0, { dpi: 30, signal }),
      await pdf.picture(path, 1, { dpi: 30, signal }),
    ];
    expect(first.source === 'bytes' && Buffer.compare(first.bytes, picture)).toBe(0);
    expect(second.source === 'raw' && Buffer.compare(second.pixels, await scan().raw().toBuffer())).toBe(0);
    expect((await pdf.inspect(path)).pages).toHaveLength(3);
  });

  it('writes the text in NFC, pages parted by form feeds, none for an empty page', async () => {
    const bytes = await jpeg();
    const decomposed = {
      ...text,
      blocks: text.blocks.slice(0, 1).map((block) => ({
        ...block,
        lines: block.lines.map((line) => ({
          ...line,
          words: line.words.map((word) => ({ ...word, text: word.text.normalize('NFD') })),
        })),
      })),
    };
    const files = [
      { kind: 'jpeg', bytes },
      { kind: 'jpeg', bytes },
      { kind: 'jpeg', bytes },
    ] as const;
    const outputs = await run({ files, texts: [decomposed, NO_TEXT, decomposed] });
    expect(await readFile(await opened(outputs, 'text'), 'utf8')).toBe('ỦY BAN NHÂN DÂN\n\f\n\fỦY BAN NHÂN DÂN\n');
  });

  it('passes a born-digital PDF on byte for byte, with a copy to search where its text is missing', async () => {
    const outputs = await run({ files: [{ kind: 'pdf', bytes: DRAWN }], passThrough: true });
    expect(outputs.map(({ name }) => name)).toEqual([
      '02-quyet-dinh.pdf',
      '02-quyet-dinh.search.pdf',
      '02-quyet-dinh.txt',
      '02-quyet-dinh.alto.xml',
    ]);
    expect(Buffer.compare(await readFile(await opened(outputs, 'pdf')), DRAWN)).toBe(0);
    const copy = await opened(outputs, 'search-pdf');
    expect((await readFile(copy)).subarray(0, DRAWN.length)).toEqual(DRAWN);
    expect((await pdf.text(copy, 0, { dpi: 72 }))?.blocks.length).toBeGreaterThan(5);
  });

  it('makes no such copy where nothing was read, or the PDF has its own text', async () => {
    const files = [{ kind: 'pdf', bytes: DRAWN }] as const;
    const own = { ...text, origin: 'pdf-text' } as const;
    for (const page of [NO_TEXT, own]) {
      const outputs = await run({ files, passThrough: true, texts: [page] });
      expect(outputs.map(({ role }) => role)).toEqual(['pdf', 'text', 'alto']);
    }
  });

  it.each(['blank', 'separator', 'duplicate'] as const)(
    'leaves pages marked %s out of copies for reading only',
    async (mark) => {
      const bytes = await jpeg();
      const files = [
        { kind: 'jpeg', bytes },
        { kind: 'jpeg', bytes },
      ] as const;
      const pagesOf = async (profile: 'archive' | 'view' | 'small') =>
        (await pdf.inspect(await opened(await run({ files, profile, marks: [[], [mark]] }), 'pdf'))).pages.length;
      expect([await pagesOf('archive'), await pagesOf('view'), await pagesOf('small')]).toEqual([2, 1, 1]);
    },
  );

  it('shows a sheet of two pages as two in copies for reading, each with its words, and as it is in the archive', async () => {
    // 420 × 297 mm: the left page is dark, the right one light.
    const half = { create: { width: 210, height: 297, channels: 3 as const, background: '#000' } };
    const sheet = sharp({ create: { width: 420, height: 297, channels: 3, background: '#fff' } });
    const left = await sharp(half).png().toBuffer();
    const bytes = await sheet
      .composite([{ input: left, left: 0, top: 0 }])
      .jpeg()
      .toBuffer();
    const words = textPage(SPREAD, A3_LANDSCAPE);
    const given = { files: [{ kind: 'jpeg', bytes }] as const, texts: [words], marks: [['spread' as const]] };
    expect((await pdf.inspect(await opened(await run(given), 'pdf'))).pages).toHaveLength(1);

    const path = await opened(await run({ ...given, profile: 'view' }), 'pdf');
    expect((await pdf.inspect(path)).pages).toHaveLength(2);
    const lightness = async (index: number) => {
      const picture = await pdf.picture(path, index, { dpi: 30, signal: new AbortController().signal });
      const { channels } = await sharp(picture.source === 'bytes' ? Buffer.from(picture.bytes) : undefined).stats();
      return channels[0]?.mean;
    };
    expect(await lightness(0)).toBeLessThan(30);
    expect(await lightness(1)).toBeGreaterThan(225);
    const textOf = async (index: number) => {
      const page = await pdf.text(path, index, { dpi: 72 });
      return page === null ? '' : pageString(page);
    };
    expect(await textOf(0)).toContain('QUYẾT ĐỊNH');
    expect(await textOf(0)).not.toContain('hiệu lực');
    expect((await textOf(1)).match(/hiệu lực/g)).toHaveLength(7);
    expect(await textOf(1)).not.toContain('công chức');
  });

  it.each([
    [null, '02-quyet-dinh.pdf'],
    ['../../etc/passwd', '02-khac.pdf'],
    ['Quyết định', '02-khac.pdf'],
    ['giay-khai-sinh', '02-giay-khai-sinh.pdf'],
  ])('names a document whose kind reads %s safely', async (kind, name) => {
    const outputs = await run({ files: [{ kind: 'jpeg', bytes: await jpeg() }], kind });
    expect(outputs[0]?.name).toBe(name);
  });

  it('makes the same files twice', async () => {
    const files = [{ kind: 'tiff', bytes: await scan().tiff({ compression: 'lzw' }).toBuffer() }] as const;
    expect(await run({ files })).toEqual(await run({ files }));
  });

  it('removes its half-made file when a page cannot be read', async () => {
    const bytes = await jpeg();
    const files = [
      { kind: 'jpeg', bytes },
      { kind: 'tiff', bytes: Buffer.from('II*\0') },
    ] as const;
    await expect(run({ files })).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    await expect(readFile(join(folder(), 'document.pdf'))).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(join(folder(), 'still-writable'), '');
  });
});
