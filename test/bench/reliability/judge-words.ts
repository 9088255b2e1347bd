import type { Box } from '../../../src/domain/index.ts';
import type { TruthLine } from '../../support/generate.ts';

/** A word read, in pixels of the upright page. */
interface PlacedWord {
  readonly text: string;
  readonly box: Box;
}

/** By how much of a line's height a box may miss its word: recognizers cut words out roughly. */
const SLACK = 0.6;

/**
 * Was each word read rightly? It is when the very same text (NFC, tone marks, case and signs included) is printed there.
 * Each printed word vouches for one word read, the nearest. Words joined or cut, specks read as words and readings of
 * what is no text are wrong. A row of dots over a dotted leader is right, and so are such dots at the end of a word.
 */
export function judgeWords(words: readonly PlacedWord[], truth: readonly TruthLine[]): boolean[] {
  const printed = truth.flatMap((line) =>
    [...line.words, ...joinedWords(line)].map(({ text, box }) => ({
      text: text.normalize('NFC'),
      box,
      hasLeader: line.leaders.length > 0,
    })),
  );
  const leaders = truth.flatMap((line) => line.leaders);
  const byText = Map.groupBy(printed, ({ text }) => text);
  const pairs = words.flatMap((word, index) => {
    const text = word.text.normalize('NFC');
    const bare = text.replace(LEADER_BEHIND, '');
    const same = [...(byText.get(text) ?? []), ...(bare === text ? [] : (byText.get(bare) ?? []).filter(byLeader))];
    return same.flatMap((target) => {
      const distance = distanceOf(word.box, target.box);
      return distance === null ? [] : [{ index, target, distance }];
    });
  });
  const right = words.map((word) => isLeader(word, leaders));
  const taken = new Set<object>();
  for (const { index, target } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (right[index] === true || taken.has(target)) continue;
    right[index] = true;
    taken.add(target);
  }
  return right;
}

/** What stands without a blank between (a number by hand, `/QĐ-UBND` in print) may also be read as one word. */
function joinedWords({ words }: TruthLine): PlacedWord[] {
  const whole: PlacedWord[] = [];
  for (const [index, { text, box, joined }] of words.entries()) {
    if (joined !== true) continue;
    const before = words[index - 1]?.joined === true ? whole.pop() : words[index - 1];
    if (before !== undefined) whole.push({ text: before.text + text, box: around(before.box, box) });
  }
  return whole;
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

const LEADER_BEHIND = /[.…·_]{2,}$/u;
const LEADER = /^[.…·_]+$/u;

function byLeader({ hasLeader }: { readonly hasLeader: boolean }): boolean {
  return hasLeader;
}

function isLeader({ text, box }: PlacedWord, leaders: readonly Box[]): boolean {
  if (!LEADER.test(text)) return false;
  return leaders.some(
    ([x0, y0, x1, y1]) => box[0] < x1 && box[2] > x0 && box[1] < y1 + (y1 - y0) * 2 && box[3] > y0 - (y1 - y0) * 2,
  );
}

/** Between the middles, in heights; null where the boxes do not lie at one place. */
function distanceOf(read: Box, printed: Box): number | null {
  const height = Math.max(1, printed[3] - printed[1], Math.min(read[3] - read[1], 2 * (printed[3] - printed[1])));
  const apartX = Math.max(0, read[0] - printed[2], printed[0] - read[2]) / height;
  const apartY = Math.max(0, read[1] - printed[3], printed[1] - read[3]) / height;
  if (apartX > SLACK || apartY > SLACK) return null;
  const [dx, dy] = [read[0] + read[2] - printed[0] - printed[2], read[1] + read[3] - printed[1] - printed[3]];
  return Math.hypot(dx, dy) / 2 / height;
}
