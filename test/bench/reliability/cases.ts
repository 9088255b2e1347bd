import { onPage } from '../../../src/steps/recognize/on-page.ts';
import { type RawLines, wordFeatures } from '../../../src/steps/recognize/word-features.ts';
import type { Case } from './fit-logistic.ts';
import { judgeWords } from './judge-words.ts';
import type { ReadPage } from './read-set.ts';

/** A word read, with what the recognizer said of it. */
export interface WordCase extends Case {
  readonly text: string;
  readonly raw: number;
}

/** Every word of a page, in the order of its lines. */
export function casesOf(page: ReadPage): WordCase[] {
  const lines = linesOf(page);
  const words = lines.flatMap((line) => line.words);
  const features = wordFeatures(lines).flat();
  return judged(page).map((right, index) => ({
    right,
    features: features[index] ?? [],
    text: words[index]?.text ?? '',
    raw: words[index]?.confidence ?? 0,
  }));
}

export function linesOf({ blocks }: Pick<ReadPage, 'blocks'>): RawLines {
  return blocks.flatMap(({ lines }) => lines);
}

/** Whether each word of a page was read rightly, in the order of its lines. */
export function judged(page: ReadPage): boolean[] {
  const text = onPage({ blocks: page.blocks, confidence: null }, page, page);
  const words = text.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
  return judgeWords(words, page.truth);
}
