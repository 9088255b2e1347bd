import type { PageRef } from './artifacts.ts';
import type { Engines, PagePicture } from './engines.ts';
import type { StepContext } from './step.ts';

/** Resolution at which a PDF page is drawn that is not simply one picture. */
const DRAW_DPI = 300;

/**
 * A page's picture as an engine takes it, still encoded where possible: the image file itself, the picture stream of a
 * PDF page, or the page drawn. Errors: those of `PdfEngine.picture`, BLOB_MISSING, BLOB_DAMAGED.
 * @example const picture = await pagePicture(page, engines, context);
 */
export async function pagePicture(
  page: PageRef,
  engines: Engines,
  { blobs, signal }: Pick<StepContext, 'blobs' | 'signal'>,
): Promise<PagePicture> {
  const path = await blobs.path(page.file.sha256);
  if (page.file.kind !== 'pdf') return { source: 'file', path, index: page.index, format: page.file.kind };
  const pdf = await engines.get('pdf');
  return pdf.picture(path, page.index, { dpi: DRAW_DPI, signal });
}
