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

/** Fitted by `node test/bench/handwriting/fit.ts --seed fit --handwritten 7 --mixed 2 --hard 2 --write`. */
export const HAND_WEIGHTS: Readonly<Record<'number' | 'text', HandWeights>> = {
  number: {
    bias: 3.7302,
    features: {
      'stems against the page': { mean: 0.1374, deviation: 0.2142, linear: 1.4903, square: 0.3421 },
      'bars against the page': { mean: 0.0096, deviation: 0.248, linear: 0.983, square: 0.0263 },
      'stems against bars': { mean: -0.2627, deviation: 0.2731, linear: 0.3681, square: -0.1133 },
      'stems differ': { mean: 0.1035, deviation: 0.077, linear: 0.0812, square: 0.0009 },
      'bars differ': { mean: 0.1614, deviation: 0.1144, linear: -0.5982, square: 0.272 },
      'height against the page': { mean: 0.0726, deviation: 0.1716, linear: 0.8023, square: -0.1653 },
      'heights differ': { mean: 0.044, deviation: 0.0456, linear: 0.5192, square: -0.1872 },
      'feet off a line': { mean: 0.0246, deviation: 0.0319, linear: 0.6535, square: -0.351 },
      'line of the feet falls': { mean: 0.0095, deviation: 0.0229, linear: 0.5438, square: -0.1359 },
      'feet against the line': { mean: -0.0163, deviation: 0.074, linear: -0.5777, square: 0.0881 },
      'heads off a line': { mean: 0.0364, deviation: 0.0426, linear: 1.3227, square: -0.2936 },
      'pitch differs': { mean: 0.1142, deviation: 0.135, linear: 0.1687, square: -0.0398 },
      gaps: { mean: 0.1409, deviation: 0.1883, linear: -1.2196, square: 0.0858 },
      'widths differ': { mean: 0.192, deviation: 0.1665, linear: 0.1384, square: -0.1486 },
      'width by height': { mean: 0.6468, deviation: 0.2023, linear: 1.257, square: -0.2686 },
      lean: { mean: 0.0571, deviation: 0.102, linear: 0.5684, square: 0.1827 },
      'leans differ': { mean: 0.0734, deviation: 0.0599, linear: 0.416, square: -0.289 },
      'glyphs against characters': { mean: 0.1102, deviation: 0.2953, linear: -0.6074, square: 0.1592 },
      touching: { mean: 0.0576, deviation: 0.1295, linear: 0.1439, square: -0.1052 },
      doubt: { mean: -1.8005, deviation: 1.1125, linear: 0.9732, square: 0.0373 },
      darkness: { mean: 0.3456, deviation: 0.0959, linear: 0.2483, square: -0.0096 },
      glyphs: { mean: 1.4007, deviation: 0.8111, linear: -1.0438, square: 0.2951 },
      'one glyph': { mean: 0.1326, deviation: 0.3391, linear: -0.1752, square: 0.0042 },
      'like print': { mean: 0.7553, deviation: 0.1693, linear: -1.8126, square: -0.5365 },
      'like print as read': { mean: 0.7374, deviation: 0.1915, linear: -1.1486, square: -0.3834 },
      'least like print as read': { mean: 0.6599, deviation: 0.2551, linear: -0.018, square: -0.1117 },
      'told apart': { mean: 0.6933, deviation: 0.4611, linear: 0.3732, square: 0.1163 },
      number: { mean: 1, deviation: 1, linear: 0, square: 0 },
    },
  },
  text: {
    bias: -5.4356,
    features: {
      'stems against the page': { mean: 0.0764, deviation: 0.1916, linear: 0.7974, square: -0.2822 },
      'bars against the page': { mean: 0.095, deviation: 0.2344, linear: 1.0496, square: 0.2977 },
      'stems against bars': { mean: -0.4273, deviation: 0.2599, linear: 0.2277, square: -0.3685 },
      'stems differ': { mean: 0.0818, deviation: 0.0449, linear: 0.3635, square: 0.0907 },
      'bars differ': { mean: 0.2005, deviation: 0.1041, linear: -0.4796, square: -0.0181 },
      'height against the page': { mean: -0.0242, deviation: 0.1931, linear: 1.0623, square: 0.1084 },
      'heights differ': { mean: 0.1269, deviation: 0.0659, linear: 0.2964, square: -0.197 },
      'feet off a line': { mean: 0.0417, deviation: 0.0518, linear: 0.8289, square: -0.4994 },
      'line of the feet falls': { mean: 0.0299, deviation: 0.0538, linear: 1.4285, square: -0.5612 },
      'feet against the line': { mean: 0.0166, deviation: 0.139, linear: -0.6342, square: -0.121 },
      'heads off a line': { mean: 0.0977, deviation: 0.0659, linear: 0.0957, square: 0.1708 },
      'pitch differs': { mean: 0.1108, deviation: 0.1261, linear: 0.8128, square: -0.345 },
      gaps: { mean: 0.1674, deviation: 0.2659, linear: -1.3465, square: 0.3601 },
      'widths differ': { mean: 0.2346, deviation: 0.1723, linear: 0.1257, square: -0.0345 },
      'width by height': { mean: 0.6497, deviation: 0.2164, linear: 0.5042, square: -0.2881 },
      lean: { mean: -0.0006, deviation: 0.0773, linear: -0.0147, square: 0.438 },
      'leans differ': { mean: 0.0761, deviation: 0.0471, linear: 0.3023, square: 0.0816 },
      'glyphs against characters': { mean: 0.1196, deviation: 0.2223, linear: -0.3725, square: 0.3046 },
      touching: { mean: 0.0217, deviation: 0.0921, linear: 1.4551, square: -0.2624 },
      doubt: { mean: -2.4637, deviation: 0.7264, linear: 1.7246, square: 0.0768 },
      darkness: { mean: 0.3797, deviation: 0.0946, linear: -0.2959, square: 0.0076 },
      glyphs: { mean: 1.1645, deviation: 0.4031, linear: -0.9957, square: 0.2085 },
      'one glyph': { mean: 0.0305, deviation: 0.172, linear: 0.3591, square: -0.1456 },
      'like print': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'least like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'told apart': { mean: 0, deviation: 1, linear: 0, square: 0 },
      number: { mean: 0, deviation: 1, linear: 0, square: 0 },
    },
  },
};
