/** What a page's own text looks like before one believes it. */
const MIN_LETTERS = 40;
/** On a page that is mostly a picture: a stamp's or scanner's words are fewer, a recognized page's are more. */
const MIN_LETTERS_OVER_PICTURE = 300;
const MIN_READABLE_SHARE = 0.85;
const MAX_BAD_SHARE = 0.02;
const MAX_ODD_WORD_SHARE = 0.08;

const LETTER = /\p{Script=Latin}/u;
const READABLE = /[\p{Script=Latin}\p{N}\p{P}\p{Sm}\p{Sc}\p{M}°§]/u;
const BAD = /[\ufffd\p{Co}\p{Cc}\p{Cn}]/u;
/**
 * Signs that no Vietnamese or English word has inside. Typewriter-era fonts (TCVN3, VNI) put their letters on these
 * codes: `Céng hßa x· héi`, `Coäng hoøa`. Such text looks right on screen and cannot be searched.
 */
const ODD_INSIDE = /[\u00a1-\u00bf\u00d7\u00f7ÅÆÇËÎÏÑÛÜÞßåæçëîïðñûüþÿöøØÖäÄ]/u;

/**
 * Whether text found in a PDF reads as Vietnamese or other Latin text: judged by its letters, not by being there.
 * A page number or a scanner's line of advertising is no text of the paper's own either.
 */
export function readsWell(text: string, page: { mostlyPicture: boolean }): boolean {
  const signs = [...text.normalize('NFC')].filter((sign) => !/\s/u.test(sign));
  const share = (pattern: RegExp) => signs.filter((sign) => pattern.test(sign)).length / signs.length;
  const letters = signs.filter((sign) => LETTER.test(sign)).length;
  if (letters < (page.mostlyPicture ? MIN_LETTERS_OVER_PICTURE : MIN_LETTERS)) return false;
  if (share(READABLE) < MIN_READABLE_SHARE || share(BAD) > MAX_BAD_SHARE) return false;
  const words = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => LETTER.test(word));
  const odd = words.filter((word) => ODD_INSIDE.test(word.replace(/^\P{L}+|\P{L}+$/gu, ''))).length;
  return odd / words.length <= MAX_ODD_WORD_SHARE;
}
