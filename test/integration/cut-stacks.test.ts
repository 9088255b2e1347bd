import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import type { ListedFile } from '../../src/pipeline/index.ts';
import { chooseOcr } from '../../src/workspace/choose-ocr.ts';
import { engineSources } from '../../src/workspace/engine-sources.ts';
import { type LazyEngines, lazyEngines } from '../../src/workspace/engines.ts';
import { cutStacks } from '../../src/workspace/stacks/cut-stacks.ts';
import { erasePart } from '../../src/workspace/stacks/kept-stack.ts';
import { scanPaper, scanSheets } from '../support/scanned-sheets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const [A, B] = ['H56.14-240111-0001', 'H56.14-240112-0001'] as const;
const folder = temporaryFolder();
const { signal } = new AbortController();
let pages: Buffer[];
let engines: LazyEngines;

beforeAll(async () => {
  const [first, second] = await scanSheets([
    { sheet: { action: 'dossier', code: A }, dpi: 150 },
    { sheet: { action: 'dossier', code: B }, dpi: 150, rotation: 90 },
  ]);
  const papers = await Promise.all([1, 2, 3].map((seed) => scanPaper({ seed: `check-cut-${seed}`, dpi: 150 })));
  pages = [first, papers[0], papers[1], second, papers[2]] as Buffer[];
  engines = lazyEngines(engineSources(await chooseOcr({ engine: 'tesseract.js', model: 'npm' }), { jobs: 1 }));
}, 120_000);

afterAll(() => engines.close());

async function cut(write = true) {
  const root = join(folder(), 'input');
  const loose: ListedFile[] = readdirSync(root).map((path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    return { path, bytes: size, mtimeMs };
  });
  return cutStacks(root, loose, { folder: join(folder(), 'stacks'), scratch: folder(), engines, signal, write });
}

function put(name: string, bytes: Buffer): void {
  mkdirSync(join(folder(), 'input'), { recursive: true });
  writeFileSync(join(folder(), 'input', name), bytes);
}

/** All pages in one TIFF or PDF, as scanners with a feeder make them. */
async function tiff(bitonal: boolean): Promise<Buffer> {
  const first = await sharp(pages[0]).metadata();
  const size = { width: first.width, height: first.height };
  const raw = await Promise.all(
    pages.map((page) =>
      sharp(page)
        .greyscale()
        .resize({ ...size, fit: 'fill' })
        .raw()
        .toBuffer(),
    ),
  );
  const all = sharp(Buffer.concat(raw), {
    raw: { width: size.width, height: size.height * raw.length, channels: 1, pageHeight: size.height },
  });
  return bitonal
    ? all
        .threshold(150)
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 5.9, yres: 5.9 })
        .toBuffer()
    : all.tiff({ compression: 'lzw', xres: 5.9, yres: 5.9 }).toBuffer();
}

async function pdf(): Promise<Buffer> {
  const path = join(folder(), 'made.pdf');
  const writer = await createPdfEngine().createWriter(path, { profile: 'archive', conformance: 'none', title: 'x' });
  for (const page of pages) {
    const { width: widthPx, height: heightPx } = await sharp(page).metadata();
    const still = { rotation: 0, skewDegrees: 0, dpi: 150, dpiSource: 'file', marks: [] } as const;
    const geometry = { ...still, widthPx, heightPx, widthMm: 210, heightMm: 297 };
    await writer.addPage({
      picture: { source: 'bytes', format: 'jpeg', bytes: page, dpi: 150, rotate: 0 },
      geometry,
      text: null,
    });
  }
  await writer.finish();
  return readFileSync(path);
}

async function pixels(path: string, index: number) {
  const taken = await (await engines.get('pdf')).picture(path, index, { dpi: 150, signal });
  return (await (await engines.get('imaging')).decode(taken)).pixels;
}

describe('stacks in one file', () => {
  it('a PDF: the same streams in a PDF for each dossier', async () => {
    put('tập 1.pdf', await pdf());
    const { parts, gaps, taken } = await cut();
    expect(parts.map(({ code, page, files }) => [code, page, files.map(({ name }) => name)])).toEqual([
      [A, 1, ['0001.pdf']],
      [B, 4, ['0001.pdf']],
    ]);
    expect([gaps, taken]).toEqual([[], ['tập 1.pdf']]);
    const reader = await engines.get('pdf');
    const streams = [0, 1, 2].map((index) =>
      reader.picture(join(parts[0]?.folder ?? '', '0001.pdf'), index, { dpi: 150, signal }),
    );
    for (const [index, taken] of (await Promise.all(streams)).entries()) {
      expect(taken).toMatchObject({ source: 'bytes', format: 'jpeg', dpi: 150 });
      if (taken.source === 'bytes') expect(Buffer.from(taken.bytes).equals(pages[index] as Buffer)).toBe(true);
    }
  });

  it.each([true, false])('a TIFF (bitonal: %s): no pixel lost', async (bitonal) => {
    const bytes = await tiff(bitonal);
    put('stack.tif', bytes);
    const { parts } = await cut();
    expect(parts.map(({ code, files }) => [code, files.length])).toEqual([
      [A, 1],
      [B, 1],
    ]);
    const imaging = await engines.get('imaging');
    for (const [part, index, from] of [
      [0, 1, 1],
      [0, 2, 2],
      [1, 1, 4],
    ] as const) {
      const path = join(folder(), 'input', 'stack.tif');
      const original = await imaging.decode({ source: 'file', path, index: from, format: 'tiff' });
      const copy = await pixels(join(parts[part]?.folder ?? '', '0001.pdf'), index);
      expect(Buffer.from(copy).equals(Buffer.from(original.pixels))).toBe(true);
    }
  });
});

describe('stacks of single pictures', () => {
  const putAll = () => {
    for (const [index, page] of pages.entries()) put(`trang ${index + 8}.jpg`, page);
  };

  it('are cut in the order of their names, once, and never by a check', async () => {
    putAll();
    const foreseen = await cut(false);
    expect(foreseen.parts.map(({ code, files }) => [code, files.length])).toEqual([
      [A, 3],
      [B, 2],
    ]);
    expect(readdirSync(folder())).toEqual(['input']);
    const first = await cut();
    expect(first.parts.map(({ code, files }) => [code, files.length])).toEqual([
      [A, 3],
      [B, 2],
    ]);
    for (const [index, { name }] of (first.parts[0]?.files ?? []).entries()) {
      expect(readFileSync(join(first.parts[0]?.folder ?? '', name)).equals(pages[index] as Buffer)).toBe(true);
    }
    expect(await cut()).toEqual(first);
  });

  it('stay erased once a secret was found in them', async () => {
    putAll();
    const { parts } = await cut();
    const [secret] = parts;
    if (secret === undefined) throw new TypeError('no part');
    await erasePart(secret.folder, secret.files);
    const again = await cut();
    expect(again.parts[0]).toEqual(secret);
    expect(() => readdirSync(secret.folder)).toThrow('ENOENT');
  });

  it('without any sheet are no stack', async () => {
    put('ảnh.jpg', pages[1] as Buffer);
    put('ghi chú.txt', Buffer.from('x'));
    expect(await cut()).toEqual({ parts: [], gaps: [], taken: [] });
  });
});
