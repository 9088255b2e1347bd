import { describe, expect, it } from 'vitest';
import type { ReadingImage, ReadWord } from '../../../../src/plugin/index.ts';
import { countStrokes } from '../../../../src/steps/recognize/roman-strokes.ts';

/** A page with upright strokes at these places, each with its width and height in pixels, all on one line. */
function pageOf(...strokes: readonly (readonly [x: number, widthPx: number, heightPx: number])[]): ReadingImage {
  const [widthPx, heightPx] = [80, 40];
  const pixels = new Uint8Array(widthPx * heightPx).fill(255);
  for (const [x, width, height] of strokes)
    for (let y = 32 - height; y < 32; y += 1) pixels.fill(0, y * widthPx + x, y * widthPx + x + width);
  return { pixels, widthPx, heightPx, dpi: 170, toPage: [1, 0, 0, 1, 0, 0] };
}

const TWO = pageOf([10, 5, 20], [22, 5, 20]);
const THREE = pageOf([10, 5, 20], [22, 5, 20], [34, 5, 20]);
const STOPPED = pageOf([10, 5, 20], [22, 5, 20], [34, 3, 3]);
const JOINED = pageOf([10, 5, 20], [15, 9, 3], [22, 5, 20]);
const WIDE = pageOf([10, 5, 20], [22, 16, 20]);

function counted(page: ReadingImage, text: string, more: Partial<ReadWord> = {}) {
  const word: ReadWord = { text, box: [0, 0, page.widthPx, page.heightPx], confidence: 0.7, ...more };
  const after = countStrokes(word, page, 128);
  return [after.text, after.confidence];
}

describe('the strokes of a Roman number', () => {
  it('are vouched for where as many stand there', () => {
    expect(counted(TWO, 'II')).toEqual(['II', 0.99]);
    expect(counted(THREE, 'III')).toEqual(['III', 0.99]);
    expect(counted(STOPPED, 'II.')).toEqual(['II.', 0.99]);
  });

  it('are set right where one was lost or made up, however surely', () => {
    expect(counted(THREE, 'II', { confidence: 1 })).toEqual(['III', 1]);
    expect(counted(TWO, 'III')).toEqual(['II', 0.99]);
  });

  it('are no more than likely where they cannot be told from each other', () => {
    expect(counted(JOINED, 'II', { confidence: 1 })).toEqual(['II', 0.98]);
    expect(counted(WIDE, 'II', { confidence: 0.7 })).toEqual(['II', 0.7]);
    expect(counted(STOPPED, 'II')).toEqual(['II', 0.7]);
  });

  it('are not looked for in other words, nor in what a pen wrote', () => {
    expect(counted(THREE, 'IV')).toEqual(['IV', 0.7]);
    expect(counted(TWO, 'I')).toEqual(['I', 0.7]);
    expect(counted(THREE, 'II', { ink: 'handwriting' })).toEqual(['II', 0.7]);
  });
});
