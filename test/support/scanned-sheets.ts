import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Rotation, Sheet } from '../../src/domain/index.ts';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import { createSheetEngine } from '../../src/engines/sheets/index.ts';
import { type DrawnPageOptions, drawScan } from './drawn-page.ts';

export interface SheetScan {
  readonly sheet: Sheet;
  readonly dpi?: number;
  /** What turns the scan upright. */
  readonly rotation?: Rotation;
  readonly skewDegrees?: number;
  readonly look?: 'grey' | 'colour' | 'fax' | 'photo';
  /** A strip torn off through the codes on one side, the others scribbled over: only the border tells what it was. */
  readonly torn?: boolean;
}

/** Printed separator sheets as a scanner (or a telephone) sees them, as JPEG or, for faxes, PNG. */
export async function scanSheets(scans: readonly SheetScan[]): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-sheets-'));
  const pdf = createPdfEngine();
  try {
    const path = join(folder, 'sheets.pdf');
    const sheets = scans.map(({ sheet }) => sheet);
    const words = { heading: 'TỜ PHÂN CÁCH', notes: ['Đặt tờ này trước trang đầu rồi quét, chiều nào cũng được.'] };
    const printed = sheets.map((sheet) => ({
      ...words,
      sheet,
      subject: sheet.action === 'document' ? '—' : sheet.code,
    }));
    writeFileSync(path, await createSheetEngine().print(printed));
    const pictures: Buffer[] = [];
    for (const [index, scan] of scans.entries()) {
      const { signal } = new AbortController();
      const drawn = await pdf.picture(path, index, { dpi: scan.dpi ?? 200, signal });
      if (drawn.source !== 'raw') throw new TypeError('a printed sheet is drawn');
      const raw = { width: drawn.widthPx, height: drawn.heightPx, channels: drawn.channels };
      pictures.push(await worn(await sharp(drawn.pixels, { raw }).png().toBuffer(), raw, scan));
    }
    return pictures;
  } finally {
    await pdf.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function worn(
  png: Buffer,
  { width, height }: { width: number; height: number },
  scan: SheetScan,
): Promise<Buffer> {
  const { rotation = 0, skewDegrees = 0, look = 'grey', torn = false, dpi = 200 } = scan;
  const damage = torn ? [{ input: Buffer.from(tornAway(width, height)) }] : [];
  const damaged = await sharp(png).composite(damage).removeAlpha().toBuffer();
  const angle = (360 - rotation + skewDegrees) % 360;
  const turned = sharp(damaged).rotate(angle, { background: '#f4f2ec' }).withMetadata({ density: dpi });
  if (look === 'fax') return turned.greyscale().threshold(150).png({ palette: false }).toBuffer();
  if (look === 'colour') return turned.tint('#e8dcc0').jpeg({ quality: 75 }).toBuffer();
  if (look === 'grey') return turned.greyscale().blur(0.7).jpeg({ quality: 70 }).toBuffer();
  // From a slant above, with the table around it.
  const slanted = turned.affine([1, 0.06, -0.05, 0.94], { background: '#7a6a58' });
  return slanted
    .extend({ top: 90, bottom: 60, left: 70, right: 120, background: '#7a6a58' })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** In shares of the sheet: its right third is gone, and every code that is left is inked over. */
function tornAway(width: number, height: number): string {
  const at = (x: number, y: number) => `${Math.round(x * width)},${Math.round(y * height)}`;
  const edge = [at(0.66, 0), at(0.61, 0.22), at(0.67, 0.41), at(0.6, 0.63), at(0.66, 0.84), at(0.62, 1)];
  const strokes = [
    [0.13, 0.1, 0.29, 0.2],
    [0.13, 0.19, 0.29, 0.1],
    [0.13, 0.82, 0.29, 0.91],
    [0.14, 0.91, 0.28, 0.81],
    [0.38, 0.43, 0.6, 0.6],
    [0.37, 0.6, 0.58, 0.42],
  ].map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => `<path d="M${at(x0, y0)} L${at(x1, y1)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <polygon points="${edge.join(' ')} ${at(1, 1)} ${at(1, 0)}" fill="white"/>
    <g stroke="black" stroke-width="${Math.round(width / 28)}">${strokes.join('')}</g></svg>`;
}

/** An invented paper's first page as JPEG. */
export async function scanPaper(options: DrawnPageOptions): Promise<Buffer> {
  const { pixels, width, height, channels, dpi } = await drawScan(options);
  return sharp(pixels, { raw: { width, height, channels } })
    .withMetadata({ density: dpi })
    .jpeg({ quality: 75 })
    .toBuffer();
}
