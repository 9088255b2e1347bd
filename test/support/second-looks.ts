import type { LookRound, OcrResult, ReadWord } from '../../src/plugin/index.ts';
import { lookAgain } from '../../src/steps/recognize/second-look.ts';

/** What three looks a round see of every word, by its first reading. */
export type Seen = Readonly<Record<string, Readonly<Partial<Record<LookRound, readonly string[]>>>>>;

export interface Said extends Partial<ReadWord> {
  readonly text: string;
}

/** Looks again at one line of these words; what was asked for in each round, and what became of them. */
export async function settled(said: readonly Said[], seen: Seen) {
  const words = said.map((word): ReadWord => ({ box: [0, 0, 90, 20], confidence: 0.8, ...word }));
  const asked: Record<LookRound, string[]> = { first: [], second: [] };
  const result = await lookAgain(pageOf(words), async (these, round) => {
    asked[round].push(...these.map(({ text }) => text));
    return these.map(({ text }) => seen[text]?.[round] ?? []);
  });
  return { asked, words: wordsOf(result), confidence: result.confidence };
}

export function pageOf(words: readonly ReadWord[]): OcrResult {
  const line = { words, box: [0, 0, 900, 20] as const, baseline: [0, 20, 900, 20] as const };
  return { blocks: [{ lines: [line], box: line.box }], confidence: null };
}

function wordsOf({ blocks }: OcrResult): readonly (readonly [string, number])[] {
  return blocks.flatMap(({ lines }) =>
    lines.flatMap(({ words }) => words.map(({ text, confidence }) => [text, confidence] as const)),
  );
}

export const thrice = (text: string) => [text, text, text];
