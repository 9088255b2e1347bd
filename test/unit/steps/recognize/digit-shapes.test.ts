import { describe, expect, it } from 'vitest';
import type { OcrResult, ReadingImage, ReadWord } from '../../../../src/plugin/index.ts';
import { seeFigures } from '../../../../src/steps/recognize/digit-shapes.ts';
import { PRINTED_DIGITS } from '../../../../src/steps/recognize/ink-printed-digits.ts';

const [COLUMNS, ROWS, SCALE, GAP] = [12, 14, 2, 4];
/** From this level of sixteen on a cell of a shape is ink. */
const INK = 6;
const COURIER = PRINTED_DIGITS.at(-5) ?? [];

/** A page that holds these digits in a row, each as its shape has it; `*` is a blot, a blank leaves a gap. */
function pageOf(digits: string): ReadingImage {
  const cell = COLUMNS * SCALE + GAP;
  const [widthPx, heightPx] = [digits.length * cell + 2 * GAP, ROWS * SCALE + 2 * GAP];
  const pixels = new Uint8Array(widthPx * heightPx).fill(255);
  for (const [index, digit] of [...digits].entries()) {
    for (let y = 0; y < ROWS * SCALE; y += 1)
      for (let x = 0; x < COLUMNS * SCALE; x += 1) {
        const at = Math.floor(y / SCALE) * COLUMNS + Math.floor(x / SCALE);
        const level = digit === '*' ? 15 : Number.parseInt(COURIER[Number(digit)]?.charAt(at) || '0', 16);
        pixels[(y + GAP) * widthPx + index * cell + GAP + x] = level >= INK ? 0 : 255;
      }
  }
  return { pixels, widthPx, heightPx, dpi: 170, toPage: [1, 0, 0, 1, 0, 0] } as ReadingImage;
}

function seen(printed: string, word: Partial<ReadWord> & { text: string }) {
  const page = pageOf(printed);
  const box = [0, 0, page.widthPx, page.heightPx] as const;
  const line = { box, baseline: [0, 30, 900, 30] as const, words: [{ box, confidence: 0.6, ...word }] };
  const result: OcrResult = { blocks: [{ box, lines: [line] }], confidence: null };
  const [after] = seeFigures(result, page).blocks[0]?.lines[0]?.words ?? [];
  return [after?.text, after?.confidence];
}

describe('figures held against the shapes of printed digits', () => {
  it('are vouched for where every digit has the shape of what was read', () => {
    expect(seen('1983', { text: '1983' })).toEqual(['1983', 0.99]);
    expect(seen('20', { text: '20', confidence: 1 })).toEqual(['20', 1]);
  });

  it('are set right where a digit has another’s shape, however surely it was read', () => {
    expect(seen('1983', { text: '1985', confidence: 1 })).toEqual(['1983', 1]);
    expect(seen('220', { text: '829' })).toEqual(['220', 0.99]);
  });

  it('are less than certain where a digit has no shape, and left as they were read', () => {
    expect(seen('19*3', { text: '1985', confidence: 1 })).toEqual(['1985', 0.98]);
    expect(seen('19*3', { text: '1985' })).toEqual(['1985', 0.6]);
  });

  it('are not told one by one where there are more or fewer of them than glyphs', () => {
    expect(seen('1983', { text: '198' })).toEqual(['198', 0.6]);
  });

  it('have no 1 made of anything else', () => {
    expect(seen('4983', { text: '1983' })).toEqual(['1983', 0.6]);
    expect(seen('1983', { text: '4983' })).toEqual(['4983', 0.6]);
  });

  it.each([
    ['handwriting', { text: '1985', ink: 'handwriting' as const }],
    ['letters', { text: '1rương' }],
    ['odd signs', { text: '#985' }],
  ])('are not looked for among %s', (_what, word) => {
    expect(seen('1983', { confidence: 1, ...word })).toEqual([word.text, 1]);
  });
});
