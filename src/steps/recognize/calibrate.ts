import { summarizeConfidence } from '../../domain/index.ts';
import type { OcrResult } from '../../plugin/index.ts';
import type { ConfidenceFit } from './confidence-fit.ts';
import { FITS } from './fitted-confidence.ts';
import { wordFeatures } from './word-features.ts';

/**
 * Says of each word how likely it is right, 0–1 with 4 places.
 *
 * A recognizer's own figure is no such share: of words it calls 60 % sure one in five may be right on a fax and four in
 * five in a clean table. Its figure is weighed together with what the word is and where it stands, and the sum is put
 * on a curve of shares counted on pages with known text. `npm run bench:reliability` shows how far that holds.
 *
 * `model` is the language model's SHA-256. Of one that was never counted the least favourable fit is taken, with twice
 * the odds of being wrong.
 */
export function calibrate({ blocks }: Pick<OcrResult, 'blocks'>, model: string | null): OcrResult {
  const said = wordFeatures(blocks.flatMap(({ lines }) => lines)).map((words) =>
    words.map((features) => chanceOf(features, model)),
  );
  let line = -1;
  return {
    blocks: blocks.map((block) => ({
      ...block,
      lines: block.lines.map((own) => {
        line += 1;
        const words = own.words.map((word, index) => ({ ...word, confidence: said[line]?.[index] ?? 0 }));
        return { ...own, words };
      }),
    })),
    confidence: summarizeConfidence(said.flat()),
  };
}

function chanceOf(features: readonly number[], model: string | null): number {
  const known = FITS.find((fit) => fit.model === model);
  if (known !== undefined) return round4(chance(known, features));
  const least = Math.min(...FITS.map((fit) => chance(fit, features)));
  return round4(withOdds(least, UNKNOWN_ODDS));
}

const UNKNOWN_ODDS = 0.5;

function chance({ weights, curve }: ConfidenceFit, features: readonly number[]): number {
  const score = features.reduce((sum, value, index) => sum + value * (weights[index + 1] ?? 0), weights[0] ?? 0);
  return onCurve(curve, score);
}

/** Straight between the curve's points, level beyond its ends. */
function onCurve(curve: ConfidenceFit['curve'], score: number): number {
  const next = curve.findIndex(([at]) => at >= score);
  const [x1, y1] = curve[next] ?? curve.at(-1) ?? [0, 0];
  const [x0, y0] = curve[next - 1] ?? [x1, y1];
  return next === -1 || x1 === x0 ? y1 : y0 + ((score - x0) / (x1 - x0)) * (y1 - y0);
}

function withOdds(share: number, odds: number): number {
  return (share * odds) / (share * odds + 1 - share);
}

/** Keeps records stable and small. */
function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
