import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateDossiers } from '../../support/generate.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sohoa-generate-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function filesOf(dir: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [file.slice(dir.length), await readFile(file)] as const)),
  );
}

describe('generateDossiers', () => {
  it('writes the same bytes for the same seed, born digital', async () => {
    const options = { seed: 5, count: 3, raster: false };
    await generateDossiers({ ...options, dir: join(folder, 'a') });
    await generateDossiers({ ...options, dir: join(folder, 'b') });
    const [a, b] = [await filesOf(join(folder, 'a')), await filesOf(join(folder, 'b'))];
    expect([...a.keys()]).toEqual([...b.keys()]);
    for (const [name, bytes] of a) expect(bytes.equals(b.get(name) ?? Buffer.alloc(0)), name).toBe(true);
  });

  it('writes one row and one folder a dossier, codes without doubles, one paper where so wished', async () => {
    const { input, register, dossiers } = await generateDossiers({
      seed: 6,
      count: 8,
      raster: false,
      papers: 1,
      dir: folder,
    });
    expect((await readdir(input)).sort()).toEqual(dossiers.map((dossier) => dossier.folder).sort());
    expect(new Set(dossiers.map((dossier) => dossier.register['ma_ho_so'])).size).toBe(8);
    expect((await readFile(register, 'utf8')).trim().split('\r\n')).toHaveLength(9);
    for (const { folder: name, scans, documents } of dossiers) {
      expect(documents).toHaveLength(1);
      const [file] = scans;
      const pdf = await PDFDocument.load(await readFile(join(input, name, file?.file ?? '')));
      expect(pdf.getPageCount()).toBe(file?.pages.length);
    }
  });

  it('scans pages as they are described: turned, with backs, at the wanted resolution', async () => {
    const { input, dossiers } = await generateDossiers({
      seed: 3,
      count: 3,
      raster: true,
      dpi: 60,
      hardShare: 0.9,
      dir: folder,
    });
    const scans = dossiers.flatMap((dossier) => dossier.scans.map((scan) => ({ ...scan, folder: dossier.folder })));
    expect(scans.flatMap((scan) => scan.pages).some(({ rotation }) => rotation !== 0)).toBe(true);
    for (const { folder: name, file, format, pages } of scans.filter((scan) => !scan.format.startsWith('pdf'))) {
      for (const [page, truth] of pages.entries()) {
        const { data, info } = await sharp(join(input, name, file), { page })
          .rotate(truth.rotation)
          .greyscale()
          .raw()
          .toBuffer({ resolveWithObject: true });
        expect([info.width, info.height], `${format} ${file}`).toEqual([truth.widthPx, truth.heightPx]);
        const line = truth.lines[0];
        if (line)
          expect(darkness(data, info.width, line.box)).toBeGreaterThan(darknessBeside(data, info.width, line.box));
      }
    }
  });
});

type Box = readonly [number, number, number, number];

/** Mean darkness inside a box. */
function darkness(data: Buffer, width: number, [x0, y0, x1, y1]: Box): number {
  let sum = 0;
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) sum += 255 - (data[y * width + x] ?? 255);
  return sum / ((x1 - x0) * (y1 - y0));
}

/** The same of the empty strip above the first line of a page. */
function darknessBeside(data: Buffer, width: number, [x0, y0, x1, y1]: Box): number {
  const height = y1 - y0;
  return darkness(data, width, [x0, Math.max(0, y0 - 2 * height), x1, Math.max(height, y0 - height)]) + 4;
}
