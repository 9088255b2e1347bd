import { z } from 'zod';
import { fail } from '../../errors/index.ts';
import { defineStep } from '../../plugin/index.ts';
import { bearsSecretStamp } from './secret-stamp.ts';

/** Stops a dossier with a state-secret stamp as soon as its text is known: secrets may not be kept on a networked machine. */
export const screen = defineStep({
  kind: 'screen',
  summary: {
    en: 'Stops dossiers that bear a state-secret stamp (MẬT, TỐI MẬT, TUYỆT MẬT)',
    vi: 'Dừng hồ sơ có dấu chỉ mức độ mật (MẬT, TỐI MẬT, TUYỆT MẬT)',
  },
  scope: 'dossier',
  version: 1,
  effect: 'none',
  reads: ['pages', 'page.text'],
  writes: ['screening'],
  settings: z.strictObject({}),
  examples: [{ title: 'as usual', with: {} }],
  open: () => ({
    run: async ({ pages, 'page.text': texts }, { dossier }) => {
      for (const [index, text] of texts.entries()) {
        if (!bearsSecretStamp(text)) continue;
        fail('SECRET_STAMP', { where: { dossier, page: pages[index]?.number ?? index + 1 } });
      }
      return { writes: { screening: { pagesLookedAt: texts.length } } };
    },
  }),
});
