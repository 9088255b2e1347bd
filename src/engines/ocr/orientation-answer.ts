import type { Rotation } from '../../domain/index.ts';
import type { ReaderAnswers } from './messages.ts';

/** Where the detector's confidence (a margin of log likelihoods) counts as certain. */
const CERTAIN = 10;
const TURNS: readonly number[] = [0, 90, 180, 270];

/** Degrees clockwise that would turn the page upright, and the detector's margin as a share of certainty. */
export function orientationAnswer(degrees: number, margin: number): ReaderAnswers['orientation'] {
  const known = TURNS.includes(degrees);
  return {
    rotation: known ? (degrees as Rotation) : 0,
    confidence: known ? Math.max(0, Math.min(1, margin / CERTAIN)) : 0,
  };
}
