import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFPage, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import sharp from 'sharp';
import { makeBornDigitalPdf } from '../../samples/generator/files/born-digital-pdf.ts';
import { fontFile } from '../../samples/generator/layout/fonts.ts';
import { A5, drawPlainPage, plainPage } from './plain-page.ts';

/** What stands on the scanned paper, in another program's good reading of it, in a bad one, and in a born-digital page. */
export const SCANNED = [
  'Ủy ban nhân dân xã tổ chức tiếp nhận',
  'hồ sơ của người dân tại bộ phận một cửa',
  'theo quy định trong thời hạn năm ngày',
  'làm việc kể từ khi nhận đủ giấy tờ hợp lệ',
  'và trả kết quả đúng hẹn cho người nộp',
];
/** Another sentence than on paper, so that one sees whose text is found; long as a recognized page is. */
const GOOD = Array.from({ length: 14 }, () => 'Hội đồng nhân dân tỉnh họp thường kỳ mùa xuân');
/** TCVN3 letters, and the same read by an English recognizer. */
const GARBAGE = {
  tcvn3: Array.from({ length: 14 }, () => 'Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp'),
  english: Array.from({ length: 14 }, () => 'Uy ban nhan dan xa to chtrc tiep nhan ho so nguoi dan'),
};
export const MARKER = { scanned: 'người dân tại bộ phận', good: 'thường kỳ mùa xuân', bornDigital: 'lưu trữ lịch sử' };
export const GARBAGE_MARKER = { tcvn3: 'ViÖt', english: 'chtrc' } as const;
const BORN_DIGITAL = [
  'Tài liệu được nộp vào lưu trữ lịch sử',
  'sau mười năm kể từ năm kết thúc công việc',
  'trừ tài liệu chuyên môn nghiệp vụ đặc thù',
];
const DPI = 200;
const POINTS_PER_MM = 72 / 25.4;

export function bornDigitalPdf(): Promise<Buffer> {
  return makeBornDigitalPdf([plainPage(BORN_DIGITAL)]);
}

/** A scan as it comes from the glass, or with the text layer of another program. */
export async function scannedPdf(layer: 'none' | 'good' | keyof typeof GARBAGE): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([A5.widthMm * POINTS_PER_MM, A5.heightMm * POINTS_PER_MM]);
  await drawScan(pdf, page);
  if (layer !== 'none') await drawLayer(pdf, page, layer);
  return Buffer.from(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

/** A born-digital page, a scan with a layer of garbage, a scan without one. */
export async function mixedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await bornDigitalPdf(), { updateMetadata: false });
  for (const other of [await scannedPdf('tcvn3'), await scannedPdf('none')]) {
    const [page] = await pdf.copyPages(await PDFDocument.load(other), [0]);
    if (page !== undefined) pdf.addPage(page);
  }
  return Buffer.from(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

async function drawScan(pdf: PDFDocument, page: PDFPage): Promise<void> {
  const drawn = sharp(await drawPlainPage(plainPage(SCANNED), DPI)).toColourspace('b-w');
  const image = await pdf.embedJpg(await drawn.jpeg({ quality: 85 }).toBuffer());
  page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
}

async function drawLayer(pdf: PDFDocument, page: PDFPage, layer: 'good' | keyof typeof GARBAGE): Promise<void> {
  pdf.registerFontkit(fontkit);
  const font =
    layer === 'good' ? await pdf.embedFont(fontFile('regular')) : await pdf.embedFont(StandardFonts.TimesRoman);
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  const lines = layer === 'good' ? GOOD : GARBAGE[layer];
  for (const [i, text] of lines.entries()) page.drawText(text, { x: 60, y: 500 - i * 30, size: 13, font });
}
