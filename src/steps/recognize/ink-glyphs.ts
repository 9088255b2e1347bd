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
}

function clipped([x0, y0, x1, y1]: Box, { widthPx, heightPx }: Picture): Box {
  return [Math.max(0, x0 - 1), Math.max(0, y0 - 1), Math.min(widthPx, x1 + 1), Math.min(heightPx, y1 + 1)];
}

/** Ink that hangs together (8 neighbours), in pixels of the frame. */
function partsIn({ pixels, widthPx }: Picture, [left, top, right, bottom]: Box, limit: number): Part[] {
  const [width, height] = [right - left, bottom - top];
  const seen = new Uint8Array(width * height);
  const parts: Part[] = [];
  const open: number[] = [];
  const visit = (x: number, y: number) => {
    const cell = y * width + x;
    if (seen[cell] === 1 || (pixels[(top + y) * widthPx + left + x] as number) >= limit) return;
    seen[cell] = 1;
    open.push(cell);
  };
  for (let start = 0; start < seen.length; start += 1) {
    visit(start % width, Math.floor(start / width));
    if (open.length === 0) continue;
    const part: Part = { x0: width, y0: height, x1: 0, y1: 0, area: 0 };
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const [x, y] = [cell % width, Math.floor(cell / width)];
      part.area += 1;
      part.x0 = Math.min(part.x0, x);
      part.y0 = Math.min(part.y0, y);
      part.x1 = Math.max(part.x1, x + 1);
      part.y1 = Math.max(part.y1, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) visit(nx, ny);
      }
    }
    parts.push(part);
  }
  return parts;
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
    } else columns.push({ ...part });
  }
  return columns;
}

function measure({ pixels, widthPx, heightPx }: Picture, [left, top]: Box, { x0, y0, x1, y1 }: Part): Glyph {
  const box: Box = [left + x0, top + y0, left + x1, top + y1];
  const ink = (x: number, y: number) =>
    x < 0 || y < 0 || x >= widthPx || y >= heightPx ? 0 : (255 - (pixels[y * widthPx + x] as number)) / 255;
  let [mass, across, down, sumX, sumY, sumXY, sumYY] = [0, 0, 0, 0, 0, 0, 0];
  // Blur reaches a pixel beyond the ink.
  for (let y = box[1] - 1; y <= box[3]; y += 1) {
    for (let x = box[0] - 1; x <= box[2]; x += 1) {
      const here = ink(x, y);
      mass += here;
      across += Math.abs(ink(x + 1, y) - here);
      down += Math.abs(ink(x, y + 1) - here);
      sumX += x * here;
      sumY += y * here;
    }
  }
  const [middleX, middleY] = [sumX / mass, sumY / mass];
  for (let y = box[1]; y < box[3]; y += 1) {
    for (let x = box[0]; x < box[2]; x += 1) {
      sumXY += (x - middleX) * (middleY - y) * ink(x, y);
      sumYY += (y - middleY) ** 2 * ink(x, y);
    }
  }
  return {
    box,
    mass,
    stemPx: (2 * mass) / Math.max(1, across),
    barPx: (2 * mass) / Math.max(1, down),
    slant: sumYY === 0 ? 0 : sumXY / sumYY,
  };
}
