import { z } from 'zod';
import { defineStep } from '../../plugin/index.ts';
import { findDuplicates } from './duplicates.ts';
import { findMarks } from './find-marks.ts';
import { readLeafNumbers } from './leaf-numbers.ts';
import { holdBesideSheets, readSheets } from './sheets.ts';
import { splitPagesOf } from './split-page.ts';
import { splitPages } from './split-pages.ts';
import { checkStackPart } from './stack-doubts.ts';

/** Looks at the dossier as a whole: marks pages that stand out, and cuts all of them into documents. */
export const split = defineStep({
  kind: 'split',
  summary: {
    en: 'Cuts the pages into documents where a new head begins; marks doubles, odd sheets, spreads and pages hard to read',
    vi: 'Tách các trang thành văn bản tại mỗi phần đầu (quốc hiệu, tên cơ quan, tên biểu mẫu); đánh dấu trang trùng, tờ khác thường, tờ gồm hai trang và trang khó đọc',
  },
  scope: 'dossier',
  version: 5,
  effect: 'none',
  reads: ['source', 'files', 'pages', 'page.text', 'page.geometry', 'page.print', 'page.codes'],
  writes: ['documents', 'marks', 'leaves'],
  settings: z.strictObject({
    lowConfidence: z
      .number()
      .min(0)
      .max(1)
      .default(0.75)
      .describe(
        'A page of which a smaller share of words is likely to be right (0–1) waits for a person; 0 = none does',
      ),
    oddSkewDegrees: z
      .number()
      .min(0.5)
      .max(45)
      .default(3)
      .describe('A page that lies so much more crooked than the rest of its dossier is marked'),
  }),
  examples: [
    { title: 'as usual', with: {} },
    { title: 'more pages that a person should look at', with: { lowConfidence: 0.9 } },
  ],
  open: ({ settings }) => ({
    run: async (inputs) => {
      const { source } = inputs;
      const sheets = readSheets({ code: source.code, pages: inputs.pages, codes: inputs['page.codes'] });
      const all = splitPagesOf(inputs);
      const papers = all.filter((_, index) => !sheets.isSheet(index));
      checkStackPart({ source, pages: papers });
      const originals = findDuplicates(all);
      const marks = findMarks(all, new Set(originals.keys()), settings);
      const { files, pages, 'page.text': texts, 'page.geometry': geometries } = inputs;
      const documents = splitPages({ files, pages, texts, geometries, originals, sheets });
      const leaves = readLeafNumbers(all, documents);
      return { writes: { documents, marks, leaves }, held: holdBesideSheets(sheets, pages, documents) };
    },
  }),
});
