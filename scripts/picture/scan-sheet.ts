import sharp from 'sharp';
import type { RecordPage } from '../../src/domain/index.ts';
import { createImagingEngine } from '../../src/engines/imaging/index.ts';
import { createPdfEngine } from '../../src/engines/pdf/index.ts';
import type { ShownDocument, ShownValue } from './choose-document.ts';
import { type Area, badge, COLOURS, card, round } from './drawing.ts';
import { type LeaningFrame, leaningFrame, wordBoxes } from './word-boxes.ts';

const MM_PER_INCH = 25.4;
/** Room between the letters and their frame, pixels of the picture. */
const FRAME_PADDING = 5;
const CORNER = 10;

export interface Sheet {
  readonly area: Area;
  readonly picture: Buffer;
  /** Under the picture and over it. */
  readonly below: string;
  readonly above: string;
}

interface Place {
  readonly area: Area;
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
  readonly lean: number;
}

/** The upper part of a page as it lies in the searchable PDF, upright, with the values on it framed. */
export async function scanSheet(shown: ShownDocument, pageNumber: number, area: Area): Promise<Sheet> {
  const { document, pdfFile, altoFile, values } = shown;
  const index = document.pages.findIndex(({ number }) => number === pageNumber);
  const page = document.pages[index];
  if (!page) throw new RangeError(`The document has no page ${pageNumber}`);
  const scale = area.width / ((page.widthMm / MM_PER_INCH) * page.dpi);
  const words = wordBoxes(altoFile, index);
  const place = { area, scale, lean: page.skewDegrees };
  const frames = values.map((value, at) =>
    value.page === pageNumber ? frame(value, at + 1, leaningFrame(value.box, words, place.lean), place) : '',
  );
  return {
    area,
    picture: await cut(await uprightPage(pdfFile, index, page, scale), area),
    below: card(area, CORNER),
    above: frames.join(''),
  };
}

async function uprightPage(pdfFile: string, index: number, page: RecordPage, scale: number): Promise<Uint8Array> {
  const pdf = createPdfEngine();
  try {
    const picture = await pdf.picture(pdfFile, index, { dpi: page.dpi, signal: AbortSignal.timeout(60_000) });
    const [widthPx, heightPx] = [page.widthMm, page.heightMm].map((mm) => Math.round((mm / MM_PER_INCH) * page.dpi));
    const geometry = { ...page, widthPx: widthPx ?? 0, heightPx: heightPx ?? 0, dpiSource: 'file', marks: [] } as const;
    const look = { dpi: page.dpi * scale, quality: 95, level: false, grey: false };
    return (await createImagingEngine().shrink(picture, geometry, look)).jpeg;
  } finally {
    await pdf.close();
  }
}

async function cut(jpeg: Uint8Array, { width, height }: Area): Promise<Buffer> {
  const rounded = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" rx="${CORNER}"/></svg>`;
  const upper = await sharp(jpeg)
    .resize({ width, height, fit: 'cover', position: 'top' })
    .toColourspace('srgb')
    .toBuffer();
  return sharp(upper)
    .ensureAlpha()
    .composite([{ input: Buffer.from(rounded), blend: 'dest-in' }])
    .png()
    .toBuffer();
}

function frame({ heldFor }: ShownValue, number: number, letters: LeaningFrame, { area, scale, lean }: Place): string {
  const colour = heldFor === null ? COLOURS.found : COLOURS.held;
  const [centreX, centreY] = [area.x + letters.centreX * scale, area.y + letters.centreY * scale];
  const [width, height] = [letters.width * scale + 2 * FRAME_PADDING, letters.height * scale + 2 * FRAME_PADDING];
  const corner = `x="${round(-width / 2)}" y="${round(-height / 2)}"`;
  const look = `fill="${colour}" fill-opacity=".14" stroke="${colour}" stroke-width="3"`;
  const dashes = heldFor === null ? '' : ' stroke-dasharray="9 5"';
  const shape = `<rect ${corner} width="${round(width)}" height="${round(height)}" rx="6" ${look}${dashes}/>`;
  const turn = `translate(${round(centreX)} ${round(centreY)}) rotate(${lean})`;
  return `<g transform="${turn}">${shape}${badge(width / 2 + 19, 0, number, colour, 13)}</g>`;
}
