import { writeFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { makeScanPdf } from '../../samples/generator/files/scan-pdf.ts';
import { joinTiff } from '../../samples/generator/files/tiff.ts';
import { A5, drawPlainPage, placedLine, plainPage } from './plain-page.ts';

export interface LongFileOptions {
  readonly path: string;
  readonly format: 'tiff' | 'pdf';
  readonly pages: number;
  readonly dpi?: number;
}

/** So many different bodies; the number at the foot makes every page another. */
const DRAWINGS = 24;
const LINES = 12;
const NUMBER_PLACE = { leftMm: 60, topMm: 190 };
const WORDS =
  'Ủy ban nhân dân xã tổ chức tiếp nhận hồ sơ của người dân tại bộ phận một cửa theo quy định trong thời hạn năm ngày làm việc kể từ khi nhận đủ giấy tờ hợp lệ và trả kết quả đúng hẹn công chức phụ trách đối chiếu bản sao với bản chính rồi ghi vào sổ theo dõi'.split(
    ' ',
  );

/** One file of many plain pages without a document head, no two alike: one document, quick to read. */
export async function writeLongFile({ path, format, pages, dpi = 150 }: LongFileOptions): Promise<void> {
  const drawings = await Promise.all(Array.from({ length: DRAWINGS }, (_, index) => drawPlainPage(body(index), dpi)));
  const [left = 0, top = 0] = [NUMBER_PLACE.leftMm, NUMBER_PLACE.topMm].map((mm) => Math.round((mm * dpi) / 25.4));
  const encoded: Buffer[] = [];
  for (let number = 1; number <= pages; number += 1) {
    const foot = { widthMm: 40, heightMm: 10, lines: [placedLine(`Trang ${number}`, 2, 6)], shapes: [] };
    const drawn = sharp(drawings[number % DRAWINGS]).composite([{ input: await drawPlainPage(foot, dpi), left, top }]);
    encoded.push(await encode(sharp(await drawn.png().toBuffer()).toColourspace('b-w'), format, dpi));
  }
  const file = format === 'tiff' ? joinTiff(encoded) : await makeScanPdf(encoded.map((jpeg) => ({ jpeg, ...A5 })));
  writeFileSync(path, file);
}

function encode(page: Sharp, format: LongFileOptions['format'], dpi: number): Promise<Buffer> {
  if (format === 'pdf') return page.jpeg({ quality: 80 }).withDensity(dpi).toBuffer();
  const perMm = dpi / 25.4;
  return page
    .tiff({ compression: 'lzw', predictor: 'none', xres: perMm, yres: perMm, resolutionUnit: 'inch' })
    .toBuffer();
}

function body(index: number) {
  const lines = Array.from({ length: LINES }, (_, line) => {
    const from = (index * 7 + line * 8) % WORDS.length;
    return [...WORDS, ...WORDS].slice(from, from + 8).join(' ');
  });
  return plainPage(lines);
}
