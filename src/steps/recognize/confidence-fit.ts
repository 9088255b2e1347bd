/** What was learned of one language model on pages with known text. */
export interface ConfidenceFit {
  /** `system`: the fast model that Debian and others install · `npm`: the one of the package. */
  readonly name: string;
  /** SHA-256 of the language model. */
  readonly model: string;
  /** How many words it rests on. */
  readonly words: number;
  /** The constant, then one weight for each of `FEATURES`. */
  readonly weights: readonly number[];
  /** Ascending scores and the share of right words at each. */
  readonly curve: readonly (readonly [score: number, share: number])[];
}
