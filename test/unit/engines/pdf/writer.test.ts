import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import opentype from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../../../src/engines/pdf/index.ts';
import { glyphlessFont } from '../../../../src/engines/pdf/write/glyphless-font.ts';
import { srgbProfile } from '../../../../src/engines/pdf/write/srgb-profile.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { DECISION, laidPage } from './laid-page.ts';
import { scan } from './pictures.ts';

const pdf = createPdfEngine();
const folder = temporaryFolder();

async function write(name: string, pages: number, conformance: 'pdfa-2b' | 'none' = 'pdfa-2b'): Promise<string> {
  const path = join(folder(), name);
  const writer = await pdf.createWriter(path, { profile: 'archive', conformance, title: 'H01.01-260101-0001.0000001' });
  const bytes = await scan().jpeg().toBuffer();
  const { text, geometry } = laidPage(DECISION);
  for (let page = 0; page < pages; page += 1) {
    await writer.addPage({ picture: { source: 'bytes', format: 'jpeg', bytes, dpi: 30, rotate: 0 }, geometry, text });
  }
  const { bytes: size, pages: count } = await writer.finish();
  expect({ size, count }).toEqual({ size: (await stat(path)).size, count: pages });
  return path;
}

describe('PDF writer', () => {
  it('writes the same bytes for the same pages, on any day', async () => {
    expect(await readFile(await write('a.pdf', 3))).toEqual(await readFile(await write('b.pdf', 3)));
  });

  it('names every object at its place', async () => {
    const file = await readFile(await write('a.pdf', 3));
    const text = file.toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const rows = text.slice(start).match(/\d{10} 00000 n /g) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    for (const [i, row] of rows.entries()) {
      expect(text.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
    }
    expect(text).toContain(`/Size ${rows.length + 1}/`);
  });

  it('holds what PDF/A-2b asks for, and no date', async () => {
    const text = (await readFile(await write('a.pdf', 1))).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toMatch(/\/OutputIntents\[\d+ 0 R\]/);
    expect(text).toMatch(/\/ID\[<([0-9a-f]{32})><\1>\]/);
    expect(text).not.toMatch(/\/Encrypt|\/JavaScript|\/SMask|CreateDate|ModDate|CreationDate/);
    const plain = (await readFile(await write('b.pdf', 1, 'none'))).toString('latin1');
    expect(plain).not.toMatch(/pdfaid:part|OutputIntent/);
  });

  it('spreads many pages over a tree that reads back in order', async () => {
    const path = await write('a.pdf', 150);
    expect((await pdf.inspect(path)).pages).toHaveLength(150);
    const text = (await readFile(path)).toString('latin1');
    expect(
      [...text.matchAll(/\/Type\/Pages\/Parent \d+ 0 R\/Kids\[[^\]]*\]\/Count (\d+)/g)].map((node) => node[1]),
    ).toEqual(['64', '64', '22']);
  });

  it('leaves nothing behind when called off', async () => {
    const path = join(folder(), 'a.pdf');
    const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'none', title: 'T' });
    await writer.abort();
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the invisible font', () => {
  it('is a TrueType font of two glyphs, half an em wide, whose checksums agree', async () => {
    const bytes = glyphlessFont();
    const font = opentype.parse(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    expect([font.unitsPerEm, font.charToGlyph('A').advanceWidth]).toEqual([1000, 500]);
    expect(bytes.length).toBeLessThan(1000);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

describe('the sRGB profile', () => {
  it('turns colours as sharp does by its own sRGB', async () => {
    const { default: sharp } = await import('sharp');
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    const png = await scan(20, 20).png().toBuffer();
    const path = join(folder(), 'srgb.icc');
    await (await import('node:fs/promises')).writeFile(path, profile);
    const through = await sharp(png).withIccProfile(path).png().toBuffer();
    const [a, b] = [await sharp(through).raw().toBuffer(), await sharp(png).raw().toBuffer()];
    expect(Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))))).toBeLessThanOrEqual(2);
  });
});
