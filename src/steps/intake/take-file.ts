import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ErrorCode, fail, isSohoaError, problem } from '../../errors/index.ts';
import type { Engines, PageRef, PdfFacts, StepContext, StoredFile } from '../../plugin/index.ts';
import { isPassedOn, pageOf, type TextMode } from './text-mode.ts';

/** A file that is now in the blob store, with what is to be known of its pages. */
export interface TakenFile {
  readonly file: StoredFile;
  readonly pages: readonly Pick<PageRef, 'picture' | 'ownText' | 'textLayer'>[];
}

interface Means {
  readonly engines: Engines;
  readonly context: Pick<StepContext, 'blobs' | 'dossier'>;
  readonly settings: { readonly megapixels: number; readonly text: TextMode };
}

const KINDS: Readonly<Record<string, StoredFile['kind']>> = {
  'application/pdf': 'pdf',
  'image/tiff': 'tiff',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

/**
 * Errors: LINK_OUTSIDE, FILE_EMPTY, FILE_UNKNOWN, FILE_DAMAGED, FILE_TOO_LARGE, PDF_PASSWORD, PDF_NO_PAGES,
 * PDF_TOO_COMPLEX, each naming the file as it lies in the dossier's folder.
 */
export async function takeFile(entry: { folder: string; name: string }, means: Means): Promise<TakenFile> {
  const where = { dossier: means.context.dossier, file: entry.name };
  try {
    const path = await insidePath(entry, where);
    const kind = await identify(path, means.engines, where);
    const { sha256, bytes } = await means.context.blobs.putFile(path);
    const stored = { name: entry.name, sha256, bytes, kind };
    // Looked at in the store, not in the folder: what is judged is what is kept.
    const kept = await means.context.blobs.path(sha256);
    if (kind === 'pdf')
      return takePdf(stored, await (await means.engines.get('pdf')).inspect(kept), means.settings.text);
    const imaging = await means.engines.get('imaging');
    const { pageCount, format } = await imaging.inspect(kept, { megapixels: means.settings.megapixels });
    return {
      file: { ...stored, kind: format, pageCount, passThrough: false, signed: false },
      pages: Array.from({ length: pageCount }, () => ({ picture: 'image', ownText: false })),
    };
  } catch (error) {
    // Engines name the file in the store; a person knows only the one in the folder.
    if (!isSohoaError(error) || error.recovery !== 'fix-input') throw error;
    throw problem(error.code as ErrorCode, { where, params: { ...error.params, ...where }, cause: error.cause });
  }
}

/** A link may only lead to a place inside the dossier's folder: what lies elsewhere was not handed in. */
async function insidePath({ folder, name }: { folder: string; name: string }, where: Where): Promise<string> {
  const path = join(folder, name);
  const facts = await lstat(path);
  const real = await realpath(path).catch(() => fail('LINK_OUTSIDE', { where }));
  if (facts.isSymbolicLink() && !real.startsWith((await realpath(folder)) + sep)) fail('LINK_OUTSIDE', { where });
  if (facts.isFile() && facts.size === 0) fail('FILE_EMPTY', { where });
  return real;
}

async function identify(path: string, engines: Engines, where: Where): Promise<StoredFile['kind']> {
  const found = await (await engines.get('filetype')).identify(path);
  const kind = KINDS[found?.mime ?? ''];
  return kind ?? fail('FILE_UNKNOWN', { where, params: { found: found?.mime ?? '?' } });
}

function takePdf(stored: Pick<StoredFile, 'name' | 'sha256' | 'bytes' | 'kind'>, facts: PdfFacts, mode: TextMode) {
  const file: StoredFile = {
    ...stored,
    pageCount: facts.pages.length,
    passThrough: isPassedOn(facts, mode),
    signed: facts.signed,
  };
  return { file, pages: facts.pages.map((page) => pageOf(page, mode)) };
}

interface Where {
  readonly dossier: string;
  readonly file: string;
}
