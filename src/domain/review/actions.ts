import { z } from 'zod';
import { PAGE_MARKS } from '../page.ts';

/**
 * Which page is meant: the source file's SHA-256 and the page's place in it. Stays true when documents are split or
 * joined, pages put in another order, or the page read again; page numbers and JSON pointers do not.
 */
export const PageKey = z.string().regex(/^[0-9a-f]{64}:\d+$/);

const BoxPx = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** What a person decided about a dossier. Decisions are only ever added; a later one on the same thing wins. */
export const ReviewAction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    /** First page of the document meant; null = a value of the dossier itself. */
    document: PageKey.nullable(),
    /** JSON pointer below the document or below `/dossier`, e.g. `/issuedDate`, `/paperHolder/name`, `/fields/plot`. */
    field: z.string().startsWith('/').max(200),
    /** Null = the paper does not say it. */
    value: z.string().max(5000).nullable(),
  }),
  z.strictObject({
    kind: z.literal('words'),
    page: PageKey,
    /** Where the words stand, pixels of the upright page; whatever is read there in future is replaced. */
    box: BoxPx,
    /** Empty = nothing stands there. */
    text: z.string().max(1000),
  }),
  z.strictObject({
    kind: z.literal('rotate'),
    page: PageKey,
    /** Degrees clockwise that turn the page as scanned upright, whatever the program thinks. */
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  }),
  z.strictObject({ kind: z.literal('mark'), page: PageKey, mark: z.enum(PAGE_MARKS), set: z.boolean() }),
  /** A document begins at this page (`set`), or does not (joined to the one before). */
  z.strictObject({ kind: z.literal('begins'), page: PageKey, set: z.boolean() }),
  /** The pages of one document in their right order. */
  z.strictObject({ kind: z.literal('order'), pages: z.array(PageKey).min(2).max(10_000) }),
  z.strictObject({
    kind: z.literal('reject'),
    /** Step the dossier goes back to. */
    step: z.string().regex(/^[a-z][a-z0-9-]*$/),
    reason: z.enum(['rescan', 'missing-page', 'wrong-dossier', 'wrong-split', 'unreadable', 'other']),
    /** Free words of the reviewer; stay in the catalog, are never logged. */
    note: z.string().max(1000),
  }),
]);
export type ReviewAction = z.infer<typeof ReviewAction>;
export type PageKey = z.infer<typeof PageKey>;

/** A decision as it is kept. */
export const ReviewEntry = z.strictObject({
  seq: z.int().min(1),
  /** ISO 8601 UTC. */
  at: z.string(),
  /** Who decided: the name the reviewer gave when the page was opened. */
  by: z.string(),
  action: ReviewAction,
  /** What stood there before, for values: shown in the history and used by `sohoa evaluate`. */
  was: z.string().nullable(),
  /** Taken back by a later entry. */
  undone: z.boolean(),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;
