import { type Component, findInk, type Ink, type InkRun } from './components.ts';
import { type GreyRaster, greyRaster, type Raster } from './raster.ts';
import { type SealCircle, sealCircles } from './seal-circle.ts';

/** Resolution at which coloured ink is looked for: strokes of a seal are 4 pixels wide. */
const SEARCH_DPI = 100;
/**
 * How far a channel stands out in coloured ink, in levels and as a share of the brightest channel; toned paper and
 * JPEG's colour fringes stay below, a signature on a dark page above.
 */
const OUTSTANDING = { levels: 24, share: 0.2 };
const HINT = 10;
/** Less is not worth a look; more is coloured paper, where nothing stands out. */
const COLOURED_SHARE = { least: 0.0003, most: 0.15 };
/** Red print is lower than this: a MẬT stamp (8 mm) has to stay readable, or a state secret would pass unseen. */
const RED_PRINT_MM = 15;
/** Blue larger than this is a signature's stroke, no letter. */
const BLUE_PRINT_MM = 12;
const SPREAD_CELLS = 2;
/** Darker than this share of its usual tone, ink has print under it: a pad's ink is uneven. */
const UNEVEN = 0.7;
/** The paper beside a stroke: as far from it as this, to the left and to the right. */
const PAPER_REACH_MM = 4;

/**
 * Makes seals and signatures fade, so that the name under them can be read: 0.78 → 0.31 % of letters wrong, because
 * page segmentation takes a name crossed by a seal for a picture. Only what is too large for print goes, and what lies
 * inside a seal's ring. Its pixels take their brightest channel and their colourfulness on top, up to the paper around:
 * red and blue ink become paper, black stays black, and what has black under it as dark as that makes it. Works on
 * `raster` in place; answers the seals seen, in its pixels.
 */
export function liftStamps(raster: Raster, dpi: number): SealCircle[] {
  if (raster.channels === 1) return [];
  const step = Math.max(1, Math.round(dpi / SEARCH_DPI));
  const found = colouredInk(raster, step);
  if (found === null) return [];
  const mm = dpi / step / 25.4;
  const red = findInk(found.red, 128);
  const blue = findInk(found.blue, 128);
  const seals = sealCircles(red, mm);
  const mask = greyRaster(found.red.widthPx, found.red.heightPx);
  const tone = (run: InkRun) => darkestChannel(raster, run, step);
  paintRuns(mask, red, seals, tone, ({ x0, y0, x1, y1 }) => Math.min(x1 - x0, y1 - y0) >= RED_PRINT_MM * mm);
  paintRuns(mask, blue, seals, tone, ({ x0, y0, x1, y1 }) => Math.max(x1 - x0, y1 - y0) >= BLUE_PRINT_MM * mm);
  brighten(raster, mask, step, Math.round(PAPER_REACH_MM * mm));
  // What lies in a blue ring is not lifted, for a pen's loop may be as round; on a page of nothing else it is a seal.
  return [...seals, ...sealCircles(blue, mm)].map(({ x, y, radius }) => ({
    x: x * step,
    y: y * step,
    radius: radius * step,
  }));
}

/** Red and blue ink as two black-on-white pictures, a cell for `step`² pixels; null where there is none or all is coloured. */
function colouredInk(raster: Raster, step: number): { red: GreyRaster; blue: GreyRaster } | null {
  const { pixels, widthPx, heightPx } = raster;
  const width = Math.floor(widthPx / step);
  const height = Math.floor(heightPx / step);
  const red = greyRaster(width, height, new Uint8Array(width * height).fill(255));
  const blue = greyRaster(width, height, new Uint8Array(width * height).fill(255));
  const [right, below] = step > 1 ? [3, widthPx * 3] : [0, 0];
  let count = 0;
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0, at = y * step * widthPx * 3; x < width; x += 1, cell += 1, at += step * 3) {
      // One pixel tells paper and print from what may be coloured, four of the cell tell colour from grain.
      const first = pixels[at] as number;
      if (first - (pixels[at + 1] as number) < HINT && (pixels[at + 2] as number) - first < HINT) continue;
      const r = mean4(pixels, at, right, below);
      const g = mean4(pixels, at + 1, right, below);
      const b = mean4(pixels, at + 2, right, below);
      const wanted = Math.max(OUTSTANDING.levels, OUTSTANDING.share * Math.max(r, b));
      if (r - g > wanted && r - b > wanted) red.pixels[cell] = 0;
      else if (b - r > wanted) blue.pixels[cell] = 0;
      else continue;
      count += 1;
    }
  }
  const share = count / (width * height);
  return share < COLOURED_SHARE.least || share > COLOURED_SHARE.most ? null : { red, blue };
}

