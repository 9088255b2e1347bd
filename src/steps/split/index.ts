import { z } from 'zod';
import { defineStep } from '../../plugin/index.ts';
import { splitPages } from './split-pages.ts';

/** Cuts the pages of a dossier into documents: a new one where a head begins. */
export const split = defineStep({
  kind: 'split',
  summary: {
    en: 'Cuts the pages into documents where a new head begins',
    vi: 'Tách các trang thành văn bản, mỗi văn bản bắt đầu từ phần đầu (quốc hiệu, tên cơ quan, tên biểu mẫu)',
  },
  scope: 'dossier',
  version: 1,
  effect: 'none',
  reads: ['files', 'pages', 'page.text', 'page.geometry'],
  writes: ['documents'],
  settings: z.strictObject({}),
  examples: [{ title: 'as usual', with: {} }],
  open: () => ({
    run: async ({ files, pages, 'page.text': texts, 'page.geometry': geometries }) => ({
      writes: { documents: splitPages({ files, pages, texts, geometries }) },
    }),
  }),
});
