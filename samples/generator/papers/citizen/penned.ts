import type { LaidPage, PlacedWord } from '../../layout/page.ts';
import { slashed, spoken } from '../../words/dates.ts';
import type { Expected } from '../paper.ts';

/** Names of the expected values that stand somewhere on the pages with a word of them by hand. */
export function penned(expected: Expected, pages: readonly LaidPage[]): string[] {
  const words = pages.flatMap((page) => page.lines.flatMap((line) => line.words));
  const texts = words.map(({ text }) => plain(text));
  const byHand = (value: string) => spellings(value).some((spelling) => isPenned(spelling, texts, words));
  return valuesOf(expected).flatMap(([name, value]) => (value && byHand(value) ? [name] : []));
}

function valuesOf({ holder, fields, ...own }: Expected): (readonly [string, string | null | undefined])[] {
  return [
    ['code', own.code],
    ['issuedDate', own.issuedDate],
    ['organName', own.organName],
    ['subject', own.subject],
    ['signerName', own.signerName],
    ['signerPosition', own.signerPosition],
    ['holderName', holder?.name],
    ['holderId', holder?.id],
    ['holderBirthDate', holder?.birthDate],
    ...Object.entries(fields).map(([key, value]) => [`fields.${key}`, value] as const),
  ];
}

/** A day stands on paper in figures or spoken; a number by hand is a word apart from its notation. */
function spellings(value: string): string[] {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return [slashed(value), spoken(value), spoken(value, true)];
  const code = /^(\d+[a-z]?)(\/.+)$/u.exec(value);
  return code ? [value, `${code[1]} ${code[2]}`] : [value];
}

function isPenned(spelling: string, texts: readonly string[], words: readonly PlacedWord[]): boolean {
  const wanted = spelling.split(/\s+/u).map(plain);
  for (let at = 0; at + wanted.length <= texts.length; at += 1) {
    if (!wanted.every((text, index) => texts[at + index] === text)) continue;
    if (words.slice(at, at + wanted.length).some(({ ink }) => ink === 'handwriting')) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.toLocaleLowerCase('vi').replace(/[,.;:]+$/u, '');
}