function mean4(pixels: Uint8Array, at: number, right: number, below: number): number {
  const upper = (pixels[at] as number) + (pixels[at + right] as number);
  return (upper + (pixels[at + below] as number) + (pixels[at + right + below] as number)) >> 2;
}

/** The channel that coloured ink swallows most, at a run's first and last pixel. */
function darkestChannel({ pixels, widthPx }: Raster, { x0, x1, y }: InkRun, step: number): number[] {
  return [x0, x1 - 1].map((cell) => {
    const at = (y * step * widthPx + cell * step) * 3;
    return Math.min(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number);
  });
}

/**
 * Paints the runs of lifted components, and those inside a ring, a little wider than they are, each in its component's
 * tone: the darkest channel where the ink lies on paper.
 */
function paintRuns(
  mask: GreyRaster,
  { runs, components }: Ink,
  seals: readonly SealCircle[],
  tone: (run: InkRun) => number[],
  lifted: (component: Component) => boolean,
): void {
  const whole = components.map(lifted);
  const inSeal = ({ x0, x1, y }: InkRun) =>
    seals.some((seal) => Math.hypot((x0 + x1) / 2 - seal.x, y - seal.y) <= seal.radius * 1.06);
  const wanted = runs.filter((run) => whole[run.component] === true || inSeal(run));
  const tones = medians(wanted, components.length, tone);
  for (const { x0, x1, y, component } of wanted) {
    const from = Math.max(0, x0 - SPREAD_CELLS);
    const to = Math.min(mask.widthPx, x1 + SPREAD_CELLS);
    const last = Math.min(mask.heightPx - 1, y + SPREAD_CELLS);
    for (let row = Math.max(0, y - SPREAD_CELLS); row <= last; row += 1) {
      mask.pixels.fill(tones[component] as number, row * mask.widthPx + from, row * mask.widthPx + to);
    }
  }
}

/** Of each component's runs; 1 at least, for 0 is no tone. */
function medians(runs: readonly InkRun[], count: number, tone: (run: InkRun) => number[]): Uint8Array {
  const samples: number[][] = Array.from({ length: count }, () => []);
  for (const run of runs) samples[run.component]?.push(...tone(run));
  return Uint8Array.from(samples, (own) => Math.max(1, own.sort((a, b) => a - b)[own.length >> 1] ?? 1));
}

function brighten(raster: Raster, mask: GreyRaster, step: number, reach: number): void {
  const { pixels, widthPx } = raster;
  for (let cell = 0; cell < mask.pixels.length; cell += 1) {
    const tone = mask.pixels[cell] as number;
    if (tone === 0) continue;
    const column = cell % mask.widthPx;
    const top = Math.floor(cell / mask.widthPx) * step;
    const paper = paperBeside(raster, { column, top, step, reach });
    for (let y = top; y < top + step; y += 1) {
      for (let at = (y * widthPx + column * step) * 3, end = at + step * 3; at < end; at += 3) {
        const [r, g, b] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number];
        const [least, most] = [Math.min(r, g, b), Math.max(r, g, b)];
        const light = Math.min(2 * most - least, Math.max(most, paper));
        // Translucent ink is red over print as well, but its darkest channel is as dark as the print.
        const printed = least / (UNEVEN * tone);
        pixels.fill(printed < 1 ? Math.min(light, Math.max(least, paper * printed)) : light, at, at + 3);
      }
    }
  }
}

/** The brightest of a few green pixels in the row: ink seldom covers them all. */
function paperBeside(
  { pixels, widthPx }: Raster,
  { column, top, step, reach }: { column: number; top: number; step: number; reach: number },
): number {
  let most = 0;
  for (const side of [-reach, -reach / 2, reach / 2, reach]) {
    const x = Math.min(widthPx - 1, Math.max(0, (column + Math.round(side)) * step));
    most = Math.max(most, pixels[(top * widthPx + x) * 3 + 1] as number);
  }
  return most;
}
