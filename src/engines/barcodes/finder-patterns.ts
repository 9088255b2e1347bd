import type { ReadingImage } from '../../plugin/index.ts';

type Image = Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx'>;

const BLACK = 128;
const LEAST_MODULE_PX = 2;
/** The middle of a finder pattern is three modules high: one of the rows looked at goes through it. */
const ROW_STEP = 6;
const FINDERS_OF_A_CODE = 3;

interface Finder {
  readonly x: number;
  readonly y: number;
  readonly modulePx: number;
}

/**
 * May there be a QR code? Its three corner squares give black and white in the proportion 1 : 1 : 3 : 1 : 1 along every
 * line through their middle, whichever way the page lies; writing does so by chance only, and seldom both across and down.
 */
export function mayHoldCode(image: Image): boolean {
  const found: Finder[] = [];
  for (let y = ROW_STEP; y < image.heightPx; y += ROW_STEP) {
    for (const finder of findersInRow(image, y)) {
      if (found.some((other) => isSame(other, finder))) continue;
      found.push(finder);
      if (completesCode(found, finder)) return true;
    }
  }
  return false;
}

/** Every pixel of every sixth row passes here, so the last five runs are plain variables: a list takes thrice as long. */
function findersInRow(image: Image, y: number): Finder[] {
  const { pixels, widthPx } = image;
  const start = y * widthPx;
  const end = start + widthPx;
  const finders: Finder[] = [];
  let before = 0;
  let left = 0;
  let middle = 0;
  let right = 0;
  let last = 0;
  for (let at = start; at < end; ) {
    const white = at;
    while (at < end && (pixels[at] as number) >= BLACK) at += 1;
    const black = at;
    while (at < end && (pixels[at] as number) < BLACK) at += 1;
    before = middle;
    left = right;
    middle = last;
    right = black - white;
    last = at - black;
    if (!isFinder(before, left, middle, right, last)) continue;
    const finder = crossCheck(image, at - start, y, before + left + middle + right + last);
    if (finder !== null) finders.push(finder);
  }
  return finders;
}

function isFinder(before: number, left: number, middle: number, right: number, last: number): boolean {
  // Most runs end here.
  if (middle < 2 * LEAST_MODULE_PX || before === 0 || middle < before || middle < last) return false;
  const module = (before + left + middle + right + last) / 7;
  if (module < LEAST_MODULE_PX) return false;
  const slack = module * 0.5 + 0.5;
  return (
    Math.abs(middle - 3 * module) < 3 * slack &&
    Math.abs(before - module) < slack &&
    Math.abs(left - module) < slack &&
    Math.abs(right - module) < slack &&
    Math.abs(last - module) < slack
  );
}

/** The same proportion up and down through the middle of what was found across; `end` is its right edge. */
function crossCheck(image: Image, end: number, y: number, width: number): Finder | null {
  const x = Math.round(end - width / 2);
  const down = runsFrom(image, x, y, 1, width);
  const up = runsFrom(image, x, y - 1, -1, width);
  if (down === null || up === null || !isFinder(up[2], up[1], up[0] + down[0], down[1], down[2])) return null;
  const [above, below] = [up[0] + up[1] + up[2], down[0] + down[1] + down[2]];
  const height = above + below;
  if (Math.min(width, height) < 0.7 * Math.max(width, height)) return null;
  return { x, y: y + (below - above) / 2, modulePx: (width + height) / 14 };
}

/** Black, white and black from a point up or down; null where one of them is longer than a finder pattern. */
function runsFrom(
  { pixels, widthPx, heightPx }: Image,
  x: number,
  y: number,
  direction: 1 | -1,
  limit: number,
): [number, number, number] | null {
  const runs: [number, number, number] = [0, 0, 0];
  let at = y;
  for (const part of [0, 1, 2] as const) {
    const isBlack = part !== 1;
    while (at >= 0 && at < heightPx && (pixels[at * widthPx + x] as number) < BLACK === isBlack) {
      at += direction;
      runs[part] += 1;
      if (runs[part] > limit) return null;
    }
  }
  return runs;
}

function isSame(one: Finder, other: Finder): boolean {
  return Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) < 4 * one.modulePx;
}

/** Three of a size, not further apart than the corners of the largest code (177 modules). */
function completesCode(found: readonly Finder[], last: Finder): boolean {
  const near = found.filter(
    ({ x, y, modulePx }) =>
      Math.abs(modulePx - last.modulePx) < 0.3 * last.modulePx &&
      Math.max(Math.abs(x - last.x), Math.abs(y - last.y)) < 180 * modulePx,
  );
  return near.length >= FINDERS_OF_A_CODE;
}
