import { join } from 'node:path';
import type { PageMark } from '../../domain/index.ts';
import { type Engines, type OutputFile, type PagePicture, type PdfPageSpec, pagePicture } from '../../plugin/index.ts';
import type { AssembledPage, Work } from './pages-of.ts';
import { shrunkPages } from './shrunk-page.ts';

export type Profile = 'archive' | 'view' | 'small';

/** The document's searchable PDF, page by page: only one page's picture is in memory at a time. */
export async function writePdf(profile: Profile, { engines, context, names, pages }: Work): Promise<OutputFile> {
  const pdf = await engines.get('pdf');
  const path = join(context.scratch, 'document.pdf');
  const writer = await pdf.createWriter(path, { profile, conformance: 'pdfa-2b', title: names.code });
  try {
    for (const page of kept(profile, pages)) {
      context.signal.throwIfAborted();
      for (const spec of await pdfPages(profile, page, { engines, context })) await writer.addPage(spec);
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  return { name: `${names.stem}.pdf`, role: 'pdf', ...(await context.blobs.putFile(path)) };
}

/** What the writer needs of one page under a profile: two pages where two lie on one sheet and are shown as such. */
export async function pdfPages(
  profile: Profile,
  page: AssembledPage,
  { engines, context }: Pick<Work, 'engines' | 'context'>,
): Promise<PdfPageSpec[]> {
  const picture = await pagePicture(page.page, engines, context);
  if (profile === 'archive') return [await scannedPage(page, picture, engines)];
  return shrunkPages(page, picture, { profile, engines });
}

const NOT_SHOWN: readonly PageMark[] = ['blank', 'separator', 'duplicate'];

/** Pages are never dropped but from copies for reading, and there only by their marks. */
export function isShown(profile: Profile, marks: readonly PageMark[]): boolean {
  return profile === 'archive' || !marks.some((mark) => NOT_SHOWN.includes(mark));
}

/** One page always stays. */
function kept(profile: Profile, pages: readonly AssembledPage[]): readonly AssembledPage[] {
  const written = pages.filter(({ marks }) => isShown(profile, marks));
  return written.length > 0 ? written : pages.slice(0, 1);
}

/** As scanned: the stream itself where a PDF can hold it, else its pixels without loss. */
async function scannedPage(
  { geometry, text }: AssembledPage,
  picture: PagePicture,
  engines: Engines,
): Promise<PdfPageSpec> {
  const pdf = await engines.get('pdf');
  if (await pdf.embeds(picture)) return { picture, geometry, text };
  const decoded = await (await engines.get('imaging')).decode(picture);
  return { picture: { source: 'raw', ...decoded, dpi: geometry.dpi, rotate: geometry.rotation }, geometry, text };
}
