import { describe, expect, it } from 'vitest';
import type { OcrResult, ReadWord } from '../../../../src/plugin/index.ts';
import { partLabels } from '../../../../src/steps/recognize/part-label.ts';

function wordsOf(text: string): readonly ReadWord[] {
  const word: ReadWord = { text, box: [100, 10, 220, 40], confidence: 0.7 };
  const line = { words: [word], box: word.box, baseline: [100, 38, 220, 38] as const };
  const result: OcrResult = { blocks: [{ lines: [line], box: word.box }], confidence: null };
  return partLabels(result).blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
}

describe('partLabels', () => {
  it('parts a label from the number it sticks to, each with its share of the box', () => {
    expect(wordsOf('Số:09/QĐ-UBND')).toEqual([
      { text: 'Số:', box: [100, 10, 128, 40], confidence: 0.7 },
      { text: '09/QĐ-UBND', box: [128, 10, 220, 40], confidence: 0.7 },
    ]);
  });

  it.each(['Số:', 'Số09', '09/QĐ-UBND', 'Số:A'])('leaves %s alone', (text) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual([text]);
  });
});
