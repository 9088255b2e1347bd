import { fold } from '../vietnamese/fold.ts';
import { highlightRanges, type TextRange } from './highlight.ts';
import type { SearchQuery } from './parse-query.ts';
import { foldedWords } from './tokens.ts';

/** A piece of a text in its own spelling, and which parts of it were looked for. */
export interface Snippet {
  readonly text: string;
  /** UTF-16 offsets into `text`. */
  readonly highlights: readonly TextRange[];
}

/** Line breaks, and what would play tricks on a terminal or turn the reading direction; one for one. */
const UNSEEN = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const LENGTH = 160;
/** So much of it before the first hit: people read on from there. */
const LEAD = 40;

/**
 * The stretch of a text that shows most of what was looked for; its beginning where nothing of it stands there.
 * Every kind of blank is shown as one plain blank, so that offsets stay right.
 */
export function makeSnippet(text: string, query: SearchQuery): Snippet {
  const line = text.replace(UNSEEN, ' ');
  const ranges = highlightRanges(line, query);
  const from = densest(line, ranges);
  const start = wordStart(line, Math.max(0, from - LEAD));
  const end = wordEnd(line, Math.min(line.length, start + LENGTH));
  const shown = line.slice(start, end);
  const lead = shown.length - shown.trimStart().length;
  const piece = shown.trim();
  const before = start + lead > 0 && line.slice(0, start + lead).trim() !== '' ? '… ' : '';
  const after = line.slice(end).trim() === '' ? '' : ' …';
  const shift = before.length - start - lead;
  const highlights = ranges
    .filter(([a, b]) => a >= start + lead && b <= end)
    .map(([a, b]): TextRange => [a + shift, b + shift]);
  return { text: `${before}${piece}${after}`, highlights };
}

/** Index of the text that meets most of the query's groups, the first of equals; null where none meets any. */
export function bestText(texts: readonly string[], query: SearchQuery): number | null {
  let best: { index: number; met: number } | null = null;
  for (const [index, text] of texts.entries()) {
    const met = groupsMet(text, query);
    if (met > (best?.met ?? 0)) best = { index, met };
    if (met === query.all.length) break;
  }
  return best?.index ?? null;
}

function groupsMet(text: string, { all }: SearchQuery): number {
  // Taking a page to words is the slow part; most of 800 pages hold none of them.
  const whole = fold(text);
  if (!all.flat().some(({ words }) => whole.includes(words[0]?.folded ?? ''))) return 0;
  const folded = ` ${foldedWords(text)} `;
  return all.filter((terms) =>
    terms.some(({ words, prefix }) =>
      folded.includes(` ${words.map((word) => word.folded).join(' ')}${prefix ? '' : ' '}`),
    ),
  ).length;
}

/** Where the window begins that shows most of the different words, rare ones above all. */
function densest(line: string, ranges: readonly TextRange[]): number {
  const hits = ranges.slice(0, LOOKED_AT).map(([from, to]) => ({ from, to, word: foldedWords(line.slice(from, to)) }));
  const timesOf = new Map<string, number>();
  for (const { word } of hits) timesOf.set(word, (timesOf.get(word) ?? 0) + 1);
  let best = { from: 0, worth: 0 };
  for (const { from } of hits) {
    const inside = hits.filter((hit) => hit.from >= from && hit.to <= from + LENGTH - LEAD);
    const words = new Set(inside.map(({ word }) => word));
    const worth = [...words].reduce((sum, word) => sum + 1 + 1 / (timesOf.get(word) ?? 1), inside.length / 1000);
    if (worth > best.worth) best = { from, worth };
  }
  return best.from;
}

/** Hits of a page; every one is compared with every other. */
const LOOKED_AT = 300;

/** No word is cut in two, unless it has no end. */
function wordStart(line: string, at: number): number {
  const blank = line.lastIndexOf(' ', at);
  return at - blank > LEAD ? at : blank + 1;
}

function wordEnd(line: string, at: number): number {
  if (at === line.length) return at;
  const blank = line.indexOf(' ', at);
  const end = blank === -1 ? line.length : blank;
  return end - at > LEAD ? at : end;
}
