import { FEATURES } from '../../../src/steps/recognize/ink-features.ts';
import { scoreWith, standard } from '../../../src/steps/recognize/ink-score.ts';
import type { HandWeights } from '../../../src/steps/recognize/ink-weights.ts';

/** What was measured of a word's part, and whether a hand wrote it. */
export interface FitCase {
  readonly features: readonly number[];
  readonly hand: boolean;
}

const ROUNDS = 500;
const RATE = 0.05;
const SHRINKING = 1e-3;

/** Logistic regression on features and their squares; print and hand weigh the same however many there are (Adam, full batch). */
export function fitLogistic(cases: readonly FitCase[]): HandWeights {
  const scales = FEATURES.map((_, index) => scaleOf(cases.map(({ features }) => features[index] ?? 0)));
  const rows = cases.map(({ features }) => {
    const z = features.map((value, index) => standard(value, scales[index]?.mean ?? 0, scales[index]?.deviation ?? 1));
    return Float64Array.from([...z, ...z.map((value) => value * value), 1]);
  });
  const hands = cases.filter(({ hand }) => hand).length;
  const importance = cases.map(({ hand }) => 0.5 / (hand ? hands : cases.length - hands));
  const weights = new Float64Array(2 * FEATURES.length + 1);
  const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight, index) => (index < weights.length - 1 ? SHRINKING * weight : 0));
    rows.forEach((row, index) => {
      const wrong = 1 / (1 + Math.exp(-product(row, weights))) - (cases[index]?.hand === true ? 1 : 0);
      const pull = wrong * (importance[index] ?? 0);
      for (let i = 0; i < row.length; i += 1) gradient[i] = (gradient[i] as number) + pull * (row[i] as number);
    });
    for (let i = 0; i < weights.length; i += 1) {
      const slope = gradient[i] as number;
      first[i] = 0.9 * (first[i] as number) + 0.1 * slope;
      second[i] = 0.999 * (second[i] as number) + 0.001 * slope * slope;
      const step = (first[i] as number) / (1 - 0.9 ** round);
      const size = Math.sqrt((second[i] as number) / (1 - 0.999 ** round)) + 1e-9;
      weights[i] = (weights[i] as number) - (RATE * step) / size;
    }
  }
  return named(weights, scales);
}

/** The same weights with the bias moved so that `share` of these printed cases pass for written. */
export function withPrintShare(weights: HandWeights, printed: readonly FitCase[], share: number): HandWeights {
  const scores = printed.map(({ features }) => scoreWith(features, weights)).sort((a, b) => a - b);
  const limit = scores[Math.min(scores.length - 1, Math.floor(scores.length * (1 - share)))] ?? 0;
  return { ...weights, bias: weights.bias - limit };
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, deviation: deviation < 1e-6 ? 1 : deviation };
}

function named(weights: Float64Array, scales: readonly Scale[]): HandWeights {
  const entries = FEATURES.map((name, index) => {
    const { mean, deviation } = scales[index] ?? { mean: 0, deviation: 1 };
    return [
      name,
      { mean, deviation, linear: weights[index] ?? 0, square: weights[index + FEATURES.length] ?? 0 },
    ] as const;
  });
  return { bias: weights.at(-1) ?? 0, features: Object.fromEntries(entries) as HandWeights['features'] };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
