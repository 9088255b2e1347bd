/**
 * A text for comparing and searching: no diacritics, no capitals, `đ` as `d` (no Unicode folding does that), NFC before and after.
 * Never stored in place of the text itself.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(D_STROKE, 'd')
    .toLowerCase()
    .replace(D_STROKE, 'd')
    .normalize('NFC');
}

/** Folded words, one blank between them, everything that is neither letter nor digit left out. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** ASCII name for files, headings and kinds: `Quyết định` → `quyet-dinh`. */
export function kebabName(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const MARKS = /\p{M}+/gu;
const D_STROKE = /[đĐ]/g;
