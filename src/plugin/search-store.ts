import type { DossierRecord, SearchableDocument, SearchQuery } from '../domain/index.ts';

/** What a search is narrowed down to; null = not at all. Compared without marks and capitals. */
export interface SearchNarrowing {
  /** Name (or a part of it, in words) or code: of the agency that issued the paper or handles its dossier. */
  readonly agency: string | null;
  /** Type of TT 05/2025/TT-BNV: code (`02`) or name. */
  readonly type: string | null;
  /** Kind of paper: `quyet-dinh`. */
  readonly kind: string | null;
  /** Of the paper's date; of the dossier's where it bears none. */
  readonly year: number | null;
  /** Code of the procedure; the national part of it counts. */
  readonly procedure: string | null;
  /** Name (in words) or number of the paper's holder or the dossier's owner. */
  readonly person: string | null;
}

export interface SearchQuestion {
  /** Empty where only the narrowing counts. */
  readonly query: SearchQuery;
  readonly narrowing: SearchNarrowing;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchFinding {
  readonly dossierCode: string;
  /** Every word stands there with just the marks it was asked for with; false where none were typed. */
  readonly exact: boolean;
  readonly document: SearchableDocument;
}

export interface SearchFindings {
  readonly total: number;
  /** Of them, in the spelling asked for: they come first. */
  readonly exact: number;
  readonly found: readonly SearchFinding[];
}

/** A record with its documents' texts, page by page, as it goes into the index. */
export interface SearchEntry {
  readonly code: string;
  readonly version: number;
  readonly record: DossierRecord;
  /** In the record's order. */
  readonly texts: readonly (readonly string[])[];
}

/**
 * Full text of the newest records. `finishDossier` writes it together with the record; the rest is for workspaces from
 * before there was an index.
 */
export interface SearchStore {
  /** Any question is answered; nothing typed is an error. */
  find(question: SearchQuestion): Promise<SearchFindings>;
  /** Dossiers whose newest record is not in the index. */
  countBehind(): Promise<number>;
  /** Some of them, by code after `after`. */
  behind(limit: number, after: string): Promise<{ code: string; version: number }[]>;
  /** Takes records in, all or none; one that is no longer its dossier's newest is left out. */
  add(entries: readonly SearchEntry[]): Promise<void>;
  /** Puts the index in its quickest form; after many were added. */
  settle(): Promise<void>;
}
