import type { ConfidenceFit } from './confidence-fit.ts';

/**
 * Numbers made by `npm run bench:fit-confidence`, by no hand: what the recognizer says of a word, weighed by what the word is
 * and where it stands (`word-features.ts`), and the share of such words that were right on pages with known text.
 */
export const FITS: readonly ConfidenceFit[] = [
  {
    name: 'system',
    model: '79df64caf7bcfb2a27df5042ecb6121e196eada34da774956995747636d5bfa1',
    words: 9520,
    weights: [
      -49.147, 0.97584, -3.8691, 2.7709, 0.90711, 3.6137, 1.0087, 2.7227, -5.6625, 8.353, 6.1454, -1.0031, -1.3451,
      0.46402, -2.1802, -0.29938, 1.5639, 1.2836, -0.058363, -0.15705, 0.091811, -2.9679, -2.2055, 1.155, -8.5142,
      -1.0015, 8.8227, -0.47654, -1.8, 0.15877, 0.74975, -2.9982, -3.1621, 3.2798, -1.6487, -4.0148, 0.19707, 53.979,
      16.864, -1.9677, 35.816, 1.0312, 0, 0,
    ],
    curve: [
      [-3.9509, 0.27982],
      [2.0797, 0.86384],
      [4.7709, 0.98565],
      [7.3561, 0.99837],
    ],
  },
];
