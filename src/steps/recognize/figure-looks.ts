import type { OcrResult, ReadWord } from '../../plugin/index.ts';
import { coreOf, digitsIn, figuresOf, isFigure, winnerOf, withSlashes } from './figure-votes.ts';
import type { Judge } from './judge.ts';

/**
 * Figures have no context that could mend them. Counted on 910 pages of documents of 30 kinds, a fifth of them scanned badly, of 650
 * dates, numbers and codes:
 *
 * | readings                                                        | right      |
 * | three further looks all agree with the first reading            | 536 of 538 |
 * | otherwise: of six looks two in three agree on every figure, as first read | 50 of 51 |
 * | … not as first read, which was not called a guess               | 22 of 23   |
 * | all others                                                      | 10 of 40   |
 *
 * What the recognizer said of the first reading tells next to nothing beyond that.
 */
export const FIGURE_JUDGE: Judge = { afterThree, afterSix };

/** The shares counted above. */
const [CONFIRMED, VOTED, MENDED, UNSETTLED] = [0.98, 0.95, 0.92, 0.27];

/** Below, the first reading was a guess, and so is what the looks make of it. */
const GUESS = 0.5;

/** Dates, numbers and codes read less than surely; those of most figures where there are many. */
export function unsureFigures({ blocks }: OcrResult): readonly ReadWord[] {
  return blocks
    .flatMap(({ lines }) => lines.flatMap(({ words }) => words.filter(isUnsureFigure)))
    .toSorted((one, other) => digitsIn(other.text) - digitsIn(one.text))
    .slice(0, MOST);
}

/** A page of tables scanned badly has hundreds; each costs as much as a line. What has most figures has most to lose. */
const MOST = 40;

/** What a pen wrote is held whatever it is read as, so only what might be print after all is looked at. */
function isUnsureFigure({ text, confidence, ink, penScore = Number.POSITIVE_INFINITY }: ReadWord): boolean {
  const core = coreOf(text);
  if (ink !== undefined) return penScore <= NEARLY_PRINT && isFigure(core);
  return ONE_OFF.test(core) || (confidence <= SURE && isFigure(core));
}

/** From here on the first reading is believed. */
const SURE = 0.95;

/** Numbers of persons have 12 figures; with 11 or 13 one was lost or read twice, however surely. */
const ONE_OFF = /^(?:\d{11}|\d{13})$/;

/**
 * Of figures taken for a pen's and confirmed by three looks, nine on 910 printed pages score less than this, all of them rightly read; of
 * those a pen had written in 240 documents the six that were misread score 5.8 and more.
 */
const NEARLY_PRINT = 3;

/** What looks a little like a pen's was printed where at least its figures are read alike at every size. */
function afterThree(word: ReadWord, seen: readonly string[]): ReadWord | null {
  const first = coreOf(word.text);
  const areSame = seen.every((core) => core === first);
  if (word.ink === undefined) return areSame ? surer(word, CONFIRMED) : null;
  if (seen.some((core) => figuresOf(core) !== figuresOf(first))) return word;
  const { ink, penScore, ...print } = word;
  return areSame ? surer(print, VOTED) : print;
}

function afterSix(word: ReadWord, looks: readonly string[]): ReadWord {
  const first = coreOf(word.text);
  const figures = figuresOf(first);
  const winner = winnerOf(figures, looks.map(figuresOf));
  if (winner === null || (winner !== figures && word.confidence < GUESS))
    return { ...word, confidence: Math.min(word.confidence, UNSETTLED) };
  if (winner !== figures) return { ...word, text: withSlashes(word.text).replace(figures, winner), confidence: MENDED };
  // Of a code's letters nothing was settled.
  return figures === first ? { ...word, confidence: VOTED } : word;
}

function surer(word: ReadWord, confidence: number): ReadWord {
  return { ...word, confidence: Math.max(word.confidence, confidence) };
}
