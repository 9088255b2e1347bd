import type { GreyRaster } from './raster.ts';

/** Stretches a line is looked at in, as shares of its length. Only one may miss it, and not the outermost: there no rule of a table reaches. */
const STRETCHES = [0, 0.015, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.985, 1];
const MOST_MISSING = 1;
/** A line is so much darker than what lies beside it, as a share of that. */
const LEAST_DARKENING = 0.055;
const BESIDE_PX = 6;
const WIDEST_PX = 6;
/** What blur and JPEG make of it on either side. */
const RIM_PX = 1;

/**
 * Mends the lines a dead or dirty cell of the scanner draws through the whole picture, along or across: each of their
 * pixels becomes what lies between its neighbours. Works on `image` in place; true when there was one.
 */
export function mendDeadLines(image: GreyRaster): boolean {
  const { widthPx: w, heightPx: h } = image;
  const columns = deadLines(columnMeans(image), w);
  for (const line of columns) mend(image.pixels, line, { step: 1, next: w, count: h });
  const rows = deadLines(rowMeans(image), h);
  for (const line of rows) mend(image.pixels, line, { step: w, next: 1, count: w });
  return columns.length + rows.length > 0;
}

/** Mean brightness of each column, one list for each stretch from the top. */
function columnMeans({ pixels, widthPx, heightPx }: GreyRaster): Float32Array[] {
  return stretchesOf(heightPx).map(({ from, to }) => {
    const sums = new Float32Array(widthPx);
    for (let y = from; y < to; y += 1) {
      for (let x = 0, at = y * widthPx; x < widthPx; x += 1, at += 1) {
        sums[x] = (sums[x] as number) + (pixels[at] as number);
      }
    }
    return sums.map((sum) => sum / (to - from));
  });
}

function rowMeans({ pixels, widthPx, heightPx }: GreyRaster): Float32Array[] {
  return stretchesOf(widthPx).map(({ from, to }) => {
    const means = new Float32Array(heightPx);
    for (let y = 0; y < heightPx; y += 1) {
      let sum = 0;
      for (let at = y * widthPx + from; at < y * widthPx + to; at += 1) sum += pixels[at] as number;
      means[y] = sum / (to - from);
    }
    return means;
  });
}

function stretchesOf(length: number): { from: number; to: number }[] {
  const ends = STRETCHES.map((share) => Math.round(share * length));
  return ends.slice(1).map((to, i) => ({ from: ends[i] as number, to: Math.max(to, (ends[i] as number) + 1) }));
}

interface DeadLine {
  readonly from: number;
  readonly to: number;
}

function deadLines(means: readonly Float32Array[], length: number): DeadLine[] {
  const lines: DeadLine[] = [];
  for (let i = BESIDE_PX; i < length - BESIDE_PX; i += 1) {
    const from = i;
    while (i < length - BESIDE_PX && isDark(means, i)) i += 1;
    if (i > from && i - from <= WIDEST_PX) lines.push({ from: from - RIM_PX, to: i + RIM_PX });
  }
  return lines;
}

function isDark(means: readonly Float32Array[], i: number): boolean {
  let missing = 0;
  for (const [stretch, mean] of means.entries()) {
    const beside = ((mean[i - BESIDE_PX] as number) + (mean[i + BESIDE_PX] as number)) / 2;
    if (beside - (mean[i] as number) > LEAST_DARKENING * beside) continue;
    missing += 1;
    if (missing > MOST_MISSING || stretch === 0 || stretch === means.length - 1) return false;
  }
  return true;
}

/** `step` leads across the line, `next` along it. */
function mend(
  pixels: Uint8Array,
  { from, to }: DeadLine,
  { step, next, count }: { step: number; next: number; count: number },
): void {
  for (let i = 0, at = from * step; i < count; i += 1, at += next) {
    const before = pixels[at - step] as number;
    const slope = ((pixels[at + (to - from) * step] as number) - before) / (to - from + 1);
    for (let j = 0; j < to - from; j += 1) pixels[at + j * step] = before + slope * (j + 1);
  }
}
