import type { PageKey, PageText, ReviewEntry } from '../../domain/index.ts';
import { type DecidedMarks, decidedMarks, withoutText } from './marks.ts';
import { withWords, wordsFor } from './words.ts';

/** A page's text as people corrected it: by place, so that it holds however the page is read again. */
export function reviewedText(
  text: PageText,
  key: PageKey,
  entries: readonly ReviewEntry[],
  marks: DecidedMarks = decidedMarks(key, entries, []),
): PageText {
  return wordsFor(key, entries).reduce(withWords, withoutText(text, marks));
}
