import { readsWell } from './own-text.ts';

/** Of Vietnamese words half bear a mark; reading by an English recognizer leaves hardly any. */
const MIN_MARKED_SHARE = 0.25;
/** A good reading has names, numbers and abbreviations that are no syllables, but not many. */
const MIN_SYLLABLE_SHARE = 0.85;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARK = /[\u0300-\u036f]|đ/u;
const SYLLABLE = /^(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|nh|ng|[cmnpt])?$/u;

/**
 * Whether an invisible text under a scan, some other program's reading of it, is as good as one of ours is likely to be.
 * Stricter than for a paper's own text: read in another language a Vietnamese page gives plain letters that look like
 * words, `CONG HOA XA HQI CHU NGHIA VIET NAM`. What is no Vietnamese is read anew: that costs a second and is never wrong.
 */
export function layerReadsWell(text: string, garbledShare: number): boolean {
  if (!readsWell(text, { mostlyPicture: true, garbledShare })) return false;
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length > 1);
  const share = (is: (word: string) => boolean) => words.filter(is).length / Math.max(1, words.length);
  return share(bearsMark) >= MIN_MARKED_SHARE && share(isSyllable) >= MIN_SYLLABLE_SHARE;
}

function bearsMark(word: string): boolean {
  return MARK.test(word.normalize('NFD'));
}

function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}
