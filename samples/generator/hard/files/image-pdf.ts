import { PDFDocument, type PDFRef } from 'pdf-lib';
import { readG4Strip } from './g4-strip.ts';

/** A page of a PDF as scanners write them: one picture that fills it. */
export interface ImagePage {
  /** JPEG, or TIFF with one strip of Group 4. */
  readonly image: Buffer;
  readonly widthMm: number;
  readonly heightMm: number;
}

const POINTS_PER_MM = 72 / 25.4;

/** Pictures as pages, their streams untouched and no text. Without dates, so that equal pages make equal bytes. */
export async function makeImagePdf(pages: readonly ImagePage[]): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const { image, widthMm, heightMm } of pages) {
    const [width, height] = [widthMm * POINTS_PER_MM, heightMm * POINTS_PER_MM];
    const page = pdf.addPage([width, height]);
    if (image.readUInt16BE(0) === 0xffd8) {
      page.drawImage(await pdf.embedJpg(image), { x: 0, y: 0, width, height });
      continue;
    }
    const name = page.node.newXObject('Fax', embedFax(pdf, image));
    const draw = pdf.context.stream(`q ${width.toFixed(3)} 0 0 ${height.toFixed(3)} 0 0 cm ${name.asString()} Do Q`);
    page.node.addContentStream(pdf.context.register(draw));
  }
  return Buffer.from(await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

function embedFax(pdf: PDFDocument, tiff: Buffer): PDFRef {
  const { data, width, height, blackIsOne } = readG4Strip(tiff);
  const stream = pdf.context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    // White is zero in the file: CCITT's own sense, which a PDF reads as black 0 unless told (32000-1, table 11).
    DecodeParms: { K: -1, Columns: width, Rows: height, BlackIs1: !blackIsOne },
  });
  return pdf.context.register(stream);
}
