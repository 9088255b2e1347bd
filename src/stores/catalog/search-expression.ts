import {
  ANY_PAPER,
  agencyWords,
  foldedWords,
  isMarked,
  procedureTag,
  type SearchQuery,
  type SearchTerm,
  searchTag,
} from '../../domain/index.ts';
import type { SearchNarrowing } from '../../plugin/index.ts';

export type Spelling = 'folded' | 'exact';

/**
 * The FTS5 expression of a question. Words hold letters and digits only, tags `-:.` besides, and all stand in quotes:
 * nothing a person types is ever read as query syntax.
 */
export function searchExpression(query: SearchQuery, narrowing: SearchNarrowing, spelling: Spelling): string {
  const groups = query.all.map((terms) => `(${terms.map((term) => phrase(term, spelling)).join(' OR ')})`);
  const words = groups.length === 0 ? [] : [`${spelling} : (${groups.join(' AND ')})`];
  const wanted = [...words, ...narrowed(narrowing)];
  const positive = wanted.length === 0 ? `tags : ${quoted(ANY_PAPER)}` : wanted.join(' AND ');
  return without(`(${positive})`, query.none);
}

/** What the first expression finds and the second does not. */
export function butNot(found: string, other: string): string {
  return `(${found}) NOT (${other})`;
}

/** Only what was written is kept out: `-đất` leaves papers on `đạt` in. */
function without(found: string, none: readonly SearchTerm[]): string {
  const unwanted = none.map((term) => {
    const spelling = isMarked(term) ? 'exact' : 'folded';
    return `${spelling} : ${phrase(term, spelling)}`;
  });
  return unwanted.length === 0 ? found : butNot(found, unwanted.join(' OR '));
}

function narrowed({ agency, type, kind, year, procedure, person }: SearchNarrowing): string[] {
  const tags = [
    type === null ? null : searchTag('type', type),
    kind === null ? null : searchTag('kind', kind),
    year === null ? null : searchTag('year', String(year)),
    procedure === null ? null : procedureTag(procedure),
  ];
  return [
    ...tags.flatMap((tag) => (tag === null ? [] : [`tags : ${quoted(tag)}`])),
    ...(agency === null ? [] : [`agency : ${quoted(agencyWords(agency))}`]),
    ...(person === null ? [] : [`person : ${quoted(foldedWords(person))}`]),
  ];
}

function phrase({ words, prefix }: SearchTerm, spelling: Spelling): string {
  return `${quoted(words.map((word) => word[spelling]).join(' '))}${prefix ? ' *' : ''}`;
}

/** An empty string would match everything it is joined with; a narrowing to nothing finds nothing. */
function quoted(words: string): string {
  return `"${words === '' ? '⁂ ⁂ ⁂' : words}"`;
}
