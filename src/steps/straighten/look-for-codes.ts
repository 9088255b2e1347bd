import { type Box, type PageCode, type PageGeometry, pageSheet, parseSheetText } from '../../domain/index.ts';
import type { BarcodeEngine, PageRef, ReadingImage } from '../../plugin/index.ts';

export interface PageCodes {
  readonly codes: readonly PageCode[];
  /** With `separator` where the page is a sheet. */
  readonly geometry: PageGeometry;
  /** Null for a sheet whose code was read: it says all it has to say. One that cannot be read may be none: it is read. */
  readonly reading: ReadingImage | null;
}

/** Codes of a page, and whether it is a separator sheet. A person who took the mark back has said that it is none. */
export async function lookForCodes(
  reading: ReadingImage | null,
  geometry: PageGeometry,
  { undone }: Pick<PageRef, 'undone'>,
  barcodes: BarcodeEngine,
): Promise<PageCodes> {
  if (reading === null) return { codes: [], geometry, reading };
  const found = await barcodes.read(reading);
  const frames: PageCode[] =
    found.frame === null ? [] : [{ format: 'frame', text: found.frame.kind, box: found.frame.box }];
  const codes = [...found.codes, ...frames].map((code) => ({ ...code, box: onPage(code.box, reading) })).sort(inOrder);
  const sheet = pageSheet(codes);
  if (undone?.includes('separator')) return { codes: codes.filter(isNoSheets), geometry, reading };
  if (sheet === null || (sheet.state === 'read' && !sheet.whole)) return { codes, geometry, reading };
  const marked = { ...geometry, marks: [...geometry.marks, 'separator' as const] };
  return { codes, geometry: marked, reading: sheet.state === 'read' ? null : reading };
}

function isNoSheets({ format, text }: PageCode): boolean {
  return format !== 'frame' && parseSheetText(text) === null;
}

/** A reader finds codes in whatever order; what is kept has one. */
function inOrder(one: PageCode, other: PageCode): number {
  const text = one.text < other.text ? -1 : one.text > other.text ? 1 : 0;
  return text || one.box[1] - other.box[1] || one.box[0] - other.box[0];
}

/** The frame around the four corners, in whole pixels of the upright page. */
function onPage([x0, y0, x1, y1]: Box, { toPage: [a, b, c, d, e, f, g = 0, h = 0] }: ReadingImage): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ] as const;
  const points = corners.map(([x, y]) => {
    const w = g * x + h * y + 1;
    return [(a * x + c * y + e) / w, (b * x + d * y + f) / w] as const;
  });
  const xs = points.map(([x]) => Math.round(x));
  const ys = points.map(([, y]) => Math.round(y));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
