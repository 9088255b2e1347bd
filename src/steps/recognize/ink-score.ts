import { FEATURES } from './ink-features.ts';
import { HAND_WEIGHTS, type HandWeights } from './ink-weights.ts';

/** Beyond so many deviations a figure says no more. */
const FARTHEST = 4;

/** Above 0: written by hand. A logistic regression over each feature and its square, counted in deviations. */
export function handScore(features: readonly number[], kind: 'number' | 'text'): number {
  return scoreWith(features, HAND_WEIGHTS[kind]);
}

/** With weights that are not those in use: for fitting. */
export function scoreWith(features: readonly number[], weights: HandWeights): number {
  return FEATURES.reduce((sum, name, index) => {
    const { mean, deviation, linear, square } = weights.features[name];
    const z = standard(features[index] ?? mean, mean, deviation);
    return sum + linear * z + square * z * z;
  }, weights.bias);
}

/** How many deviations from the mean, within bounds. */
export function standard(value: number, mean: number, deviation: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / deviation));
}
