import { z } from 'zod';

/** One entry under `steps:`; `with` is checked against the step's own settings when the plan is made. */
const StepUse = z.strictObject({
  use: z.string().min(1).describe('The step: see sohoa steps list'),
  with: z.record(z.string(), z.unknown()).default({}).describe('Settings of the step'),
  timeoutSeconds: z
    .number()
    .positive()
    .max(86_400)
    .optional()
    .describe('Longest time one call of the step may take (one page, one document or one dossier, by its scope)'),
});

/** A pipeline as written in YAML. */
export const PipelineFile = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe('Name of the pipeline: small letters, digits and hyphens'),
  description: z.string().default('').describe('What it is for, in a sentence'),
  steps: z.array(StepUse).min(1).describe('The steps in the order in which they run'),
});

/** A pipeline read from YAML, not yet held against the steps that exist. */
export interface PipelineDefinition {
  /** As shown in errors. */
  readonly file: string;
  readonly name: string;
  readonly description: string;
  readonly uses: readonly {
    readonly kind: string;
    readonly with: Readonly<Record<string, unknown>>;
    readonly timeoutSeconds: number | null;
  }[];
  /** Line of a member, e.g. `['steps', 3, 'with', 'dpi']`; of the deepest part that exists where it does not. */
  lineOf(path: readonly PropertyKey[]): number;
}
