import { z } from 'zod';
import { defineStep } from '../../plugin/index.ts';
import { NO_FACTS, readRow } from './read-row.ts';

/** Makes values of the register's row; what is doubtful stays empty and waits for a person. */
export const register = defineStep({
  kind: 'register',
  summary: {
    en: "Reads the dossier's row of the register and holds doubtful cells",
    vi: 'Đọc dòng của hồ sơ trong bảng kê, giữ lại ô còn nghi vấn',
  },
  scope: 'dossier',
  version: 1,
  effect: 'none',
  reads: ['source'],
  writes: ['register.facts'],
  settings: z.strictObject({}),
  examples: [{ title: 'as usual', with: {} }],
  open: () => ({
    run: async ({ source }) => {
      const { facts, held } = source.row === null ? { facts: NO_FACTS, held: [] } : readRow(source.row);
      return { writes: { 'register.facts': facts }, held };
    },
  }),
});
