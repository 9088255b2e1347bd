/**
 * Both habits of placing a tone mark are right (`hòa` and `hoà`, `Ủy` and `Uỷ`); this writes the older one,
 * which administrative papers mostly use, so that equal words compare equal.
 */
export function settleToneMarks(text: string): string {
  return text.normalize('NFD').replace(OPEN_PAIR, moveMark).normalize('NFC');
}

/** Same words, whatever the habit of the tone marks, capitals and blanks. */
export function sameText(a: string, b: string): boolean {
  return comparableText(a) === comparableText(b);
}

/** A text as all that say the same have it. */
export function comparableText(text: string): string {
  return settleToneMarks(text).toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * `oa`, `oe`, `uy` at the end of a syllable with the tone on the second vowel. After q the u is no vowel (`quý` has one
 * place only), and a closed syllable (`hoàn`, `huýt`) has one place in both habits.
 */
const OPEN_PAIR =
  /(?<![qQ])([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu;

function moveMark(_whole: string, first: string, second: string, tone: string): string {
  return `${first}${tone}${second}`;
}
