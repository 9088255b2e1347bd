import type { LaidPage, PlacedLine } from '../../layout/page.ts';
import type { Random } from '../../random.ts';
import { type Hand, makeHand, type Piece, penWord, rewrite } from './hand.ts';

/** A clerk's number and day in a head that was printed without them: `Số: 123/QĐ-UBND` with 123 by hand. */
export function penInHead(page: LaidPage, random: Random): LaidPage {
  const hand = makeHand(random);
  const dots = random.chance(0.35);
  const both = random.chance(0.7);
  const lines = page.lines.map((line) => {
    if (/head-left-2$/u.test(line.block)) return penNumber(line, hand, page.widthMm, dots);
    if (both && /head-right-2$|foot-right$|date$/u.test(line.block)) return penDay(line, hand, page.widthMm, dots);
    return line;
  });
  return { ...page, lines };
}

/** The number of a sheet in a file, pencilled at its upper right corner by the archivist. */
export function leafNumber(page: LaidPage, random: Random): PlacedLine {
  const hand = makeHand(random, true);
  const [x, y] = [page.widthMm - random.between(14, 24), random.between(9, 15)];
  const text = String(random.int(1, 189)).padStart(random.chance(0.3) ? 2 : 1, '0');
  return {
    block: 'leaf',
    column: null,
    words: [{ ...penWord(text, x, y, hand, 'leaf'), value: 'number' }],
    leaders: [],
  };
}

const NUMBERED = /^(Số:?)?(\d+[a-z]?)(\/.+)?$/u;

function penNumber(line: PlacedLine, hand: Hand, widthMm: number, dots: boolean): PlacedLine {
  if (!line.words[0]?.text.startsWith('Số')) return line;
  let done = false;
  const pieces = line.words.flatMap((word): Piece[] => {
    const match = done ? null : NUMBERED.exec(word.text);
    const number = match?.[2];
    if (!match || !number) return [{ text: word.text, word, pen: null }];
    done = true;
    const [, label, , notation] = match;
    return [
      ...(label ? [{ text: label, word, pen: null }] : []),
      { text: number, word, pen: 'number', ...(label ? { joined: true } : {}) },
      ...(notation ? [{ text: notation, word, pen: null, joined: true } as const] : []),
    ];
  });
  return done ? rewrite(line, pieces, hand, widthMm / 2 - 2, dots) : line;
}

/** Day and month by hand; the year is printed. */
function penDay(line: PlacedLine, hand: Hand, widthMm: number, dots: boolean): PlacedLine {
  const texts = line.words.map((word) => word.text);
  const day = texts.indexOf('ngày');
  if (day < 0 || texts[day + 2] !== 'tháng' || !/^\d+$/u.test(texts[day + 1] ?? '')) return line;
  const pieces = line.words.map((word, index): Piece => {
    return { text: word.text, word, pen: index === day + 1 || index === day + 3 ? 'date' : null };
  });
  return rewrite(line, pieces, hand, widthMm - 8, dots);
}
