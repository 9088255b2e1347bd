import type { SearchQuery, SearchTerm } from './parse-query.ts';
import { type SearchToken, searchTokens } from './tokens.ts';

/** UTF-16 offsets into the text as written, `end` exclusive. */
export type TextRange = readonly [start: number, end: number];

/** Where a text meets the query: ascending, not overlapping, whole words; a phrase is one range. */
export function highlightRanges(text: string, query: SearchQuery): TextRange[] {
  const terms = query.all.flat();
  const tokens = searchTokens(text);
  const found = tokens.flatMap((_token, at) =>
    terms
      .filter((term) => matchesAt(tokens, at, term))
      .map(({ words }): TextRange => [tokens[at]?.start ?? 0, tokens[at + words.length - 1]?.end ?? 0]),
  );
  return merged(found);
}

/** The text in pieces, in order; put together they are the text. */
export function highlightPieces(text: string, ranges: readonly TextRange[]): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

function matchesAt(tokens: readonly SearchToken[], at: number, { words, prefix }: SearchTerm): boolean {
  return words.every(({ folded }, index) => {
    const token = tokens[at + index]?.folded;
    return prefix && index === words.length - 1 ? token?.startsWith(folded) : token === folded;
  });
}

/** Ranges that overlap (`dat` in `"dat dai"`) become the widest; neighbours stay apart. */
function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result.at(-1);
    if (last === undefined || range[0] >= last[1]) result.push(range);
    else if (range[1] > last[1]) result.splice(-1, 1, [last[0], range[1]]);
  }
  return result;
}
