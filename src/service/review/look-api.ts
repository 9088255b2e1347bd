import { z } from 'zod';

/**
 * What the page and its server say to each other where papers are looked up; the rest is in `api.ts`.
 *
 * | call | body | answer |
 * |---|---|---|
 * | `GET /choices` | | `ChoicesView` |
 * | `POST /search` | `SearchBody` | `SearchView`; a person named without a purpose: 400 `PURPOSE_INVALID` |
 * | `POST /reuse` | `ReuseBody` | `ReuseView` |
 * | `POST /reuse/use` | `UseBody` | `UsedView` |
 */

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
  /** May be used for a dossier, if need be after somebody has looked at it. */
  canUse: z.boolean(),
  isValid: z.boolean(),
  /** State and reason in words. */
  validity: z.string(),
  validUntil: z.string().nullable(),
  /** Why it is not given by itself, in words. */
  obstacles: z.array(z.string()),
  /** Papers that have to be given with it. */
  together: z.array(z.string()),
});

/** The question that brought the paper to light, and what it is used for. */
export const UseBody = ReuseBody.extend({
  paper: z.string().min(1).max(300),
  dossier: z.string().trim().min(1).max(200),
  /** The person has looked at the paper. */
  checked: z.boolean(),
});

/** Papers used: the one named, and those that have to be given with it. */
export const UsedView = z.strictObject({ dossier: z.string(), papers: z.array(z.string()) });

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
export type UseBody = z.infer<typeof UseBody>;
export type UsedView = z.infer<typeof UsedView>;
export type ReuseView = z.infer<typeof ReuseView>;
