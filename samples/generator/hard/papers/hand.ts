import { type FontStyle, textWidthMm } from '../../layout/fonts.ts';
import type { PenValue, PlacedLine, PlacedWord } from '../../layout/page.ts';
import type { Random } from '../../random.ts';

/** How somebody writes, with which pen. */
export interface Hand {
  readonly seed: string;
  readonly style: FontStyle;
  readonly sizePt: number;
  readonly colour: string;
  readonly slant: number;
  /** Of the pen, 1/1000 em. */
  readonly bold: number;
  /** How unsteady, about 1. */
  readonly stray: number;
}

const STYLES = ['handPatrick', 'handPangolin', 'handMali', 'handSriracha', 'handDancing'] as const;
/** So that all hands come out equally tall: their fonts differ. */
const TALL: Readonly<Record<(typeof STYLES)[number], number>> = {
  handPatrick: 1.12,
  handPangolin: 0.95,
  handMali: 0.9,
  handSriracha: 0.98,
  handDancing: 1.08,
};
const PENS = ['#1d3c9c', '#2746b4', '#1a2f7a', '#22222a', '#2d2c33'] as const;
const PENCIL = '#7d7d82';

export function makeHand(random: Random, pencil = false): Hand {
  const style = random.pick(STYLES);
  return {
    seed: random.digits(9),
    style,
    sizePt: random.between(13.5, 16.5) * TALL[style],
    colour: pencil ? PENCIL : random.pick(PENS),
    slant: random.between(-0.05, 0.24),
    bold: random.between(4, pencil ? 14 : 34),
    stray: random.between(0.8, 1.5),
  };
}

/** One word by hand, its first letter on the baseline at `xMm`. `nth` tells words of one hand apart. */
export function penWord(text: string, xMm: number, baselineMm: number, hand: Hand, nth: string): PlacedWord {
  const { style, sizePt, colour, slant, bold, stray } = hand;
  return {
    text,
    xMm,
    baselineMm,
    widthMm: textWidthMm(text, style, sizePt),
    style,
    sizePt,
    ink: 'handwriting',
    pose: {
      seed: `${hand.seed}/${nth}/${text}`,
      turnDegrees: -1.2 + (Number(hand.seed) % 7) * 0.3,
      slant,
      stray: { shift: 0.06 * stray, size: 0.12 * stray, pace: 0.12 * stray, turn: 6 * stray, fade: 0.3 },
      bold,
      colour,
    },
  };
}

/** Part of a line that is set anew: print as it was, or a word for the pen. */
export interface Piece {
  readonly text: string;
  /** The word it comes from. */
  readonly word: PlacedWord;
  /** Null: print. */
  readonly pen: PenValue | 'text' | null;
  readonly joined?: true;
}

/**
 * A line with some of its words by hand. Print stays where it was unless the pen needed more room; a hand that would
 * run over the edge writes smaller.
 */
export function rewrite(
  line: PlacedLine,
  pieces: readonly Piece[],
  hand: Hand,
  rightMm: number,
  dots: boolean,
): PlacedLine {
  let size = hand.sizePt;
  let set = setPieces(line, pieces, { ...hand, sizePt: size }, rightMm, dots);
  while (size > 9 && endOf(set) > rightMm) {
    size *= 0.93;
    set = setPieces(line, pieces, { ...hand, sizePt: size }, rightMm, dots);
  }
  return set;
}

function setPieces(line: PlacedLine, pieces: readonly Piece[], hand: Hand, rightMm: number, dots: boolean): PlacedLine {
  const words: PlacedWord[] = [];
  const leaders = [...line.leaders.filter(() => !pieces.some(({ pen }) => pen))];
  let x = line.words[0]?.xMm ?? 0;
  let penFrom: number | null = null;
  const endLeader = (to: number) => {
    if (dots && penFrom !== null && to - penFrom > 4) leaders.push({ x0Mm: penFrom, x1Mm: to });
    penFrom = null;
  };
  for (const [index, piece] of pieces.entries()) {
    const { word, pen } = piece;
    const gap = piece.joined ? 0.4 : index === 0 ? 0 : pen ? 1.8 : 1.2;
    if (pen) {
      penFrom ??= x + gap * 0.6;
      const nth = `${line.block}/${words.length}`;
      const written = penWord(piece.text, x + gap, word.baselineMm - 0.25, hand, nth);
      words.push({ ...written, ...(pen === 'text' ? {} : { value: pen }), ...(piece.joined ? { joined: true } : {}) });
      x += gap + written.widthMm;
      continue;
    }
    const widthMm = textWidthMm(piece.text, word.style, word.sizePt);
    const xMm = piece.joined ? x + gap : Math.max(word.xMm, x + gap);
    endLeader(xMm - 0.6);
    words.push({ ...word, text: piece.text, widthMm, xMm, ...(piece.joined ? { joined: true } : {}) });
    x = xMm + widthMm;
  }
  endLeader(Math.max(x + 2, rightMm - 2));
  return { ...line, words, leaders };
}

function endOf(line: PlacedLine): number {
  return Math.max(...line.words.map((word) => word.xMm + word.widthMm));
}

/** What kind of value a word is that a pen writes. */
export function penValue(text: string): PenValue | 'text' {
  if (/^\d{1,2}\/\d{1,2}\/\d{4}[,.;]?$/u.test(text)) return 'date';
  if (/^(\d{9}|\d{12})[,.;]?$/u.test(text)) return 'id';
  return /\d/u.test(text) ? 'number' : 'text';
}
