import { z } from 'zod';
import { AQLS, DEFECTS } from '../../domain/index.ts';

/**
 * What the page and its server say to each other in a sampling review; the rest is in `api.ts`.
 *
 * | call | body | answer |
 * |---|---|---|
 * | `GET /samplings` | | `SamplingsView` |
 * | `POST /samplings` | `NewSamplingBody` | `SamplingView` |
 * | `GET /samplings/:id` | | `SamplingView` |
 * | `POST /samplings/:id/findings` | `FindingBody` | `SamplingView` |
 */

const Summary = z.strictObject({
  id: z.int(),
  name: z.string(),
  lotSize: z.int(),
  sampleSize: z.int(),
  acceptance: z.int(),
  /** Looked at so far, and those of them with a defect. */
  seen: z.int(),
  defective: z.int(),
  verdict: z.enum(['open', 'accepted', 'rejected']),
  /** The minutes are written: nothing can be found any more. */
  isClosed: z.boolean(),
});

export const SamplingsView = z.strictObject({
  samplings: z.array(Summary),
  /** Codes of defects with words to show. */
  defects: z.array(z.strictObject({ value: z.enum(DEFECTS), label: z.string() })),
  levels: z.array(z.enum(AQLS)),
});

export const SamplingView = Summary.extend({
  items: z.array(
    z.strictObject({
      docCode: z.string(),
      dossierCode: z.string(),
      /** Page of the dossier it begins on; null where the dossier no longer has it. */
      page: z.int().nullable(),
      /** Null = not looked at yet. */
      defects: z.array(z.enum(DEFECTS)).nullable(),
      note: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
});

export const NewSamplingBody = z.strictObject({ name: z.string().trim().min(1).max(200), aql: z.enum(AQLS) });

export const FindingBody = z.strictObject({
  docCode: z.string().min(1).max(200),
  defects: z.array(z.enum(DEFECTS)).max(DEFECTS.length),
  note: z.string().trim().min(1).max(1000).nullable(),
});

export type SamplingsView = z.infer<typeof SamplingsView>;
export type SamplingView = z.infer<typeof SamplingView>;
export type NewSamplingBody = z.infer<typeof NewSamplingBody>;
export type FindingBody = z.infer<typeof FindingBody>;
