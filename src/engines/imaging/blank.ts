import type { PageMapping } from '../../plugin/index.ts';
import type { Component } from './components.ts';
import type { Glyphs } from './glyphs.ts';
import type { SealCircle } from './seal-circle.ts';

/** Edges are left out: shadows of the lid and torn rims live there. */
const MARGIN_MM = 5;
/** A page number has less, one line of text or a signature has more. */
const LEAST_INK_MM2 = 12;
const LEAST_LETTERS = 3;
const WORD_GAP_MM = 4;
/** A seal's rim is blurred, and seldom quite round. */
const SEAL_ROOM = 1.1;

/**
 * A page with nothing on it: fewer than three letters near another, and next to no ink of any kind; seals, which are
 * pressed across the edges of leaves, do not count. Show-through is no
 * ink (see the threshold of the glyphs); punched holes and specks do not count; a page with one line of text is no blank.
 */
export function isBlank(glyphs: Glyphs, page: BlankPage): boolean {
  const mm = page.dpi / 25.4;
  const seals = [...glyphs.seals, ...(page.slanted ? [] : page.lifted.map((seal) => inImage(seal, page.toRaster)))];
  const margin = MARGIN_MM * mm;
  const inside = (ink: Component) =>
    ink.x0 >= margin &&
    ink.y0 >= margin &&
    ink.x1 <= page.widthPx - margin &&
    ink.y1 <= page.heightPx - margin &&
    !seals.some((seal) => liesInSeal(ink, seal));
  const counts = (ink: Component) => inside(ink) && !isPunchedHole(ink, mm);
  const letters = glyphs.letters.filter(counts);
  if (lettersInCompany(letters, WORD_GAP_MM * mm) >= LEAST_LETTERS) return false;
  const ink = [...letters, ...glyphs.others.filter(counts)];
  const area = ink.reduce((sum, component) => sum + component.area, 0);
  return area < LEAST_INK_MM2 * mm * mm;
}

/** A page as it is looked at. */
interface BlankPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  /** Seals whose rings were made to fade before, in pixels of the raster. */
  readonly lifted: readonly SealCircle[];
  readonly toRaster: PageMapping;
  /** Photographed at an angle: circles are none there. */
  readonly slanted: boolean;
}

function inImage({ x, y, radius }: SealCircle, [factor]: PageMapping): SealCircle {
  return { x: x / factor, y: y / factor, radius: radius / factor };
}

/** A seal's own letters and star, and its ring itself. */
function liesInSeal({ x0, y0, x1, y1 }: Component, { x, y, radius }: SealCircle): boolean {
  const room = radius * SEAL_ROOM;
  const farX = Math.max(x - x0, x1 - x);
  const farY = Math.max(y - y0, y1 - y);
  return farX <= room && farY <= room && Math.hypot((x0 + x1) / 2 - x, (y0 + y1) / 2 - y) <= room;
}

/** How many letters have another one close by; enough is counted, not all. */
function lettersInCompany(letters: readonly Component[], gap: number): number {
  let count = 0;
  for (const one of letters) {
    const company = letters.some(
      (other) =>
        other !== one &&
        Math.max(one.x0, other.x0) - Math.min(one.x1, other.x1) < gap &&
        Math.max(one.y0, other.y0) - Math.min(one.y1, other.y1) < gap,
    );
    if (company) count += 1;
    if (count >= LEAST_LETTERS) break;
  }
  return count;
}

/** Round and full; a disc fills 0.79 of its frame. */
function isPunchedHole({ x0, y0, x1, y1, area }: Component, mm: number): boolean {
  const [small, large] = x1 - x0 < y1 - y0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
  const fill = area / (small * large);
  return small >= 3 * mm && large <= 9 * mm && large <= 1.4 * small && fill > 0.6 && fill < 0.92;
}
