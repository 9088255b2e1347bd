import { fold } from './fold.ts';

/**
 * Could it be a Vietnamese syllable by its letters: one of the onsets, one to three vowels, one of the endings? Says nothing of
 * its marks. Names of other peoples (`Kpă`, `Ksor`) are none.
 */
export function isSyllable(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !/[fjwzñçøœßåäöüëï]/iu.test(word.normalize('NFC')) && SYLLABLE.test(fold(word));
}

const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|nh|ngh?|ph?|qu|r|s|th?|tr|v|x)?(?:[aeiouy]{1,3})(?:ch?|m|nh?|ng|p|t)?$/;
