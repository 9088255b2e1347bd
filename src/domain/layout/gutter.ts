import type { PageText } from '../page.ts';
import { centerX, widthOf } from './boxes.ts';
import { layoutPage, type PageLayout } from './page-layout.ts';

/** Paper of the A series lying on its long side, 1.414 : 1, with some play for what a scanner adds or cuts. */
const LANDSCAPE = { least: 1.3, most: 1.55 };
/** Where the inner margins of two pages meet, as a share of the sheet's width: A3 leaves 2 × 15 mm of 420. */
const LEAST_GUTTER = 0.045;
/** How far the middle of the gutter may lie beside the middle of the sheet. */
const OFF_MIDDLE = 0.03;
/** A line of running text goes over this much of its page; a cell of a table does not. */
const LINE_SHARE = 0.5;
const LEAST_LINES = { each: 2, together: 6 };

/** The fold itself is often read as a bar or a letter. */
const READABLE = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

/**
 * Where the gutter runs between two pages that lie side by side on one sheet, in pixels of the level page; null where the
 * sheet is one page. A landscape table is one: its heading or a row of cells crosses the middle, its columns leave no gap
 * as wide as two margins, or they are too narrow to be running text.
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
  const lines = [linesIn(layout, 0, gutter), linesIn(layout, gutter, text.widthPx)];
  const isPair = Math.min(...lines) >= LEAST_LINES.each && lines.reduce((a, b) => a + b) >= LEAST_LINES.together;
  return isPair ? gutter : null;
}

/** How many lines of running text stand between two places. */
function linesIn({ runs }: PageLayout, from: number, to: number): number {
  return runs.filter(({ box }) => {
    const middle = centerX(box);
    return middle >= from && middle < to && widthOf(box) >= LINE_SHARE * (to - from);
  }).length;
}
