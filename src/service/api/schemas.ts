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

/** In bodies; checked once more by `viewerOf`. */
export const PurposeMember = z
  .string()
  .describe('Why these data are looked at, 3–200 characters without any identity number. Goes into the log');

const text = z.string().nullable();

export const SearchHits = z.object({
  ok: z.literal(true),
  total: z.int(),
  exact: z.int().describe('Of them with just the marks that were typed: these come first'),
  limit: z.int(),
  offset: z.int(),
  unindexed: z.int().describe('Dossiers that cannot be found yet'),
  hits: z
    .array(
      z.object({
        dossierCode: z.string(),
        docCode: z.string(),
        ordinal: z.int(),
        typeCode: text,
        paperKind: text,
        code: text.describe('Number and notation'),
        issuedDate: text,
        agency: text,
        subject: text,
        page: z.int().nullable(),
        exact: z.boolean(),
        snippet: z.object({
          text: z.string(),
          highlights: z
            .array(z.tuple([z.int(), z.int()]).readonly())
            .readonly()
            .describe('UTF-16 offsets into text'),
        }),
      }),
    )
    .readonly(),
});

const PaperAnswer = z.object({
  ref: z.string(),
  kind: text,
  title: text,
  code: text,
  issuedDate: text,
  issuer: text,
  resultCode: text,
  store: z.string().describe('own, or the name of a target'),
  alsoIn: z.array(z.string()).readonly(),
  dossierCode: text,
  docCode: text,
  link: text.describe('Where it can be fetched; a path is one of this API'),
  sha256: text,
  validity: z.object({
    state: z.string(),
    reason: z.string(),
    validFrom: text,
    validUntil: text,
    term: z.string(),
    by: text,
  }),
  obstacles: z.array(z.string()).readonly().describe('Why it is not given by itself; empty = it is'),
  doubt: text,
  together: z.array(z.string()).readonly(),
});

/** What is held, never what the papers say: neither names nor further numbers of the person. */
export const ReuseAnswer = z.object({
  ok: z.literal(true),
  day: z.string(),
  procedure: z.object({ code: z.string(), name: z.string() }).nullable(),
  isShared: z.boolean().describe('Papers under the number speak of different people: state name and birth date'),
  isComplete: z.boolean().describe('False = some store could not be asked: what is not listed may still be held'),
  stores: z
    .array(
      z.object({
        store: z.string(),
        state: z.enum(['answered', 'unreachable']),
        code: text,
        found: z.int(),
      }),
    )
    .readonly(),
  answers: z
    .array(
      z.object({
        component: z.object({ code: z.string(), name: z.string(), required: z.boolean() }).nullable(),
        kind: z.string(),
        status: z.enum(['held', 'data', 'check', 'sensitive', 'not-held', 'made-new']),
        papers: z.array(PaperAnswer),
        database: z.object({ code: z.string(), name: z.string(), basis: z.string() }).nullable(),
      }),
    )
    .readonly(),
  doNotAsk: z.array(z.string()).readonly().describe('Component codes, or kinds where no procedure was named'),
});
