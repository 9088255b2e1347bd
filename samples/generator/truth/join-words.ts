import type { TruthWord } from './truth.ts';

/** Texts of words with blanks between them, but for those that stand right behind another. */
export function joinWords(words: readonly Pick<TruthWord, 'text' | 'joined'>[]): string {
  return words.map(({ text, joined }, index) => (index === 0 || joined ? text : ` ${text}`)).join('');
}
