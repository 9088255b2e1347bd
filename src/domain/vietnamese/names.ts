import { tidy } from './text.ts';

/** `PHAN THANH ĐẠT` → `Phan Thanh Đạt`; parts after a hyphen or apostrophe begin with a capital too (`K'Brếu`, `Niê-Kđăm`). */
export function nameCase(name: string): string {
  return tidy(name)
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * Could this be a person's full name? Two to eight parts of letters only; each part no longer than a syllable, names
 * of the ethnic minorities (`Y Thái Niê Kđăm`, `H'Hen`) included. Says nothing about a name's being right.
 */
export function isPlausibleName(name: string): boolean {
  const parts = tidy(name).split(' ');
  return parts.length >= 2 && parts.length <= 8 && parts.every((part) => NAME_PART.test(part) && /\p{L}/u.test(part));
}

const NAME_PART = /^\p{L}{1,8}(?:['’-]\p{L}{1,8})*$/u;
