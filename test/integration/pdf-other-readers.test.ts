import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAltoEngine } from '../../src/engines/alto/index.ts';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import { hasTool, pdfText, tool } from '../support/pdf-tools.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { DECISION, laidPage } from '../unit/engines/pdf/laid-page.ts';
import { g4, scan } from '../unit/engines/pdf/pictures.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();
const SCHEMAS = join(import.meta.dirname, '..', '..', '..', 'shared', 'schemas');

const PAGES = [
  { rotation: 0, skewDegrees: 0, dpi: 300 },
  { rotation: 90, skewDegrees: 2, dpi: 300 },
  { rotation: 180, skewDegrees: -2, dpi: 200 },
  { rotation: 270, skewDegrees: 3, dpi: 600 },
  { rotation: 0, skewDegrees: -5, dpi: 300 },
] as const;

/** One page of each kind of lie. */
async function writePages(): Promise<string> {
  const path = join(folder(), 'a.pdf');
  const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'pdfa-2b', title: 'T' });
  for (const options of PAGES) {
    const { text, geometry } = laidPage(DECISION, options);
    const [widthPx, heightPx] = options.rotation % 180 === 0 ? [248, 351] : [351, 248];
    const bytes = await scan(widthPx, heightPx).jpeg().toBuffer();
    await writer.addPage({ picture: { source: 'bytes', format: 'jpeg', bytes, dpi: 30, rotate: 0 }, geometry, text });
  }
  await writer.finish();
  return path;
}

describe.skipIf(!hasTool('qpdf') || !hasTool('pdftotext'))('our PDFs in the eyes of qpdf and poppler', () => {
  it('are sound, and so is a text layer added to one', async () => {
    const path = await writePages();
    tool('qpdf', '--check', path);
    const packed = join(folder(), 'packed.pdf');
    tool('qpdf', '--object-streams=generate', path, packed);
    const texts = PAGES.map((options) => laidPage(DECISION, options).text);
    for (const source of [path, packed]) {
      const copy = join(folder(), 'copy.pdf');
      await pdf.addTextLayer(source, copy, texts);
      tool('qpdf', '--check', copy);
      // A new layer takes the place of the old one: words found twice would be marked twice by every viewer.
      expect(pdfText(copy, { page: 2, raw: true }).match(/QUYẾT ĐỊNH/g)).toHaveLength(1);
    }
  });

  it('embed their font with a map to Unicode', async () => {
    const [, , row = ''] = tool('pdffonts', await writePages()).split('\n');
    expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes\s+no\s+yes/);
  });

  it.each(PAGES.map((options, i) => ({ ...options, page: i + 1 })))(
    'read in order, columns apart: turned $rotation°, leaning $skewDegrees°',
    async ({ page, skewDegrees }) => {
      const path = await writePages();
      const lines = DECISION.map((line) => line.text);
      expect(pdfText(path, { page, raw: true }).split(/\s+/u).join(' ').trim()).toBe(lines.join(' '));
      // A crooked line may come in pieces, but every piece belongs to one line and every word is whole. Beyond the
      // slope of any scanner pdftotext's own ordering gives up; the raw order above still holds.
      if (Math.abs(skewDegrees) > 3) return;
      for (const piece of pdfText(path, { page })
        .replace('\f', '')
        .split('\n')
        .filter((line) => line.trim() !== '')) {
        expect(
          lines.some((line) => line.includes(piece.trim())),
          piece,
        ).toBe(true);
      }
    },
  );

  it('have every word within a point of its place', async () => {
    const path = await writePages();
    for (const [i, options] of PAGES.entries()) {
      const html = tool('pdftotext', '-bbox', '-f', String(i + 1), '-l', String(i + 1), path, '-');
      const seen = [...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</g)].map(
        ([, x0, y0, x1, y1, text]) => ({
          text,
          x: (Number(x0) + Number(x1)) / 2,
          y: (Number(y0) + Number(y1)) / 2,
          width: Number(x1) - Number(x0),
        }),
      );
      for (const place of laidPage(DECISION, options).places) {
        const near = seen
          .filter(({ text }) => text === place.text)
          .map((word) =>
            Math.max(Math.abs(word.x - place.x), Math.abs(word.y - place.y), Math.abs(word.width - place.width)),
          );
        expect(Math.min(...near), `${place.text} on page ${i + 1}`).toBeLessThan(1.2);
      }
    }
  });

  it('hold pictures poppler takes out byte for byte', async () => {
    const path = join(folder(), 'a.pdf');
    const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'pdfa-2b', title: 'T' });
    const { geometry } = laidPage([]);
    const jpeg = await scan().jpeg({ progressive: true }).toBuffer();
    const picture = { source: 'bytes', dpi: 30, rotate: 0 } as const;
    await writer.addPage({ picture: { ...picture, format: 'jpeg', bytes: jpeg }, geometry, text: null });
    await writer.addPage({ picture: { ...picture, format: 'tiff', bytes: await g4() }, geometry, text: null });
    await writer.finish();
    tool('pdfimages', '-all', path, join(folder(), 'out'));
    expect(Buffer.compare(await readFile(join(folder(), 'out-000.jpg')), jpeg)).toBe(0);
    expect(tool('pdfimages', '-list', path)).toMatch(/ccitt/);
  });
});

describe.skipIf(!hasTool('xmllint') || !existsSync(SCHEMAS))('our ALTO against ../shared/schemas', () => {
  it('is valid ALTO 4.4', async () => {
    const path = join(folder(), 'a.alto.xml');
    const pages = PAGES.map((options, i) => ({ number: i + 1, ...laidPage(DECISION, options) }));
    const empty = { ...laidPage([]), number: 9 };
    await createAltoEngine().write(path, [...pages, empty], { sourceName: 'T' });
    process.env['XML_CATALOG_FILES'] = join(SCHEMAS, 'catalog.xml');
    tool('xmllint', '--nonet', '--noout', '--schema', join(SCHEMAS, 'alto', 'alto-4-4.xsd'), path);
  });
});
