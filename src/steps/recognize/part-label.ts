import type { OcrResult, ReadWord } from '../../plugin/index.ts';

/** `Số:09/QĐ-UBND`: the label of a number that stands too close to it. */
const GLUED = /^(Số[:.])(?=\d)/u;

/**
 * Parts the label `Số:` from the number behind it where both were read as one word. No paper prints them as one, and a
 * number is judged by itself, not by what it sticks to.
 */
export function partLabels(result: OcrResult): OcrResult {
  return {
    ...result,
    blocks: result.blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => ({ ...line, words: line.words.flatMap(parted) })),
    })),
  };
}

/** Boxes go by the number of letters. */
function parted(word: ReadWord): ReadWord[] {
  const [label] = GLUED.exec(word.text) ?? [];
  if (label === undefined) return [word];
  const [x0, y0, x1, y1] = word.box;
  const cut = Math.round(x0 + ((x1 - x0) * label.length) / word.text.length);
  return [
    { ...word, text: label, box: [x0, y0, cut, y1] },
    { ...word, text: word.text.slice(label.length), box: [cut, y0, x1, y1] },
  ];
}
