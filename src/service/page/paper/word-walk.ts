import type { WordsView } from '../../review/api.ts';
import type { Box } from './zoom.ts';

export type PageWord = WordsView['lines'][number]['words'][number];
export interface PlacedWord {
  readonly word: PageWord;
  readonly line: number;
}

/** Neighbouring words of one line, by their place in reading order; both ends included. */
export interface Selection {
  readonly from: number;
  readonly to: number;
}

export function placeWords(view: Pick<WordsView, 'lines'>): PlacedWord[] {
  return view.lines.flatMap(({ words }, line) => words.map((word) => ({ word, line })));
}

/** Where an arrow leads from word `at`: left and right in reading order, up and down to the nearest word of the next line. */
export function walk(words: readonly PlacedWord[], at: number, arrow: 'left' | 'right' | 'up' | 'down'): number {
  if (arrow === 'left') return Math.max(0, at - 1);
  if (arrow === 'right') return Math.min(words.length - 1, at + 1);
  const here = words[at];
  if (here === undefined) return 0;
  const line = arrow === 'up' ? here.line - 1 : here.line + 1;
  const middle = (here.word.box[0] + here.word.box[2]) / 2;
  const reach = words
    .map((placed, index) => ({ placed, index }))
    .filter(({ placed }) => placed.line === line)
    .sort((a, b) => distance(a.placed, middle) - distance(b.placed, middle));
  return reach[0]?.index ?? at;
}

/** One word more or less at the selection's end, within its line. */
export function extend(words: readonly PlacedWord[], selection: Selection, by: 1 | -1): Selection {
  const to = selection.to + by;
  const isSameLine = words[to]?.line === words[selection.from]?.line;
  return isSameLine && to >= selection.from ? { ...selection, to } : selection;
}

/** The text chosen and the box around it. */
export function chosen(words: readonly PlacedWord[], { from, to }: Selection): { text: string; box: Box } | null {
  const found = words.slice(from, to + 1).map(({ word }) => word);
  if (found.length === 0) return null;
  const edge = (side: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    pick(...found.map(({ box }) => box[side]));
  return {
    text: found.map(({ text }) => text).join(' '),
    box: [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)],
  };
}

function distance({ word }: PlacedWord, middle: number): number {
  return Math.abs((word.box[0] + word.box[2]) / 2 - middle);
}
