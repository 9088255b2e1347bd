import { describe, expect, it } from 'vitest';
import { makeHand, penWord } from '../../../../samples/generator/hard/papers/hand.ts';
import { type FontStyle, textWidthMm } from '../../../../samples/generator/layout/fonts.ts';
import type { PlacedWord } from '../../../../samples/generator/layout/page.ts';
import { Random } from '../../../../samples/generator/random.ts';
import { markInk } from '../../../../src/steps/recognize/ink-words.ts';
import { type DrawnWord, drawWords } from '../../../support/drawn-words.ts';

const SIZE = [190, 150] as const;
const TEXT =
  'Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục 1379 trên môi trường'.split(' ');

/** A printed line, its baseline at `y`. */
function printed(y: number, texts: readonly string[] = TEXT, style: FontStyle = 'regular'): DrawnWord[] {
  let x = 12;
  return texts.flatMap((text) => {
    const word: PlacedWord = { text, xMm: x, baselineMm: y, widthMm: textWidthMm(text, style, 13), style, sizePt: 13 };
    x += word.widthMm + 1.4;
    return x < SIZE[0] - 5 ? [{ word }] : [];
  });
}

/** A line of values by a hand of its own, each read as itself. */
function written(y: number, seed: string, texts = ['038188004321', '14/9/1987', '2507']): DrawnWord[] {
  const hand = makeHand(new Random(seed));
  let x = 12;
  return texts.map((text, index) => {
    const word = penWord(text, x, y, hand, String(index));
    x += word.widthMm + 8;
    return { word, confidence: 0.8 };
  });
}

const PAGE = [20, 30, 40, 50, 60, 70].map((y) => printed(y));

async function inksOf(lines: readonly (readonly DrawnWord[])[], last = 1) {
  const { reading, result } = await drawWords(lines, SIZE);
  const marked = markInk(result, reading).blocks.flatMap((block) => block.lines);
  return marked.slice(-last).flatMap(({ words }) => words.map(({ ink }) => ink ?? 'print'));
}

describe('markInk', () => {
  it.each(['one', 'two', 'three', 'four', 'five', 'six'])('finds the values of hand %s', async (seed) => {
    expect(await inksOf([...PAGE, written(90, seed)])).toEqual(['handwriting', 'handwriting', 'handwriting']);
  });

  it.each(['regular', 'bold', 'italic'] as const)('takes no %s print for a pen', async (style) => {
    const lines = [
      ...PAGE,
      printed(84, TEXT, style),
      printed(94, ['038188004321', '14/9/1987', '25', 'số', '7'], style),
    ];
    const inks = await inksOf(lines, 8);
    expect(inks.filter((ink) => ink !== 'print')).toEqual([]);
  });

  it('takes a typed page for print', async () => {
    const lines = [20, 30, 40, 50, 60].map((y) => printed(y, TEXT, 'typewriterPlain'));
    expect((await inksOf(lines, 5)).filter((ink) => ink !== 'print')).toEqual([]);
  });

  it('leaves article numbers to print, and a word that begins with a stray stroke to the pen', async () => {
    const lines = [...PAGE, printed(84, ['Điều', '4.', 'Điều']), printed(94, ['năm', '7'])];
    expect(await inksOf(lines, 2)).toEqual(['print', 'print', 'print', 'print', 'print']);
    const stray = lines.with(
      -1,
      (lines.at(-1) ?? []).map((drawn) => ({ ...drawn, read: `?${drawn.word.text}`, confidence: 0.85 })),
    );
    expect(await inksOf(stray)).toEqual(['handwriting', 'handwriting']);
  });

  it('goes by colour where the scan has some', async () => {
    const { reading, result } = await drawWords(PAGE, SIZE);
    const number = result.blocks[0]?.lines[2]?.words.find(({ text }) => text === '08/4/2020');
    const box = number?.box ?? [0, 0, 0, 0];
    const areas = [{ ink: 'stamp', box: [box[0], box[1], (box[0] + box[2]) / 2, box[3]] }] as const;
    const [, , line] = markInk(result, { ...reading, areas }).blocks.flatMap(({ lines }) => lines);
    expect(line?.words.filter(({ ink }) => ink === 'stamp').map(({ text }) => text)).toEqual(['08/4/2020']);
  });

  it('returns the very result where nothing is marked', async () => {
    const { reading, result } = await drawWords([printed(20)], SIZE);
    expect(markInk(result, reading)).toBe(result);
    expect(markInk({ blocks: [], confidence: null }, reading).blocks).toEqual([]);
  });

  it('bears boxes beyond the picture and boxes of nothing', async () => {
    const { reading, result } = await drawWords([printed(20)], SIZE);
    const boxes = [
      [-50, -50, -10, -10],
      [5, 5, 5, 5],
      [0, 0, 9999, 9999],
      [1260, 900, 2000, 2000],
    ] as const;
    const words = boxes.map((box) => ({ text: '12', box, confidence: 0.5 }));
    const line = { words, box: boxes[2], baseline: [0, 0, 0, 0] as const };
    expect(() => markInk({ ...result, blocks: [{ box: boxes[2], lines: [line] }] }, reading)).not.toThrow();
  });
});
