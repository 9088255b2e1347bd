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

/** Fitted by `node test/bench/handwriting/fit.ts --seed fit --handwritten 3 --hard 1 --write`. */
export const HAND_WEIGHTS: Readonly<Record<'number' | 'text', HandWeights>> = {
  number: {
    bias: 4.8684,
    features: {
      'stems against the page': { mean: 0.1469, deviation: 0.2404, linear: 1.7236, square: 0.7544 },
      'bars against the page': { mean: -0.0161, deviation: 0.2591, linear: 1.4809, square: -0.3586 },
      'stems against bars': { mean: -0.2345, deviation: 0.2666, linear: 1.1674, square: 0.4101 },
      'stems differ': { mean: 0.1097, deviation: 0.0907, linear: -0.6781, square: 0.2064 },
      'bars differ': { mean: 0.1523, deviation: 0.1179, linear: -0.4632, square: 0.0043 },
      'height against the page': { mean: 0.0509, deviation: 0.1492, linear: 0.2206, square: -0.1222 },
      'heights differ': { mean: 0.0443, deviation: 0.0477, linear: 0.8934, square: -0.2532 },
      'feet off a line': { mean: 0.0244, deviation: 0.0362, linear: 1.0372, square: -0.62 },
      'line of the feet falls': { mean: 0.0073, deviation: 0.0191, linear: 0.5203, square: -0.2929 },
      'feet against the line': { mean: -0.0033, deviation: 0.0611, linear: -0.7016, square: 0.365 },
      'heads off a line': { mean: 0.0384, deviation: 0.0461, linear: 1.5906, square: -0.4401 },
      'pitch differs': { mean: 0.0931, deviation: 0.1126, linear: 0.1434, square: -0.0549 },
      gaps: { mean: 0.1078, deviation: 0.1361, linear: -0.5832, square: 0.0585 },
      'widths differ': { mean: 0.1791, deviation: 0.1654, linear: 0.0565, square: -0.3153 },
      'width by height': { mean: 0.6507, deviation: 0.19, linear: 1.5413, square: -0.1272 },
      lean: { mean: 0.0748, deviation: 0.102, linear: 0.9689, square: 0.183 },
      'leans differ': { mean: 0.075, deviation: 0.0637, linear: 0.1995, square: 0.0753 },
      'glyphs against characters': { mean: 0.0913, deviation: 0.2305, linear: -0.5121, square: 0.1283 },
      touching: { mean: 0.0539, deviation: 0.1202, linear: 0.7871, square: -0.0426 },
      doubt: { mean: -1.8575, deviation: 1.1172, linear: 0.3816, square: -0.0196 },
      darkness: { mean: 0.4009, deviation: 0.0912, linear: 0.576, square: -0.0427 },
      glyphs: { mean: 1.2877, deviation: 0.8901, linear: -0.9233, square: 0.1898 },
      'one glyph': { mean: 0.2072, deviation: 0.4053, linear: -0.3212, square: -0.0042 },
      'like print': { mean: 0.7559, deviation: 0.1732, linear: -1.5552, square: -0.9862 },
      'like print as read': { mean: 0.7443, deviation: 0.191, linear: -1.3946, square: -0.5047 },
      'least like print as read': { mean: 0.6758, deviation: 0.2467, linear: -0.5597, square: 0.0115 },
      'told apart': { mean: 0.7409, deviation: 0.4382, linear: 0.1506, square: 0.3033 },
      number: { mean: 1, deviation: 1, linear: 0, square: 0 },
    },
  },
  text: {
    bias: -2.4568,
    features: {
      'stems against the page': { mean: 0.1045, deviation: 0.2126, linear: 0.7923, square: 0.0828 },
      'bars against the page': { mean: 0.0805, deviation: 0.2297, linear: -0.0158, square: 0.2741 },
      'stems against bars': { mean: -0.3852, deviation: 0.2339, linear: -0.5486, square: -0.0875 },
      'stems differ': { mean: 0.083, deviation: 0.0448, linear: 0.2703, square: -1.0072 },
      'bars differ': { mean: 0.192, deviation: 0.0946, linear: 0.2703, square: 0.037 },
      'height against the page': { mean: -0.0044, deviation: 0.1595, linear: 0.856, square: -0.5054 },
      'heights differ': { mean: 0.1246, deviation: 0.0638, linear: -0.4069, square: -0.9019 },
      'feet off a line': { mean: 0.0405, deviation: 0.0507, linear: 1.0006, square: -1.8414 },
      'line of the feet falls': { mean: 0.0294, deviation: 0.0537, linear: -0.5002, square: -1.4944 },
      'feet against the line': { mean: 0.0263, deviation: 0.1626, linear: 0.4697, square: -0.2876 },
      'heads off a line': { mean: 0.0956, deviation: 0.0633, linear: 0.0427, square: -0.8855 },
      'pitch differs': { mean: 0.0995, deviation: 0.1109, linear: 0.4253, square: -0.1855 },
      gaps: { mean: 0.1417, deviation: 0.3282, linear: 0.7951, square: -0.0096 },
      'widths differ': { mean: 0.2293, deviation: 0.1633, linear: -0.2397, square: -0.0947 },
      'width by height': { mean: 0.6821, deviation: 0.2121, linear: 0.0815, square: -0.3946 },
      lean: { mean: -0.0072, deviation: 0.0659, linear: 0.6205, square: 0.4331 },
      'leans differ': { mean: 0.0769, deviation: 0.0458, linear: 0.1272, square: 0.0616 },
      'glyphs against characters': { mean: 0.0631, deviation: 0.1556, linear: 1.0501, square: -0.1655 },
      touching: { mean: 0.0171, deviation: 0.0769, linear: 1.3377, square: -0.1559 },
      doubt: { mean: -2.489, deviation: 0.6798, linear: 0.7573, square: 0.3684 },
      darkness: { mean: 0.4277, deviation: 0.0758, linear: 0.2433, square: -0.0916 },
      glyphs: { mean: 1.158, deviation: 0.3753, linear: -0.2869, square: 0.3962 },
      'one glyph': { mean: 0.0198, deviation: 0.1394, linear: 0.5342, square: 0.3511 },
      'like print': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'least like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'told apart': { mean: 0, deviation: 1, linear: 0, square: 0 },
      number: { mean: 0, deviation: 1, linear: 0, square: 0 },
    },
  },
};
