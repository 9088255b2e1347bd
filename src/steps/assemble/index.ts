import { z } from 'zod';
import { defineStep, type OutputFile } from '../../plugin/index.ts';
import { documentName } from './document-name.ts';
import { pagesOf } from './pages-of.ts';
import { passOn } from './pass-on.ts';
import { writePdf } from './write-pdf.ts';
import { writeReadings } from './write-readings.ts';

/** Makes the files of a document: searchable PDF/A, plain text, ALTO. */
export const assemble = defineStep({
  kind: 'assemble',
  summary: {
    en: 'Makes searchable PDF/A-2b, plain text and ALTO 4.4 of each document',
    vi: 'Tạo PDF/A-2b tìm kiếm được, văn bản thuần và ALTO 4.4 cho từng văn bản',
  },
  scope: 'document',
  version: 2,
  effect: 'none',
  reads: ['document', 'page', 'page.geometry', 'page.text', 'marks', 'document.fields'],
  writes: ['document.outputs'],
  engines: ['imaging', 'pdf', 'alto'],
  settings: z.strictObject({
    profile: z
      .enum(['archive', 'view', 'small'])
      .default('archive')
      .describe(
        'archive: as scanned, lossless · view: level, without blank pages, doubles and separator sheets, a sheet of two ' +
          'pages as two, moderate size · small: the same, smaller',
      ),
  }),
  examples: [
    { title: 'for the archive', with: {} },
    { title: 'for reading on a telephone', with: { profile: 'small' } },
  ],
  open: ({ engines, settings: { profile } }) => ({
    run: async (inputs, context) => {
      const { document } = inputs;
      const pages = pagesOf(inputs);
      const names = documentName(document, inputs['document.fields'], context.dossier);
      const work = { engines, context, names, pages };
      const pdfs = document.passThrough
        ? await passOn(document.passThrough.sha256, work)
        : [await writePdf(profile, work)];
      const outputs: OutputFile[] = [...pdfs, ...(await writeReadings(work))];
      return { writes: { 'document.outputs': outputs } };
    },
  }),
});
