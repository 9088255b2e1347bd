import type { SplitPage } from './split-page.ts';

/** Fewer pages have no "rest of the dossier". */
const LEAST_PAGES = 4;
/** Sheets of one size differ by what a scanner adds or cuts. */
const SAME_SIZE = 0.06;
/** From here on it is another size: A4 against Letter is 6 %, against F4 11 %, against A5 30 %. */
const OTHER_SIZE = 0.1;
/** There is a usual size only if this many pages have it. */
const MAJORITY = 0.6;

/**
 * Page numbers whose sheet differs in size from the one most sheets of the dossier have, however they lie. Where the size
 * is a guess (a photo, a file without a resolution) nothing is said.
 */
export function findOddSizes(all: readonly SplitPage[]): number[] {
  const pages = all.filter(({ geometry }) => geometry.dpiSource === 'file');
  if (pages.length < LEAST_PAGES) return [];
  const sizes = pages.map(({ geometry: { widthMm, heightMm } }) => [widthMm, heightMm].sort((a, b) => a - b));
  const usual = [0, 1].map((side) => median(sizes.map((size) => size[side] ?? 0)));
  const farthest = sizes.map((size) =>
    Math.max(...usual.map((mm, side) => (mm === 0 ? 0 : Math.abs((size[side] ?? 0) - mm) / mm))),
  );
  if (farthest.filter((off) => off <= SAME_SIZE).length < MAJORITY * pages.length) return [];
  return pages.flatMap(({ ref }, index) => ((farthest[index] ?? 0) > OTHER_SIZE ? [ref.number] : []));
}

/** Page numbers that lie more crooked than the rest of the dossier by at least so many degrees. */
export function findOddSkews(pages: readonly SplitPage[], degrees: number): number[] {
  if (pages.length < LEAST_PAGES) return [];
  const usual = median(pages.map(({ geometry }) => geometry.skewDegrees));
  return pages.flatMap(({ ref, geometry }) =>
    Math.abs(geometry.skewDegrees - usual) >= degrees && Math.abs(geometry.skewDegrees) >= degrees ? [ref.number] : [],
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
