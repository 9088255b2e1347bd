import { MM_PER_POINT, textWidthMm } from '../../layout/fonts.ts';
import type { PlacedLine, PlacedWord } from '../../layout/page.ts';
import type { Random } from '../../random.ts';
import { addDays, slashed } from '../../words/dates.ts';
import type { Point } from '../draw/surface.ts';
import type { SheetMark } from '../sheet.ts';
import { type Hand, makeHand, penValue, penWord } from './hand.ts';

/** Ink pads in use. */
const PADS = ['#c2222e', '#c2222e', '#2a3fa8', '#5d2f93'] as const;

export interface Stamped {
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly SheetMark[];
}

/** A rectangular stamp: framed lines in capitals, put on a little crooked; `at` is its upper left corner. Figures are stamped, or by `hand`. */
export function makeStamp(
  texts: readonly string[],
  at: Point,
  sizePt: number,
  random: Random,
  hand: Hand | null = null,
): Stamped {
  const colour = random.pick(PADS);
  const turnDegrees = random.between(-7, 7);
  const angle = (turnDegrees * Math.PI) / 180;
  const pitchMm = sizePt * MM_PER_POINT * 1.3;
  const widthMm = Math.max(...texts.map((text) => textWidthMm(text, 'bold', sizePt))) + 5;
  const heightMm = pitchMm * texts.length + 2.4;
  const turned = (x: number, y: number): Point => [
    at[0] + x * Math.cos(angle) - y * Math.sin(angle),
    at[1] + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  const seed = random.digits(9);
  const lines = texts.map((text, row): PlacedLine => {
    let x = (widthMm - textWidthMm(text, 'bold', sizePt)) / 2;
    const words = text.split(' ').map((word, column): PlacedWord => {
      const [xMm, baselineMm] = turned(x, 1 + pitchMm * (row + 0.75));
      const wordMm = textWidthMm(word, 'bold', sizePt);
      x += wordMm + textWidthMm(' ', 'bold', sizePt);
      if (hand && /\d/u.test(word)) return fillIn(word, [xMm, baselineMm], hand, `${row}/${column}`);
      const stray = { shift: 0, size: 0, pace: 0, turn: 0, fade: 0.45 };
      const pose = { seed: `${seed}/${row}/${column}`, turnDegrees, slant: 0, stray, bold: 0, colour };
      return { text: word, xMm, baselineMm, widthMm: wordMm, style: 'bold', sizePt, ink: 'stamp', pose } as const;
    });
    return { block: 'stamp', column: null, words, leaders: [] };
  });
  const frame = (inset: number, ruleMm: number): SheetMark => ({
    kind: 'frame',
    corners: [
      turned(inset, inset),
      turned(widthMm - inset, inset),
      turned(widthMm - inset, heightMm - inset),
      turned(inset, heightMm - inset),
    ],
    widthMm: ruleMm,
    colour,
    opacity: 0.8,
  });
  return { lines, marks: random.chance(0.4) ? [frame(0, 0.5), frame(0.9, 0.2)] : [frame(0, 0.5)] };
}

/** What a clerk writes into a stamp: as small as its lines are. */
function fillIn(text: string, [xMm, baselineMm]: Point, hand: Hand, nth: string): PlacedWord {
  const value = penValue(text);
  const word = penWord(text, xMm, baselineMm, hand, `stamp/${nth}`);
  return value === 'text' ? word : { ...word, value };
}

/** What the receiving office or a clerk in a hurry stamps on a paper: `over` its text, or on the upper margin. */
export function entryStamp(random: Random, over: Point | null): Stamped {
  if (random.chance(0.3)) {
    const text = random.pick(['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN']);
    const at: Point = over ?? [random.between(30, 60), random.between(6, 10)];
    return makeStamp([text], at, random.between(13, 17), random);
  }
  const date = slashed(addDays('2016-05-12', random.int(0, 3_600)));
  const texts = [
    random.pick(['CÔNG VĂN ĐẾN', 'CV ĐẾN', 'ĐẾN']),
    `Số: ${random.int(101, 4_900)}`,
    `Ngày: ${date}`,
    ...(random.chance(0.4) ? ['Chuyển: VP'] : []),
  ];
  const at: Point = over ?? [random.between(6, 20), random.between(5, 9)];
  const sizePt = random.between(9, 12);
  const hand = makeHand(random.fork('pen'));
  return makeStamp(texts, at, sizePt, random, random.chance(0.6) ? { ...hand, sizePt: sizePt * 1.15 } : null);
}

/** A round seal anywhere on the sheet. */
export function sealAt(xMm: number, yMm: number, rim: string, random: Random): SheetMark {
  const colour = random.weighted([
    ['#c2222e', 7],
    ['#2a3fa8', 1],
    ['#6b2f8f', 1],
  ] as const);
  return {
    kind: 'seal',
    xMm,
    yMm,
    rim,
    turnDegrees: random.between(-25, 25),
    colour,
    opacity: random.between(0.55, 0.85),
  };
}
