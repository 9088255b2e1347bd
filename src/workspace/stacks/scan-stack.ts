import { type PageGeometry, type PageSheet, pageSheet, type Rotation } from '../../domain/index.ts';
import { isSohoaError } from '../../errors/index.ts';
import { type Engines, type PagePicture, type PageRef, pagePicture } from '../../plugin/index.ts';
import { lookForCodes } from '../../steps/straighten/look-for-codes.ts';
import { inOrder } from '../in-order.ts';
import type { Stack, StackFile } from './find-stacks.ts';

/** A page of a stack: where it is, and what sheet it is, if any. */
export interface ScannedPage {
  /** Index of the stack's file, and of the page in it. */
  readonly file: number;
  readonly index: number;
  /** Null where the page is no separator. A label on a paper separates too: the page begins its dossier. */
  readonly sheet: PageSheet | null;
  /** As the picture is stored, not turned: which way is up is found out with the dossier. */
  readonly geometry: PageGeometry | null;
}

const READING_DPI = 170;
const MEGAPIXEL_LIMIT = 250;
const PAGES_AT_A_TIME = 2;

/** Looks at every page for separator sheets; nothing is recognized. A page that cannot be opened is no sheet. */
export async function scanStack(stack: Stack, engines: Engines, signal: AbortSignal): Promise<ScannedPage[]> {
  const places = stack.files.flatMap(({ pageCount }, file) =>
    Array.from({ length: pageCount }, (_, index) => ({ file, index })),
  );
  const scanned: ScannedPage[] = [];
  const look = async ({ file, index }: { file: number; index: number }) => {
    signal.throwIfAborted();
    const seen = await lookAtPage(stack.files[file] as StackFile, index, engines, signal);
    return { file, index, ...seen };
  };
  for await (const page of inOrder(places, PAGES_AT_A_TIME, look)) scanned.push(page);
  return scanned;
}

/** The page of a loose file as steps and writers know pages. */
export function stackPage(file: StackFile, index: number): { page: PageRef; blobs: { path(): Promise<string> } } {
  const stored = { sha256: '', name: file.path, kind: file.kind, passThrough: false };
  return {
    page: { number: index + 1, file: stored, index, picture: 'image', ownText: false },
    blobs: { path: async () => file.fullPath },
  };
}

async function lookAtPage(
  file: StackFile,
  index: number,
  engines: Engines,
  signal: AbortSignal,
): Promise<Pick<ScannedPage, 'sheet' | 'geometry'>> {
  try {
    const { page, blobs } = stackPage(file, index);
    const picture = await pagePicture(page, engines, { blobs: { ...NO_BLOBS, ...blobs }, signal });
    const imaging = await engines.get('imaging');
    const { geometry, reading } = await imaging.prepare(picture, {
      readingDpi: READING_DPI,
      megapixelLimit: MEGAPIXEL_LIMIT,
      signal,
      // Codes are read whichever way the page lies.
      askOrientation: async () => ({ rotation: 0, confidence: 0 }),
    });
    const { codes } = await lookForCodes(reading, geometry, page, await engines.get('barcodes'));
    return { sheet: pageSheet(codes), geometry: asStored(geometry, picture) };
  } catch (error) {
    if (isSohoaError(error) && error.recovery === 'fix-input') return { sheet: null, geometry: null };
    throw error;
  }
}

const NO_BLOBS = {
  putFile: refuse,
  putBytes: refuse,
  read: refuse,
};

async function refuse(): Promise<never> {
  throw new TypeError('a page is only looked at');
}

function asStored(geometry: PageGeometry, picture: PagePicture): PageGeometry {
  const rotation: Rotation = picture.source === 'file' ? 0 : picture.rotate;
  const isTurned = (geometry.rotation + rotation) % 180 !== 0;
  const { widthPx, heightPx, widthMm, heightMm } = geometry;
  const size = isTurned
    ? { widthPx: heightPx, heightPx: widthPx, widthMm: heightMm, heightMm: widthMm }
    : { widthPx, heightPx, widthMm, heightMm };
  return { ...geometry, ...size, rotation, skewDegrees: 0, marks: [] };
}
