import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeJpeg, encodePng, encodeTiffPage } from '../draw/encode.ts';
import { type Scan, scanPage } from '../draw/scan.ts';
import { makeBornDigitalPdf } from '../files/born-digital-pdf.ts';
import { makeScanPdf } from '../files/scan-pdf.ts';
import { joinTiff } from '../files/tiff.ts';
import type { DossierPlan, FilePlan } from './plan.ts';
import { decideSide, type Side } from './sides.ts';

/** Scans a dossier into its folder below `dir`, one page in memory at a time where the format allows. */
export async function writeDossier(plan: DossierPlan, dir: string): Promise<void> {
  const folder = join(dir, plan.folder);
  await mkdir(folder, { recursive: true });
  for (const file of plan.files) await writeFile(join(folder, file.file), await fileBytes(plan, file));
}

async function fileBytes(plan: DossierPlan, file: FilePlan): Promise<Buffer> {
  const sides = file.sides.map(({ paper, side }) => decideSide(plan, paper, side));
  switch (file.format) {
    case 'pdf-born-digital':
      return makeBornDigitalPdf(sides.map(({ page }) => page));
    case 'pdf':
      return makeScanPdf(await each(sides, pdfPage));
    case 'tiff':
      return joinTiff(await each(sides, tiffPage));
    case 'jpeg': {
      const side = only(sides, file);
      return encodeJpeg(await scan(side), side.wear.jpegQuality);
    }
    case 'png':
      return encodePng(await scan(only(sides, file)));
  }
}

async function pdfPage(side: Side): Promise<{ jpeg: Buffer; widthMm: number; heightMm: number }> {
  const picture = await scan(side);
  const mm = (pixels: number) => (pixels / picture.dpi) * 25.4;
  const jpeg = await encodeJpeg(picture, side.wear.jpegQuality);
  return { jpeg, widthMm: mm(picture.width), heightMm: mm(picture.height) };
}

async function tiffPage(side: Side): Promise<Buffer> {
  const compression = side.wear.colour === 'bitonal' ? 'ccittfax4' : 'jpeg';
  return encodeTiffPage(await scan(side), compression, side.wear.jpegQuality);
}

function scan({ page, behind, lie, wear, random }: Side): Promise<Scan> {
  return scanPage({ page, dpi: lie.dpi, skewDegrees: lie.skewDegrees, behind, random }, wear, lie.rotation);
}

async function each<T>(sides: readonly Side[], make: (side: Side) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (const side of sides) made.push(await make(side));
  return made;
}

function only(sides: readonly Side[], file: FilePlan): Side {
  const [side, ...more] = sides;
  if (!side || more.length > 0) throw new RangeError(`${file.format} holds one page`);
  return side;
}
