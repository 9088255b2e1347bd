import type { PageText } from '../../../domain/index.ts';
import type { PagePicture } from '../../../plugin/index.ts';
import { createWriter } from '../write/writer.ts';

/** Enough to read; the copy is for searching, the original stands beside it. */
const DPI = 150;

interface Pages {
  readonly count: number;
  picture(index: number, dpi: number): Promise<PagePicture>;
  text(index: number, dpi: number): Promise<PageText | null>;
}

/** A searchable copy made of drawn pages, for files whose own structure cannot be added to (encrypted, repaired). */
export async function drawnCopy(path: string, pages: Pages, texts: readonly (PageText | null)[]): Promise<void> {
  const writer = await createWriter(path, { conformance: 'none', title: '' });
  try {
    for (let index = 0; index < pages.count; index += 1) {
      const picture = await pages.picture(index, DPI);
      if (picture.source !== 'raw') throw new TypeError('a drawn page is raw');
      const { widthPx, heightPx, dpi, rotate } = picture;
      const sideways = rotate === 90 || rotate === 270;
      await writer.addPage({
        picture,
        text: texts[index] ?? (await pages.text(index, DPI)),
        geometry: {
          rotation: rotate,
          skewDegrees: 0,
          widthPx: sideways ? heightPx : widthPx,
          heightPx: sideways ? widthPx : heightPx,
          dpi,
          dpiSource: 'file',
          widthMm: 0,
          heightMm: 0,
          marks: [],
        },
      });
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}
