import { z } from 'zod';
import type { PageText } from '../../domain/index.ts';
import { defineStep } from '../../plugin/index.ts';
import { keptText } from './kept-text.ts';
import { onPage } from './on-page.ts';
import { readWords } from './read-words.ts';

/** Reads the words of a page with their places; a born-digital page keeps its own. */
export const recognize = defineStep({
  kind: 'recognize',
  summary: {
    en: 'Reads the words of each page with their places and how sure they are',
    vi: 'Nhận dạng chữ từng trang, kèm vị trí và độ tin cậy',
  },
  scope: 'page',
  version: 13,
  effect: 'none',
  reads: ['page', 'page.geometry', 'page.reading'],
  writes: ['page.text'],
  engines: ['ocr', 'pdf'],
  settings: z.strictObject({
    pageSeconds: z.int().min(1).default(120).describe('A page that takes longer is tried once more, then held'),
  }),
  examples: [
    { title: 'as usual', with: {} },
    { title: 'large plans', with: { pageSeconds: 600 } },
  ],
  open: ({ engines, settings }) => ({
    run: async ({ page, 'page.geometry': geometry, 'page.reading': reading }, { signal, blobs }) => {
      if (page.ownText) {
        const own = await keptText(page, geometry.dpi, { engines, blobs });
        return { writes: { 'page.text': own ?? withoutWords(geometry) } };
      }
      if (reading === null) return { writes: { 'page.text': withoutWords(geometry) } };
      const ocr = await engines.get('ocr');
      const result = await readWords(ocr, reading, { signal, timeoutMs: settings.pageSeconds * 1000 });
      return { writes: { 'page.text': onPage(result, reading, geometry) } };
    },
  }),
});

function withoutWords({ widthPx, heightPx }: Pick<PageText, 'widthPx' | 'heightPx'>): PageText {
  return { origin: 'none', widthPx, heightPx, blocks: [], confidence: null };
}
