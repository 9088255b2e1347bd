import type { Box, PageCode, Rotation } from '../../../src/domain/page.ts';
import { inkCorners } from '../hard/draw/letters.ts';
import { letter, MM_PER_POINT } from '../layout/fonts.ts';
import type { CodeShape, LaidPage, PlacedLine, PlacedWord } from '../layout/page.ts';
import { around, frameOf } from './frames.ts';
import { joinWords } from './join-words.ts';
import type { TruthLine, TruthPage, TruthWord } from './truth.ts';

/** How a page lay under the scanner. */
export interface Lie {
  readonly dpi: number;
  readonly skewDegrees: number;
  readonly rotation: Rotation;
}

export interface Membership {
  readonly number: number;
  readonly document: number;
  readonly blank: boolean;
  readonly wear: readonly string[];
}

const MM_PER_INCH = 25.4;

/** Where everything printed on a page is found in its upright scan. */
export function truthOf(page: LaidPage, lie: Lie, member: Membership): TruthPage {
  const scale = lie.dpi / MM_PER_INCH;
  const toPixel = leaning(page, lie.skewDegrees, scale);
  const codes = page.shapes.flatMap((shape) => (shape.kind === 'code' ? [codeOf(shape, toPixel)] : []));
  return {
    ...member,
    widthPx: Math.round(page.widthMm * scale),
    heightPx: Math.round(page.heightMm * scale),
    dpi: lie.dpi,
    widthMm: page.widthMm,
    heightMm: page.heightMm,
    rotation: lie.rotation,
    skewDegrees: lie.skewDegrees,
    lines: member.blank ? [] : page.lines.map((line) => truthLine(line, toPixel, scale)),
    ...(codes.length > 0 ? { codes } : {}),
  };
}

function codeOf({ text, xMm, yMm, sizeMm }: CodeShape, toPixel: ToPixel): PageCode {
  return { format: 'qr', text, box: boxOf(corners([xMm, yMm, xMm + sizeMm, yMm + sizeMm]), toPixel) };
}

type ToPixel = (xMm: number, yMm: number) => readonly [number, number];

/** Paper turns about its middle; positive degrees turn clockwise, so that lines fall to the right. */
function leaning(page: LaidPage, degrees: number, scale: number): ToPixel {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [cx, cy] = [page.widthMm / 2, page.heightMm / 2];
  return (xMm, yMm) => {
    const [dx, dy] = [xMm - cx, yMm - cy];
    return [(cx + dx * cos - dy * sin) * scale, (cy + dx * sin + dy * cos) * scale];
  };
}

function truthLine(line: PlacedLine, toPixel: ToPixel, scale: number): TruthLine {
  const words = line.words.map(
    (word): TruthWord => ({
      text: word.text,
      box: boxOf(word.pose ? inkCorners(word) : corners(inkOf(word)), toPixel),
      ...(word.ink ? { ink: word.ink } : {}),
      ...(word.value ? { value: word.value } : {}),
      ...(word.joined ? { joined: true } : {}),
    }),
  );
  const first = line.words[0];
  const last = line.words.at(-1);
  if (!first || !last) throw new RangeError('a printed line has words');
  const box = around(words.map((word) => word.box));
  const [x0, y0] = toPixel(first.xMm, first.baselineMm);
  const [x1, y1] = toPixel(last.xMm + last.widthMm, last.baselineMm);
  return {
    text: joinWords(words),
    box,
    boxMm: box.map((value) => Math.round((value / scale) * 100) / 100) as unknown as Box,
    baseline: [Math.round(x0), Math.round(y0), Math.round(x1), Math.round(y1)],
    block: line.block,
    column: line.column,
    words,
    leaders: line.leaders.map(({ x0Mm, x1Mm }) =>
      boxOf(corners([x0Mm, first.baselineMm - 0.7, x1Mm, first.baselineMm]), toPixel),
    ),
  };
}

/** The inked part of a word: letters without descenders make a lower box than those with marks above. */
function inkOf(word: PlacedWord): Box {
  const unit = (word.sizePt * MM_PER_POINT) / 1000;
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  let pen = word.xMm;
  for (const char of word.text) {
    const { ink, advance } = letter(word.style, char);
    if (ink) {
      x0 = Math.min(x0, pen + ink.x0 * unit);
      x1 = Math.max(x1, pen + ink.x1 * unit);
      y0 = Math.min(y0, word.baselineMm + ink.y0 * unit);
      y1 = Math.max(y1, word.baselineMm + ink.y1 * unit);
    }
    pen += advance * unit;
  }
  return [x0, y0, x1, y1];
}

function corners([x0, y0, x1, y1]: Box): (readonly [number, number])[] {
  return [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ];
}

function boxOf(points: readonly (readonly [number, number])[], toPixel: ToPixel): Box {
  return frameOf(points.map(([x, y]) => toPixel(x, y)));
}
