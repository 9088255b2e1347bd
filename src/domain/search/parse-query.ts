import { type SearchWord, searchTokens } from './tokens.ts';

/** A word, or words that have to stand one behind the other (`"…"`, and what punctuation joins: `12/QĐ-UBND`). */
export interface SearchTerm {
  readonly words: readonly SearchWord[];
  /** The last word may go on (`dat*`). */
  readonly prefix: boolean;
}

/** Every group has to be met by one of its terms, none of `none` may occur. */
export interface SearchQuery {
  readonly all: readonly (readonly SearchTerm[])[];
  readonly none: readonly SearchTerm[];
  /** Somebody took the trouble to type marks: papers with just these marks come first. */
  readonly marked: boolean;
}

/** More words than this are left out: nobody types them, and each costs a pass through the index. */
export const SEARCH_WORD_LIMIT = 64;

/**
 * Reads what a person typed: words (all of them), `"a phrase"`, `begin*`, `this OR that`, `-without`, `-"a phrase"`.
 * Whatever else stands there is text or punctuation; no input is an error.
 * @example parseSearchQuery('"đất đai" thu* -bồi OR xã').all.length // 2
 */
export function parseSearchQuery(text: string): SearchQuery {
  const all: SearchTerm[][] = [];
  const none: SearchTerm[] = [];
  let left = SEARCH_WORD_LIMIT;
  let joins = false;
  for (const { negative, quoted, text: piece, star } of pieces(text)) {
    if (!quoted && !negative && OR.test(piece)) {
      joins = all.length > 0;
      continue;
    }
    const words = searchTokens(piece)
      .slice(0, left)
      .map(({ folded, exact }) => ({ folded, exact }));
    if (words.length === 0) continue;
    left -= words.length;
    const term = { words, prefix: star && isTelling(words) };
    if (negative) none.push(term);
    else if (joins) all.at(-1)?.push(term);
    else all.push([term]);
    if (!negative) joins = false;
  }
  return { all, none, marked: all.flat().some(isMarked) };
}

export function isMarked({ words }: SearchTerm): boolean {
  return words.some(({ folded, exact }) => folded !== exact);
}

/** One letter alone begins a word of nearly every paper: it would take a second among 200,000 and tell nothing. */
function isTelling(words: readonly SearchWord[]): boolean {
  return words.length > 1 || (words[0]?.folded.length ?? 0) > 1;
}

const OR = /^(?:OR|\|+)$/;

interface Piece {
  readonly negative: boolean;
  readonly quoted: boolean;
  readonly text: string;
  readonly star: boolean;
}

/** A quote that is not closed goes to the end. Typographic quotes are what word processors make of `"`. */
function* pieces(text: string): Generator<Piece> {
  for (const match of text.replace(/[“”„«»]/g, '"').matchAll(PIECE)) {
    const { minus, quoted, star, word } = match.groups ?? {};
    const plain = word ?? '';
    yield {
      negative: minus !== undefined,
      quoted: quoted !== undefined,
      text: quoted ?? plain,
      star: quoted === undefined ? plain.endsWith('*') : star !== undefined,
    };
  }
}

const PIECE = /(?:(?<=^|\s)(?<minus>-))?(?:"(?<quoted>[^"]*)(?:"(?<star>\*)?|$)|(?<word>[^\s"]+))/gu;
