import type { Light } from './light.ts';
import type { Point } from './surface.ts';

/** A crease: print is rubbed off along the pale line and dirt lies in the dark one. */
export interface Fold {
  readonly from: Point;
  readonly to: Point;
  readonly kind: 'dark' | 'pale';
}

/** What paper, lamp and device do to a sheet. */
export interface HardWear {
  readonly colour: 'colour' | 'grey' | 'bitonal';
  readonly paper: string;
  /** What is seen beyond the sheet. */
  readonly beyond: { readonly colour: string; readonly wood: boolean };
  readonly light: Light;
  /** Standard deviation of the grain, levels. */
  readonly noise: number;
  readonly blurPx: number;
  readonly specks: number;
  readonly folds: readonly Fold[];
  /** Middles of punched holes, millimetres. */
  readonly holes: readonly Point[];
  /** Where the scanner's line has a dead or dirty cell: share of the width of the scan. */
  readonly deadColumns: readonly { readonly at: number; readonly colour: string; readonly widthPx: number }[];
  readonly jpegQuality: number;
  /** Resolution written into the file; null leaves it out. */
  readonly fileDpi: number | null;
}
