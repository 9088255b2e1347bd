import type {
  Box,
  Confidence,
  PageCode,
  PageGeometry,
  PageText,
  Rotation,
  SheetFrame,
  WordInk,
} from '../domain/index.ts';
import type { ReadingImage } from './artifacts.ts';
import type { EngineFingerprint } from './engine-fingerprint.ts';
import type { FormEngine, SheetEngine } from './print-engines.ts';

/** A page's picture as an engine takes it: still encoded where possible, so that nothing is decoded twice. */
export type PagePicture =
  | {
      readonly source: 'file';
      /** A verified blob path; sharp reads page `index` of it. */
      readonly path: string;
      readonly index: number;
      readonly format: 'jpeg' | 'png' | 'tiff';
    }
  | {
      readonly source: 'bytes';
      /** A picture stream taken out of a PDF untouched (`tiff`: a G4 stream under a TIFF header). */
      readonly format: 'jpeg' | 'png' | 'tiff' | 'jp2';
      readonly bytes: Uint8Array;
      /** From the picture's printed size on the PDF page. */
      readonly dpi: number;
      /** The PDF page's /Rotate. */
      readonly rotate: Rotation;
    }
  | {
      readonly source: 'raw';
      readonly pixels: Uint8Array;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly channels: 1 | 3;
      /** 8 when absent; 1 = rows packed to whole bytes, a set bit is white. Only one channel then. */
      readonly bitDepth?: 1 | 8;
      readonly dpi: number;
      /** Degrees clockwise still to apply. */
      readonly rotate: Rotation;
    };

