import type { Component, Ink } from './components.ts';
import type { GreyRaster } from './raster.ts';

/** A full stop of 10 to 14 points, and what blur makes of it. */
const DOT_MM = { least: 0.12, highest: 0.95, widest: 1.1 };
/** From the end of one dot to the beginning of the next. */
const GAP_MM = 1.7;
/** How far the next dot may stand higher or lower: the page may still lean a little. */
const STEP_MM = 0.35;
/** An ellipsis has three dots; a leader that a form is filled in on has dozens. */
const LEAST_DOTS = 7;
/** Pixels around a dot that its blur has greyed. */
const RIM_PX = 2;

/**
 * Wipes the dotted leaders of forms from `image`. A recognizer takes them for letters, dozens of them, right behind the
 * value somebody has filled in (`Nam......` became `NamnnnnGnnn`).
 */
export function wipeLeaders(image: GreyRaster, { components }: Ink, mm: number): void {
  const dots = components.filter((component) => isDot(component, mm)).sort((a, b) => a.x0 - b.x0);
  for (const chain of chainsOf(dots, mm)) {
    if (chain.length >= LEAST_DOTS) for (const dot of chain) wipe(image, dot);
  }
}

function isDot({ x0, y0, x1, y1 }: Component, mm: number): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  const { least, highest, widest } = DOT_MM;
  return width >= least * mm && height >= least * mm && height <= highest * mm && width <= widest * mm;
}

/** Dots that follow each other closely on one line. Every dot is the tail of at most one chain. */
function chainsOf(dots: readonly Component[], mm: number): Component[][] {
  const chains: Component[][] = [];
  let open: Component[][] = [];
  for (const dot of dots) {
    open = open.filter((chain) => dot.x0 - endOf(chain).x1 <= GAP_MM * mm);
    const next = open.find(
      (chain) => Math.abs(middle(endOf(chain)) - middle(dot)) <= STEP_MM * mm && endOf(chain).x1 <= dot.x0 + 1,
    );
    if (next !== undefined) next.push(dot);
    else {
      const begun = [dot];
      open.push(begun);
      chains.push(begun);
    }
  }
  return chains;
}

function endOf(chain: readonly Component[]): Component {
  return chain[chain.length - 1] as Component;
}

function middle({ y0, y1 }: Component): number {
  return (y0 + y1) / 2;
}

function wipe({ pixels, widthPx, heightPx }: GreyRaster, { x0, y0, x1, y1 }: Component): void {
  const [left, right] = [Math.max(0, x0 - RIM_PX), Math.min(widthPx, x1 + RIM_PX)];
  for (let y = Math.max(0, y0 - RIM_PX); y < Math.min(heightPx, y1 + RIM_PX); y += 1) {
    pixels.fill(255, y * widthPx + left, y * widthPx + right);
  }
}
