import { blankWidthMm, type FontStyle, textWidthMm } from './fonts.ts';
import type { PlacedWord, Run, Shape } from './page.ts';

/** Four rules around a box. */
export function frame(xMm: number, yMm: number, widthMm: number, heightMm: number, ruleMm: number): Shape[] {
  const rule = (x0Mm: number, y0Mm: number, x1Mm: number, y1Mm: number): Shape => {
    return { kind: 'rule', x0Mm, y0Mm, x1Mm, y1Mm, widthMm: ruleMm };
  };
  return [
    rule(xMm, yMm, xMm + widthMm, yMm),
    rule(xMm, yMm + heightMm, xMm + widthMm, yMm + heightMm),
    rule(xMm, yMm, xMm, yMm + heightMm),
    rule(xMm + widthMm, yMm, xMm + widthMm, yMm + heightMm),
  ];
}

/** A word before it has a place. */
export interface Token {
  readonly text: string;
  readonly style: FontStyle;
  readonly widthMm: number;
  /** Free room before the word, beside the usual blank. */
  readonly tabMm: number;
}

export function toWords(runs: readonly Run[], sizePt: number): Token[] {
  return runs.flatMap(({ text, style, tabMm = 0 }) =>
    text
      .normalize('NFC')
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word, index) => ({
        text: word,
        style,
        widthMm: textWidthMm(word, style, sizePt),
        tabMm: index === 0 ? tabMm : 0,
      })),
  );
}

/** Words in rows no wider than `widthMm`; the first row is shorter by the indent. */
export function wrap(words: readonly Token[], widthMm: number, indentMm: number, sizePt: number): Token[][] {
  const blank = blankWidthMm(words[0]?.style, sizePt);
  const rows: Token[][] = [];
  let used = 0;
  for (const word of words) {
    const row = rows.at(-1);
    if (row && used + blank + word.tabMm + word.widthMm <= widthMm) {
      row.push(word);
      used += blank + word.tabMm + word.widthMm;
    } else {
      rows.push([word]);
      used = word.widthMm + (rows.length === 1 ? indentMm : 0);
    }
  }
  return rows;
}

export interface RowPlace {
  readonly startMm: number;
  readonly roomMm: number;
  readonly baselineMm: number;
  readonly sizePt: number;
  readonly align: 'left' | 'center' | 'justify';
  readonly last: boolean;
}

export function placeRow(row: readonly Token[], place: RowPlace): PlacedWord[] {
  const { startMm, roomMm, baselineMm, sizePt, align, last } = place;
  const blank = blankWidthMm(row[0]?.style, sizePt);
  const wordsMm = row.reduce((sum, word) => sum + word.widthMm, 0);
  const spread = align === 'justify' && !last && row.length > 1 ? (roomMm - wordsMm) / (row.length - 1) : blank;
  let xMm = startMm;
  if (align === 'center') xMm += (roomMm - wordsMm - blank * (row.length - 1)) / 2;
  return row.map(({ text, style, widthMm, tabMm }, index) => {
    if (index > 0) xMm += tabMm;
    const word = { text, xMm, baselineMm, widthMm, style, sizePt };
    xMm += widthMm + spread;
    return word;
  });
}

/** Dots from the last word to the right edge, where there is room for some. */
export function leaderAfter(words: readonly PlacedWord[], rightMm: number): { x0Mm: number; x1Mm: number }[] {
  const last = words.at(-1);
  const x0Mm = last ? last.xMm + last.widthMm + 1 : rightMm;
  return rightMm - x0Mm > 4 ? [{ x0Mm, x1Mm: rightMm }] : [];
}
