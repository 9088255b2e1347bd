import type { Component, Ink } from './components.ts';
import { Neighbourhood } from './neighbours.ts';
import type { GreyRaster } from './raster.ts';

/** Dust is no larger than the dot of an i in ordinary print. */
const LARGEST_MM = 0.5;
/** Nearer to a letter than this it may be a part of it: wiping dust there cost half a percent of all letters. */
const CLEAR_MM = 1.3;
const CELL_MM = 4;
/** What dust blurs into beside it. */
const RIM_PX = 1;
/** Beyond its blur dust lies on bare paper; a scrap of a pale letter has the rest of the letter there. */
const BARE_AT_PX = 3;
const BARE = 225;

/** Wipes dust that lies apart from letters from `image`: it is read as stops and quotes, and column finding takes it for words. */
export function wipeSpecks(image: GreyRaster, { components }: Ink, letters: readonly Component[], mm: number): void {
  const { pixels, widthPx, heightPx } = image;
  const neighbourhood = new Neighbourhood(letters, Math.round(CELL_MM * mm));
  for (const speck of components) {
    const { x0, y0, x1, y1 } = speck;
    if (Math.max(x1 - x0, y1 - y0) > LARGEST_MM * mm || hasCompany(speck, neighbourhood, CLEAR_MM * mm)) continue;
    if (!liesBare(image, speck)) continue;
    const [left, right] = [Math.max(0, x0 - RIM_PX), Math.min(widthPx, x1 + RIM_PX)];
    for (let y = Math.max(0, y0 - RIM_PX); y < Math.min(heightPx, y1 + RIM_PX); y += 1) {
      pixels.fill(255, y * widthPx + left, y * widthPx + right);
    }
  }
}

function liesBare({ pixels, widthPx, heightPx }: GreyRaster, { x0, y0, x1, y1 }: Component): boolean {
  const [left, right] = [Math.max(0, x0 - BARE_AT_PX), Math.min(widthPx, x1 + BARE_AT_PX) - 1];
  const [top, bottom] = [Math.max(0, y0 - BARE_AT_PX), Math.min(heightPx, y1 + BARE_AT_PX) - 1];
  const dark = (x: number, y: number) => (pixels[y * widthPx + x] as number) < BARE;
  for (let x = left; x <= right; x += 1) if (dark(x, top) || dark(x, bottom)) return false;
  for (let y = top; y <= bottom; y += 1) if (dark(left, y) || dark(right, y)) return false;
  return true;
}

function hasCompany(speck: Component, letters: Neighbourhood, reach: number): boolean {
  for (const letter of letters.near(speck)) {
    const gapX = Math.max(letter.x0 - speck.x1, speck.x0 - letter.x1);
    const gapY = Math.max(letter.y0 - speck.y1, speck.y0 - letter.y1);
    if (gapX <= reach && gapY <= reach) return true;
  }
  return false;
}