export interface ImageFacts {
  readonly format: 'jpeg' | 'png' | 'tiff';
  readonly pageCount: number;
  /** Of the first page, as stored. */
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PrepareOptions {
  /** Resolution of the reading image where the print is of ordinary size. */
  readonly readingDpi: number;
  readonly megapixelLimit: number;
  readonly signal: AbortSignal;
  /** A person says that the page is not blank: it is read whatever it looks like. */
  readonly neverBlank?: boolean;
  /** How a person turned it: nothing is asked then. */
  readonly rotation?: Rotation;
  /** Asked only where the cheap test cannot tell up from down; the image is level. */
  readonly askOrientation: (image: ReadingImage) => Promise<{ rotation: Rotation; confidence: number }>;
}

export interface ImagingEngine {
  readonly fingerprint: EngineFingerprint;
  /** Reads headers only. Errors: FILE_DAMAGED, FILE_TOO_LARGE (a bomb), FILE_UNKNOWN. */
  inspect(path: string, limits: { megapixels: number }): Promise<ImageFacts>;
  /** Turns, levels, flattens. `reading` is null for a page without text (marked `blank`), unless that was ruled out. */
  prepare(
    picture: PagePicture,
    options: PrepareOptions,
  ): Promise<{ geometry: PageGeometry; reading: ReadingImage | null }>;
  /** Decodes a page for the PDF writer: lossless pixels as stored, not turned. */
  decode(picture: PagePicture): Promise<{
    pixels: Uint8Array;
    widthPx: number;
    heightPx: number;
    channels: 1 | 3;
    bitDepth: 1 | 8;
    dpi: number | null;
  }>;
  /**
   * A smaller JPEG for the `view` and `small` profiles: upright, level where asked. `part` is the part of the upright
   * (and then levelled) page to keep, in its pixels; the whole when left out.
   */
  shrink(
    picture: PagePicture,
    geometry: PageGeometry,
    options: { dpi: number; quality: number; level: boolean; grey: boolean; part?: Box },
  ): Promise<{ jpeg: Uint8Array; widthPx: number; heightPx: number }>;
}

/** A word in pixels of the reading image. */
export interface ReadWord {
  readonly text: string;
  readonly box: Box;
  /** 0–1, as the recognizer says it; `recognize` calibrates it. */
  readonly confidence: number;
  /** How sure it was of the word's letters one by one, 0–1, where it says so: tells more of the word than one figure. */
  readonly letters?: { readonly least: number; readonly mean: number };
  /** Whether the word stands in the model's dictionary, where the recognizer says so; those are right more often. */
  readonly inDictionary?: boolean;
  /** Set by `recognize`, or by a recognizer that tells print from pen itself. */
  readonly ink?: WordInk;
  /** Of figures held to be handwriting by their strokes: how far these are from the page's print. Set by `recognize`. */
  readonly penScore?: number;
}

export interface ReadLine {
  readonly words: readonly ReadWord[];
  readonly box: Box;
  readonly baseline: readonly [number, number, number, number];
}

export interface OcrResult {
  readonly blocks: readonly { readonly lines: readonly ReadLine[]; readonly box: Box }[];
  readonly confidence: Confidence | null;
}

/** The first round tells whether a reading stands; the second, for what does not, what it should be. */
export type LookRound = 'first' | 'second';

export interface OcrEngine {
  readonly fingerprint: EngineFingerprint;
  /**
   * Reads one page. Runs in a child process; a crashed or hung child is replaced and the page tried once more.
   * Errors: OCR_CRASHED, OCR_TIMEOUT.
   */
  recognize(image: ReadingImage, options: { signal: AbortSignal; timeoutMs: number }): Promise<OcrResult>;
  /**
   * Looks again at single words of a page, each cut out of it in several ways, in every round in other ones. Gives, box
   * by box, what was read each time: NFC without blanks; of an empty place that may be anything. Always the same number
   * of looks, in the same order. Errors: OCR_CRASHED, OCR_TIMEOUT.
   */
  lookAgain(
    image: ReadingImage,
    boxes: readonly Box[],
    options: { round: LookRound; signal: AbortSignal; timeoutMs: number },
  ): Promise<readonly (readonly string[])[]>;
  /** Degrees clockwise that would turn the image upright. */
  orientation(
    image: ReadingImage,
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<{ rotation: Rotation; confidence: number }>;
  /** Starts the children ahead of the first page. */
  warmUp(): void;
  close(): Promise<void>;
}

export interface PdfPageFacts {
  /**
   * `image`: nothing but one picture · `images`: several pictures and nothing else (strips, layers of a scanner) ·
   * `text`: visible text or drawing worth keeping · `empty`: nothing at all. Invisible text does not count.
   */
  readonly content: 'image' | 'images' | 'text' | 'empty';
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rotate: Rotation;
  /**
   * Its text as judged, not counted. `own`: the paper's own, reads well · `layer`: lies invisible under a picture, some
   * other program's reading, and reads as Vietnamese · `bad`: there is text, but what it says is not what one sees
   * (codes of old fonts, a reading in another language, form fields, a stamp's few words) · `none`.
   */
  readonly text: 'own' | 'layer' | 'bad' | 'none';
}

export interface PdfFacts {
  readonly pages: readonly PdfPageFacts[];
  readonly signed: boolean;
}

export interface PdfPageSpec {
  readonly picture: PagePicture;
  /** `rotation` is everything that turns the stored pixels upright (Exif and a source page's /Rotate included). */
  readonly geometry: PageGeometry;
  readonly text: PageText | null;
}

export interface PdfWriter {
  /** Writes the page at once; memory does not grow with pages. */
  addPage(page: PdfPageSpec): Promise<void>;
  finish(): Promise<{ bytes: number; pages: number }>;
  /** Closes and removes the file. */
  abort(): Promise<void>;
}

export interface PdfEngine {
  readonly fingerprint: EngineFingerprint;
  /** Errors: PDF_PASSWORD, PDF_NO_PAGES, FILE_DAMAGED. */
  inspect(path: string): Promise<PdfFacts>;
  /** The page's picture stream untouched where the page is one picture, else the page drawn at `dpi`. */
  picture(path: string, index: number, options: { dpi: number; signal: AbortSignal }): Promise<PagePicture>;
  /** The page's own text with boxes in pixels of the upright page at `dpi`; null where it has none. */
  text(path: string, index: number, options: { dpi: number }): Promise<PageText | null>;
  /**
   * True when the writer can take the picture as it is. Otherwise (CMYK or 12-bit JPEG, LZW TIFF, PNG with alpha …)
   * the caller decodes it with the imaging engine and hands the writer a `raw` picture.
   */
  embeds(picture: PagePicture): Promise<boolean>;
  /** Streams a searchable PDF/A-2b (or plain PDF) to `path`. The title is a code, never a name. */
  createWriter(
    path: string,
    options: { profile: 'archive' | 'view' | 'small'; conformance: 'pdfa-2b' | 'none'; title: string },
  ): Promise<PdfWriter>;
  /** Copies `source` to `path` with an invisible text layer on the pages that have a text (null = leave the page). */
  addTextLayer(source: string, path: string, texts: readonly (PageText | null)[]): Promise<void>;
}

export interface AltoPage {
  readonly number: number;
  readonly geometry: PageGeometry;
  readonly text: PageText;
}

export interface AltoEngine {
  readonly fingerprint: EngineFingerprint;
  /** Writes ALTO 4.4; `sourceName` is a code, never a name. */
  write(path: string, pages: Iterable<AltoPage>, options: { sourceName: string }): Promise<void>;
}

export interface FileTypeEngine {
  readonly fingerprint: EngineFingerprint;
  /** What the content says, e.g. `application/pdf`; null when nothing is known. */
  identify(path: string): Promise<{ mime: string; ext: string } | null>;
  /** The device or program that made the file, as it says itself; null where it does not. */
  madeBy(path: string): Promise<string | null>;
}

export interface BarcodeEngine {
  readonly fingerprint: EngineFingerprint;
  /**
   * Codes on a page in any orientation, with boxes in pixels of the image, and whether it has the border of a separator
   * sheet; none found is no error. Pages on which a cheap look finds neither take a few milliseconds.
   */
  read(image: Pick<ReadingImage, 'pixels' | 'widthPx' | 'heightPx' | 'dpi'>): Promise<{
    readonly codes: readonly PageCode[];
    readonly frame: { readonly kind: SheetFrame; readonly box: Box } | null;
  }>;
}

export interface EngineTypes {
  imaging: ImagingEngine;
  ocr: OcrEngine;
  pdf: PdfEngine;
  alto: AltoEngine;
  filetype: FileTypeEngine;
  barcodes: BarcodeEngine;
  sheets: SheetEngine;
  forms: FormEngine;
}

export type EngineName = keyof EngineTypes;

/** Engines as handed to `open`: nothing heavy is loaded until `get` is called. */
export interface Engines {
  get<N extends EngineName>(name: N): Promise<EngineTypes[N]>;
  /** Known without loading; pinned by the workspace at its first run. */
  fingerprint(name: EngineName): Promise<EngineFingerprint>;
}
