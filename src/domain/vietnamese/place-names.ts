import { PLACE_NAMES } from '../data/place-names.ts';
import { foldWords } from './fold.ts';
import { editDistance } from './similarity.ts';
import { comparableText, sameText } from './tone-marks.ts';

/** Does a unit of administration bear this name, in any case and either habit of tone marks? */
export function isPlaceName(name: string): boolean {
  return namesFoldedLike(name).some((other) => sameText(other, name));
}

/** Names that differ from this one in marks only, or in nothing, those with the fewest other marks first. */
export function placeNamesLike(name: string): readonly string[] {
  const own = marked(name);
  const marks = (other: string) => editDistance(own, marked(other));
  return namesFoldedLike(name).toSorted((one, other) => marks(one) - marks(other));
}

function namesFoldedLike(name: string): readonly string[] {
  return byFolded().get(foldWords(name)) ?? [];
}

/** With its marks as letters of their own. */
function marked(name: string): string {
  return comparableText(name).normalize('NFD');
}

/** Names of as many words of which one differs by a letter, marks aside (`TA GRĂNG`: `Ia Grăng`). */
export function placeNamesBeside(name: string): readonly string[] {
  const words = foldWords(name).split(' ');
  return [...byFolded()].flatMap(([folded, names]) => (areBeside(folded.split(' '), words) ? names : []));
}

/** Does some place's name have this word, marks and all? Two thousand words make up all eight thousand names. */
export function isPlaceWord(word: string): boolean {
  words ??= new Set(
    PLACE_NAMES.trim()
      .split(/[\s|-]+/u)
      .map(comparableText),
  );
  return words.has(comparableText(word));
}

function areBeside(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const differing = one.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? ''] as const]));
  const [pair] = differing;
  return differing.length === 1 && pair !== undefined && editDistance(...pair) === 1;
}

let words: ReadonlySet<string> | null = null;
let known: ReadonlyMap<string, string[]> | null = null;

/** Made when it is first asked for: most commands read no papers. */
function byFolded(): ReadonlyMap<string, string[]> {
  known ??= Map.groupBy(PLACE_NAMES.trim().split(/[|\n]/u), foldWords);
  return known;
}
