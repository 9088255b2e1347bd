import { summarizeConfidence } from '../../domain/index.ts';
import type { LookRound, OcrResult, ReadWord } from '../../plugin/index.ts';
import { FIGURE_JUDGE, unsureFigures } from './figure-looks.ts';
import { coreOf } from './figure-votes.ts';
import type { Judge } from './judge.ts';
import { LETTER_JUDGE } from './letter-looks.ts';
import { unsureNames } from './name-runs.ts';
import { withWords } from './with-words.ts';

/** What is read of words when they are looked at again, word by word and look by look. Empty where that failed. */
export type Looks = (words: readonly ReadWord[], round: LookRound) => Promise<readonly (readonly string[])[]>;

/** Looks again at the figures and the words of names that were read less than surely, and lets the readings vote. */
export async function lookAgain(result: OcrResult, look: Looks): Promise<OcrResult> {
  const judges = new Map<ReadWord, Judge>([
    ...unsureFigures(result).map((word) => [word, FIGURE_JUDGE] as const),
    ...unsureNames(result).map((word) => [word, LETTER_JUDGE] as const),
  ]);
  if (judges.size === 0) return result;
  const settled = await settle(judges, look);
  const { blocks } = withWords(result, (word) => settled.get(word) ?? word);
  const words = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  return { blocks, confidence: summarizeConfidence(words.map(({ confidence }) => confidence)) };
}

async function settle(judges: ReadonlyMap<ReadWord, Judge>, look: Looks): Promise<ReadonlyMap<ReadWord, ReadWord>> {
  const settled = new Map<ReadWord, ReadWord>();
  const open: { readonly word: ReadWord; readonly judge: Judge; readonly seen: readonly string[] }[] = [];
  const first = await look([...judges.keys()], 'first');
  for (const [index, [word, judge]] of [...judges].entries()) {
    const seen = (first[index] ?? []).map(coreOf);
    if (seen.length === 0) continue;
    const outcome = judge.afterThree(word, seen);
    if (outcome === null) open.push({ word, judge, seen });
    else settled.set(word, outcome);
  }
  const asked = open.map(({ word }) => word);
  const second = open.length === 0 ? [] : await look(asked, 'second');
  for (const [index, { word, judge, seen }] of open.entries())
    settled.set(word, judge.afterSix(word, [...seen, ...(second[index] ?? []).map(coreOf)]));
  return settled;
}
