import { FIGURES_SEEN, nameLikeness, type Word } from '../../domain/index.ts';

/**
 * From which confidence on a word of a text is believed where its letters speak for it; 1 where they say nothing. Wrong among the words of
 * 365 documents read from scans, by what they were called:
 *
 * | words                                                           | 0.6 to 0.8 sure | 0.8 to 0.9 |
 * | in capitals or beginning with one, syllables of names, alone     | 0 of 24         | 0 of 56    |
 * | beginning with a capital, far from any syllable of names         | 5 of 64         | 0 of 95    |
 * | all other words of letters                                      | 4 in 10         | 1 in 7     |
 *
 * Places are named like people; words far from all syllables are names of places in other tongues, of which recognizers know nothing and are
 * less sure than they need be.
 */
export function leastOfWord(text: string): number {
  if (BEHIND_LEADER.test(text)) return LEAST_BEHIND_LEADER;
  const letters = text.match(CAPITALIZED)?.[1] ?? '';
  if (letters.length < 3) return 1;
  const likeness = nameLikeness(letters);
  if (likeness === 'alone') return ALONE;
  return likeness === 'far' && /\p{Ll}$/u.test(letters) ? FAR : 1;
}

const CAPITALIZED = /^(\p{Lu}(?:\p{Ll}+|\p{Lu}+))[.,;:]?$/u;

/**
 * The dots of a form read together with the word behind them make recognizers unsure of it: 13 such words were called
 * 0.2 to 0.9 sure, and none was wrong.
 */
const BEHIND_LEADER = /^[.…]{2,}\p{L}\p{Ll}*[.,;]?$/u;

const LEAST_BEHIND_LEADER = 0.2;
const ALONE = 0.6;
const FAR = 0.8;

/** Were all figures among the words told by their shapes, not by a recognizer alone? */
export function areFiguresSeen(words: readonly Word[]): boolean {
  const figures = words.filter(({ text }) => /\d/.test(text));
  return figures.length > 0 && figures.every(({ confidence }) => confidence >= FIGURES_SEEN);
}
