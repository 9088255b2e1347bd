import { createRequire } from 'node:module';

/** The part of the WebAssembly Tesseract's interface that is used here (IDL of tesseract.js-core 7). */
export interface TesseractCore {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => TessBaseApi;
  readonly OSResults: new () => OrientationResults;
  destroy(object: object): void;
}

export interface TessBaseApi {
  Init(dataPath: null, language: string, engineMode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Reads `/input`; `exif` 1 = as it lies. Returns 1 on failure. */
  SetImageFile(exif: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  DetectOS(results: OrientationResults): boolean;
  GetIterator(): ResultIterator;
  GetUTF8Text(): string;
  Clear(): void;
}

export interface ResultIterator {
  Begin(): void;
  Next(level: number): boolean;
  Empty(level: number): boolean;
  IsAtBeginningOf(level: number): boolean;
  BlockType(): number;
  GetUTF8Text(level: number): string;
  Confidence(level: number): number;
  WordIsFromDictionary(): boolean;
  getBoundingBox(level: number): { x0: number; y0: number; x1: number; y1: number };
  getBaseline(level: number): { x0: number; y0: number; x1: number; y1: number; has_baseline: boolean };
}

export interface OrientationResults {
  readonly best_result: { readonly orientation_id: number; readonly oconfidence: number };
}

/** Levels of the result tree, as the C++ library numbers them. */
export const LEVEL = { block: 0, line: 2, word: 3, letter: 4 } as const;

/** `lstm` reads text; `legacy` also knows the older engine, which orientation detection needs. */
type Build = 'lstm' | 'legacy';

/**
 * Loads a build of the core that tesseract.js brings along. tesseract.js itself would put it into a thread of this
 * process and turn every result into a tree of letters (120 ms a page); a process of its own needs neither. The plain
 * SIMD build is taken on every machine, not the relaxed one: it is as quick, and reads the same on every processor.
 */
export async function loadCore(build: Build): Promise<TesseractCore> {
  const fromTesseractJs = createRequire(import.meta.resolve('tesseract.js'));
  const load = fromTesseractJs(`tesseract.js-core/tesseract-core-simd${build === 'lstm' ? '-lstm' : ''}`) as (
    module: object,
  ) => Promise<TesseractCore>;
  const silent = () => undefined;
  return load({ print: silent, printErr: silent, TesseractProgress: silent });
}
