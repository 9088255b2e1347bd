import { z } from 'zod';
import { fail, isSohoaError, type SohoaError } from '../../errors/index.ts';
import { defineStep, type PageRef, type StoredFile } from '../../plugin/index.ts';
import { collate, inFileOrder, type LoosePage } from './collate.ts';
import { type TakenFile, takeFile } from './take-file.ts';
import { TEXT_MODES } from './text-mode.ts';

/** Takes the files of a dossier in, byte for byte, and lists their pages. */
export const intake = defineStep({
  kind: 'intake',
  summary: {
    en: 'Takes in PDF, TIFF, JPEG and PNG files byte for byte and lists their pages',
    vi: 'Nhận nguyên vẹn các tệp PDF, TIFF, JPEG, PNG và lập danh sách trang',
  },
  scope: 'dossier',
  version: 3,
  effect: 'none',
  reads: ['source'],
  writes: ['files', 'pages'],
  engines: ['filetype', 'imaging', 'pdf'],
  settings: z.strictObject({
    text: z
      .enum(TEXT_MODES)
      .default('auto')
      .describe(
        'Text a PDF already has. auto: a page keeps its text where that reads well, its own or that of another program, the rest is read · redo: only its own is kept, layers of other programs are read anew · force: every page is read from its picture · skip: a page with any text is left as it is',
      ),
    duplex: z
      .enum(['as-scanned', 'two-pass'])
      .default('as-scanned')
      .describe(
        'two-pass: fronts were scanned first, then the pile turned over; pages are put in order, the pile being one file, two files or single pages in a row; where they do not pair up, the order of the files stays and the dossier waits for a person',
      ),
    megapixels: z
      .number()
      .positive()
      .default(250)
      .describe('Larger pictures are refused unopened: an A0 plan at 300 dpi has 139 megapixels, a bomb has thousands'),
  }),
  examples: [
    { title: 'as usual', with: {} },
    { title: 'large drawings at 600 dpi', with: { megapixels: 600 } },
    { title: 'a scanner without a duplex unit', with: { duplex: 'two-pass' } },
    { title: 'scans with the text layer of an older program', with: { text: 'redo' } },
  ],
  open: ({ engines, settings }) => ({
    run: async ({ source }, context) => {
      const taken: TakenFile[] = [];
      const problems: SohoaError[] = [];
      for (const { name } of source.files) {
        context.signal.throwIfAborted();
        try {
          taken.push(await takeFile({ folder: source.folder, name }, { engines, context, settings }));
        } catch (error) {
          // Every bad file is named at once, so that the folder has to be mended only once.
          if (!isSohoaError(error) || error.recovery !== 'fix-input') throw error;
          problems.push(error);
        }
      }
      stopAt(problems);
      const collated = settings.duplex === 'two-pass' ? collate(taken) : inFileOrder(taken);
      const pages = numbered(collated ?? inFileOrder(taken));
      if (pages.length === 0) fail('DOSSIER_NO_PAGES', { where: { dossier: context.dossier } });
      const held = collated === null ? [{ pointer: '/documents', reason: 'DUPLEX_COUNTS_DIFFER', candidates: [] }] : [];
      return { writes: { files: taken.map(({ file }) => file), pages }, held };
    },
  }),
});

function stopAt([first, ...others]: SohoaError[]): void {
  if (first === undefined) return;
  if (others.length > 0) first.cause = new AggregateError(others);
  throw first;
}

function numbered(loose: readonly LoosePage[]): PageRef[] {
  return loose.flatMap(({ taken, index }, i) => {
    const page = taken.pages[index];
    return page === undefined ? [] : [{ number: i + 1, file: fileOf(taken.file), index, ...page }];
  });
}

function fileOf({ sha256, name, kind, passThrough }: StoredFile): PageRef['file'] {
  return { sha256, name, kind, passThrough };
}
