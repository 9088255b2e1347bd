import { z } from 'zod';

/** Where a secret is read from; never the secret itself. */
export const SecretSource = z.union([
  z.strictObject({ env: z.string().min(1).describe('Name of the environment variable that holds it') }),
  z.strictObject({
    file: z
      .string()
      .min(1)
      .describe('Path of a file that holds it (first line, or a whole PEM); relative to the workspace'),
  }),
]);
export type SecretSource = z.infer<typeof SecretSource>;
