import { readFile } from 'node:fs/promises';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import type { FormTable, PrintableForm } from '../../plugin/index.ts';
import { COLUMN_PT, type Fonts, Paper } from './paper.ts';

const FONTS = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
} as const;

const BODY_PT = 13;
const TABLE_PT = 11;
const CELL_PAD_PT = 3;
/** The motto in 12 pt needs three fifths; it may not be broken. */
const LEFT_PT = COLUMN_PT * 0.4;

/** A4 pages in the form of NĐ 30/2020. Without dates of making: the same form gives the same bytes. */
export async function printForm(form: PrintableForm): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  pdf.setTitle(form.title);
  const fonts: Fonts = {
    regular: await embed(pdf, FONTS.regular),
    bold: await embed(pdf, FONTS.bold),
    italic: await embed(pdf, FONTS.italic),
  };
  const paper = new Paper(pdf, fonts);
  writeHead(paper, form, fonts);
  for (const part of form.body) {
    if ('rows' in part) writeTable(paper, part, fonts);
    else paper.write(part.text, { font: part.strong === true ? fonts.bold : fonts.regular, sizePt: BODY_PT });
    paper.skip(4);
  }
  writeSigners(paper, form, fonts);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Agency on the left, national motto on the right, then the title. */
function writeHead(paper: Paper, form: PrintableForm, { regular, bold, italic }: Fonts): void {
  const top = paper.y;
  for (const [index, line] of form.agency.entries()) {
    const font = index === form.agency.length - 1 ? bold : regular;
    paper.write(line, { font, sizePt: 12, align: 'center' }, { widthPt: LEFT_PT });
  }
  if (form.number !== null) {
    paper.write(form.number, { font: regular, sizePt: BODY_PT, align: 'center' }, { widthPt: LEFT_PT });
  }
  const left = paper.y;
  paper.y = top;
  const right = { x: LEFT_PT, widthPt: COLUMN_PT - LEFT_PT };
  paper.write('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { font: bold, sizePt: 12, align: 'center' }, right);
  paper.write('Độc lập - Tự do - Hạnh phúc', { font: bold, sizePt: BODY_PT, align: 'center' }, right);
  const under = bold.widthOfTextAtSize('Độc lập - Tự do - Hạnh phúc', BODY_PT);
  const from = right.x + (right.widthPt - under) / 2;
  paper.line(from, from + under, paper.y - 1);
  paper.skip(4);
  paper.write(form.placeAndDate, { font: italic, sizePt: BODY_PT, align: 'center' }, right);
  paper.y = Math.min(paper.y, left);
  paper.skip(16);
  paper.write(form.title, { font: bold, sizePt: 14, align: 'center' });
  if (form.subtitle !== null) paper.write(form.subtitle, { font: bold, sizePt: BODY_PT, align: 'center' });
  paper.skip(10);
}

/** Headings come again on each page; a row is never cut in two. */
function writeTable(paper: Paper, { columns, rows }: FormTable, { regular, bold }: Fonts): void {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / whole) * COLUMN_PT);
  const writeRow = (cells: readonly string[], font: PDFFont): void => {
    const style = { font, sizePt: TABLE_PT };
    const heights = cells.map((cell, at) => paper.heightOf(cell, style, (widths[at] ?? 0) - 2 * CELL_PAD_PT));
    const height = Math.max(...heights) + 2 * CELL_PAD_PT;
    if (paper.need(height) && font === regular) writeRow(headings, bold);
    const top = paper.y;
    let x = 0;
    for (const [at, cell] of cells.entries()) {
      const widthPt = widths[at] ?? 0;
      paper.y = top - CELL_PAD_PT;
      const align = columns[at]?.align ?? 'left';
      paper.write(cell, { ...style, align }, { x: x + CELL_PAD_PT, widthPt: widthPt - 2 * CELL_PAD_PT });
      paper.line(x, x, top, top - height);
      x += widthPt;
    }
    paper.line(x, x, top, top - height);
    paper.line(0, x, top);
    paper.line(0, x, top - height);
    paper.y = top - height;
  };
  const headings = columns.map(({ heading }) => heading);
  writeRow(headings, bold);
  for (const row of rows) writeRow(row, regular);
}

/** Side by side, with room to sign; never alone on a page without their titles. */
function writeSigners(paper: Paper, { signers }: PrintableForm, { bold, italic }: Fonts): void {
  if (signers.length === 0) return;
  paper.skip(14);
  paper.need(110);
  const widthPt = COLUMN_PT / signers.length;
  const top = paper.y;
  for (const [at, { title, note }] of signers.entries()) {
    paper.y = top;
    const place = { x: at * widthPt, widthPt };
    paper.write(title, { font: bold, sizePt: BODY_PT, align: 'center' }, place);
    paper.write(note, { font: italic, sizePt: 12, align: 'center' }, place);
  }
}

async function embed(pdf: PDFDocument, name: string): Promise<PDFFont> {
  const bytes = await readFile(new URL(import.meta.resolve(name)));
  return pdf.embedFont(bytes, { subset: true, features: { liga: false, kern: false } });
}
