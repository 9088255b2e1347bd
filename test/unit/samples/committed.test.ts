import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { committedDossiers } from '../../../samples/generator/dossiers/committed.ts';
import { truthOfDossier } from '../../../samples/generator/dossiers/truth-of-dossier.ts';
import { registerCsv, registerXlsx } from '../../../samples/generator/files/register.ts';
import { SAMPLE_PROCEDURES } from '../../../src/domain/data/procedures.ts';
import { parseDossierCode, parseIdentityNumber } from '../../../src/domain/identifiers/index.ts';
import { findProcedure } from '../../../src/domain/procedure-catalogue.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));
const truths = committedDossiers().map(truthOfDossier);
const scans = truths.flatMap((dossier) => dossier.scans.map((scan) => ({ ...scan, folder: dossier.folder })));
const pages = scans.flatMap((scan) => scan.pages);
const documents = truths.flatMap((dossier) => dossier.documents);

describe('committed samples', () => {
  it('have the truth the generator gives', async () => {
    const files = (await readdir(join(SAMPLES, 'truth'))).sort();
    expect(files).toEqual(truths.map((truth) => `${truth.register['ma_ho_so']}.json`).sort());
    for (const truth of truths) {
      const kept = await readFile(join(SAMPLES, 'truth', `${truth.register['ma_ho_so']}.json`), 'utf8');
      expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(truth)));
    }
  });

  it('have the register the generator gives, as CSV and as workbook', async () => {
    const rows = truths.map((truth) => truth.register);
    expect(await readFile(join(SAMPLES, 'register.csv'), 'utf8')).toBe(registerCsv(rows));
    expect((await readFile(join(SAMPLES, 'register.xlsx'))).equals(await registerXlsx(rows))).toBe(true);
  });

  it('lie on disk under exactly the planned names, and nothing else does', async () => {
    const entries = await readdir(join(SAMPLES, 'dossiers'), { recursive: true, withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(found.sort()).toEqual(scans.map(({ folder, file }) => join(SAMPLES, 'dossiers', folder, file)).sort());
    const sizes = await Promise.all(found.map(async (file) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000_000);
  });

  it('hold pictures of the size, resolution and number the truth says', async () => {
    for (const { folder, file, format, pages: own } of scans) {
      const path = join(SAMPLES, 'dossiers', folder, file);
      if (format.startsWith('pdf')) {
        const pdf = await PDFDocument.load(await readFile(path));
        expect(pdf.getPageCount(), file).toBe(own.length);
        continue;
      }
      for (const [index, page] of own.entries()) {
        const picture = await sharp(path, { page: index }).metadata();
        const sideways = page.rotation % 180 !== 0;
        expect([picture.width, picture.height], file).toEqual(
          sideways ? [page.heightPx, page.widthPx] : [page.widthPx, page.heightPx],
        );
        expect(picture.density, file).toBe(page.dpi);
        expect(picture.pages ?? 1, file).toBe(own.length);
      }
    }
  });

  it('show what samples have to show', () => {
    expect(truths.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeGreaterThanOrEqual(25);
    const kinds = documents.map((document) => document.paperKind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'quyet-dinh',
        'cong-van',
        'don',
        'to-khai',
        'giay-khai-sinh',
        'danh-sach',
        'giay-xac-nhan-tinh-trang-hon-nhan',
      ]),
    );
    const formats = new Set(scans.map(({ format }) => format));
    expect([...formats].sort()).toEqual(['jpeg', 'pdf', 'pdf-born-digital', 'png', 'tiff']);
    expect(scans.some(({ format, pages: own }) => format === 'tiff' && own.length > 1)).toBe(true);
    expect(new Set(pages.map(({ rotation }) => rotation))).toEqual(new Set([0, 90, 180, 270]));
    expect(pages.filter(({ skewDegrees }) => Math.abs(skewDegrees) > 1).length).toBeGreaterThan(5);
    expect(pages.some(({ blank }) => blank)).toBe(true);
    expect(pages.some(({ wear }) => wear.includes('dark') && wear.includes('uneven-light'))).toBe(true);
    expect(pages.some(({ dpi }) => dpi === 200)).toBe(true);
    const names = scans.map(({ folder, file }) => `${folder}/${file}`);
    expect(names.some((name) => name !== name.normalize('NFC'))).toBe(true);
    expect(names.some((name) => /[$&]/u.test(name))).toBe(true);
    expect(scans.some(({ file }) => extname(file) === '.JPG')).toBe(true);
  });

  it('number pages in the order of file names', () => {
    const order = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });
    for (const { scans: own } of truths) {
      const files = own.map(({ file }) => file.normalize('NFC'));
      expect(files).toEqual([...files].sort(order.compare));
      expect(own.flatMap((scan) => scan.pages.map(({ number }) => number))).toEqual(
        own.flatMap((scan) => scan.pages).map((_, index) => index + 1),
      );
    }
    expect(new Set(scans.map(({ file }) => file.normalize('NFC'))).size).toBe(scans.length);
  });

  it('carry codes the domain accepts and procedures it knows', () => {
    for (const { register, folder } of truths) {
      expect(parseDossierCode(register['ma_ho_so'] ?? '').ok).toBe(true);
      expect(parseIdentityNumber(register['so_dinh_danh'] ?? '').ok).toBe(true);
      const day = register['ngay_tiep_nhan'] ?? null;
      expect(findProcedure(SAMPLE_PROCEDURES, register['ma_tthc'] ?? '', day)?.name).toBe(register['ten_tthc']);
      expect(register['thu_muc']).toBe(folder);
      expect(Number(register['so_trang'])).toBeGreaterThanOrEqual(Number(register['so_to']));
    }
  });

  it('leave nothing open for the pen', () => {
    for (const document of documents) {
      if (document.codeNotation !== null) expect(document.codeNumber).not.toBeNull();
      expect(document.issuedDate).not.toBeNull();
    }
  });
});
