import type { WordInk } from '../../../src/domain/page.ts';
import type { FontStyle } from './fonts.ts';

/** A word on paper; `xMm`/`baselineMm` is where its first letter starts on the baseline. */
export interface PlacedWord {
  readonly text: string;
  readonly xMm: number;
  readonly baselineMm: number;
  readonly widthMm: number;
  readonly style: FontStyle;
  readonly sizePt: number;
  /** Left out for print. */
  readonly ink?: WordInk;
  /** What kind of value a pen wrote here, where it is one. */
  readonly value?: PenValue;
  /** Stands right behind the word before it: `/QĐ-UBND` behind a number by hand. */
  readonly joined?: true;
  readonly pose?: Pose;
}

export type PenValue = 'number' | 'date' | 'id';

/** How the letters of a word stand that no steady machine set: a pen, a stamp, an old typewriter. */
export interface Pose {
  /** Of the chance that moves its letters. */
  readonly seed: string;
  /** The whole word about its start, clockwise. */
  readonly turnDegrees: number;
  /** Lean to the right: share of the height. */
  readonly slant: number;
  /** How far single letters stray at most. */
  readonly stray: Stray;
  /** Added to the strokes, 1/1000 em. */
  readonly bold: number;
  /** Null: the ink of the page. */
  readonly colour: string | null;
}

export interface Stray {
  /** Up or down, share of the em. */
  readonly shift: number;
  /** Share of the size. */
  readonly size: number;
  /** Share of the way to the next letter. */
  readonly pace: number;
  /** Degrees. */
  readonly turn: number;
  /** Ink lost, 0–1. */
  readonly fade: number;
}

export type ColumnSide = 'left' | 'right';

/** A printed line. `block` names what it belongs to (`head-left`, `body-3`, `cell-2-4`); `column` where two stand side by side. */
export interface PlacedLine {
  readonly block: string;
  readonly column: ColumnSide | null;
  readonly words: readonly PlacedWord[];
  /** Dotted leaders that fill up the line; no text of the paper, though a reader may see dots. */
  readonly leaders: readonly { readonly x0Mm: number; readonly x1Mm: number }[];
}

/** What is on the paper beside text. */
export type Shape =
  | { readonly kind: 'rule'; x0Mm: number; y0Mm: number; x1Mm: number; y1Mm: number; readonly widthMm: number }
  | { readonly kind: 'seal'; readonly xMm: number; readonly yMm: number; readonly rim: string; readonly middle: string }
  | { readonly kind: 'signature'; readonly xMm: number; readonly yMm: number; readonly widthMm: number }
  | CodeShape
  /** A grey picture of head and shoulders, as cards and certificates carry; `xMm`, `yMm` its upper left corner. */
  | { readonly kind: 'portrait'; readonly xMm: number; readonly yMm: number; readonly widthMm: number };

/** A code for machines; `xMm`, `yMm` its upper left corner. */
export interface CodeShape {
  readonly kind: 'code';
  readonly xMm: number;
  readonly yMm: number;
  readonly sizeMm: number;
  /** What it says. */
  readonly text: string;
  /** Rows of modules, `1` is dark. */
  readonly modules: readonly string[];
}

/** One side of a sheet before it meets a scanner. */
export interface LaidPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lines: readonly PlacedLine[];
  readonly shapes: readonly Shape[];
}

export interface Run {
  readonly text: string;
  readonly style: FontStyle;
  /** Room left free before it, as a tab stop does. */
  readonly tabMm?: number;
}

export function bold(text: string): Run {
  return { text, style: 'bold' };
}
