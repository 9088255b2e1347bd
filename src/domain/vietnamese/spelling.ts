import { fold } from './fold.ts';

/** Could this be a word of a Vietnamese name in writing: letters of the alphabet with a vowel among them? Abbreviations are not. */
export function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(fold(word));
}
