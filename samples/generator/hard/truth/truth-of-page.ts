import type { Box } from '../../../../src/domain/page.ts';
import { textWidthMm } from '../../layout/fonts.ts';
import type { PlacedLine, PlacedWord } from '../../layout/page.ts';
import { around, frameOf } from '../../truth/frames.ts';
import { joinWords } from '../../truth/join-words.ts';
import type { TruthLine, TruthPage, TruthWord } from '../../truth/truth.ts';
import { inkCorners } from '../draw/letters.ts';
import { type Point, type Surface, scaleOf } from '../draw/surface.ts';
import type { HardFeature } from '../plan/kinds.ts';
import { skewOf } from '../plan/lie.ts';
import type { HardPagePlan } from '../plan/plan-hard-set.ts';
import { SEAL_RADIUS_MM, type Sheet, type SheetMark } from '../sheet.ts';

/** Where everything on a sheet is found in the upright picture `surface` shows of it. */
export function truthOfPage(plan: HardPagePlan, sheet: Sheet, surface: Surface): TruthPage {
  const { widthMm, heightMm } = sheet.page;
  const scale = scaleOf(surface, widthMm, heightMm);
  const perMm = plan.dpi / 25.4;
  return {
    number: Number(plan.id),
    document: 0,
    widthPx: surface.widthPx,
    heightPx: surface.heightPx,
    dpi: plan.dpi,
    widthMm: Math.round((surface.widthPx / perMm) * 10) / 10,
    heightMm: Math.round((surface.heightPx / perMm) * 10) / 10,
    rotation: plan.rotation,
    skewDegrees: skewOf(surface, widthMm, heightMm),
    blank: plan.blank,
    wear: featuresShown(plan, sheet),
    lines: sheet.page.lines
      .filter((line) => line.words.length > 0)
      .map((line) => truthLine(line, sheet, surface, scale)),
  };
}

/** The features of a plan, as far as the paper chosen for it could show them: not every head has a number for the pen. */
export function featuresShown(plan: HardPagePlan, sheet: Sheet): HardFeature[] {
  const others = plan.features.filter((feature) => feature !== 'handwriting');
  const penned = sheet.page.lines.some(
    ({ block, words }) => block !== 'leaf' && words.some(({ ink }) => ink === 'handwriting'),
  );
  return penned ? [...others, 'handwriting'] : others;
}

function truthLine(line: PlacedLine, sheet: Sheet, surface: Surface, scale: number): TruthLine {
  const words = line.words.map((word) => truthWord(word, sheet, surface));
  const box = around(words.map((word) => word.box));
  const [first, last] = [line.words[0], line.words.at(-1)];
  if (!first || !last) throw new RangeError('a line has words');
  const [x0, y0] = surface.toPixel(first.xMm, first.baselineMm);
  const turn = ((last.pose?.turnDegrees ?? 0) * Math.PI) / 180;
  const lastMm = textWidthMm(last.text, last.style, last.sizePt);
  const [x1, y1] = surface.toPixel(last.xMm + lastMm * Math.cos(turn), last.baselineMm + lastMm * Math.sin(turn));
  return {
    text: joinWords(words),
    box,
    boxMm: box.map((value) => Math.round((value / scale) * 100) / 100) as unknown as Box,
    baseline: [Math.round(x0), Math.round(y0), Math.round(x1), Math.round(y1)],
    block: line.block,
    column: line.column,
    words,
    leaders: line.leaders.map(({ x0Mm, x1Mm }) =>
      boxOf(
        [
          [x0Mm, first.baselineMm - 0.7],
          [x1Mm, first.baselineMm - 0.7],
          [x0Mm, first.baselineMm],
          [x1Mm, first.baselineMm],
        ],
        surface,
      ),
    ),
  };
}

function truthWord(word: PlacedWord, sheet: Sheet, surface: Surface): TruthWord {
  const corners = inkCorners(word);
  return {
    text: word.text,
    box: boxOf(corners, surface),
    ...(word.ink ? { ink: word.ink } : {}),
    ...(word.value ? { value: word.value } : {}),
    ...(word.joined ? { joined: true } : {}),
    ...(word.ink !== 'stamp' && liesUnder(corners, sheet) ? { under: 'stamp' } : {}),
  };
}

/** Whether a seal or a stamp reaches over the middle of a word. */
function liesUnder(corners: readonly Point[], { marks, page }: Sheet): boolean {
  const middle: Point = [mean(corners.map(([x]) => x)), mean(corners.map(([, y]) => y))];
  const seals: readonly { xMm: number; yMm: number }[] = page.shapes.filter((shape) => shape.kind === 'seal');
  const inSeal = (seal: { xMm: number; yMm: number }) =>
    Math.hypot(middle[0] - seal.xMm, middle[1] - seal.yMm) < SEAL_RADIUS_MM + 1;
  return seals.some(inSeal) || marks.some((mark) => (mark.kind === 'seal' ? inSeal(mark) : isInside(middle, mark)));
}

/** Frames are convex and listed clockwise. */
function isInside([x, y]: Point, { corners }: Extract<SheetMark, { kind: 'frame' }>): boolean {
  return corners.every(([x0, y0], index) => {
    const [x1, y1] = corners[(index + 1) % corners.length] ?? [x0, y0];
    return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) >= 0;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function boxOf(points: readonly Point[], surface: Surface): Box {
  return frameOf(points.map(([x, y]) => surface.toPixel(x, y)));
}
