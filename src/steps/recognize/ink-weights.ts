import type { FEATURES } from './ink-features.ts';

/** What a feature weighs, counted in deviations from its mean; its square says that both too much and too little is odd. */
export interface HandWeights {
  /** Chosen last, so that few printed words pass for written. */
  readonly bias: number;
  readonly features: Readonly<
    Record<
      (typeof FEATURES)[number],
      { readonly mean: number; readonly deviation: number; readonly linear: number; readonly square: number }
    >
  >;
}

/** Fitted by `node test/bench/handwriting/fit.ts --seed fit --handwritten 7 --mixed 1 --hard 2 --write`. */
export const HAND_WEIGHTS: Readonly<Record<'number' | 'text', HandWeights>> = {
  number: {
    bias: 3.7262,
    features: {
      'stems against the page': { mean: 0.1356, deviation: 0.2221, linear: 1.4802, square: 0.2706 },
      'bars against the page': { mean: -0.0052, deviation: 0.2528, linear: 1.0631, square: 0.0011 },
      'stems against bars': { mean: -0.2573, deviation: 0.2743, linear: 0.2488, square: -0.1201 },
      'stems differ': { mean: 0.1016, deviation: 0.0804, linear: -0.0762, square: -0.0353 },
      'bars differ': { mean: 0.1551, deviation: 0.1161, linear: -0.7511, square: 0.277 },
      'height against the page': { mean: 0.0762, deviation: 0.1843, linear: 0.8244, square: -0.2182 },
      'heights differ': { mean: 0.0425, deviation: 0.046, linear: 0.5758, square: -0.222 },
      'feet off a line': { mean: 0.0235, deviation: 0.0331, linear: 0.6576, square: -0.3668 },
      'line of the feet falls': { mean: 0.0084, deviation: 0.0206, linear: 0.6343, square: -0.1578 },
      'feet against the line': { mean: -0.0095, deviation: 0.0639, linear: -0.5301, square: 0.0811 },
      'heads off a line': { mean: 0.0357, deviation: 0.0433, linear: 1.2795, square: -0.2482 },
      'pitch differs': { mean: 0.1062, deviation: 0.1289, linear: -0.012, square: 0.0213 },
      gaps: { mean: 0.124, deviation: 0.1564, linear: -1.0985, square: 0.0852 },
      'widths differ': { mean: 0.1819, deviation: 0.1622, linear: 0.1272, square: -0.1469 },
      'width by height': { mean: 0.6477, deviation: 0.2069, linear: 1.2691, square: -0.2713 },
      lean: { mean: 0.0633, deviation: 0.1031, linear: 0.6556, square: 0.2038 },
      'leans differ': { mean: 0.0716, deviation: 0.0597, linear: 0.4775, square: -0.3154 },
      'glyphs against characters': { mean: 0.1017, deviation: 0.3033, linear: -0.5701, square: 0.1576 },
      touching: { mean: 0.0521, deviation: 0.1223, linear: 0.397, square: -0.1356 },
      doubt: { mean: -1.7997, deviation: 1.1259, linear: 0.8382, square: 0.0435 },
      darkness: { mean: 0.3474, deviation: 0.099, linear: 0.2213, square: -0.0114 },
      glyphs: { mean: 1.3609, deviation: 0.8431, linear: -1.0447, square: 0.3566 },
      'one glyph': { mean: 0.1595, deviation: 0.3661, linear: -0.2715, square: -0.0334 },
      'like print': { mean: 0.7592, deviation: 0.172, linear: -1.862, square: -0.6284 },
      'like print as read': { mean: 0.7429, deviation: 0.1945, linear: -1.3876, square: -0.4023 },
      'least like print as read': { mean: 0.6697, deviation: 0.2516, linear: -0.048, square: -0.1068 },
      'told apart': { mean: 0.7208, deviation: 0.4486, linear: 0.3912, square: 0.1279 },
      number: { mean: 1, deviation: 1, linear: 0, square: 0 },
    },
  },
  text: {
    bias: -6.0881,
    features: {
      'stems against the page': { mean: 0.0856, deviation: 0.198, linear: 0.4186, square: -0.1923 },
      'bars against the page': { mean: 0.087, deviation: 0.232, linear: 1.1553, square: 0.3393 },
      'stems against bars': { mean: -0.4179, deviation: 0.2527, linear: 0.2713, square: -0.3428 },
      'stems differ': { mean: 0.0811, deviation: 0.0439, linear: 0.6844, square: 0.0856 },
      'bars differ': { mean: 0.1979, deviation: 0.1018, linear: -0.477, square: 0.1685 },
      'height against the page': { mean: -0.0134, deviation: 0.1878, linear: 1.0507, square: 0.1498 },
      'heights differ': { mean: 0.1268, deviation: 0.0656, linear: 0.1549, square: -0.0098 },
      'feet off a line': { mean: 0.042, deviation: 0.0521, linear: 1.017, square: -0.5712 },
      'line of the feet falls': { mean: 0.0301, deviation: 0.054, linear: 0.9365, square: -0.4353 },
      'feet against the line': { mean: 0.0203, deviation: 0.1435, linear: -0.1392, square: -0.5778 },
      'heads off a line': { mean: 0.0971, deviation: 0.065, linear: 0.3186, square: 0.213 },
      'pitch differs': { mean: 0.108, deviation: 0.1229, linear: 0.9218, square: -0.4145 },
      gaps: { mean: 0.1617, deviation: 0.2772, linear: -1.1041, square: 0.2936 },
      'widths differ': { mean: 0.2342, deviation: 0.1692, linear: -0.0193, square: -0.3698 },
      'width by height': { mean: 0.6588, deviation: 0.22, linear: 0.6276, square: -0.3926 },
      lean: { mean: -0.0024, deviation: 0.0742, linear: 0.033, square: 0.4779 },
      'leans differ': { mean: 0.0761, deviation: 0.0467, linear: 0.3488, square: 0.1647 },
      'glyphs against characters': { mean: 0.1034, deviation: 0.2081, linear: 0.0259, square: 0.2182 },
      touching: { mean: 0.0177, deviation: 0.0807, linear: 1.906, square: -0.4108 },
      doubt: { mean: -2.4633, deviation: 0.7209, linear: 1.8011, square: 0.1121 },
      darkness: { mean: 0.3836, deviation: 0.0929, linear: -0.4144, square: 0.0143 },
      glyphs: { mean: 1.1618, deviation: 0.397, linear: -0.9361, square: 0.2589 },
      'one glyph': { mean: 0.028, deviation: 0.1649, linear: 0.4527, square: -0.1239 },
      'like print': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'least like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'told apart': { mean: 0, deviation: 1, linear: 0, square: 0 },
      number: { mean: 0, deviation: 1, linear: 0, square: 0 },
    },
  },
};
