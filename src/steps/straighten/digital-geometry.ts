import type { PageGeometry } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Engines, PageRef, StepContext } from '../../plugin/index.ts';

/** The resolution in which places on a page without pixels are told. */
const DIGITAL_DPI = 300;

/** A born-digital page lies as its author wanted: only its size is asked for. */
export async function digitalGeometry(
  page: PageRef,
  engines: Engines,
  { blobs }: Pick<StepContext, 'blobs'>,
): Promise<PageGeometry> {
  const pdf = await engines.get('pdf');
  const text = await pdf.text(await blobs.path(page.file.sha256), page.index, { dpi: DIGITAL_DPI });
  if (text === null) return fail('FILE_DAMAGED', { where: { file: page.file.name, page: page.number } });
  const mm = (px: number) => Math.round((px / DIGITAL_DPI) * 25.4 * 10) / 10;
  return {
    rotation: 0,
    skewDegrees: 0,
    widthPx: text.widthPx,
    heightPx: text.heightPx,
    dpi: DIGITAL_DPI,
    dpiSource: 'file',
    widthMm: mm(text.widthPx),
    heightMm: mm(text.heightPx),
    marks: [],
  };
}
