import { z } from 'zod';
import { defineStep } from '../../plugin/index.ts';
import { readRow } from './read-row.ts';

/** Makes values of the register's row; what is doubtful stays empty and waits for a person. */
export const register = defineStep({
  kind: 'register',
  summary: {
    en: "Reads the dossier's row of the register and of the tables beside it, and holds doubtful cells",
    vi: 'Đọc dòng của hồ sơ trong bảng kê và các bảng kèm theo, giữ lại ô còn nghi vấn',
  },
  scope: 'dossier',
  version: 2,
  effect: 'none',
  reads: ['source'],
  writes: ['register.facts'],
  settings: z.strictObject({}),
  examples: [{ title: 'as usual', with: {} }],
  open: () => ({
    run: async ({ source }) => {
      const { facts, held } = readRow(source.row, source.tables);
      return { writes: { 'register.facts': facts }, held };
    },
  }),
});
