import type { Component, Ink } from './components.ts';
import type { GreyRaster } from './raster.ts';
import { findRings, type Ring } from './rings.ts';

/** Ink that hangs together over so much is a seal, a signature or a table, with the words it crosses. */
const LEAST_MM = 12;
/** A table or a frame is wider than a seal with a line of text through it. */
const MOST_MM = 80;
/** A seal's grey has to be so much lighter than print before it can be told from it. */
const LEAST_DIFFERENCE = 30;
/** Levels over which print's soft rim runs out into white. */
const RAMP = 30;

/**
 * The same for grey and bitonal scans as lifting coloured ink is for colour: a name crossed by a seal is a picture to
 * page segmentation. Where the seal is lighter than print, its greys go; where it is as dark, its rings are cut out.
 * Works on `image` in place; true when something was changed and ink has to be looked for again.
 */
export function fadeSeals(image: GreyRaster, ink: Ink, isLetter: (index: number) => boolean, mm: number): boolean {
  const large = ink.components.flatMap((component, index) => (mayHoldSeal(component, mm) ? [index] : []));
  if (large.length === 0) return false;
  const print = toneOf(image, ink, isLetter);
  let changed = false;
  for (const index of large) {
    const tone = toneOf(image, ink, (other) => other === index);
    const frame = ink.components[index] as Component;
    if (tone - print >= LEAST_DIFFERENCE) {
      fadeTones(image, frame, (print + tone) / 2);
      changed = true;
    } else {
      const rings = findRings(ink, index, mm);
      for (const ring of rings) cutOut(image, ring);
      changed ||= rings.length > 0;
    }
  }
  return changed;
}

function mayHoldSeal({ x0, y0, x1, y1 }: Component, mm: number): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return Math.min(width, height) >= LEAST_MM * mm && Math.max(width, height) <= MOST_MM * mm;
}

/** The median grey of some components' ink. */
function toneOf({ pixels, widthPx }: GreyRaster, { runs }: Ink, wanted: (component: number) => boolean): number {
  const counts = new Int32Array(256);
  let total = 0;
  for (const { y, x0, x1, component } of runs) {
    if (!wanted(component)) continue;
    for (let at = y * widthPx + x0; at < y * widthPx + x1; at += 1) {
      const value = pixels[at] as number;
      counts[value] = (counts[value] as number) + 1;
      total += 1;
    }
  }
  let value = 0;
  for (let seen = counts[0] as number; value < 255 && seen * 2 < total; seen += counts[value] as number) value += 1;
  return value;
}

function fadeTones({ pixels, widthPx, heightPx }: GreyRaster, { x0, y0, x1, y1 }: Component, limit: number): void {
  for (let y = Math.max(0, y0 - 2); y < Math.min(heightPx, y1 + 2); y += 1) {
    for (let at = y * widthPx + Math.max(0, x0 - 2); at < y * widthPx + Math.min(widthPx, x1 + 2); at += 1) {
      const value = pixels[at] as number;
      if (value <= limit) continue;
      pixels[at] = Math.min(255, value + ((value - limit) / RAMP) * (255 - limit));
    }
  }
}

function cutOut({ pixels, widthPx, heightPx }: GreyRaster, { x, y, inner, outer }: Ring): void {
  for (let row = Math.max(0, Math.floor(y - outer)); row <= Math.min(heightPx - 1, Math.ceil(y + outer)); row += 1) {
    const rest = Math.sqrt(Math.max(0, outer ** 2 - (row - y) ** 2));
    const hole = Math.sqrt(Math.max(0, inner ** 2 - (row - y) ** 2));
    const clear = (from: number, to: number) =>
      pixels.fill(
        255,
        row * widthPx + Math.min(widthPx, Math.max(0, Math.floor(from))),
        row * widthPx + Math.min(widthPx, Math.max(0, Math.ceil(to))),
      );
    if (Math.abs(row - y) >= inner) clear(x - rest, x + rest);
    else {
      clear(x - rest, x - hole);
      clear(x + hole, x + rest);
    }
  }
}
