import type { ReadWord } from '../../plugin/index.ts';

/** What becomes of a word that was looked at again; `looks` without the signs around them. */
export interface Judge {
  /** Null: to be looked at once more. */
  readonly afterThree: (word: ReadWord, looks: readonly string[]) => ReadWord | null;
  readonly afterSix: (word: ReadWord, looks: readonly string[]) => ReadWord;
}
