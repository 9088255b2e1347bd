import type { PagePrint, ReadingImage } from '../../plugin/index.ts';

/** Small enough to tell a name filled in from another, large enough to forgive two scanners a millimetre. */
const CELL_MM = 3;
/** Letters cover about a fifth of their line: this many times the ink of a cell fills the scale. */
const GAIN = 2.5;
const HIGHEST = 15;
/** Pixels looked at, of each so many; a cell still has a hundred. */
const STRIDE = 2;

/**
 * What a page looks like, for finding sheets that were scanned twice. The reading image is level and flattened, so that
 * the same sheet gives much the same print however it lay on the glass and however bright the lamp was.
 */
export function pagePrint({ pixels, widthPx, heightPx, dpi }: Omit<ReadingImage, 'toPage'>): PagePrint {
  const cellPx = (CELL_MM * dpi) / 25.4;
  const columns = Math.max(1, Math.ceil(widthPx / cellPx));
  const rows = Math.max(1, Math.ceil(heightPx / cellPx));
  const ink = new Float64Array(columns * rows);
  const seen = new Float64Array(columns * rows);
  for (let y = 0; y < heightPx; y += STRIDE) {
    const row = Math.floor(y / cellPx) * columns;
    for (let x = 0; x < widthPx; x += STRIDE) {
      const cell = row + Math.floor(x / cellPx);
      ink[cell] = (ink[cell] ?? 0) + 255 - (pixels[y * widthPx + x] ?? 255);
      seen[cell] = (seen[cell] ?? 0) + 255;
    }
  }
  const level = (total: number, cell: number) => (total / Math.max(1, seen[cell] ?? 1)) * GAIN * HIGHEST;
  const cells = Array.from(ink, (total, cell) => Math.min(HIGHEST, Math.round(level(total, cell))).toString(16));
  return { columns, rows, cellMm: CELL_MM, cells: cells.join('') };
}
