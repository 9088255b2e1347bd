import { dirname, join } from 'node:path';
import { isSohoaError } from '../../errors/index.ts';
import { type ListedFile, naturalOrder } from '../../pipeline/index.ts';
import type { Engines, StoredFile } from '../../plugin/index.ts';

/** A loose file that may be part of a stack. */
export interface StackFile extends ListedFile {
  readonly fullPath: string;
  readonly kind: StoredFile['kind'];
  readonly pageCount: number;
}

/** Pages in the order of the paper: one file of many pages, or files of one page each that lie in one folder. */
export interface Stack {
  readonly files: readonly StackFile[];
}

const KINDS: Readonly<Record<string, StoredFile['kind']>> = {
  'application/pdf': 'pdf',
  'image/tiff': 'tiff',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};
/** As the steps' default: what is larger is refused when the dossier is taken in. */
const MEGAPIXEL_LIMIT = 250;

/**
 * Loose files as stacks. A file of many pages is a stack of its own, so that no dossier runs on from one file into the
 * next; pictures of one page are one stack a folder, in the order of their names. Files that are no scans are left out.
 */
export async function findStacks(root: string, loose: readonly ListedFile[], engines: Engines): Promise<Stack[]> {
  const stacks: Stack[] = [];
  let pictures: StackFile[] = [];
  const close = () => {
    if (pictures.length > 0) stacks.push({ files: pictures });
    pictures = [];
  };
  // As a person counts: scan-2 before scan-10.
  for (const file of loose.toSorted((a, b) => naturalOrder(a.path, b.path))) {
    const found = await lookAt(join(root, file.path), file, engines);
    if (found === null) continue;
    const isPicture = found.kind !== 'pdf' && found.pageCount === 1;
    const last = pictures.at(-1);
    if (!isPicture || (last !== undefined && dirname(last.path) !== dirname(found.path))) close();
    if (isPicture) pictures.push(found);
    else stacks.push({ files: [found] });
  }
  close();
  return stacks;
}

/** Null for what cannot be opened or has text of its own: a born-digital or signed PDF is never cut up. */
async function lookAt(fullPath: string, file: ListedFile, engines: Engines): Promise<StackFile | null> {
  try {
    const found = await (await engines.get('filetype')).identify(fullPath);
    const kind = KINDS[found?.mime ?? ''];
    if (kind === undefined) return null;
    if (kind === 'pdf') {
      const { pages, signed } = await (await engines.get('pdf')).inspect(fullPath);
      const isScan = !signed && pages.every(({ content }) => content !== 'text');
      return isScan ? { ...file, fullPath, kind, pageCount: pages.length } : null;
    }
    const imaging = await engines.get('imaging');
    const { pageCount } = await imaging.inspect(fullPath, { megapixels: MEGAPIXEL_LIMIT });
    return { ...file, fullPath, kind, pageCount };
  } catch (error) {
    if (isSohoaError(error) && error.recovery === 'fix-input') return null;
    throw error;
  }
}
