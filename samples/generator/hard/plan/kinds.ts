/** What a page of the hard set is there for; most show more than that. */
export const HARD_KINDS = [
  'scan',
  'typewriter',
  'fax',
  'photo',
  'shadow',
  'fold',
  'bleed-through',
  'stamp-over-text',
  'faint',
  'table',
  'wide-table',
  'spread',
  'form',
  'sparse',
  'empty-back',
] as const;

export type HardKind = (typeof HARD_KINDS)[number];

/** Pages of each kind in a hundred or so, as a backlog has them, hard ones more often than they are met. */
export const KIND_WEIGHTS: Readonly<Record<HardKind, number>> = {
  scan: 12,
  typewriter: 10,
  fax: 9,
  photo: 10,
  shadow: 8,
  fold: 7,
  'bleed-through': 7,
  'stamp-over-text': 8,
  faint: 5,
  table: 6,
  'wide-table': 2,
  spread: 2,
  form: 10,
  sparse: 3,
  'empty-back': 10,
};

/** Everything notable about a page, as `set.json` lists it: its kind and what else was done to it. */
export type HardFeature =
  | HardKind
  | 'handwriting'
  | 'leaf-number'
  | 'entry-stamp'
  | 'seal-over-text'
  | 'dark-border'
  | 'punch-holes'
  | 'dead-column'
  | 'uneven-light'
  | 'grey'
  | 'half-seal'
  | 'show-through'
  | 'page-number'
  | 'turned-90'
  | 'turned-180'
  | 'turned-270';
