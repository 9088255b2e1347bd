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
 * | `GET /choices` | | `ChoicesView` |
 * | `POST /search` | `SearchBody` | `SearchView`; a person named without a purpose: 400 `PURPOSE_INVALID` |
 * | `POST /reuse` | `ReuseBody` | `ReuseView` |
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

const Choice = z.strictObject({ value: z.string(), label: z.string() });

/** What the lists of search and reuse offer. */
export const ChoicesView = z.strictObject({
  kinds: z.array(Choice),
  types: z.array(Choice),
  procedures: z.array(Choice),
});

const Given = z.string().trim().min(1).max(200).nullable();

/** Posted, although nothing is changed: words and names do not belong into an address. */
export const SearchBody = z.strictObject({
  words: z.string().max(500),
  agency: Given,
  /** Code of a type of TT 05/2025/TT-BNV. */
  type: Given,
  kind: Given,
  year: z.int().min(1900).max(2999).nullable(),
  procedure: Given,
  /** Name or identity number. */
  person: Given,
  /** Needed where a person is named, or the words hold an identity number. */
  purpose: z.string().max(500).nullable(),
  offset: z.int().min(0).max(10_000),
  limit: z.int().min(1).max(200),
});

export const SearchView = z.strictObject({
  total: z.int(),
  /** Of them with just the marks that were typed: they come first. */
  exact: z.int(),
  /** Dossiers that cannot be found yet. */
  unindexed: z.int(),
  hits: z.array(
    z.strictObject({
      dossierCode: z.string(),
      docCode: z.string(),
      title: z.string(),
      /** Number and notation. */
      code: z.string().nullable(),
      issuedDate: z.string().nullable(),
      agency: z.string().nullable(),
      subject: z.string().nullable(),
      /** Page of the dossier; null where the record's values were hit. */
      page: z.int().nullable(),
      /** A piece of the text in its own spelling, cut at what was looked for. */
      snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
    }),
  ),
});

export const ReuseBody = z.strictObject({
  number: z.string().trim().min(1).max(40),
  /** As the person states them: settle a number two people had. */
  name: Given,
  birthDate: z.iso.date().nullable(),
  /** Null = every kind of paper that is held. */
  procedure: Given,
  /** Day the papers are needed; null = today. */
  day: z.iso.date().nullable(),
  /** Also ask the stores and registers of the settings. */
  outside: z.boolean(),
  purpose: z.string().max(500),
});

const ReusePaper = z.strictObject({
  ref: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  issuedDate: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Names of all stores that have it, the one it is taken from first. */
  stores: z.array(z.string()),
  /** Where it can be opened on this page; null where it lies in another store. */
  place: z.strictObject({ dossierCode: z.string(), page: z.int().nullable() }).nullable(),
  /** Address at the store that has it. */
  link: z.string().nullable(),
  /** May be given without anybody looking at it first. */
  isGood: z.boolean(),
  isValid: z.boolean(),
  /** State and reason in words. */
  validity: z.string(),
  validUntil: z.string().nullable(),
  /** Why it is not given by itself, in words. */
  obstacles: z.array(z.string()),
  /** Papers that have to be given with it. */
  together: z.array(z.string()),
});

/** What is held, never what the papers say: neither names nor further numbers of the person. */
export const ReuseView = z.strictObject({
  day: z.string(),
  procedure: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  /** Papers under the number speak of different people: name and birth date have to be stated. */
  isShared: z.boolean(),
  /** False = some store could not be asked, or was not to be: what is not listed may still be held. */
  isComplete: z.boolean(),
  /** Names of what must not be asked for. */
  doNotAsk: z.array(z.string()),
  answers: z.array(
    z.strictObject({
      name: z.string(),
      /** Null where no procedure was named. */
      required: z.boolean().nullable(),
      status: z.enum(['held', 'data', 'check', 'sensitive', 'not-held', 'made-new']),
      statusWords: z.string(),
      /** National database that makes the paper needless. */
      database: z.strictObject({ name: z.string(), basis: z.string() }).nullable(),
      papers: z.array(ReusePaper),
    }),
  ),
  stores: z.array(
    z.strictObject({ name: z.string(), isAsked: z.boolean(), found: z.int(), code: z.string().nullable() }),
  ),
});

export type ChoicesView = z.infer<typeof ChoicesView>;
export type SearchBody = z.infer<typeof SearchBody>;
export type SearchView = z.infer<typeof SearchView>;
export type ReuseBody = z.infer<typeof ReuseBody>;
export type ReuseView = z.infer<typeof ReuseView>;
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
