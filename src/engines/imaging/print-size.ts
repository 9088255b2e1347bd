import type { Component } from './components.ts';

/**
 * Height in pixels of a small letter without ascender on a page whose lines run across (or, if `steep`, up and down): the lower third of all letter heights, because
 * ascenders, capitals and digits are the taller half and broken letters the lowest tenth.
 */
export function smallLetterPx(letters: readonly Component[], steep = false): number | null {
  if (letters.length < 40) return null;
  const heights = letters.map(({ x0, y0, x1, y1 }) => (steep ? x1 - x0 : y1 - y0)).sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.3)] ?? null;
}
