/** What a page's own text looks like before one believes it. */
const MIN_LETTERS = 40;
/** On a page that is mostly a picture: a stamp's or scanner's words are fewer, a recognized page's are more. */
const MIN_LETTERS_OVER_PICTURE = 300;
const MIN_READABLE_SHARE = 0.85;
const MAX_BAD_SHARE = 0.02;
const MAX_ODD_WORD_SHARE = 0.08;
/** Letters moved along the alphabet by a font without a map give words nobody could pronounce. */
const MIN_VOWEL_WORD_SHARE = 0.6;

const LETTER = /\p{Script=Latin}/u;
const READABLE = /[\p{Script=Latin}\p{N}\p{P}\p{Sm}\p{Sc}\p{M}°§]/u;
const BAD = /[\ufffd\p{Co}\p{Cc}\p{Cn}]/u;
/**
 * Signs that no Vietnamese or English word has inside. Typewriter-era fonts (TCVN3, VNI) put their letters on these
 * codes: `Céng hßa x· héi`, `Coäng hoøa`. Such text looks right on screen and cannot be searched.
 */
const ODD_INSIDE = /[\u00a1-\u00bf\u00d7\u00f7ÅÆÇËÎÏÑÛÜÞßåæçëîïðñûüþÿöøØÖäÄ]/u;
/** Latin words with a Cyrillic or Greek letter in them: an office program's wrong map (`CӜNG HÒA XÃ HӜI`). */
const MIXED_SCRIPTS =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;
const VOWEL = /[aeiouy]/;

export interface TextSigns {
  /** The page is a picture for the greater part, so that a few words are no text of the paper. */
  readonly mostlyPicture: boolean;
  /** Share of signs whose font does not say, or says wrongly, which letter they are. */
  readonly garbledShare?: number;
}

/**
 * Whether text found in a PDF reads as Vietnamese or other Latin text: judged by its letters, not by being there.
 * A page number or a scanner's line of advertising is no text of the paper's own either.
 */
export function readsWell(text: string, { mostlyPicture, garbledShare = 0 }: TextSigns): boolean {
  const signs = [...text.normalize('NFC')].filter((sign) => !/\s/u.test(sign));
  const share = (pattern: RegExp) => signs.filter((sign) => pattern.test(sign)).length / signs.length;
  const letters = signs.filter((sign) => LETTER.test(sign)).length;
  if (letters < (mostlyPicture ? MIN_LETTERS_OVER_PICTURE : MIN_LETTERS)) return false;
  if (garbledShare > MAX_BAD_SHARE) return false;
  if (share(READABLE) < MIN_READABLE_SHARE || share(BAD) > MAX_BAD_SHARE) return false;
  const words = wordsOf(text);
  return words.filter(isOdd).length / words.length <= MAX_ODD_WORD_SHARE && arePronounceable(words);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => LETTER.test(word));
}

function isOdd(word: string): boolean {
  return ODD_INSIDE.test(word.replace(/^\P{L}+|\P{L}+$/gu, '')) || MIXED_SCRIPTS.test(word);
}

function arePronounceable(words: readonly string[]): boolean {
  const plain = words.map(bareLetters).filter((word) => /^[a-zđ]{2,}$/.test(word));
  return plain.length === 0 || plain.filter((word) => VOWEL.test(word)).length / plain.length >= MIN_VOWEL_WORD_SHARE;
}

function bareLetters(word: string): string {
  return word
    .toLowerCase()
    .replace(/^\P{L}+|\P{L}+$/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
