import { fold } from './fold.ts';

/** Could this be a word of a Vietnamese name in writing: letters of the alphabet with a vowel among them? Abbreviations are not. */
export function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(fold(word));
}

/** Does the text hold a real letter or digit? Specks are read as `ˆ` or `ª`, which Unicode counts as letters too. */
export function isReadable(text: string): boolean {
  return /[\p{Lu}\p{Ll}\p{Nd}]/u.test(text);
}
