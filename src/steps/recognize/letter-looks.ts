import { isNameWord, isSurname, nameLikeness, respelledSurname } from '../../domain/index.ts';
import type { ReadWord } from '../../plugin/index.ts';
import { coreOf } from './figure-votes.ts';
import type { Judge } from './judge.ts';
import { isSyllable } from './syllable.ts';

/**
 * Names are in no dictionary that could mend them, but their syllables are few. Counted on 1,072 pages of documents of 40 kinds, a fifth of
 * them scanned badly, of 5,169 unsure words of names that no pen was seen in:
 *
 * | readings                                                              | right        |
 * | three further looks all agree with a syllable of names, read >= 0.9    | 1041 of 1043 |
 * | … none other differs from in marks only, whatever it was called        | 662 of 663   |
 * | … with others, or with another syllable                               | 1429 of 1455 |
 * | five of six agree with the first reading, called >= 0.9, >= 0.7, less  | 332 of 334, 179 of 190, 61 of 73 |
 * | six of six read a syllable of names instead                           | 41 of 41     |
 * | five of six do, and the first was none                                | 20 of 21     |
 * | four of six do, and the first is no syllable at all                   | 5 of 6       |
 * | five of six read another syllable, and the first is none               | 10 of 10     |
 * | five of six read anything else                                        | 39 of 90     |
 *
 * Four votes against a syllable of names say nothing yet: the first was right as often as they were.
 */
export const LETTER_JUDGE: Judge = { afterThree, afterSix };

/** The shares counted above, rounded down. */
const [CERTAIN, CONFIRMED] = [0.99, 0.96];
const UPHELD = { read: 0.97, likely: 0.93, guessed: 0.8 };
const MENDED = { byAll: 0.96, byMost: 0.9 };
const CONTESTED = { name: 0.75, other: 0.5 };

/** What the first reading was called: read well · likely · a guess below the last. */
const [READ, LIKELY, GUESS] = [0.9, 0.7, 0.5];

function afterThree(word: ReadWord, seen: readonly string[]): ReadWord | null {
  const first = coreOf(word.text);
  if (!seen.every((core) => isSame(core, first))) return null;
  if (!isNameWord(first)) return word.ink === undefined && isSyllable(first) ? surer(word, CONFIRMED) : word;
  if (word.ink !== undefined && word.confidence < GUESS) return word;
  const isCertain = word.ink === undefined && (word.confidence >= READ || nameLikeness(first) === 'alone');
  return surer(asPrint(word), isCertain ? CERTAIN : CONFIRMED);
}

function afterSix(word: ReadWord, looks: readonly string[]): ReadWord {
  const first = coreOf(word.text);
  const [winner, votes] = mostVoted(looks);
  if (isSame(winner, first)) return votes < 5 || word.ink !== undefined ? word : upheld(word);
  if (isSurname(first) && !isSurname(winner)) return word;
  const confidence = mendedConfidence(first, winner, votes);
  if (confidence !== null) return { ...asPrint(word), text: mendedText(word.text, first, winner), confidence };
  const isContested = votes >= 5 || (votes === 4 && !isNameWord(first));
  return isContested && respelledSurname(first) === null ? contested(word, first) : word;
}

/** How likely what the looks say instead of the first reading is right; null where it is not believed. */
function mendedConfidence(first: string, winner: string, votes: number): number | null {
  const wasPossible = isSyllable(first);
  if (isNameWord(winner)) {
    if (votes === 6) return MENDED.byAll;
    const isBelieved = !isNameWord(first) && (votes === 5 || (votes === 4 && !wasPossible));
    return isBelieved ? MENDED.byMost : null;
  }
  const isNearName = isSyllable(winner) && nameLikeness(winner) === 'beside';
  return votes >= 5 && !wasPossible && isNearName ? MENDED.byMost : null;
}

function upheld(word: ReadWord): ReadWord {
  if (word.confidence >= READ) return surer(word, UPHELD.read);
  return surer(word, word.confidence >= LIKELY ? UPHELD.likely : UPHELD.guessed);
}

function contested(word: ReadWord, first: string): ReadWord {
  return { ...word, confidence: Math.min(word.confidence, isNameWord(first) ? CONTESTED.name : CONTESTED.other) };
}

/** Other spellings of surnames are misread alike at every size: they never become surer than what extraction still mends. */
function surer(word: ReadWord, confidence: number): ReadWord {
  const most = respelledSurname(coreOf(word.text)) === null ? 1 : STILL_MENDED;
  const text = word.confidence < GUESS ? word.text.replace(SPECK, '') : word.text;
  return { ...word, text, confidence: Math.max(word.confidence, Math.min(confidence, most)) };
}

const STILL_MENDED = 0.94;
/** What makes a recognizer call a plain word a guess. */
const SPECK = /^['‘’`´]+(?=\p{L})/u;

function asPrint({ ink, penScore, ...word }: ReadWord): ReadWord {
  return word;
}

/** Of the signs around a misread word those stay that belong around words. */
function mendedText(text: string, first: string, winner: string): string {
  const [before = '', after = ''] = text.normalize('NFC').split(first);
  return `${/[(“".…]*$/u.exec(before)?.[0] ?? ''}${inCaseOf(first, winner)}${/^[.,;:)”"]*/u.exec(after)?.[0] ?? ''}`;
}

/** Looks tell small letters from capitals less well than a reading beside other words does. */
function inCaseOf(first: string, winner: string): string {
  const capitals = first.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals >= 2 && 2 * capitals > first.length) return winner.toUpperCase();
  const isAllCapitals = winner === winner.toUpperCase() && !/^\p{Lu}\p{Ll}/u.test(first);
  return /^\p{Lu}/u.test(winner) && !isAllCapitals ? winner.charAt(0) + winner.slice(1).toLowerCase() : winner;
}

function mostVoted(looks: readonly string[]): readonly [core: string, votes: number] {
  const counts = [...Map.groupBy(looks, (core) => core.toLowerCase()).values()].map(
    (same) => [same[0] ?? '', same.length] as const,
  );
  return counts.toSorted(([, one], [, other]) => other - one)[0] ?? ['', 0];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
