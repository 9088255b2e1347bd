import type { TakenFile } from './take-file.ts';

/** A page of a file, before it has a number. */
export interface LoosePage {
  readonly taken: TakenFile;
  readonly index: number;
}

/**
 * Puts pages that were scanned in two passes into reading order: all fronts, then, the pile turned over, all backs from
 * the last to the first. Both passes may be one file, a file each, or single-page files in a row. Null where fronts and
 * backs do not pair up, or more files leave open which belong together: that is for a person, not for guessing. Files that
 * are passed on as they are were never in the pile and keep their place behind it.
 */
export function collate(taken: readonly TakenFile[]): LoosePage[] | null {
  const scanned = taken.filter(({ file }) => !file.passThrough);
  const others = taken.filter(({ file }) => file.passThrough);
  const passes = passesOf(scanned);
  if (passes === null) return null;
  const [fronts, backs] = passes;
  if (fronts.length !== backs.length) return null;
  const sheets = fronts.flatMap((front, at) => [front, ...backs.slice(backs.length - 1 - at, backs.length - at)]);
  return [...sheets, ...others.flatMap(pagesOf)];
}

/** All pages in the order of files. */
export function inFileOrder(taken: readonly TakenFile[]): LoosePage[] {
  return taken.flatMap(pagesOf);
}

function passesOf(scanned: readonly TakenFile[]): readonly [LoosePage[], LoosePage[]] | null {
  const [first, second, ...more] = scanned;
  const isSeries = scanned.every(({ file }) => file.pageCount === 1);
  if (first !== undefined && second !== undefined && more.length === 0) return [pagesOf(first), pagesOf(second)];
  if (scanned.length > 1 && !isSeries) return null;
  const pages = scanned.flatMap(pagesOf);
  const half = Math.ceil(pages.length / 2);
  return [pages.slice(0, half), pages.slice(half)];
}

function pagesOf(taken: TakenFile): LoosePage[] {
  return taken.pages.map((_, index) => ({ taken, index }));
}
