import { z } from 'zod';
import { type ErrorCode, isSohoaError, problem } from '../../errors/index.ts';
import { defineStep, type PageRef, pagePicture } from '../../plugin/index.ts';
import { askOrientation } from './ask-orientation.ts';
import { digitalGeometry } from './digital-geometry.ts';
import { lookForCodes } from './look-for-codes.ts';
import { pagePrint } from './page-print.ts';

/** Long enough for a page of any size on a slow machine; a hung process is found before the step's own time-out. */
const ORIENTATION_TIMEOUT_MS = 60_000;

/** Finds out how a page lies and makes the image that is read; the page itself stays as it was scanned. */
export const straighten = defineStep({
  kind: 'straighten',
  summary: {
    en: 'Turns pages upright, levels them, evens out their background, marks blank ones and separator sheets',
    vi: 'Xoay đúng chiều, nắn thẳng, làm đều nền, đánh dấu trang trắng và tờ phân cách',
  },
  scope: 'page',
  version: 3,
  effect: 'none',
  reads: ['page'],
  writes: ['page.geometry', 'page.reading', 'page.print', 'page.codes'],
  engines: ['imaging', 'pdf', 'ocr', 'barcodes'],
  settings: z.strictObject({
    readingDpi: z
      .int()
      .min(70)
      .max(600)
      .default(170)
      .describe('Resolution at which print of ordinary size is read; small print is read at a higher one'),
    megapixels: z.number().positive().default(250).describe('Larger pictures are refused unopened'),
  }),
  examples: [
    { title: 'as usual', with: {} },
    { title: 'very small print', with: { readingDpi: 300 } },
  ],
  open: ({ engines, settings }) => ({
    run: async ({ page }, context) => {
      if (page.ownText) {
        const geometry = await digitalGeometry(page, engines, context);
        return { writes: { 'page.geometry': geometry, 'page.reading': null, 'page.print': null, 'page.codes': [] } };
      }
      const imaging = await engines.get('imaging');
      const prepared = imaging.prepare(await pagePicture(page, engines, context), {
        readingDpi: settings.readingDpi,
        megapixelLimit: settings.megapixels,
        signal: context.signal,
        ...(page.rotation === undefined ? {} : { rotation: page.rotation }),
        neverBlank: page.undone?.includes('blank') ?? false,
        askOrientation: async (image) => {
          const ocr = await engines.get('ocr');
          return askOrientation(ocr, image, { signal: context.signal, timeoutMs: ORIENTATION_TIMEOUT_MS });
        },
      });
      const seen = await prepared.catch((error: unknown) => named(error, page, context.dossier));
      const found = await lookForCodes(seen.reading, seen.geometry, page, await engines.get('barcodes'));
      const { geometry, reading, codes } = found;
      const print = reading === null ? null : pagePrint(reading);
      return {
        writes: { 'page.geometry': geometry, 'page.reading': reading, 'page.print': print, 'page.codes': codes },
      };
    },
  }),
});

/** The engine names the file in the store; a person knows only the one in the folder, and wants the page. */
function named(error: unknown, { file, number }: PageRef, dossier: string): never {
  if (!isSohoaError(error) || error.recovery !== 'fix-input') throw error;
  const where = { dossier, file: file.name, page: number };
  throw problem(error.code as ErrorCode, { where, params: { ...error.params, ...where }, cause: error.cause });
}
