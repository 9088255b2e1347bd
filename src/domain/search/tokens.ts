import { fold } from '../vietnamese/fold.ts';
import { settleToneMarks } from '../vietnamese/tone-marks.ts';

/** A word of a text in the two spellings it is searched by. Only letters and digits, so no query syntax is left in it. */
export interface SearchWord {
  /** Without marks, small letters: `đắk` → `dak`. */
  readonly folded: string;
  /** With its marks, small letters, the tone mark in one place (`hoà` → `hòa`). */
  readonly exact: string;
}

/** A word and where it stands in the text as written: UTF-16 offsets, `end` exclusive. */
export interface SearchToken extends SearchWord {
  readonly start: number;
  readonly end: number;
}

/** Raised when the same text may give other words: the index is then made anew. */
export const SEARCH_WORDS_VERSION = 1;

/**
 * The words of a text with their places. The text is left as it is (NFC or NFD); superscripts are digits of their own
 * (`m²` is one word and not `m2`).
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  for (const match of text.matchAll(WORD)) {
    const { folded, exact } = searchWord(match[0]);
    if (folded !== '') tokens.push({ folded, exact, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The same without places: for the index, where only the words count. */
export function searchWords(text: string): SearchWord[] {
  return (text.match(WORD) ?? []).map(searchWord).filter(({ folded }) => folded !== '');
}

/** Folded words, one blank between them. */
export function foldedWords(text: string): string {
  return searchWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/** Marks count as part of a word, so that a word in NFD is not torn. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What stands in no word after folding: left-over marks. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** Rubbish of a recognizer may be one endless word; nobody types more of it. */
const LENGTH_LIMIT = 64;

/** Syllables are few and come again and again; folding each time would be most of the time of indexing. */
const known = new Map<string, SearchWord>();
const KNOWN_LIMIT = 50_000;

function searchWord(written: string): SearchWord {
  const found = known.get(written);
  if (found !== undefined) return found;
  const word = {
    folded: cut(fold(written).replace(NO_WORD, '')),
    exact: cut(settleToneMarks(written).toLowerCase().normalize('NFC')),
  };
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(written, word);
  return word;
}

/** By code points: half a letter would be no text any more. */
function cut(word: string): string {
  return word.length <= LENGTH_LIMIT ? word : [...word].slice(0, LENGTH_LIMIT).join('');
}
