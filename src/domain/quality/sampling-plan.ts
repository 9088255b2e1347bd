/**
 * Single sampling for normal inspection, general level II, of ISO 2859-1 (TCVN 7790-1): how many of a lot a person looks
 * at, and how many bad ones it may hold. What a contract demands differs: the plan can be given by hand.
 */
export interface SamplingPlan {
  readonly lotSize: number;
  readonly sampleSize: number;
  /** Accepted with at most so many bad ones. */
  readonly acceptance: number;
  /** Acceptable quality level, percent; null where size and number were given by hand. */
  readonly aql: Aql | null;
}

export const AQLS = ['0.65', '1.0', '2.5', '4.0'] as const;
export type Aql = (typeof AQLS)[number];

/** Largest lot and sample size by code letter, A to Q. */
const LETTERS: readonly (readonly [largestLot: number, sampleSize: number])[] = [
  [8, 2],
  [15, 3],
  [25, 5],
  [50, 8],
  [90, 13],
  [150, 20],
  [280, 32],
  [500, 50],
  [1_200, 80],
  [3_200, 125],
  [10_000, 200],
  [35_000, 315],
  [150_000, 500],
  [500_000, 800],
  [Number.POSITIVE_INFINITY, 1_250],
];

/** Acceptance numbers by code letter; `up` and `down` are the table's arrows to the next plan in that direction. */
const ACCEPTANCE: Readonly<Record<Aql, readonly (number | 'up' | 'down')[]>> = {
  '0.65': ['down', 'down', 'down', 'down', 'down', 0, 'up', 'down', 1, 2, 3, 5, 7, 10, 14],
  '1.0': ['down', 'down', 'down', 'down', 0, 'up', 'down', 1, 2, 3, 5, 7, 10, 14, 21],
  '2.5': ['down', 'down', 0, 'up', 'down', 1, 2, 3, 5, 7, 10, 14, 21, 'up', 'up'],
  '4.0': ['down', 0, 'up', 'down', 1, 2, 3, 5, 7, 10, 14, 21, 'up', 'up', 'up'],
};

/** The plan for a lot; a lot smaller than its sample is looked at whole. */
export function samplingPlan(lotSize: number, aql: Aql): SamplingPlan {
  const letter = LETTERS.findIndex(([largest]) => lotSize <= largest);
  const numbers = ACCEPTANCE[aql];
  let at = letter;
  const towards = numbers[at] === 'up' ? -1 : 1;
  while (typeof numbers[at] !== 'number') at += towards;
  const acceptance = numbers[at];
  const sampleSize = Math.min(lotSize, LETTERS[at]?.[1] ?? lotSize);
  return { lotSize, sampleSize, acceptance: typeof acceptance === 'number' ? acceptance : 0, aql };
}
