import type { FontStyle } from './fonts.ts';

/** A word on paper; `xMm`/`baselineMm` is where its first letter starts on the baseline. */
export interface PlacedWord {
  readonly text: string;
  readonly xMm: number;
  readonly baselineMm: number;
  readonly widthMm: number;
  readonly style: FontStyle;
  readonly sizePt: number;
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
  | { readonly kind: 'signature'; readonly xMm: number; readonly yMm: number; readonly widthMm: number };

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
