import {
  bestText,
  makeSnippet,
  parseSearchQuery,
  readPurpose,
  type SearchableDocument,
  type SearchQuery,
  type Snippet,
} from '../domain/index.ts';
import { fail, isSohoaError } from '../errors/index.ts';
import { documentTexts } from '../pipeline/index.ts';
import type { SearchEntry, SearchFinding, SearchNarrowing } from '../plugin/index.ts';
import { localUser } from './access/local-user.ts';
import type { Viewer } from './access/look-up.ts';
import type { Room } from './room.ts';

export interface SearchRequest extends SearchNarrowing {
  /** As typed: words, `"a phrase"`, `begin*`, `this OR that`, `-without`; see `parseSearchQuery`. */
  readonly words: string;
  /** 1–200. */
  readonly limit: number;
  /** 0–10,000: who has to turn more pages had better ask for less. */
  readonly offset: number;
  /** Why, for the log of looks. */
  readonly purpose: string | null;
}

/** One paper that was found. */
export interface SearchHit {
  readonly dossierCode: string;
  readonly docCode: string;
  /** Place in the record's `documents`, from 1. */
  readonly ordinal: number;
  readonly typeCode: string | null;
  readonly paperKind: string | null;
  /** Number and notation. */
  readonly code: string | null;
  readonly issuedDate: string | null;
  readonly agency: string | null;
  readonly subject: string | null;
  /** Page number within the dossier; null where the record's values were hit and not the text. */
  readonly page: number | null;
  /** The paper holds the words with just the marks that were typed. */
  readonly exact: boolean;
  readonly snippet: Snippet;
}

export interface SearchAnswer {
  readonly total: number;
  /** How many of them hold the words with the marks typed: they come first. */
  readonly exact: number;
  readonly limit: number;
  readonly offset: number;
  readonly hits: readonly SearchHit[];
  /** Dossiers whose newest record is not in the index yet: they cannot be found. */
  readonly unindexed: number;
}

const LIMIT_MAX = 200;
const OFFSET_MAX = 10_000;

/** Somebody waits for an answer: what takes longer is left to the next search, or to `sohoa search --reindex`. */
const PATIENCE_MS = 5_000;

/** `sohoa search`, the look-up API and the page. Errors: SEARCH_EMPTY, SEARCH_LIMIT, PURPOSE_INVALID. */
export async function search(
  room: Room,
  request: SearchRequest,
  viewer: Pick<Viewer, 'actor'> | null,
): Promise<SearchAnswer> {
  const { words, limit, offset, purpose: given, ...narrowing } = request;
  if (!(limit >= 1 && limit <= LIMIT_MAX && offset >= 0 && offset <= OFFSET_MAX)) {
    fail('SEARCH_LIMIT', { params: { limit: LIMIT_MAX, offset: OFFSET_MAX } });
  }
  const purpose = given === null ? null : (readPurpose(given) ?? fail('PURPOSE_INVALID'));
  const query = parseSearchQuery(words);
  const asksNothing = query.all.length === 0 && query.none.length === 0;
  if (asksNothing && Object.values(narrowing).every((value) => value === null)) fail('SEARCH_EMPTY');

  await catchUp(room);
  const { total, exact, found } = await room.catalog.search.find({ query, narrowing, limit, offset });
  await room.catalog.audit.append({
    ...{ actor: viewer?.actor ?? localUser(), action: 'search.run', dossier: null },
    persons: found.flatMap(({ document }) => document.numbers),
    purpose,
    // Never what was looked for: that is a name or a number more often than not.
    detail: { found: total, shown: found.length, offset },
  });
  const unindexed = await room.catalog.search.countBehind();
  return { total, exact, limit, offset, hits: found.map((finding) => hitOf(finding, query)), unindexed };
}

/** Takes in what the index lacks, a few dossiers a transaction. Call it as the only writer. Errors: DISK_FULL. */
export async function reindex(
  { catalog, blobs, log }: Pick<Room, 'catalog' | 'blobs' | 'log'>,
  { signal, patienceMs = Number.POSITIVE_INFINITY }: { readonly signal: AbortSignal; readonly patienceMs?: number },
): Promise<{ indexed: number; unindexed: number }> {
  const until = performance.now() + patienceMs;
  let indexed = 0;
  for (let after = ''; !signal.aborted && performance.now() < until; ) {
    const behind = await catalog.search.behind(AT_ONCE, after);
    const last = behind.at(-1);
    if (last === undefined) break;
    const entries = await Promise.all(behind.map((record) => entryOf({ catalog, blobs, log }, record)));
    await catalog.search.add(entries.filter((entry) => entry !== null));
    indexed += entries.length;
    after = last.code;
  }
  // Not while somebody waits for an answer: it writes the whole index anew.
  if (indexed >= MANY && patienceMs === Number.POSITIVE_INFINITY) await catalog.search.settle();
  return { indexed, unindexed: await catalog.search.countBehind() };
}

const AT_ONCE = 50;

/** Many small additions leave many small parts of the index to look through. */
const MANY = 500;

/** A run may hold the workspace: then the search does with what is there, and says how much is missing. */
async function catchUp(room: Room): Promise<void> {
  if ((await room.catalog.search.countBehind()) === 0) return;
  try {
    await room.alone(() => reindex(room, { signal: new AbortController().signal, patienceMs: PATIENCE_MS }));
  } catch (error) {
    if (!isSohoaError(error, 'WORKSPACE_LOCKED') && !isSohoaError(error, 'DISK_FULL')) throw error;
  }
}

async function entryOf(
  { catalog, blobs, log }: Pick<Room, 'catalog' | 'blobs' | 'log'>,
  { code, version }: { readonly code: string; readonly version: number },
): Promise<SearchEntry | null> {
  const kept = await catalog.getRecord(code, version);
  if (kept === null) return null;
  const { record } = kept.bundle;
  try {
    return { code, version, record, texts: await documentTexts(kept.bundle, blobs) };
  } catch (error) {
    if (!isSohoaError(error, 'BLOB_MISSING') && !isSohoaError(error, 'BLOB_DAMAGED')) throw error;
    // Found by its values at least; which file is gone, `sohoa doctor` says.
    log.warn({ event: 'search-text-missing', dossier: code });
    return { code, version, record, texts: [] };
  }
}

function hitOf({ dossierCode, exact, document }: SearchFinding, query: SearchQuery): SearchHit {
  const { docCode, ordinal, typeCode, paperKind, code, issuedDate, agency, subject } = document;
  const shown = { dossierCode, docCode, ordinal, typeCode, paperKind, code, issuedDate, agency, subject, exact };
  return { ...shown, ...placeOf(document, query) };
}

/** The page that meets most of the query, else the record's values, else the first page. */
function placeOf({ pages, facts }: SearchableDocument, query: SearchQuery): Pick<SearchHit, 'page' | 'snippet'> {
  const best = bestText([...pages.map(({ text }) => text), facts], query) ?? 0;
  const page = pages[best];
  if (page === undefined) return { page: null, snippet: makeSnippet(facts, query) };
  return { page: page.number, snippet: makeSnippet(page.text, query) };
}
