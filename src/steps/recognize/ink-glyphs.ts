import type { Box } from '../../domain/index.ts';
import type { ReadingImage } from '../../plugin/index.ts';

/** One letter or digit as the pen or the press left it: ink that hangs together or stands above each other. */
export interface Glyph {
  readonly box: Box;
  /** Ink, in pixels of full black. */
  readonly mass: number;
  /** Twice the ink by the length of its edges met from the side and from above: how thick its strokes are. */
  readonly stemPx: number;
  readonly barPx: number;
  /** How far it leans to the right, as width per height. */
  readonly slant: number;
}

type Picture = Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx'>;

/** The darkest this share of a page's pixels is print at its darkest, even on a page of few lines. */
const DARKEST_SHARE = 0.004;
/** Smaller is grain. */
const LEAST_AREA_PX = 6;
/** A rule or what is left of a dotted line: so many times wider than high. */
const RULE_SHAPE = 6;

/** Below this a pixel is ink: half-way between print at its darkest and white. */
export function inkLimit({ pixels }: Picture): number {
  const counts = new Uint32Array(256);
  // Every third pixel tells as much.
  for (let at = 0; at < pixels.length; at += 3) {
    const value = pixels[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  const wanted = (pixels.length / 3) * DARKEST_SHARE;
  let dark = 0;
  for (let seen = counts[0] as number; seen < wanted && dark < 255; seen += counts[dark] as number) dark += 1;
  return (dark + 255) / 2;
}

/** The glyphs within a box, from left to right; nothing of what reaches in from outside. */
export function glyphsIn(picture: Picture, box: Box, limit: number): Glyph[] {
  const frame = clipped(box, picture);
  const [width, height] = [frame[2] - frame[0], frame[3] - frame[1]];
  if (width < 2 || height < 4) return [];
  const parts = partsIn(picture, frame, limit).filter(
    ({ x0, y0, x1, y1, area }) => area >= LEAST_AREA_PX && x1 - x0 < RULE_SHAPE * (y1 - y0),
  );
  return columnsOf(parts).map((column) => measure(picture, frame, column));
}

interface Part {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  area: number;
  /** What it was found to be a part of. */
  into: Part | null;
}

function clipped([x0, y0, x1, y1]: Box, { widthPx, heightPx }: Picture): Box {
  return [Math.max(0, x0 - 1), Math.max(0, y0 - 1), Math.min(widthPx, x1 + 1), Math.min(heightPx, y1 + 1)];
}

/** Ink that hangs together (8 neighbours), in pixels of the frame: stretches of each row joined to those above. */
function partsIn({ pixels, widthPx }: Picture, [left, top, right, bottom]: Box, limit: number): Part[] {
  const parts: Part[] = [];
  let above: Stretch[] = [];
  for (let y = top; y < bottom; y += 1) {
    const row: Stretch[] = [];
    for (let x = left, at = y * widthPx; x < right; x += 1) {
      if ((pixels[at + x] as number) >= limit) continue;
      const x0 = x;
      while (x < right && (pixels[at + x] as number) < limit) x += 1;
      row.push({
        x0,
        x1: x,
        part: joined({ x0: x0 - left, y0: y - top, x1: x - left, y1: y - top + 1 }, x0, x, above),
      });
    }
    for (const { part } of row) if (part.into === null && !parts.includes(part)) parts.push(part);
    above = row;
  }
  return parts.filter(({ into }) => into === null);
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly part: Part;
}

/** A new stretch as part of what it touches in the row above; parts it joins become one. */
function joined(box: Pick<Part, 'x0' | 'y0' | 'x1' | 'y1'>, x0: number, x1: number, above: readonly Stretch[]): Part {
  let part: Part = { ...box, area: x1 - x0, into: null };
  for (const stretch of above) {
    if (stretch.x0 > x1) break;
    if (stretch.x1 < x0) continue;
    const touched = wholeOf(stretch.part);
    if (touched === part) continue;
    touched.x0 = Math.min(touched.x0, part.x0);
    touched.y0 = Math.min(touched.y0, part.y0);
    touched.x1 = Math.max(touched.x1, part.x1);
    touched.y1 = Math.max(touched.y1, part.y1);
    touched.area += part.area;
    part.into = touched;
    part = touched;
  }
  return part;
}

function wholeOf(part: Part): Part {
  let whole = part;
  while (whole.into !== null) whole = whole.into;
  return whole;
}

/** Parts that stand above each other (marks, broken strokes) as one glyph. */
function columnsOf(parts: readonly Part[]): Part[] {
  const columns: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.x1, part.x1) - part.x0;
    if (last !== undefined && shared > 0.5 * Math.min(last.x1 - last.x0, part.x1 - part.x0)) {
      last.x1 = Math.max(last.x1, part.x1);
      last.y0 = Math.min(last.y0, part.y0);
      last.y1 = Math.max(last.y1, part.y1);
      last.area += part.area;
    } else columns.push({ ...part, into: null });
  }
  return columns;
}

function measure({ pixels, widthPx, heightPx }: Picture, [left, top]: Box, { x0, y0, x1, y1 }: Part): Glyph {
  const box: Box = [left + x0, top + y0, left + x1, top + y1];
  // Blur reaches a pixel beyond the ink; at the picture's very edge there is no beyond.
  const [fromX, toX] = [Math.max(0, box[0] - 1), Math.min(widthPx - 2, box[2])];
  const [fromY, toY] = [Math.max(0, box[1] - 1), Math.min(heightPx - 2, box[3])];
  let [mass, across, down, sumX, sumY, sumXY, sumYY] = [0, 0, 0, 0, 0, 0, 0];
  for (let y = fromY; y <= toY; y += 1) {
    const dy = y - box[1];
    for (let x = fromX, at = y * widthPx + fromX; x <= toX; x += 1, at += 1) {
      const here = 255 - (pixels[at] as number);
      mass += here;
      across += Math.abs(255 - (pixels[at + 1] as number) - here);
      down += Math.abs(255 - (pixels[at + widthPx] as number) - here);
      const dx = x - box[0];
      sumX += dx * here;
      sumY += dy * here;
      sumXY += dx * dy * here;
      sumYY += dy * dy * here;
    }
  }
  const upright = sumYY - (sumY * sumY) / Math.max(1, mass);
  return {
    box,
    mass: mass / 255,
    stemPx: (2 * mass) / Math.max(255, across),
    barPx: (2 * mass) / Math.max(255, down),
    slant: upright < 1 ? 0 : ((sumX * sumY) / mass - sumXY) / upright,
  };
}
