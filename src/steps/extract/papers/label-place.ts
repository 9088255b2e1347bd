/** A label where it stands. */
export interface LabelPlace {
  /** Folded, words only; null for one that is none of the list. */
  readonly label: string;
  readonly known: boolean;
  /** First token of the label, and the first one behind it. */
  readonly from: number;
  readonly to: number;
  /** Place of its first letter in the folded text. */
  readonly offset: number;
  readonly colon: boolean;
}
