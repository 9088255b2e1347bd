import { readFile } from 'node:fs/promises';
import fontkit from '@cantoo/fontkit';
import { toSVG } from 'bwip-js';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import { sheetText } from '../../domain/index.ts';
import type { PrintableSheet } from '../../plugin/index.ts';
import { A4_MM, drawSheet, MM } from './draw-sheet.ts';

const FONTS = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
} as const;

/** A PDF with one A4 page a sheet. Without dates: the same sheets give the same bytes. */
export async function printSheets(sheets: readonly PrintableSheet[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const fonts = { regular: await embed(pdf, FONTS.regular), bold: await embed(pdf, FONTS.bold) };
  for (const sheet of sheets) {
    const page = pdf.addPage([A4_MM.width * MM, A4_MM.height * MM]);
    const text = sheetText(sheet.sheet);
    drawSheet(page, { ...sheet, text, code: codeOutline(text) }, fonts);
  }
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

async function embed(pdf: PDFDocument, name: string): Promise<PDFFont> {
  const bytes = await readFile(new URL(import.meta.resolve(name)));
  return pdf.embedFont(bytes, { subset: true, features: { liga: false, kern: false } });
}

/** A code as the outline of its black modules, a unit square each way. Level H: a third of it may be lost. */
function codeOutline(text: string): { readonly path: string; readonly side: number } {
  const options = { bcid: 'qrcode', text, eclevel: 'H', scale: 1 };
  const svg = toSVG(options);
  const side = Number(svg.match(/viewBox="0 0 (\d+) \d+"/)?.[1]);
  const path = svg.match(/<path d="([^"]+)"/)?.[1];
  if (path === undefined || !(side > 0)) throw new TypeError('the library drew no code');
  return { path, side };
}
