import { z } from 'zod';
import { fail, isSohoaError, type SohoaError } from '../../errors/index.ts';
import { defineStep, type PageRef, type StoredFile } from '../../plugin/index.ts';
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
  version: 2,
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
    megapixels: z
      .number()
      .positive()
      .default(250)
      .describe('Larger pictures are refused unopened: an A0 plan at 300 dpi has 139 megapixels, a bomb has thousands'),
  }),
  examples: [
    { title: 'as usual', with: {} },
    { title: 'large drawings at 600 dpi', with: { megapixels: 600 } },
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
      const pages = numbered(taken);
      if (pages.length === 0) fail('DOSSIER_NO_PAGES', { where: { dossier: context.dossier } });
      return { writes: { files: taken.map(({ file }) => file), pages } };
    },
  }),
});

function stopAt([first, ...others]: SohoaError[]): void {
  if (first === undefined) return;
  if (others.length > 0) first.cause = new AggregateError(others);
  throw first;
}

function numbered(taken: readonly TakenFile[]): PageRef[] {
  return taken
    .flatMap(({ file, pages }) => pages.map((page, index) => ({ page, index, file: fileOf(file) })))
    .map(({ page, index, file }, i) => ({ number: i + 1, file, index, ...page }));
}

function fileOf({ sha256, name, kind, passThrough }: StoredFile): PageRef['file'] {
  return { sha256, name, kind, passThrough };
}
