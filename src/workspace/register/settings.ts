import { z } from 'zod';

const path = (what: string) =>
  z
    .string()
    .min(1)
    .optional()
    .describe(`CSV or XLSX with ${what}, each row naming its dossier by ma_ho_so; relative to the workspace`);

/** `register` in sohoa.yaml. */
export const RegisterSettings = z.strictObject({
  synonyms: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('Column name → further headings that mean it'),
  tables: z
    .strictObject({
      fees: path('fees'),
      otherPapers: path('papers that have no file'),
      supplements: path('requests for more papers'),
      progress: path('the steps of handling'),
    })
    .prefault({})
    .describe('Tables beside the register, for what a dossier has several of'),
});
export type RegisterSettings = z.infer<typeof RegisterSettings>;
