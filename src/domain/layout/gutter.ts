import type { PageText } from '../page.ts';
import { centerX, heightOf } from './boxes.ts';
import { layoutPage, type PageLayout } from './page-layout.ts';

/** Paper of the A series lying on its long side, 1.414 : 1, with some play for what a scanner adds or cuts. */
const LANDSCAPE = { least: 1.3, most: 1.55 };
/** Where the inner margins of two pages meet, as a share of the sheet's width: A3 leaves 2 × 15 mm of 420. */
const LEAST_GUTTER = 0.045;
/** How far the middle of the gutter may lie beside the middle of the sheet. */
const OFF_MIDDLE = 0.03;
const LEAST_ROWS = 4;
/** Words that end or begin at the gutter make the edge of a page; in a table a column is anywhere. */
const LEAST_DEPTH = 0.25;

/** The fold itself is often read as a bar or a letter. */
const READABLE = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

/**
 * Where the gutter runs between two pages that lie side by side on one sheet, in pixels of the level page; null where the
 * sheet is one page. A landscape table is one: its heading or a row of cells crosses the middle, or its columns leave no
 * gap as wide as two margins.
 */
export function findGutter(text: PageText): number | null {
  const aspect = text.widthPx / Math.max(1, text.heightPx);
  if (aspect < LANDSCAPE.least || aspect > LANDSCAPE.most) return null;
  const layout = layoutPage(text);
  const middle = text.widthPx / 2;
  const places = layout.runs.flatMap(({ words, places: boxes }) =>
    boxes.filter((_, index) => READABLE.test(words[index]?.text ?? '')),
  );
  const left = places.filter((box) => centerX(box) < middle);
  const right = places.filter((box) => centerX(box) >= middle);
  if (left.length === 0 || right.length === 0) return null;
  const [from, to] = [Math.max(...left.map((box) => box[2])), Math.min(...right.map((box) => box[0]))];
  const gutter = (from + to) / 2;
  if (to - from < LEAST_GUTTER * text.widthPx || Math.abs(gutter - middle) > OFF_MIDDLE * text.widthPx) return null;
  return isPage(layout, (x) => x < gutter) && isPage(layout, (x) => x >= gutter) ? gutter : null;
}

/** Half a sheet that is a page of its own: several rows of running text, down a good part of it. */
function isPage({ rows, heightPx, textHeight }: PageLayout, isMine: (x: number) => boolean): boolean {
  const own = rows
    .map((row) => row.filter((run) => isMine(centerX(run.box))))
    .filter((runs) => runs.some(({ box, words }) => words.length >= 3 && heightOf(box) < 4 * textHeight));
  const tops = own.flat().map(({ box }) => box[1]);
  return own.length >= LEAST_ROWS && Math.max(...tops) - Math.min(...tops) >= LEAST_DEPTH * heightPx;
}
