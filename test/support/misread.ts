import type { PageText, Word } from '../../src/domain/index.ts';

/** The page with some of its words read less surely, or taken for something else than print. */
export function misread(
  page: PageText,
  words: Readonly<Record<string, Partial<Pick<Word, 'confidence' | 'ink'>>>>,
): PageText {
  return {
    ...page,
    blocks: page.blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, ...words[word.text] })),
      })),
    })),
  };
}
