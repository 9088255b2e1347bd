import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordInk } from '../../../../src/domain/index.ts';
import { calibrate } from '../../../../src/steps/recognize/calibrate.ts';
import { FITS } from '../../../../src/steps/recognize/fitted-confidence.ts';
import { FEATURES } from '../../../../src/steps/recognize/word-features.ts';

interface Said {
  readonly text: string;
  readonly confidence: number;
  readonly ink?: WordInk;
}

/** Lines of words side by side, 40 pixels high, as a level page would give them. */
function pageOf(lines: readonly (readonly Said[])[]) {
  const placed = lines.map((words, row) => {
    let x = 100;
    const boxed = words.map((word) => {
      const width = word.text.length * 18;
      x += width + 12;
      return { ...word, box: [x - width - 12, row * 60, x - 12, row * 60 + 40] as const };
    });
    return {
      words: boxed,
      box: [100, row * 60, x, row * 60 + 40] as const,
      baseline: [100, row * 60 + 40, x, row * 60 + 40] as const,
    };
  });
  return { blocks: [{ lines: placed, box: [100, 0, 1500, lines.length * 60] as const }] };
}

const PLAIN = 'Uỷ ban nhân dân xã đã nhận hồ sơ của ông bà theo quy định'
  .split(' ')
  .map((text) => ({ text, confidence: 0.96 }));

function saidOf(lines: readonly (readonly Said[])[], model: string | null): number[] {
  const { blocks } = calibrate(pageOf(lines), model);
  return blocks.flatMap((block) => block.lines.flatMap((line) => line.words.map(({ confidence }) => confidence)));
}

const models = FITS.map(({ model }) => model);

describe('the fitted numbers', () => {
  it('are there for two models, one weight for each figure and a constant, on a curve that never falls', () => {
    expect(FITS.map(({ name }) => name).sort()).toEqual(['npm', 'system']);
    for (const { weights, curve, words } of FITS) {
      expect(weights).toHaveLength(FEATURES.length + 1);
      expect(words).toBeGreaterThan(10_000);
      const rising = curve.every(
        ([score, share], index) =>
          index === 0 || (score >= (curve[index - 1]?.[0] ?? 0) && share >= (curve[index - 1]?.[1] ?? 0)),
      );
      expect(rising).toBe(true);
      expect(curve.every(([, share]) => share > 0 && share < 1)).toBe(true);
    }
  });
});

describe.each(models)('calibrate, model %s', (model) => {
  it('is nearly sure of plain words read well, and not of scraps', () => {
    const said = saidOf([PLAIN, PLAIN, [{ text: 'ˆ~fŠ', confidence: 0.3 }]], model);
    expect(Math.min(...said.slice(0, -1))).toBeGreaterThan(0.95);
    expect(said.at(-1)).toBeLessThan(0.5);
  });

  it('believes less what the recognizer believes less', () => {
    const at = (confidence: number) => saidOf([PLAIN, [...PLAIN, { text: 'tỉnh', confidence }]], model).at(-1) ?? 0;
    expect(at(0.5)).toBeLessThan(at(0.8));
    expect(at(0.8)).toBeLessThan(at(0.95));
  });

  it('keeps words, places and ink, and sums up', () => {
    const page = pageOf([PLAIN, [{ text: '25', confidence: 0.7, ink: 'handwriting' }]]);
    const { blocks, confidence } = calibrate(page, model);
    const bare = (from: typeof page.blocks) =>
      from.map(({ lines, ...block }) => ({
        ...block,
        lines: lines.map(({ words, ...line }) => ({ ...line, words: words.map(({ confidence: _, ...word }) => word) })),
      }));
    expect(bare(blocks as typeof page.blocks)).toEqual(bare(page.blocks));
    expect(confidence?.mean).toBeGreaterThan(0.5);
    expect(confidence?.low).toBeLessThanOrEqual(confidence?.mean ?? 0);
  });

  it('says 0 to 1 with four places for whatever stands on a page', () => {
    const word = fc.record({
      text: fc.string({ minLength: 1, unit: 'grapheme' }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (lines) => {
        for (const said of saidOf(lines, model)) {
          expect(said >= 0 && said <= 1).toBe(true);
          expect(Math.round(said * 10_000) / 10_000).toBe(said);
        }
      }),
    );
  });
});

describe('calibrate, a model nobody counted', () => {
  it('is less sure than every known one', () => {
    const page = [PLAIN, [{ text: 'tỉnh', confidence: 0.7 }]];
    const unknown = saidOf(page, 'f'.repeat(64));
    expect(saidOf(page, null)).toEqual(unknown);
    for (const model of models) {
      saidOf(page, model).forEach((said, index) => {
        expect(unknown[index]).toBeLessThan(said);
      });
    }
  });

  it('has nothing to say of an empty page', () => {
    expect(calibrate({ blocks: [] }, null)).toEqual({ blocks: [], confidence: null });
  });
});
