import type { Paper, Scene } from '../paper.ts';

/** A form in which papers of a kind are met. */
export interface CitizenLayout {
  readonly name: string;
  /** Days between which it was handed out, ISO. */
  readonly from?: string;
  readonly to?: string;
  readonly make: (scene: Scene) => Paper;
}

/** A kind of citizens' papers with its layouts. */
export interface CitizenKind {
  readonly kind: string;
  readonly layouts: readonly CitizenLayout[];
}
