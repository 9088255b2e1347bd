import { fold, sameText, type Word } from '../../domain/index.ts';
import { KNOWN_NAME_PARTS, unglued } from './known-agencies.ts';

/** The printed words with those of the closed list in its spelling, and the words that the list vouches for. */
export function mendKnownWords(printed: string, words: readonly Word[]): { value: string; vouched: Set<Word> } {
  const { text, glued } = unglued(withoutTwins(printed));
  const parts = text.split(' ');
  const vouched = new Set<Word>(words.filter((word) => glued.some((part) => word.text.includes(part))));
  const owners = ownersOf(parts, words);
  for (const known of KNOWN_NAME_PARTS) {
    const wanted = known.split(' ');
    const at = parts.findIndex((_, index) =>
      wanted.every((word, offset) => fold(parts[index + offset] ?? '') === fold(word)),
    );
    if (at < 0) continue;
    const same = sameText(parts.slice(at, at + wanted.length).join(' '), known);
    // One word alone may be another word with other marks (QUẢN, QUẬN).
    if (!same && wanted.length === 1) continue;
    if (!same) parts.splice(at, wanted.length, ...wanted.map((word, index) => inCaseOf(parts[at + index] ?? '', word)));
    for (const word of owners.slice(at, at + wanted.length)) vouched.add(word);
  }
  const unit = unitBehindCommittee(parts);
  if (unit !== null) for (const word of owners.slice(unit.at, unit.at + 1)) vouched.add(word);
  if (unit !== null) parts.splice(unit.at, 1, inCaseOf(parts[unit.at] ?? '', unit.value));
  return { value: parts.join(' '), vouched };
}

/**
 * A capital with two marks is read twice now and then (`ĐẢẲNG`, `LỖÕI`, `HÀANH`): no syllable holds such a vowel twice (`LƯU` has two others). The one with all
 * its marks stays; it was the right one in all five met on 564 scans.
 */
function withoutTwins(printed: string): string {
  return printed
    .normalize('NFD')
    .replace(TWINS, (twins, first: string, second: string) => {
      if (first.charAt(0) !== second.charAt(0) || first === second) return twins;
      return first.length >= second.length ? first : second;
    })
    .normalize('NFC');
}

const TWINS = /([AEIOY]\p{M}*)([AEIOY]\p{M}*)/gu;

/**
 * The word each part stands in, where words and parts run in step: hyphens and specks are words of the recognizer too, and one
 * word may hold several parts that ran together. None where something was cleaned away.
 */
function ownersOf(parts: readonly string[], words: readonly Word[]): readonly Word[] {
  const owners = words.flatMap((word) =>
    unglued(word.text)
      .text.split(' ')
      .map(() => word),
  );
  return owners.length === parts.length ? owners : [];
}

/** The kind of place that follows a committee's name: `TÍNH` there can only be `TỈNH`. */
function unitBehindCommittee(parts: readonly string[]): { at: number; value: string } | null {
  const at = /^(ủy ban nhân dân|hội đồng nhân dân) /iu.test(parts.join(' '))
    ? 4
    : /^(UBND|HĐND)$/u.test(parts[0] ?? '')
      ? 1
      : -1;
  const value = at < 0 ? undefined : UNITS.get(fold(parts[at] ?? ''));
  return value === undefined || parts.length <= at + 1 ? null : { at, value };
}

const UNITS: ReadonlyMap<string, string> = new Map(
  ['XÃ', 'PHƯỜNG', 'HUYỆN', 'QUẬN', 'TỈNH'].map((unit) => [fold(unit), unit]),
);

/** Heads are in capitals, the text of a certificate is not: a word keeps the case it is printed in. */
function inCaseOf(printed: string, word: string): string {
  if (printed === printed.toUpperCase()) return word;
  const [first = ''] = printed;
  const lower = word.toLowerCase();
  return first === first.toUpperCase() ? lower.replace(/^./u, (letter) => letter.toUpperCase()) : lower;
}
