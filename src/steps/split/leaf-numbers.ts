import {
  type Box,
  centerX,
  centerY,
  heightOf,
  type PageText,
  pageWords,
  type Word,
  withoutSigns,
} from '../../domain/index.ts';
import type { DocumentSpan, LeafNumber } from '../../plugin/index.ts';
import type { SplitPage } from './split-page.ts';

/** The corner where archivists number leaves: the outer 18 % across and 8 % down, above any running head. */
const CORNER = { fromLeft: 0.82, toBottom: 0.08 };
/** A number with a word so near on its line belongs to a sentence or a head, in heights of its digits. */
const ALONE_HEIGHTS = 4;
/** A few numbers may stand in corners by chance; leaf numbers run on. */
const LEAST_NUMBERS = 2;
const RUNS_ON_SHARE = 2 / 3;

/**
 * Leaf numbers (*số tờ*) pencilled or stamped at the top right, where they were legible, that is, where they fit each other;
 * none where what stands in the corners does not run on through the dossier. Print counts only if it also stands on pages that begin a document: page
 * numbers of a document never do (NĐ 30/2020), leaf numbers do.
 */
export function readLeafNumbers(pages: readonly SplitPage[], documents: readonly DocumentSpan[]): LeafNumber[] {
  const found = pages.flatMap(({ ref, text, marks }) => {
    if (marks.includes('blank') || marks.includes('separator')) return [];
    const word = cornerNumber(text);
    return word === null ? [] : [{ page: ref.number, leaf: Number(digitsOf(word)), byHand: word.ink !== undefined }];
  });
  const firsts = documents.flatMap(({ pages: own }) => own.slice(0, 1));
  const numbered = firsts.filter((page) => found.some((entry) => entry.page === page));
  const printCounts = numbered.length > 0 && numbered.length * 2 >= firsts.length;
  const numbers = found.filter(({ byHand }) => byHand || printCounts).map(({ page, leaf }) => ({ page, leaf }));
  const leaves = numbers.filter((_, index) => isLegible(numbers, index));
  return runsOn(leaves) ? leaves : [];
}

/** The only number that stands by itself in the corner. */
function cornerNumber(text: PageText): Word | null {
  const words = pageWords(text);
  const inCorner = words.filter(
    ({ box }) => centerX(box) >= CORNER.fromLeft * text.widthPx && centerY(box) <= CORNER.toBottom * text.heightPx,
  );
  const numbers = inCorner.filter((word) => /^0{0,2}[1-9]\d{0,3}$/.test(digitsOf(word)) && isAlone(word, words));
  const [only, ...others] = numbers;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Without the dots and strokes that a pencil leaves beside a number. */
function digitsOf({ text }: Word): string {
  return withoutSigns(text);
}

function isAlone(word: Word, words: readonly Word[]): boolean {
  const near = ALONE_HEIGHTS * heightOf(word.box);
  return !words.some((other) => other !== word && sameLine(other.box, word.box) && apart(other.box, word.box) < near);
}

function sameLine(a: Box, b: Box): boolean {
  return Math.abs(centerY(a) - centerY(b)) < Math.max(heightOf(a), heightOf(b)) / 2;
}

function apart(a: Box, b: Box): number {
  return Math.max(a[0], b[0]) - Math.min(a[2], b[2]);
}

/**
 * How sure a recognizer is of pencil says little: of twelve numbers it read four rightly and one wrongly, none with any
 * confidence. What counts is whether a number fits one of the two before or after it.
 */
function isLegible(numbers: readonly LeafNumber[], index: number): boolean {
  const number = numbers[index];
  if (number === undefined) return false;
  const before = numbers.slice(Math.max(0, index - 2), index);
  const after = numbers.slice(index + 1, index + 3);
  return before.some((other) => follows(other, number)) || after.some((other) => follows(number, other));
}

function runsOn(numbers: readonly LeafNumber[]): boolean {
  if (numbers.length < LEAST_NUMBERS) return false;
  const steps = numbers.slice(1).map((number, index) => follows(numbers[index] as LeafNumber, number));
  return steps.filter(Boolean).length >= RUNS_ON_SHARE * steps.length;
}

/** Each leaf has at least one page: numbers rise, and not faster than pages do. */
function follows(before: LeafNumber, after: LeafNumber): boolean {
  const leaves = after.leaf - before.leaf;
  return leaves > 0 && leaves <= after.page - before.page;
}
