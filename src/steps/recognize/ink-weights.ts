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

/** Fitted by `node test/bench/handwriting/fit.ts`. */
export const HAND_WEIGHTS: Readonly<Record<'number' | 'text', HandWeights>> = {
  number: {
    bias: 4.9552,
    features: {
      'stems against the page': { mean: 0.2328, deviation: 0.3033, linear: 0.8132, square: 0.4639 },
      'bars against the page': { mean: 0.0923, deviation: 0.295, linear: 2.3674, square: 0.3193 },
      'stems against bars': { mean: -0.2198, deviation: 0.2617, linear: 1.494, square: -0.0067 },
      'stems differ': { mean: 0.1252, deviation: 0.0741, linear: -0.0965, square: -0.1345 },
      'bars differ': { mean: 0.185, deviation: 0.0999, linear: -0.2028, square: 0.1148 },
      'height against the page': { mean: 0.1795, deviation: 0.2026, linear: 1.6754, square: -0.3212 },
      'heights differ': { mean: 0.0463, deviation: 0.0409, linear: -0.4348, square: -0.1314 },
      'feet off a line': { mean: 0.0325, deviation: 0.0404, linear: 0.4279, square: -0.1618 },
      'line of the feet falls': { mean: 0.014, deviation: 0.0254, linear: 0.7515, square: -0.2403 },
      'feet against the line': { mean: -0.0361, deviation: 0.1552, linear: -1.5901, square: 0.2601 },
      'heads off a line': { mean: 0.0408, deviation: 0.047, linear: 1.8809, square: -0.2384 },
      'pitch differs': { mean: 0.1106, deviation: 0.1108, linear: 0.254, square: -0.1891 },
      gaps: { mean: 0.171, deviation: 0.2065, linear: -0.3474, square: 0.321 },
      'widths differ': { mean: 0.1591, deviation: 0.1173, linear: 0.4622, square: -0.1208 },
      'width by height': { mean: 0.6245, deviation: 0.1297, linear: 0.7098, square: -0.1025 },
      lean: { mean: 0.073, deviation: 0.1138, linear: 0.3809, square: 0.3716 },
      'leans differ': { mean: 0.092, deviation: 0.0667, linear: 0.3193, square: -0.0784 },
      'glyphs against characters': { mean: 0.0873, deviation: 0.2912, linear: -0.4673, square: 0.1058 },
      touching: { mean: 0.0262, deviation: 0.0806, linear: -0.0352, square: -0.0151 },
      doubt: { mean: -1.4309, deviation: 1.0475, linear: 0.4874, square: -0.0604 },
      darkness: { mean: 0.3189, deviation: 0.1211, linear: -0.2437, square: -0.1931 },
      glyphs: { mean: 1.6677, deviation: 0.6352, linear: -0.4667, square: 0.1945 },
      'one glyph': { mean: 0.0316, deviation: 0.1749, linear: -0.0815, square: 0.0007 },
      'like print': { mean: 0.7294, deviation: 0.129, linear: -1.2284, square: -0.1762 },
      'like print as read': { mean: 0.7039, deviation: 0.1568, linear: -0.3931, square: -0.2001 },
      'least like print as read': { mean: 0.5877, deviation: 0.2294, linear: -0.5706, square: -0.1969 },
      'told apart': { mean: 0.7735, deviation: 0.4186, linear: 0.3643, square: 0.2685 },
      number: { mean: 1, deviation: 1, linear: 0, square: 0 },
    },
  },
  text: {
    bias: -5.2692,
    features: {
      'stems against the page': { mean: 0.0248, deviation: 0.1456, linear: 0.4119, square: 0.0981 },
      'bars against the page': { mean: 0.0658, deviation: 0.2228, linear: 1.1196, square: 0.2523 },
      'stems against bars': { mean: -0.4009, deviation: 0.2584, linear: 0.3134, square: 0.0548 },
      'stems differ': { mean: 0.0855, deviation: 0.0509, linear: 0.5223, square: -0.1206 },
      'bars differ': { mean: 0.2054, deviation: 0.1009, linear: -0.2561, square: 0.0181 },
      'height against the page': { mean: -0.0484, deviation: 0.1975, linear: 1.4698, square: 0.6517 },
      'heights differ': { mean: 0.1354, deviation: 0.0639, linear: -0.2612, square: 0.3477 },
      'feet off a line': { mean: 0.0422, deviation: 0.0531, linear: 0.4375, square: -0.0824 },
      'line of the feet falls': { mean: 0.0288, deviation: 0.0497, linear: 1.2746, square: -0.3797 },
      'feet against the line': { mean: 0.0224, deviation: 0.113, linear: -1.5589, square: 0.2872 },
      'heads off a line': { mean: 0.1002, deviation: 0.0681, linear: 0.8384, square: -0.0993 },
      'pitch differs': { mean: 0.1078, deviation: 0.1209, linear: 0.489, square: -0.1943 },
      gaps: { mean: 0.1498, deviation: 0.0992, linear: 0.3981, square: -0.0197 },
      'widths differ': { mean: 0.2023, deviation: 0.1571, linear: 0.179, square: 0.1313 },
      'width by height': { mean: 0.6334, deviation: 0.1798, linear: 0.808, square: -0.1783 },
      lean: { mean: 0.0175, deviation: 0.0844, linear: 0.3505, square: 0.3227 },
      'leans differ': { mean: 0.0807, deviation: 0.0479, linear: -0.171, square: 0.0648 },
      'glyphs against characters': { mean: 0.124, deviation: 0.2412, linear: -0.3389, square: 0.0326 },
      touching: { mean: 0.0094, deviation: 0.0536, linear: 0.5154, square: -0.1851 },
      doubt: { mean: -2.4771, deviation: 0.7402, linear: 1.0327, square: -0.0479 },
      darkness: { mean: 0.342, deviation: 0.1128, linear: -0.3096, square: -0.1438 },
      glyphs: { mean: 1.2177, deviation: 0.3782, linear: -0.9771, square: -0.6389 },
      'one glyph': { mean: 0.0158, deviation: 0.1247, linear: 0.3885, square: 0.2764 },
      'like print': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'least like print as read': { mean: 0.8, deviation: 1, linear: 0, square: 0 },
      'told apart': { mean: 0, deviation: 1, linear: 0, square: 0 },
      number: { mean: 0, deviation: 1, linear: 0, square: 0 },
    },
  },
};
