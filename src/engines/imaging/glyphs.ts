import { type Component, findInk, type Ink } from './components.ts';
import { fadeFolds } from './fade-folds.ts';
import { fadeSeals } from './fade-seals.ts';
import { everyPass, type RunPass } from './passes.ts';
import type { GreyRaster } from './raster.ts';
import { type SealCircle, sealCircles } from './seal-circle.ts';
import type { InkPoints } from './skew.ts';
import { wipeLeaders } from './wipe-leaders.ts';
import { wipeSpecks } from './wipe-specks.ts';

/** The ink of a page sorted by what it may be, with rules, frames, seals, pictures, shadows and specks left out. */
export interface Glyphs {
  readonly letters: readonly Component[];
  /** Dots, tone marks and punctuation that stand apart from a letter. */
  readonly marks: readonly Component[];
  /** A third of the ink pixels of letters and marks: enough to find lines by. */
  readonly points: InkPoints;
  /** Everything else of some size: seals, signatures, rules, pictures. */
  readonly others: readonly Component[];
  /** Seals and parts of them; looked for where there are few letters, which may all be theirs. */
  readonly seals: readonly SealCircle[];
}

/** Sizes in millimetres on paper: a 6-point dot is 0.2 wide, a 36-point capital 9 high. */
const LETTER_MM = { lowest: 1.1, highest: 9, widest: 14 };
const MARK_MM = { least: 0.2, most: 1.6 };
const POINT_STRIDE = 3;
/** The rim of two seals. */
const LETTERS_OF_SEALS = 120;
/** Share of a page's pixels that even a page of one line has darker than the threshold. */
const DARKEST_SHARE = 0.004;

/** Sorts the ink of a flattened page; seals and the dotted leaders of forms are wiped from `image` on the way. */
export function findGlyphs(image: GreyRaster, dpi: number, run: RunPass = everyPass): Glyphs {
  const threshold = inkThreshold(image);
  const mm = dpi / 25.4;
  let ink = findInk(image, threshold);
  if (run('folds', () => fadeFolds(image, ink, mm), changesNothing)) ink = findInk(image, threshold);
  const isLetter = (index: number) => kindOf(ink.components[index] as Component, mm) === 'letter';
  const isOther = (component: Component) => kindOf(component, mm) === 'other';
  const seals =
    ink.components.filter((_, index) => isLetter(index)).length > LETTERS_OF_SEALS ? [] : sealCircles(ink, mm, isOther);
  if (run('grey seals', () => fadeSeals(image, ink, isLetter, mm), changesNothing)) ink = findInk(image, threshold);
  run<unknown>('leaders', () => wipeLeaders(image, ink, mm), changesNothing);
  const kinds = ink.components.map((component) => kindOf(component, mm));
  const of = (kind: Kind) => ink.components.filter((_, index) => kinds[index] === kind);
  // Small letters (a broken one, a comma) may also be marks; what a mark belongs to is always larger than it.
  const marks = ink.components.filter((component, index) => kinds[index] !== 'other' && isMark(component, mm));
  const letters = of('letter');
  run<unknown>('specks', () => wipeSpecks(image, ink, letters, mm), changesNothing);
  return { letters, marks, others: of('other'), points: pointsOf(ink, kinds), seals };
}

function changesNothing(): false {
  return false;
}

type Kind = 'letter' | 'mark' | 'speck' | 'other';

function kindOf(component: Component, mm: number): Kind {
  const { x0, y0, x1, y1, area } = component;
  const width = x1 - x0;
  const height = y1 - y0;
  const [small, large] = width < height ? [width, height] : [height, width];
  // Either side may be the height: the page may lie on its side.
  if (small > LETTER_MM.highest * mm || large > LETTER_MM.widest * mm) return 'other';
  // A rule, even a short or leaning one, is long and thin; a letter as thin (l, I, 1) is short.
  if (large > 9 * small && large > 5 * mm) return 'other';
  if (large >= LETTER_MM.lowest * mm && area >= 8) return 'letter';
  return isMark(component, mm) ? 'mark' : 'speck';
}

function isMark({ x0, y0, x1, y1, area }: Component, mm: number): boolean {
  const large = Math.max(x1 - x0, y1 - y0);
  const small = Math.min(x1 - x0, y1 - y0);
  return large >= MARK_MM.least * mm && large < MARK_MM.most * mm && small >= 2 && area >= 4;
}

/**
 * 165 for ordinary print, so that a grey seal is ink too; faint typewriting is met half-way to white, and print
 * showing through from the back (a tenth darker than paper) stays above.
 */
function inkThreshold({ pixels }: GreyRaster): number {
  const counts = new Int32Array(256);
  for (let i = 0; i < pixels.length; i += 1) counts[pixels[i] as number] = (counts[pixels[i] as number] as number) + 1;
  const wanted = pixels.length * DARKEST_SHARE;
  let dark = 0;
  for (let seen = 0; dark < 255; dark += 1) {
    seen += counts[dark] as number;
    if (seen >= wanted) break;
  }
  return Math.max(165, Math.min(200, (dark + 255) / 2));
}

function pointsOf({ runs }: Ink, kinds: readonly Kind[]): InkPoints {
  const used = runs.filter((run) => kinds[run.component] === 'letter' || kinds[run.component] === 'mark');
  const pixels = used.reduce((sum, run) => sum + run.x1 - run.x0, 0);
  const count = Math.floor(pixels / POINT_STRIDE);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  let at = 0;
  let skip = POINT_STRIDE;
  for (const run of used) {
    for (let column = run.x0; column < run.x1; column += 1) {
      skip -= 1;
      if (skip > 0) continue;
      skip = POINT_STRIDE;
      x[at] = column + 0.5;
      y[at] = run.y + 0.5;
      at += 1;
    }
  }
  return { x, y };
}
