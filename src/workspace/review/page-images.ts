import { fail } from '../../errors/index.ts';
import { type Engines, pagePicture } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import type { ReviewedPage } from './desk.ts';

interface PageImage {
  readonly jpeg: Uint8Array;
  readonly version: string;
}

/** Pictures kept in memory, oldest use out first: some hundred thumbnails and a dozen pages. */
const KEPT_BYTES = 64 * 1024 * 1024;
const QUALITY = 78;
const DRAWING_MS = 60_000;
export const WIDTHS_PX = { least: 32, most: 6000 } as const;

/** Pages as JPEG, upright and not levelled, so that boxes told in pixels of the upright page fit. */
export function pageImages(
  { blobs }: Pick<Room, 'blobs'>,
  withEngines: <T>(work: (engines: Engines) => Promise<T>) => Promise<T>,
) {
  const kept = new Map<string, Promise<PageImage>>();
  const sizes = new Map<string, number>();

  async function draw({ ref, geometry, imageVersion }: ReviewedPage, widthPx: number): Promise<PageImage> {
    const dpi = Math.min(1, widthPx / geometry.widthPx) * geometry.dpi;
    const { jpeg } = await withEngines(async (engines) => {
      const picture = await pagePicture(ref, engines, { blobs, signal: AbortSignal.timeout(DRAWING_MS) });
      const imaging = await engines.get('imaging');
      return imaging.shrink(picture, geometry, { dpi, quality: QUALITY, level: false, grey: false });
    });
    return { jpeg, version: `${imageVersion}-${widthPx}` };
  }

  function makeRoom(): void {
    for (const key of kept.keys()) {
      if ([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) <= KEPT_BYTES) return;
      kept.delete(key);
      sizes.delete(key);
    }
  }

  return {
    /** Asked for twice at once, it is drawn once. */
    async get(page: ReviewedPage | undefined, asked: number): Promise<PageImage> {
      if (page === undefined) return fail('PAGE_UNKNOWN');
      const widthPx = Math.round(Math.min(Math.max(asked, WIDTHS_PX.least), WIDTHS_PX.most, page.geometry.widthPx));
      const key = `${page.imageVersion}-${widthPx}`;
      const drawn = kept.get(key) ?? draw(page, widthPx);
      kept.delete(key);
      kept.set(key, drawn);
      try {
        sizes.set(key, (await drawn).jpeg.byteLength);
      } catch (error) {
        kept.delete(key);
        throw error;
      }
      makeRoom();
      return drawn;
    },
  };
}
