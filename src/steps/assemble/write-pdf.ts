import { join } from 'node:path';
import { type Engines, type OutputFile, type PagePicture, type PdfPageSpec, pagePicture } from '../../plugin/index.ts';
import type { AssembledPage, Work } from './pages-of.ts';
import { shrunkPage } from './shrunk-page.ts';

export type Profile = 'archive' | 'view' | 'small';

/** The document's searchable PDF, page by page: only one page's picture is in memory at a time. */
export async function writePdf(profile: Profile, { engines, context, names, pages }: Work): Promise<OutputFile> {
  const pdf = await engines.get('pdf');
  const path = join(context.scratch, 'document.pdf');
  const writer = await pdf.createWriter(path, { profile, conformance: 'pdfa-2b', title: names.code });
  try {
    for (const page of kept(profile, pages)) {
      context.signal.throwIfAborted();
      await writer.addPage(await pdfPage(profile, page, { engines, context }));
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
  return { name: `${names.stem}.pdf`, role: 'pdf', ...(await context.blobs.putFile(path)) };
}

/** What the writer needs of one page under a profile. */
export async function pdfPage(
  profile: Profile,
  page: AssembledPage,
  { engines, context }: Pick<Work, 'engines' | 'context'>,
): Promise<PdfPageSpec> {
  const picture = await pagePicture(page.page, engines, context);
  return profile === 'archive' ? scannedPage(page, picture, engines) : shrunkPage(page, picture, { profile, engines });
}

/** Pages are never dropped but from copies for reading, and there only marked blanks; one page always stays. */
function kept(profile: Profile, pages: readonly AssembledPage[]): readonly AssembledPage[] {
  if (profile === 'archive') return pages;
  const written = pages.filter(({ geometry }) => !geometry.marks.includes('blank'));
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
