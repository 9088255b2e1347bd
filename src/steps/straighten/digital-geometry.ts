import type { PageGeometry, Rotation } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import { type Engines, type PageRef, pagePicture, type StepContext } from '../../plugin/index.ts';

/** The resolution in which places on a page without pixels are told. */
const DIGITAL_DPI = 300;

/**
 * A page that keeps its text lies as its author, or the program that read it, wanted: only its size is asked for. A
 * scan's picture says its resolution and how it is turned.
 */
export async function digitalGeometry(
  page: PageRef,
  engines: Engines,
  context: Pick<StepContext, 'blobs' | 'signal'>,
): Promise<PageGeometry> {
  const { dpi, rotation } = await lieOf(page, engines, context);
  const pdf = await engines.get('pdf');
  const text = await pdf.text(await context.blobs.path(page.file.sha256), page.index, { dpi });
  if (text === null) return fail('FILE_DAMAGED', { where: { file: page.file.name, page: page.number } });
  const mm = (px: number) => Math.round((px / dpi) * 25.4 * 10) / 10;
  return {
    rotation,
    skewDegrees: 0,
    widthPx: text.widthPx,
    heightPx: text.heightPx,
    dpi,
    dpiSource: 'file',
    widthMm: mm(text.widthPx),
    heightMm: mm(text.heightPx),
    marks: [],
  };
}

async function lieOf(
  page: PageRef,
  engines: Engines,
  context: Pick<StepContext, 'blobs' | 'signal'>,
): Promise<{ dpi: number; rotation: Rotation }> {
  if (page.textLayer === undefined || page.picture !== 'embedded') return { dpi: DIGITAL_DPI, rotation: 0 };
  const picture = await pagePicture(page, engines, context);
  return picture.source === 'file' ? { dpi: DIGITAL_DPI, rotation: 0 } : { dpi: picture.dpi, rotation: picture.rotate };
}
