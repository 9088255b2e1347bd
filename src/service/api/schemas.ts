import { z } from 'zod';
import { DossierRecord, HeldValue, RecordDocument, RecordPage } from '../../domain/index.ts';

/** What every call answers when it cannot do what was asked; as `--json` on the command line. */
export const ErrorAnswer = z
  .object({
    ok: z.literal(false),
    error: z.object({
      code: z.string().describe('Stable; compare this'),
      message: z.string(),
      hint: z.string().describe('What to do about it'),
      recovery: z.enum(['fix-settings', 'fix-input', 'retry', 'hold', 'bug']),
      where: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  })
  .describe('What went wrong');

/**
 * A page without the name of the scan it comes from: people name scans after people. The hash names the file as well.
 */
const PageAnswer = RecordPage.omit({ source: true }).strip();

/** A paper. What signatures hold is told as yes or no: certificates carry the ID numbers of officials. */
const DocumentAnswer = RecordDocument.omit({ signatures: true, pages: true })
  .extend({ pages: z.array(PageAnswer) })
  .strip();

/** The record without how it came about: no evidence, no history, no readings that nobody has settled. */
export const DossierAnswer = z.object({
  ok: z.literal(true),
  /** Rises with every change of the record. */
  version: z.int(),
  record: DossierRecord.pick({ schema: true, dossier: true, archive: true })
    .extend({
      documents: z.array(DocumentAnswer),
      held: z.array(HeldValue.pick({ pointer: true, reason: true }).strip()),
    })
    .strip(),
});

export const HealthAnswer = z.object({ ok: z.literal(true), version: z.string() });

export const DossierCode = z.string().min(1).max(100).describe('Dossier code');

export const PurposeHeader = z.object({
  'x-purpose': z
    .string()
    .describe(
      'Why these data are looked at, 3–200 characters; UTF-8, percent-encoded where need be. Goes into the log',
    ),
});
