import { PDFDocument } from 'pdf-lib';

/** A JPEG with the paper size it was scanned from, as it lies in the file. */
export interface PdfScan {
  readonly jpeg: Buffer;
  readonly widthMm: number;
  readonly heightMm: number;
}

const POINTS_PER_MM = 72 / 25.4;

/** A PDF as a scanner makes one: every page a JPEG stream, no text. Without dates, so that equal pages make equal bytes. */
export async function makeScanPdf(pages: readonly PdfScan[]): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const { jpeg, widthMm, heightMm } of pages) {
    const [width, height] = [widthMm * POINTS_PER_MM, heightMm * POINTS_PER_MM];
    const image = await pdf.embedJpg(jpeg);
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return Buffer.from(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }));
}
