import type { ReadingImage } from '../../plugin/index.ts';

type Image = Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx'>;

const BLACK = 128;
/** A finder pattern is seven modules high: even at two pixels a module, one of the rows looked at goes through its middle. */
const ROW_STEP = 4;
const LEAST_MODULE_PX = 1.6;
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
  const { pixels, widthPx, heightPx } = image;
  const found: Finder[] = [];
  const runs = new Int32Array(5);
  for (let y = ROW_STEP; y < heightPx; y += ROW_STEP) {
    const row = y * widthPx;
    let black = false;
    let begun = 0;
    runs.fill(0);
    for (let x = 0; x < widthPx; x += 1) {
      if ((pixels[row + x] as number) < BLACK === black) continue;
      runs.copyWithin(0, 1);
      runs[4] = x - begun;
      begun = x;
      // The runs end with a black one when white begins.
      if (black && isFinder(runs)) {
        const finder = crossCheck(image, x, y, runs);
        if (finder !== null && !found.some((other) => isSame(other, finder))) {
          found.push(finder);
          if (completesCode(found, finder)) return true;
        }
      }
      black = !black;
    }
  }
  return false;
}

function isFinder(runs: Int32Array): boolean {
  const [a, b, c, d, e] = runs as unknown as [number, number, number, number, number];
  if (a === 0 || b === 0) return false;
  const module = (a + b + c + d + e) / 7;
  if (module < LEAST_MODULE_PX) return false;
  const slack = module * 0.5 + 0.5;
  return (
    Math.abs(a - module) < slack &&
    Math.abs(b - module) < slack &&
    Math.abs(c - 3 * module) < 3 * slack &&
    Math.abs(d - module) < slack &&
    Math.abs(e - module) < slack
  );
}

/** The same proportion up and down through the middle of what was found across. */
function crossCheck({ pixels, widthPx, heightPx }: Image, end: number, y: number, across: Int32Array): Finder | null {
  const width = across.reduce((sum, run) => sum + run, 0);
  const x = Math.round(end - width / 2);
  const isBlack = (at: number) => (pixels[at * widthPx + x] as number) < BLACK;
  if (!isBlack(y)) return null;
  const runs = new Int32Array(5);
  const limit = width;
  const walk = (direction: 1 | -1, first: number): number | null => {
    let at = y + (direction === 1 ? 0 : -1);
    for (let part = 0, black = true; part < 3; part += 1, black = !black) {
      const from = at;
      while (at >= 0 && at < heightPx && isBlack(at) === black) {
        at += direction;
        if (Math.abs(at - from) > limit) return null;
      }
      const index = first + part * direction;
      runs[index] = (runs[index] as number) + Math.abs(at - from);
    }
    return at;
  };
  const bottom = walk(1, 2);
  const top = walk(-1, 2);
  if (bottom === null || top === null || !isFinder(runs)) return null;
  const height = bottom - top - 1;
  if (Math.min(width, height) < 0.7 * Math.max(width, height)) return null;
  return { x, y: (top + bottom) / 2, modulePx: (width + height) / 14 };
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
