import {
  type Block,
  type Box,
  type Line,
  type PageKey,
  type PageText,
  pageWords,
  type ReviewEntry,
  summarizeConfidence,
  unite,
  type Word,
} from '../../domain/index.ts';

type WordsAction = Pick<Extract<ReviewEntry['action'], { kind: 'words' }>, 'box' | 'text'>;

/** Corrections that still fit: a page that was turned afterwards is another picture with other places. */
export function wordsFor(key: PageKey, entries: readonly ReviewEntry[]): WordsAction[] {
  const own = entries.filter(({ action, undone }) => !undone && 'page' in action && action.page === key);
  const turned = own.findLast(({ action }) => action.kind === 'rotate')?.seq ?? 0;
  return own.flatMap(({ seq, action }) => (action.kind === 'words' && seq > turned ? [action] : []));
}

/**
 * Replaces the words whose middle lies in the box, in the first line that has one; where none stands there the new words
 * make a line of their own, put where they stand from top to bottom.
 */
export function withWords(page: PageText, { box, text }: WordsAction): PageText {
  const words = wordsIn(box, text);
  let placed = words.length === 0;
  const replaced = page.blocks.flatMap((block) => {
    const lines = block.lines.flatMap((line) => {
      const at = line.words.findIndex((word) => isInside(word.box, box));
      if (at < 0) return [line];
      const kept = line.words.filter((word) => !isInside(word.box, box));
      const put = placed ? kept : [...kept.slice(0, at), ...words, ...kept.slice(at)];
      placed = true;
      return put.length === 0 ? [] : [{ ...line, words: put, box: unite(put.map((word) => word.box)) }];
    });
    return lines.length === 0 ? [] : [{ lines, box: unite(lines.map((line) => line.box)) }];
  });
  const blocks = placed ? replaced : inserted(replaced, blockOf(words, box));
  const changed = { ...page, blocks, origin: page.origin === 'none' && !placed ? ('ocr' as const) : page.origin };
  return { ...changed, confidence: summarizeConfidence(pageWords(changed).map(({ confidence }) => confidence)) };
}

function isInside([x0, y0, x1, y1]: Box, [left, top, right, bottom]: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= left && x < right && y >= top && y < bottom;
}

/** The words of a text shared out over a box by their letters, blanks between them. */
function wordsIn([x0, y0, x1, y1]: Box, text: string): Word[] {
  const texts = text.normalize('NFC').split(/\s+/u).filter(Boolean);
  const letters = texts.reduce((sum, word) => sum + word.length, 0) + texts.length - 1;
  let before = 0;
  return texts.map((word) => {
    const at = (count: number) => Math.round(x0 + ((x1 - x0) * count) / letters);
    const box: Box = [at(before), y0, Math.max(at(before) + 1, at(before + word.length)), y1];
    before += word.length + 1;
    return { text: word, box, confidence: 1 };
  });
}

function blockOf(words: readonly Word[], box: Box): Block {
  const line: Line = { words, box, baseline: [box[0], box[3], box[2], box[3]] };
  return { lines: [line], box };
}

function inserted(blocks: readonly Block[], block: Block): Block[] {
  const at = blocks.findIndex(({ box }) => box[1] > block.box[1]);
  return at < 0 ? [...blocks, block] : [...blocks.slice(0, at), block, ...blocks.slice(at)];
}
