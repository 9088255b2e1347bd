import { comparePrints } from './compare-prints.ts';
import {
  compareTexts,
  numbersDiffer,
  type Reading,
  readingOf,
  sharedWords,
  type TextLikeness,
} from './compare-texts.ts';
import type { SplitPage } from './split-page.ts';

/**
 * Measured on generated pages, each scanned twice with other skew, light and resolution: the same sheet 0.81–0.94 as a
 * whole, the same form filled in for another person at most 0.71, another paper 0.63; its worst place 0.31–0.76 against
 * 0.10 (a shadow of the binding may spoil one place of the same sheet, which is why sure text may speak instead).
 */
const SAME_PAGE = 0.78;
const SAME_PLACE = 0.3;
/** Pages of a few words, maps and photos: the picture alone has to settle it. */
const FEW_WORDS = 15;
const SAME_PICTURE = 0.9;
const SAME_PICTURE_PLACE = 0.5;
/** Two readings of one sheet share at least so many words, letter by letter and with a letter misread here and there. */
const LEAST_SHARED = 0.5;
const LEAST_ALIKE = 0.75;
/** So many words may differ between them though both seemed sure. */
const MISREAD_SHARE = 0.05;
/** Two scanners cut a sheet so differently at most. */
const SAME_SIZE = 0.06;

/**
 * Pages that show again what an earlier page shows, with its number: the same bytes, or the same sheet scanned twice. Two forms of
 * one kind are no duplicates as long as anything surely read or anything drawn differs. Blank pages and separators are
 * never compared.
 */
export function findDuplicates(pages: readonly SplitPage[]): Map<number, number> {
  const duplicates = new Map<number, number>();
  const originals: ReadPage[] = [];
  for (const page of pages) {
    if (page.marks.includes('blank') || page.marks.includes('separator')) continue;
    const read = { page, reading: readingOf(page.text) };
    const isTakenBack = page.ref.undone?.includes('duplicate') ?? false;
    const original = isTakenBack ? undefined : originals.find((earlier) => isSameSheet(earlier, read));
    if (original === undefined) originals.push(read);
    else duplicates.set(page.ref.number, original.page.ref.number);
  }
  return duplicates;
}

interface ReadPage {
  readonly page: SplitPage;
  readonly reading: Reading;
}

/** From cheap to dear: in a long dossier nearly all pairs are settled by their words before pictures are compared. */
function isSameSheet({ page: a, reading: readA }: ReadPage, { page: b, reading: readB }: ReadPage): boolean {
  if (a.ref.file.sha256 === b.ref.file.sha256) return a.ref.index === b.ref.index;
  // A signed file and its draft read alike and are two things: only scans are compared.
  if (a.print === null || b.print === null || a.ref.file.passThrough || b.ref.file.passThrough) return false;
  const [fewer = 0, more = 0] = [readA.words.length, readB.words.length].sort((one, other) => one - other);
  const isPicture = fewer < FEW_WORDS;
  if (!sameSize(a, b) || (!isPicture && fewer < LEAST_SHARED * more)) return false;
  if ((!isPicture && sharedWords(readA, readB) < LEAST_SHARED) || numbersDiffer(readA, readB)) return false;
  const text = compareTexts(readA, readB);
  if (!isPicture && !isSameReading(text, fewer)) return false;
  const { whole, worstPlace } = comparePrints(a.print, b.print);
  if (isPicture) return whole >= SAME_PICTURE && worstPlace >= SAME_PICTURE_PLACE;
  const textSettlesIt = !readA.penned && !readB.penned && text.wordsThatDiffer <= 1;
  return whole >= SAME_PAGE && (textSettlesIt || worstPlace >= SAME_PLACE);
}

function isSameReading({ alike, wordsThatDiffer }: TextLikeness, words: number): boolean {
  return alike >= LEAST_ALIKE && wordsThatDiffer <= Math.max(1, MISREAD_SHARE * words);
}

function sameSize({ geometry: a }: SplitPage, { geometry: b }: SplitPage): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
  return near(a.widthMm, b.widthMm) && near(a.heightMm, b.heightMm);
}
