import { z } from 'zod';
import { DossierRecord, PAGE_MARKS, ReviewAction, ReviewEntry } from '../../domain/index.ts';

/**
 * What the review page and its server say to each other, all below `/api`. The page imports types only.
 *
 * | call | body | answer |
 * |---|---|---|
 * | `GET /session` | | `SessionView` |
 * | `GET /queue?state=held&find=…&offset=0&limit=100` | | `QueueView` |
 * | `GET /dossiers/:code` | | `DossierView` |
 * | `POST /dossiers/:code/lock` | `{ takeOver?: true }` | `LockView`, 423 `LOCKED` when another window holds it |
 * | `DELETE /dossiers/:code/lock` | | 204 |
 * | `PUT /dossiers/:code/draft` | `DraftBody` (autosave) | 204 |
 * | `POST /dossiers/:code/commit` | `CommitBody` (save: drafts and changes take effect) | `CommitView` |
 * | `POST /dossiers/:code/actions` | `ActionsBody` (pages, words, reject: at once) | `CommitView` |
 * | `POST /dossiers/:code/undo` | `{ seq }` | `CommitView` |
 * | `GET /dossiers/:code/history` | | `{ entries: ReviewEntry[] }` |
 * | `GET /dossiers/:code/pages/:number/image?width=1200` | | JPEG, upright, `private, max-age` by content |
 * | `GET /dossiers/:code/pages/:number/words` | | `WordsView` |
 *
 * The calls of search and reuse: `look-api.ts`; those of sampling: `sampling-api.ts`.
 *
 * Who may: the page is opened with `/?token=…`, which sets an HttpOnly SameSite=Strict cookie; every call but GET also
 * sends the header `x-sohoa-review: 1`, and the window its lock as `x-sohoa-lock: <LockView.token>`. Errors:
 * `ErrorView` with 400, 401, 404, 409 `RECORD_CHANGED` (another version is there by now), 423 `LOCKED`, 500.
 */

const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const ErrorView = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), hint: z.string() }),
});

export const SessionView = z.strictObject({
  language: z.enum(['vi', 'en']),
  reviewer: z.string(),
  /** Steps a dossier can be sent back to, in running order, with words to show. */
  steps: z.array(z.strictObject({ step: z.string(), label: z.string() })),
  version: z.string(),
});

export const QueueItem = z.strictObject({
  code: z.string(),
  procedureName: z.string().nullable(),
  ownerName: z.string().nullable(),
  state: z.enum(['open', 'done', 'held', 'failed', 'error']),
  heldCount: z.int(),
  pageCount: z.int().nullable(),
  updatedAt: z.string(),
  /** Somebody has it open. */
  lockedBy: z.string().nullable(),
});

export const QueueView = z.strictObject({
  items: z.array(QueueItem),
  total: z.int(),
  /** Over the whole workspace, for "37/120". */
  progress: z.strictObject({ settled: z.int(), waiting: z.int() }),
});

/** A value as a form field shows it. */
export const FieldView = z.strictObject({
  /** JSON pointer into the record. */
  pointer: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'long-text', 'date', 'choice']),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).nullable(),
  value: z.string().nullable(),
  /** What the machine read, whatever was decided since. */
  original: z.string().nullable(),
  /** Waits for a person; the reason in words. */
  held: z
    .strictObject({
      reason: z.string(),
      words: z.string(),
      candidates: z.array(
        z.strictObject({
          value: z.string(),
          source: z.string(),
          confidence: z.number(),
          page: z.int().nullable(),
          box: Box.nullable(),
        }),
      ),
    })
    .nullable(),
  /** Where it stands: page number and box in pixels of the upright page. */
  page: z.int().nullable(),
  box: Box.nullable(),
  confidence: z.number().nullable(),
  source: z.string().nullable(),
  /** Set by a person already. */
  reviewed: z.boolean(),
});

export const PageView = z.strictObject({
  number: z.int(),
  key: z.string(),
  widthPx: z.int(),
  heightPx: z.int(),
  rotation: z.int(),
  marks: z.array(z.enum(PAGE_MARKS)),
  /** Index in `documents`; null where it stands in none. */
  document: z.int().nullable(),
  /** Changes when the picture does: goes into the image's address, so that the browser may keep it. */
  imageVersion: z.string(),
});

export const DossierView = z.strictObject({
  code: z.string(),
  state: QueueItem.shape.state,
  recordVersion: z.int().nullable(),
  groups: z.array(
    z.strictObject({
      /** `dossier`, or `document:<index>`. */
      id: z.string(),
      title: z.string(),
      fields: z.array(FieldView),
    }),
  ),
  documents: z.array(
    z.strictObject({ index: z.int(), title: z.string(), paperKind: z.string().nullable(), pages: z.array(z.int()) }),
  ),
  pages: z.array(PageView),
  /** Held things that are no field: pages, lists; shown as notes. */
  notes: z.array(z.strictObject({ pointer: z.string(), words: z.string(), page: z.int().nullable() })),
  /** Changes saved by autosave and not yet committed: pointer → value. */
  draft: z.record(z.string(), z.string().nullable()),
  record: DossierRecord.nullable(),
});

export const LockView = z.strictObject({ token: z.string(), by: z.string(), until: z.string() });

/** Values by JSON pointer of the record version shown; null = the paper does not say it. */
const Changes = z.record(z.string().startsWith('/'), z.string().max(5000).nullable());
export const DraftBody = z.strictObject({ recordVersion: z.int().nullable(), changes: Changes });
export const CommitBody = z.strictObject(DraftBody.shape);

/** Pages are named by `PageView.key`. */
export const ActionsBody = z.strictObject({
  recordVersion: z.int().nullable(),
  actions: z.array(ReviewAction).min(1).max(500),
});

export const CommitView = z.strictObject({
  dossier: DossierView,
  /** `later`: kept, but a running batch holds the workspace; it takes effect when that is through. */
  applied: z.enum(['now', 'later']),
});

export const HistoryView = z.strictObject({ entries: z.array(ReviewEntry) });

export const WordsView = z.strictObject({
  widthPx: z.int(),
  heightPx: z.int(),
  lines: z.array(
    z.strictObject({
      words: z.array(
        z.strictObject({
          text: z.string(),
          box: Box,
          confidence: z.number(),
          ink: z.string().nullable(),
          low: z.boolean(),
        }),
      ),
    }),
  ),
});

export type SessionView = z.infer<typeof SessionView>;
export type QueueItem = z.infer<typeof QueueItem>;
export type QueueView = z.infer<typeof QueueView>;
export type FieldView = z.infer<typeof FieldView>;
export type PageView = z.infer<typeof PageView>;
export type DossierView = z.infer<typeof DossierView>;
export type LockView = z.infer<typeof LockView>;
export type DraftBody = z.infer<typeof DraftBody>;
export type CommitBody = z.infer<typeof CommitBody>;
export type ActionsBody = z.infer<typeof ActionsBody>;
export type CommitView = z.infer<typeof CommitView>;
export type HistoryView = z.infer<typeof HistoryView>;
export type WordsView = z.infer<typeof WordsView>;
export type ErrorView = z.infer<typeof ErrorView>;
