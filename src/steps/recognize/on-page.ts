import type { Box, PageGeometry, PageText } from '../../domain/index.ts';
import type { OcrResult, ReadingImage } from '../../plugin/index.ts';

/** Carries what was read in the level reading image over to the upright page as it was scanned. Whole pixels, NFC. */
export function onPage(
  { blocks, confidence }: OcrResult,
  { toPage }: Pick<ReadingImage, 'toPage'>,
  { widthPx, heightPx }: Pick<PageGeometry, 'widthPx' | 'heightPx'>,
): PageText {
  const [a, b, c, d, e, f, g = 0, h = 0] = toPage;
  const point = (x: number, y: number): [number, number] => {
    const w = g * x + h * y + 1;
    return [(a * x + c * y + e) / w, (b * x + d * y + f) / w];
  };
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  /** The upright frame around a box that leans with the page. */
  const frame = ([x0, y0, x1, y1]: Box): Box => {
    const corners = [point(x0, y0), point(x1, y0), point(x0, y1), point(x1, y1)];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return [
      within(Math.min(...xs), widthPx),
      within(Math.min(...ys), heightPx),
      within(Math.max(...xs), widthPx),
      within(Math.max(...ys), heightPx),
    ];
  };
  return {
    origin: 'ocr',
    widthPx,
    heightPx,
    confidence,
    blocks: blocks.map((block) => ({
      box: frame(block.box),
      lines: block.lines.map(({ words, box, baseline: [x0, y0, x1, y1] }) => {
        const [startX, startY] = point(x0, y0);
        const [endX, endY] = point(x1, y1);
        return {
          box: frame(box),
          baseline: [round1(startX), round1(startY), round1(endX), round1(endY)] as const,
          words: words.map((word) => ({
            text: word.text.normalize('NFC'),
            box: frame(word.box),
            confidence: word.confidence,
            ...(word.ink === undefined ? {} : { ink: word.ink }),
          })),
        };
      }),
    })),
  };
}

/** A tenth of a pixel: enough for the slope of a short line. */
function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
