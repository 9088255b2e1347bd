import type { Rotation } from '../../../src/domain/page.ts';
import type { Wear, WearLevel } from '../draw/wear.ts';
import type { Paper } from '../papers/paper.ts';
import type { ScanFormat } from '../truth/truth.ts';

/** How one side of a sheet goes through the scanner; what is left out is chosen by the seed. */
export interface SidePlan {
  readonly dpi?: number;
  readonly skewDegrees?: number;
  readonly rotation?: Rotation;
  readonly level?: WearLevel;
  readonly colour?: Wear['colour'];
  readonly wear?: Partial<Wear>;
  /** The empty back of the side before it, its print showing through a little. */
  readonly back?: boolean;
}

/** One paper of a dossier with its sides in scanning order: one per page, backs between them. */
export interface PaperPlan {
  readonly paper: Paper;
  readonly sides: readonly SidePlan[];
}

/** One file of a dossier: papers one after the other, or a part of a paper's sides. */
export interface FilePlan {
  readonly file: string;
  readonly format: ScanFormat;
  readonly sides: readonly { readonly paper: number; readonly side: number }[];
}

export interface DossierPlan {
  /** Seeds everything that is left to chance. */
  readonly label: string;
  readonly folder: string;
  readonly register: Readonly<Record<string, string>>;
  readonly papers: readonly PaperPlan[];
  readonly files: readonly FilePlan[];
}

/** A file with all sides of some papers, in their order. */
export function wholeFile(
  file: string,
  format: ScanFormat,
  papers: readonly PaperPlan[],
  ...numbers: readonly number[]
): FilePlan {
  const sides = numbers.flatMap((paper) => (papers[paper]?.sides ?? []).map((_, side) => ({ paper, side })));
  return { file, format, sides };
}

/** A file of one side. */
export function sideFile(file: string, format: ScanFormat, paper: number, side = 0): FilePlan {
  return { file, format, sides: [{ paper, side }] };
}

/** One plain side for every page of a paper. */
export function plainSides(paper: Paper, side: SidePlan = {}): PaperPlan {
  return { paper, sides: paper.pages.map(() => side) };
}
