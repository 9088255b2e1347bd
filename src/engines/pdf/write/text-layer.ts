import { type Box, type Line, type PageText, type Rotation, slantedSize } from '../../../domain/index.ts';
import { ADVANCE, ASCENT, DESCENT, UNITS_PER_EM } from './glyphless-font.ts';
import { num, utf16Hex } from './pdf-syntax.ts';

export interface PageSpace {
  /** Size of the upright page in points. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** The page's /Rotate. */
  readonly rotate: Rotation;
  /** Slope of the print on the upright page, degrees, positive = lines fall to the right. */
  readonly skewDegrees: number;
}

/** Name of the font in the page's resources. */
export const LAYER_FONT = 'SohoaT';

/** A baseline steeper than this against the page's own slope is taken for noise of a short line. */
const SLOPE_DOUBT_DEGREES = 3;
const EM_ASCENT = ASCENT / UNITS_PER_EM;
const EM_HEIGHT = (ASCENT - DESCENT) / UNITS_PER_EM;
const EM_ADVANCE = ADVANCE / UNITS_PER_EM;

/**
 * The invisible text of a page as content operators: one text object per block in reading order, one matrix and
 * horizontal scale per word. Empty when the page has no words.
 *
 * On a crooked page the words climb along their line like steps, each level in itself. Turning the letters too would
 * look truer, but pdftotext then tears words apart (its limit is half a point of rise within a word: 162 torn words on
 * 24 pages of up to 2° slope, none with steps).
 */
export function textLayer(text: PageText, space: PageSpace): string {
  const scale: Scale = { x: space.widthPt / text.widthPx, y: space.heightPt / text.heightPx, top: space.heightPt };
  const blocks = text.blocks
    .map((block) => block.lines.map((line) => lineOperators(line, scale, space.skewDegrees)).join(''))
    .filter((operators) => operators !== '')
    .map((operators) => `BT\n3 Tr\n${operators}ET\n`);
  if (blocks.length === 0) return '';
  return `q\n${uprightMatrix(space)} cm\n${blocks.join('')}Q\n`;
}

/** High bytes of the codes a text uses: the rows its font has to map. */
export function usedRows(text: PageText): Set<number> {
  const rows = new Set<number>([0]);
  for (const block of text.blocks) {
    for (const line of block.lines) {
      for (const word of line.words) for (const unit of encodable(word.text)) rows.add(unit.charCodeAt(0) >> 8);
    }
  }
  return rows;
}

/** Pixels of the upright picture to points with the origin at the lower left. */
interface Scale {
  readonly x: number;
  readonly y: number;
  readonly top: number;
}

/** A word along its line: where it starts on the line's axis, how long, and its reach above and below the axis. */
interface Run {
  readonly text: string;
  readonly from: number;
  readonly length: number;
  readonly above: number;
  readonly below: number;
}

function lineOperators(line: Line, scale: Scale, skewDegrees: number): string {
  const words = line.words.filter((word) => word.text.trim() !== '');
  if (words.length === 0) return '';
  const axis = lineAxis(line, scale, skewDegrees);
  const runs = words.map((word) => alongAxis(encodable(word.text), word.box, scale, axis));
  const above = upperQuartile(runs.map((run) => run.above));
  const below = upperQuartile(runs.map((run) => run.below));
  const size = Math.max(above + below, 0.5) / EM_HEIGHT;
  // The font's box is as high as the line's; shift the baseline so that both also begin at the same height.
  const shift = above - size * EM_ASCENT;
  const operators = runs.map((run, i) => wordOperators(run, { axis, shift, size, last: i === runs.length - 1 }));
  return `/${LAYER_FONT} ${num(size)} Tf\n${operators.join('')}`;
}

function wordOperators(run: Run, line: { axis: Axis; shift: number; size: number; last: boolean }): string {
  const { axis, shift, size } = line;
  const [cos, sin] = [Math.cos(axis.angle), Math.sin(axis.angle)];
  const [levelCos, levelSin] = [Math.cos(axis.quarter), Math.sin(axis.quarter)];
  const middle = run.from + run.length / 2;
  const width = run.length * Math.cos(axis.angle - axis.quarter);
  const x = axis.x + middle * cos - shift * sin - (width / 2) * levelCos;
  const y = axis.y + middle * sin + shift * cos - (width / 2) * levelSin;
  // The blank belongs to the string: words whose boxes touch must still come out apart.
  const shown = line.last ? run.text : `${run.text} `;
  const stretch = (100 * width) / (run.text.length * EM_ADVANCE * size);
  const matrix = [levelCos, levelSin, -levelSin, levelCos, x, y].map(num).join(' ');
  return `${matrix} Tm ${num(stretch)} Tz<${utf16Hex(shown)}>Tj\n`;
}

/** A point on the baseline and the angle of the line (counter-clockwise, radians, in points). */
interface Axis {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** The quarter turn nearest to the angle: 0, or a right angle for text up or down the margin. */
  readonly quarter: number;
}

function lineAxis(line: Line, scale: Scale, skewDegrees: number): Axis {
  const [x0, y0, x1, y1] = line.baseline;
  const [fromX, fromY] = [x0 * scale.x, scale.top - y0 * scale.y];
  const [toX, toY] = [x1 * scale.x, scale.top - y1 * scale.y];
  const page = (-skewDegrees * Math.PI) / 180;
  const measured = Math.atan2(toY - fromY, toX - fromX);
  const quarter = [0, Math.PI / 2, -Math.PI / 2].find(
    (turn) => Math.abs(measured - page - turn) <= (SLOPE_DOUBT_DEGREES * Math.PI) / 180,
  );
  if (quarter !== undefined) return { x: fromX, y: fromY, angle: measured, quarter };
  // Keep the middle of the doubtful baseline and lay the page's slope through it.
  return { x: (fromX + toX) / 2, y: (fromY + toY) / 2, angle: page, quarter: 0 };
}

/** The word's own rectangle, measured along the line's axis. */
function alongAxis(text: string, box: Box, scale: Scale, axis: Axis): Run {
  const [across, down] = [(box[2] - box[0]) * scale.x, (box[3] - box[1]) * scale.y];
  const outer = axis.quarter === 0 ? { width: across, height: down } : { width: down, height: across };
  const { width, height } = slantedSize(outer, axis.angle - axis.quarter);
  const [cos, sin] = [Math.cos(axis.angle), Math.sin(axis.angle)];
  const dx = ((box[0] + box[2]) / 2) * scale.x - axis.x;
  const dy = scale.top - ((box[1] + box[3]) / 2) * scale.y - axis.y;
  const along = dx * cos + dy * sin;
  const aside = dy * cos - dx * sin;
  return {
    text,
    from: along - width / 2,
    length: Math.max(width, 0.1),
    above: aside + height / 2,
    below: height / 2 - aside,
  };
}

/** Upright points to the space of the unturned page, which /Rotate turns back. */
function uprightMatrix({ rotate, widthPt, heightPt }: PageSpace): string {
  switch (rotate) {
    case 0:
      return '1 0 0 1 0 0';
    case 90:
      return `0 1 -1 0 ${num(heightPt)} 0`;
    case 180:
      return `-1 0 0 -1 ${num(widthPt)} ${num(heightPt)}`;
    case 270:
      return `0 -1 1 0 0 ${num(widthPt)}`;
  }
}

/** NFC, without what the font cannot say: control characters and characters beyond the basic plane. */
function encodable(text: string): string {
  return text.normalize('NFC').replace(/[\u{10000}-\u{10ffff}]|[\ud800-\udfff]|\p{Cc}/gu, '\ufffd');
}

function upperQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.75)] ?? 0;
}
