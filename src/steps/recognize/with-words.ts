import type { OcrResult, ReadWord } from '../../plugin/index.ts';

/** The same page with every word put through `change`; its blocks, lines and summary stay as they are. */
export function withWords(result: OcrResult, change: (word: ReadWord) => ReadWord): OcrResult {
  return {
    ...result,
    blocks: result.blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => ({ ...line, words: line.words.map(change) })),
    })),
  };
}
