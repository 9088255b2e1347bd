import type { LaidPage } from '../layout/page.ts';
import type { Point } from './draw/surface.ts';

/** What lies on a sheet beside the words and shapes of its layout. */
export type SheetMark =
  | {
      readonly kind: 'seal';
      readonly xMm: number;
      readonly yMm: number;
      readonly rim: string;
      readonly turnDegrees: number;
      readonly colour: string;
      readonly opacity: number;
    }
  | {
      /** The frame of a stamp, its corners turned with it. */
      readonly kind: 'frame';
      readonly corners: readonly Point[];
      readonly widthMm: number;
      readonly colour: string;
      readonly opacity: number;
    };

/** One side of a sheet with all that was put on it, before any scanner. */
export interface Sheet {
  readonly page: LaidPage;
  readonly marks: readonly SheetMark[];
  /** The colour that letters and rules are printed in. */
  readonly inkColour: string;
  /** 0–1: how much of the print is lost in pale bands. */
  readonly faintness: number;
  /** What shows through from the other side. */
  readonly behind: { readonly page: LaidPage; readonly marks: readonly SheetMark[]; readonly strength: number } | null;
}

/** Half the width of a usual seal. */
export const SEAL_RADIUS_MM = 17.5;
