import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/steps/recognize/ink-glyphs.ts';
import { partsOf } from '../../../../src/steps/recognize/ink-parts.ts';

const glyphs = (count: number): Glyph[] =>
  Array.from({ length: count }, (_, index) => ({
    box: [index * 10, 0, index * 10 + 8, 16],
    mass: 60,
    stemPx: 3,
    barPx: 2,
    slant: 0,
  }));

describe('the parts of a word that are judged apart', () => {
  it.each([
    ['Số:123', 6, ['123'], [3]],
    ['123/QĐ-UBND', 11, ['123/'], [4]],
    ['123a/QĐ-UBND', 12, ['123'], [3]],
    ['ngày05', 6, ['05'], [2]],
    ['12/5/2019', 9, ['12/5/2019'], [9]],
    ['1O3', 3, ['1O3'], [3]],
    ['Sơn', 3, ['Sơn'], [3]],
  ])('%s', (text, count, texts, counts) => {
    const parts = partsOf(text, glyphs(count));
    expect(parts.map((part) => part.text)).toEqual(texts);
    expect(parts.map((part) => part.glyphs.length)).toEqual(counts);
  });

  it('goes by place where glyphs have grown together', () => {
    const [part] = partsOf('Số:123', glyphs(5));
    expect(part?.glyphs.at(-1)?.box[0]).toBe(40);
    expect(part?.glyphs.length).toBeLessThan(5);
  });
});
