import { z } from 'zod';

/** Where a value came from. */
export const EvidenceSource = z.enum([
  'register',
  'ocr',
  'barcode',
  'pdf-text',
  'signature',
  'catalogue',
  'computed',
  'default',
  'review',
  'reuse',
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** Why one believes a value: its source, how sure, and the place on the page. */
export const Evidence = z.strictObject({
  source: EvidenceSource,
  confidence: z.number().min(0).max(1),
  /** Page number within the dossier, from 1; null for values that stand on no page. */
  page: z.int().min(1).nullable(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A value somebody must settle: it is `null` in the record and stays out of what is sent. */
export const HeldValue = z.strictObject({
  /** JSON pointer into the record, e.g. `/documents/0/issuedDate`. */
  pointer: z.string().startsWith('/'),
  /** A reason code such as `ID_LENGTH` or `LOW_CONFIDENCE`; its words stand in the messages under `held.<reason>`. */
  reason: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  candidates: z.array(z.strictObject({ value: z.string(), evidence: Evidence })),
});
export type HeldValue = z.infer<typeof HeldValue>;
