import type { Box, PageCode, Rotation, WordInk } from '../../../src/domain/page.ts';
import type { PenValue } from '../layout/page.ts';
import type { Expected } from '../papers/paper.ts';

/** What is printed on the samples and where; the shape of `samples/truth/*.json` and of `truth.json`. */

export interface TruthWord {
  readonly text: string;
  /** Ink of the word as it lies on the upright scanned page, pixels. */
  readonly box: Box;
  /** Left out for print. */
  readonly ink?: WordInk;
  /** What a handwritten word is, where it is a value. */
  readonly value?: PenValue;
  /** No blank stands before it. */
  readonly joined?: true;
  /** Print that lies under a seal or stamp. */
  readonly under?: 'stamp';
}

export interface TruthLine {
  readonly text: string;
  readonly box: Box;
  /** The same box in millimetres of that page. */
  readonly boxMm: Box;
  readonly baseline: readonly [number, number, number, number];
  /** What the line belongs to: `head-left`, `title`, `body-3`, `cell-2-4`, `foot-right`, … */
  readonly block: string;
  /** On which side it stands where two columns stand side by side. */
  readonly column: 'left' | 'right' | null;
  readonly words: readonly TruthWord[];
  /** Dotted leaders behind the words: no text, but a reader may see dots there. */
  readonly leaders: readonly Box[];
}

export interface TruthPage {
  /** Number within the dossier, from 1; within a set of single documents, within the document. */
  readonly number: number;
  /** Which document of the dossier it belongs to, from 0; an empty back belongs to its front's. */
  readonly document: number;
  /** Of the upright page picture. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Degrees clockwise that turn the scan upright. */
  readonly rotation: Rotation;
  /** How far the upright page leans; positive: lines fall to the right. */
  readonly skewDegrees: number;
  readonly blank: boolean;
  /** Names of what was done to the page: `dark`, `uneven-light`, `fold`, … */
  readonly wear: readonly string[];
  /** In reading order. */
  readonly lines: readonly TruthLine[];
  /** Codes for machines, where there are some. */
  readonly codes?: readonly PageCode[];
}

export type ScanFormat = 'pdf' | 'pdf-born-digital' | 'tiff' | 'jpeg' | 'png';

export interface TruthScan {
  /** File name within the dossier's folder, exactly as on disk (it may be NFD). */
  readonly file: string;
  readonly format: ScanFormat;
  readonly pages: readonly TruthPage[];
}

export interface TruthDocument extends Expected {
  readonly pageCount: number;
  /** Sheets of paper: two sides, one sheet. */
  readonly sheetCount: number;
}

export interface TruthDossier {
  readonly folder: string;
  /** The register's row by canonical column name, dates ISO. */
  readonly register: Readonly<Record<string, string>>;
  readonly documents: readonly TruthDocument[];
  readonly scans: readonly TruthScan[];
}
