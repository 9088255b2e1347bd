import { z } from 'zod';

/** `metrics:` in sohoa.yaml. */
export const MetricsSettings = z.strictObject({
  file: z
    .string()
    .regex(/\.prom$/)
    .nullable()
    .default(null)
    .describe(
      'File for the textfile collector of Prometheus, ending in .prom, written after every run, drain and night; relative to the workspace; null = none',
    ),
});
export type MetricsSettings = z.infer<typeof MetricsSettings>;
