import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { fail } from '../../errors/index.ts';

/** A language model on disk, plain or gzipped. */
export interface OcrModel {
  readonly path: string;
  readonly origin: 'npm' | 'system' | 'settings';
}

export interface FindModelOptions {
  /** A model file named by the settings; nothing else is looked at. */
  readonly path?: string;
  /** `npm`: the model that comes with the package, whatever the machine has. */
  readonly pinned?: 'npm';
  /** The machine's `TESSDATA_PREFIX`, if it has one. */
  readonly tessdataPrefix?: string;
}

/** Where Debian, Fedora, Homebrew and the Windows installer put language data. */
const SYSTEM_FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tesseract/tessdata',
  '/usr/share/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
  'C:\\Program Files\\Tesseract-OCR\\tessdata',
];

/** A fast model is half a megabyte, npm's 1.7, a "best" one 12: that one takes several times as long for the same text. */
const LARGEST_FAST_BYTES = 3_000_000;

/**
 * The Vietnamese model to read with: the one named, else an installed fast one (a third less time at the same error
 * rate), else npm's. Errors: OCR_MODEL_MISSING.
 */
export function findModel(options: FindModelOptions = {}): OcrModel {
  if (options.path !== undefined) {
    if (!existsSync(options.path)) fail('OCR_MODEL_MISSING', { params: { source: options.path } });
    return { path: options.path, origin: 'settings' };
  }
  const system = options.pinned === 'npm' ? null : systemModel(options.tessdataPrefix);
  return system ?? { path: packagedData('vie', '4.0.0_best_int'), origin: 'npm' };
}

/** Data for telling how a page is turned; comes with the package only. */
export function orientationData(): string {
  return packagedData('osd', '4.0.0');
}

/** Lower-case hex SHA-256 of the unpacked model: the same model is the same, gzipped or not. */
export function hashModel({ path }: OcrModel): string {
  return createHash('sha256').update(readModel(path)).digest('hex');
}

/** The model's bytes, unpacked. Errors: OCR_MODEL_MISSING. */
export function readModel(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (cause) {
    return fail('OCR_MODEL_MISSING', { params: { source: path }, cause });
  }
}

function systemModel(prefix: string | undefined): OcrModel | null {
  for (const folder of prefix === undefined ? SYSTEM_FOLDERS : [prefix, join(prefix, 'tessdata'), ...SYSTEM_FOLDERS]) {
    const path = join(folder, 'vie.traineddata');
    if (isFastModel(path)) return { path, origin: 'system' };
  }
  return null;
}

function isFastModel(path: string): boolean {
  try {
    return statSync(path).size <= LARGEST_FAST_BYTES;
  } catch {
    return false;
  }
}

function packagedData(language: string, variant: string): string {
  const source = `@tesseract.js-data/${language}`;
  try {
    const folder = dirname(fileURLToPath(import.meta.resolve(source)));
    const path = join(folder, variant, `${language}.traineddata.gz`);
    if (existsSync(path)) return path;
  } catch {
    // Not installed: the same error as a file gone from the package.
  }
  return fail('OCR_MODEL_MISSING', { params: { source } });
}
