import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ErrorCode, fail, isSohoaError, problem } from '../../errors/index.ts';
import type { Engines, PageRef, PdfFacts, PdfPageFacts, StepContext, StoredFile } from '../../plugin/index.ts';

/** A file that is now in the blob store, with what is to be known of its pages. */
export interface TakenFile {
  readonly file: StoredFile;
  readonly pages: readonly Pick<PageRef, 'picture' | 'ownText'>[];
}

interface Means {
  readonly engines: Engines;
  readonly context: Pick<StepContext, 'blobs' | 'dossier'>;
  readonly limits: { readonly megapixels: number };
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
    if (kind === 'pdf') return takePdf(stored, await (await means.engines.get('pdf')).inspect(kept));
    const imaging = await means.engines.get('imaging');
    const { pageCount, format } = await imaging.inspect(kept, { megapixels: means.limits.megapixels });
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

/** Signed, born-digital and vector PDFs go on as they are: rewriting would kill the signature or lose sharpness. */
function takePdf(stored: Pick<StoredFile, 'name' | 'sha256' | 'bytes' | 'kind'>, facts: PdfFacts): TakenFile {
  const passThrough = facts.signed || facts.pages.some(({ content }) => content === 'text');
  return {
    file: { ...stored, pageCount: facts.pages.length, passThrough, signed: facts.signed },
    pages: facts.pages.map((page) => ({
      picture: page.content === 'image' ? 'embedded' : 'rendered',
      ownText: hasOwnText(page),
    })),
  };
}

/** Text that lies invisible under a scan is some other program's reading: the scan is read again. */
function hasOwnText({ content, ownText }: PdfPageFacts): boolean {
  return content === 'text' && ownText;
}

interface Where {
  readonly dossier: string;
  readonly file: string;
}
