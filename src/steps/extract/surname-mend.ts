import { COMMON_SURNAMES, editDistance, isSyllable, nameCase } from '../../domain/index.ts';

/**
 * The surname that a stroke of the signature lies over: `1riệu`, `P!an`, `duỳnh`, `Tnái` can be no name's first word, and where one
 * surname alone is a letter away, it is this. Nine in a thousand people bear a surname that is not in the list. Null where the word may be
 * right as it stands, and where two surnames or none would fit.
 */
export function strokenSurname(word: string): string | null {
  const bare = word.normalize('NFC').replace(SPECKS, '');
  const read = bare.replace(TWICE_N, 'N');
  if (read !== bare && COMMON_SURNAMES.includes(nameCase(read))) return nameCase(read);
  // Only its capital was lost: whoever reads names knows it.
  if (!(isDamaged(word) || isDamaged(read)) || COMMON_SURNAMES.includes(nameCase(read))) return null;
  const fits = new Set(COMMON_SURNAMES.filter((surname) => fitsInto(read, surname)));
  const [only] = fits;
  return only !== undefined && fits.size === 1 ? only : null;
}

/**
 * A surname read with a speck before it (`'Thái`): the bar of a T makes one, and what is called 0.02 sure for it was right behind it in all
 * four names and 17 of 18 other words of 444 scans that were words at all.
 */
export function isBehindSpeck(word: string): boolean {
  const bare = word.normalize('NFC').replace(SPECKS, '');
  return bare !== word.normalize('NFC') && COMMON_SURNAMES.includes(nameCase(bare));
}

/** No capital at its beginning, a sign among its letters, or letters no syllable has in this order. */
export function isDamaged(word: string): boolean {
  return !/^\p{Lu}\p{L}*$/u.test(word) || !isSyllable(word);
}

/** Read before a letter, they are the end of a stroke. */
const SPECKS = /^['‘’"“”.,:;`´-]+/u;

/** An N is read twice, as itself and as a Spanish one. */
const TWICE_N = /^N[Ññ]/u;

/** Shorter ones are a letter away from too much (`„ăn` is the end of Đoàn as well as of Văn). */
const LEAST_LETTERS = 4;

function fitsInto(read: string, surname: string): boolean {
  if (surname.length < LEAST_LETTERS || (read.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS - 1) return false;
  const [own, other] = [nameCase(read), surname];
  // A stroke over the first letter adds to it or hides it; letters further in are only taken for others.
  return (
    editDistance(own.toLowerCase(), other.toLowerCase()) === 1 &&
    own.length >= other.length - 1 &&
    endsAlike(own, other)
  );
}

/** All letters behind the second are the surname's own, or all but one sign that is no letter. */
function endsAlike(own: string, other: string): boolean {
  const sign = /[^\p{L}]/u.test(own.slice(1));
  return sign || own.slice(-(other.length - 2)).toLowerCase() === other.slice(2).toLowerCase();
}
