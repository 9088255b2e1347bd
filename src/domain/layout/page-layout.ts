import type { Box, PageText, Word } from '../page.ts';
import { fold } from '../vietnamese/fold.ts';
import { tidy } from '../vietnamese/text.ts';
import { centerX, centerY, heightOf, unite } from './boxes.ts';
import { type LevelWord, levelWords } from './level-words.ts';
import { withoutUrgency } from './urgency-stamps.ts';

/** Words that follow each other on a line without a wide gap: a line of a column, a cell, a label with its value. */
export interface TextRun {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each word lies on the level page. */
  readonly places: readonly Box[];
  /** Where the run lies on the level page. */
  readonly box: Box;
  /** Where it lies on the upright page picture. */
  readonly pageBox: Box;
}

/** A page seen as runs of text at places, whatever blocks the recognizer made of it. */
export interface PageLayout {
  /** From top to bottom, then left to right. */
  readonly runs: readonly TextRun[];
  /** Runs side by side, from left to right; rows from top to bottom. */
  readonly rows: readonly (readonly TextRun[])[];
  /** Height of the usual word, pixels. */
  readonly textHeight: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Left and right edge of the text. */
  readonly left: number;
  readonly right: number;
}

/** Reads the places of a page's words. */
export function layoutPage(page: PageText): PageLayout {
  const words = withoutUrgency(levelWords(page));
  const textHeight = median(words.map(({ box }) => heightOf(box))) ?? 1;
  const runs = chainWords(words, textHeight)
    .map(runOf)
    .sort((a, b) => centerY(a.box) - centerY(b.box));
  const rows = rowsOf(runs);
  return {
    runs: rows.flat(),
    rows,
    textHeight,
    widthPx: page.widthPx,
    heightPx: page.heightPx,
    ...edgesOf(rows, page.widthPx),
  };
}

/** Specks at the edge of the paper make rows of a word or two: edges are those of real lines. */
function edgesOf(rows: readonly (readonly TextRun[])[], widthPx: number): { left: number; right: number } {
  const lines = rows
    .map((row) => joinRuns(row).box)
    .filter((_, index) => (rows[index] ?? []).flatMap(({ words }) => words).length >= 4);
  const lefts = lines.map((box) => box[0]);
  return {
    left: percentile(lefts, 0.1) ?? 0.14 * widthPx,
    right: Math.max(...lines.map((box) => box[2]), 0) || 0.92 * widthPx,
  };
}

/** Joins a row (or any runs) to one text, runs parted by one blank. */
export function joinRuns(runs: readonly TextRun[]): TextRun {
  return makeRun(
    runs.flatMap((run) => run.words),
    runs.flatMap((run) => run.places),
  );
}

/** The run before and from its `at`-th word on. */
export function splitRun(run: TextRun, at: number): TextRun[] {
  return [
    makeRun(run.words.slice(0, at), run.places.slice(0, at)),
    makeRun(run.words.slice(at), run.places.slice(at)),
  ].filter(({ words }) => words.length > 0);
}

/** Share of capitals among the letters of a text. */
export function capitalShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length === 0 ? 0 : letters.filter((letter) => letter !== letter.toLowerCase()).length / letters.length;
}

/**
 * A gap wider than this share of the text height parts two runs: blanks between words measure about a quarter of it and stay below
 * it where lines are not stretched; the two columns of a document's head are rarely nearer.
 */
const GAP_SHARE = 0.95;

/** Lines are at least 1.15 font sizes apart; words of one line differ by ascenders and descenders only. */
const SAME_LINE_SHARE = 0.5;

/** A typewriter's blank is as wide as its letters: where most gaps of a page are wide, a run may have such. */
const TYPED_GAP_SHARE = 1.7;

function chainWords(words: readonly LevelWord[], textHeight: number): LevelWord[][] {
  const chains: LevelWord[][] = [];
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0]);
  const reach = Math.max(textHeight, (TYPED_GAP_SHARE * (usualGap(sorted, textHeight) ?? 0)) / GAP_SHARE);
  for (const next of sorted) {
    let best: { chain: LevelWord[]; distance: number } | null = null;
    for (const chain of chains) {
      const last = chain.at(-1);
      if (last === undefined) continue;
      const distance = followDistance(last.box, next.box, textHeight, reach);
      if (distance !== null && (best === null || distance < best.distance)) best = { chain, distance };
    }
    if (best === null) chains.push([next]);
    else best.chain.push(next);
  }
  return chains;
}

/** The median gap between a word and the next one on its line, of those that may be blanks. */
function usualGap(sorted: readonly LevelWord[], textHeight: number): number | undefined {
  const gaps = sorted.flatMap(({ box }, index) => {
    for (const next of sorted.slice(index + 1)) {
      const gap = next.box[0] - box[2];
      if (gap > WIDEST_BLANK * textHeight) return [];
      if (gap >= 0 && Math.abs(centerY(next.box) - centerY(box)) < SAME_LINE_SHARE * textHeight) return [gap];
    }
    return [];
  });
  return gaps.length < FEWEST_GAPS ? undefined : median(gaps);
}

const WIDEST_BLANK = 2.5;
const FEWEST_GAPS = 30;

/** How far a word lies from being the next one on the line; null when it cannot be. */
function followDistance(last: Box, next: Box, textHeight: number, reach: number): number | null {
  const height = Math.max(heightOf(last), heightOf(next), textHeight * 0.6);
  const apart = Math.abs(centerY(last) - centerY(next));
  const gap = next[0] - last[2];
  if (apart > SAME_LINE_SHARE * Math.min(height, textHeight * 1.6)) return null;
  if (gap > GAP_SHARE * Math.max(reach, Math.min(heightOf(last), heightOf(next))) || gap < -0.6 * height) return null;
  return apart * 2 + Math.abs(gap);
}

function runOf(chain: readonly LevelWord[]): TextRun {
  return makeRun(
    chain.map(({ word }) => word),
    chain.map(({ box }) => box),
  );
}

function makeRun(words: readonly Word[], places: readonly Box[]): TextRun {
  return {
    text: tidy(words.map(({ text }) => text).join(' ')),
    words,
    places,
    box: unite(places),
    pageBox: unite(words.map(({ box }) => box)),
  };
}

function rowsOf(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = [];
  for (const run of runs) {
    const row = rows.findLast((candidate) => candidate.every((other) => sideBySide(other.box, run.box)));
    if (row === undefined || row.length === 0) rows.push([run]);
    else row.push(run);
  }
  for (const row of rows) row.sort((a, b) => a.box[0] - b.box[0]);
  return rows.sort((a, b) => Math.min(...a.map(top)) - Math.min(...b.map(top)));
}

function sideBySide(a: Box, b: Box): boolean {
  const overlap = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(heightOf(a), heightOf(b));
  return overlap < height && Math.abs(centerY(a) - centerY(b)) < 0.5 * height;
}

function top(run: TextRun): number {
  return run.box[1];
}

function median(values: readonly number[]): number | undefined {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
}

/** Does the run lie on the middle of the text or of the page? */
export function isCentered(run: TextRun, layout: PageLayout): boolean {
  const tolerance = Math.max(layout.textHeight * 2, (layout.right - layout.left) * 0.05);
  const middles = [(layout.left + layout.right) / 2, layout.widthPx / 2];
  return middles.some((middle) => Math.abs(centerX(run.box) - middle) <= tolerance);
}

/** Letters and digits of a run, folded: for comparing with closed lists. */
export function foldRun(run: TextRun): string {
  return fold(run.text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
