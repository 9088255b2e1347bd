import { fillByHand } from '../../hard/papers/filled-form.ts';
import { type Hand, makeHand, penValue, rewrite } from '../../hard/papers/hand.ts';
import { penInHead } from '../../hard/papers/pen-in-head.ts';
import type { LaidPage, PlacedLine } from '../../layout/page.ts';
import type { Random } from '../../random.ts';
import type { Paper } from '../paper.ts';
import { penned } from './penned.ts';

/**
 * A paper that somebody filled in with a pen: `all` values behind labels (now and then number and day of the head too), `some` of
 * them, or only number and day in the `head`. The truth says which values are by hand.
 */
export function fillWithPen(paper: Paper, random: Random, wanted: 'all' | 'some' | 'head'): Paper {
  // Values that share a cell with their label or stand on dots were put there by a machine.
  const share = /grid|dotted/u.test(paper.layout ?? '') ? 'head' : wanted;
  const hand = makeHand(random.fork('hand'));
  const head = share !== 'all' || random.chance(0.6);
  const pages = paper.pages.map((page, index) => {
    const begun = index === 0 && head ? penInHead(page, random.fork('head')) : page;
    if (share === 'head') return begun;
    const filled = fillByHand(begun, hand, random.fork(`page-${index}`), share === 'all' ? 1 : 0.45);
    return penCells(filled, hand, random.fork(`cells-${index}`), share === 'all' ? 1 : 0.45);
  });
  return { ...paper, pages, expected: { ...paper.expected, penned: penned(paper.expected, pages) } };
}

/** Values of ruled forms: what stands right of a label. Tables of lists have more columns and keep their print. */
function penCells(page: LaidPage, hand: Hand, random: Random, share: number): LaidPage {
  const wide = page.lines.some((line) => /^cell-[\w]+-[2-9]$/u.test(line.block));
  if (wide) return page;
  const filled = new Map<string, boolean>();
  const lines = page.lines.map((line): PlacedLine => {
    if (!/^cell-\d+-1$/u.test(line.block)) return line;
    if (!filled.has(line.block)) filled.set(line.block, random.chance(share));
    if (!filled.get(line.block)) return line;
    const pieces = line.words.map((word) => ({ text: word.text, word, pen: penValue(word.text) }));
    return rewrite(line, pieces, { ...hand, sizePt: hand.sizePt * 0.9 }, page.widthMm - 18, false);
  });
  return { ...page, lines };
}
