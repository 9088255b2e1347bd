import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PageSheet, pageSheet, type Sheet } from '../../src/domain/index.ts';
import { createBarcodeEngine } from '../../src/engines/barcodes/index.ts';
import { createImagingEngine } from '../../src/engines/imaging/index.ts';
import type { PageRef } from '../../src/plugin/index.ts';
import { lookForCodes } from '../../src/steps/straighten/look-for-codes.ts';
import { drawScan } from '../support/drawn-page.ts';
import { type SheetScan, scanSheets } from '../support/scanned-sheets.ts';

const dossier: Sheet = { action: 'dossier', code: 'H56.14-240115-0001' };
const paper: Sheet = { action: 'document', kind: 'quyet-dinh' };
const WHOLE: readonly SheetScan[] = [
  { sheet: dossier, dpi: 150, rotation: 0, look: 'fax' },
  { sheet: dossier, dpi: 150, rotation: 90, skewDegrees: 3 },
  { sheet: paper, dpi: 200, rotation: 180, skewDegrees: -5, look: 'colour' },
  { sheet: paper, dpi: 300, rotation: 270, look: 'fax', skewDegrees: 2 },
  { sheet: dossier, dpi: 400, rotation: 180 },
  { sheet: dossier, dpi: 200, look: 'photo' },
  { sheet: paper, dpi: 200, look: 'photo', rotation: 90 },
];
const TORN: readonly SheetScan[] = [
  { sheet: dossier, torn: true },
  { sheet: dossier, torn: true, rotation: 90, look: 'fax' },
  { sheet: paper, torn: true, rotation: 180, skewDegrees: 4 },
  { sheet: paper, torn: true, dpi: 300, look: 'colour' },
];
const imaging = createImagingEngine();
const barcodes = createBarcodeEngine();

async function see(pixels: Buffer, width: number, height: number, channels: 1 | 3, dpi: number) {
  const picture = { source: 'raw', pixels, widthPx: width, heightPx: height, channels, dpi, rotate: 0 } as const;
  const { geometry, reading } = await imaging.prepare(picture, {
    readingDpi: 170,
    megapixelLimit: 250,
    signal: new AbortController().signal,
    askOrientation: async () => ({ rotation: 0, confidence: 0 }),
  });
  const seen = await lookForCodes(reading, geometry, {} as PageRef, barcodes);
  return { ...seen, sheet: pageSheet(seen.codes) };
}

/** Printed together: parsing the fonts takes longer than all the rest. */
let pictures: Map<SheetScan, Buffer>;
beforeAll(async () => {
  const scans = [...WHOLE, ...TORN];
  const drawn = await scanSheets(scans);
  pictures = new Map(scans.map((scan, index) => [scan, drawn[index] as Buffer]));
}, 300_000);

async function seeSheet(scan: SheetScan) {
  const { data, info } = await sharp(pictures.get(scan)).raw().toBuffer({ resolveWithObject: true });
  return see(data, info.width, info.height, info.channels === 1 ? 1 : 3, scan.dpi ?? 200);
}

const read = (sheet: Sheet): PageSheet => ({ state: 'read', sheet, whole: true });

describe('a scanned separator sheet', () => {
  it.each(WHOLE)('is read whichever way it lies: $dpi dpi, $rotation°, $look', async (scan) => {
    const { sheet, geometry, reading, codes } = await seeSheet(scan);
    expect(sheet).toEqual(read(scan.sheet));
    expect(geometry.marks).toEqual(['separator']);
    expect(reading).toBeNull();
    for (const { box } of codes) {
      expect(Math.min(...box)).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(geometry.widthPx);
      expect(box[3]).toBeLessThanOrEqual(geometry.heightPx);
    }
  });

  it.each(TORN)('is known by its border where no code is left: $sheet.action, $rotation°', async (scan) => {
    const { sheet, geometry, reading } = await seeSheet(scan);
    expect(sheet).toEqual({ state: 'unread', frame: scan.sheet.action });
    expect(geometry.marks).toEqual(['separator']);
    // It may be none after all: it is read, so that no stamp of secrecy is overlooked.
    expect(reading).not.toBeNull();
  });
});

describe('a page of a dossier', () => {
  it('is no sheet, whatever stands on it', async () => {
    for (let index = 0; index < 4; index += 1) {
      const { pixels, width, height, channels, dpi } = await drawScan({
        seed: `check-no-sheet-${index}`,
        dpi: 150,
        level: index % 2 === 0 ? 'clean' : 'hard',
      });
      const { sheet, codes } = await see(pixels, width, height, channels, dpi);
      expect({ sheet, codes }).toEqual({ sheet: null, codes: [] });
    }
  });
});
