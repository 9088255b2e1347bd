import { z } from 'zod';

/** `hotFolder:` in sohoa.yaml. */
export const HotFolderSettings = z.strictObject({
  stableSeconds: z
    .number()
    .min(0.1)
    .default(30)
    .describe('A dossier is taken when none of its files has changed for so long'),
  rescanMinutes: z
    .number()
    .min(0.01)
    .default(5)
    .describe('sohoa watch looks through the whole folder this often, whatever the system reports'),
  marker: z
    .string()
    .regex(/^[^/\\]+$/)
    .nullable()
    .default(null)
    .describe('Name of a file that says a dossier is complete; null = none is waited for'),
  settleMinutes: z
    .number()
    .min(0)
    .default(10)
    .describe('Longest time a night waits for files that are still being written; what is not through then waits'),
});
export type HotFolderSettings = z.infer<typeof HotFolderSettings>;
