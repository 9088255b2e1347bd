import { describe, expect, it } from 'vitest';
import { areEnough, binsOf, binsOff } from '../../bench/reliability/bins.ts';
import { fitCurve } from '../../bench/reliability/fit-curve.ts';
import { fitLogistic, scoreOf } from '../../bench/reliability/fit-logistic.ts';
import { seeded } from '../../support/seeded.ts';

describe('fitLogistic', () => {
  it('finds the weights that made the data', () => {
    const random = seeded(7);
    const cases = Array.from({ length: 20_000 }, () => {
      const features = [random() * 4 - 2, random() < 0.1 ? 1 : 0, random()];
      const score = 1 + 2 * (features[0] ?? 0) - 3 * (features[1] ?? 0);
      return { features, right: random() < 1 / (1 + Math.exp(-score)) };
    });
    const weights = fitLogistic(cases);
    [1, 2, -3, 0].forEach((weight, index) => {
      expect(Math.abs((weights[index] ?? 9) - weight)).toBeLessThan(0.25);
    });
    expect(scoreOf([1, 2], [3])).toBe(7);
  });

  it('stays finite where a figure tells right from wrong without fail, and where one never changes', () => {
    const cases = Array.from({ length: 200 }, (_, index) => ({ features: [index % 2, 5], right: index % 2 === 0 }));
    const weights = fitLogistic(cases);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights[1]).toBeLessThan(-3);
  });
});

describe('fitCurve', () => {
  it('never falls and follows the shares', () => {
    const random = seeded(11);
    const scored = Array.from({ length: 30_000 }, () => {
      const score = random() * 8 - 4;
      return { score, right: random() < 1 / (1 + Math.exp(-score)) };
    });
    const curve = fitCurve(scored);
    expect(curve.length).toBeGreaterThan(8);
    curve.forEach(([score, share], index) => {
      expect(score).toBeGreaterThanOrEqual(curve[index - 1]?.[0] ?? -9);
      expect(share).toBeGreaterThanOrEqual(curve[index - 1]?.[1] ?? 0);
    });
    // Each band lies where the shares of its scores lie.
    for (let index = 0; index < curve.length; index += 2) {
      const [from = [0, 0], to = [0, 0]] = curve.slice(index, index + 2);
      const shareOf = (score: number) => 1 / (1 + Math.exp(-score));
      expect((from[1] + to[1]) / 2).toBeGreaterThan(shareOf(from[0]) - 0.05);
      expect((from[1] + to[1]) / 2).toBeLessThan(shareOf(to[0]) + 0.05);
    }
  });

  it('calls nothing certain', () => {
    const curve = fitCurve(Array.from({ length: 500 }, (_, index) => ({ score: index, right: true })));
    expect(curve.every(([, share]) => share < 1)).toBe(true);
  });
});

describe('bins', () => {
  const words = (count: number, confidence: number, right: number) =>
    Array.from({ length: count }, (_, index) => ({ confidence, right: index < right }));

  it('are fixed tens, the last with 100', () => {
    const bins = binsOf([...words(1, 0.3, 1), ...words(1, 1, 1), ...words(1, 0.0999, 0), ...words(1, 0.7, 0)]);
    expect(bins.filter(({ words: count }) => count > 0).map(({ from }) => from)).toEqual([0, 30, 70, 90]);
  });

  it('count only with 200 words, and are off beyond five points', () => {
    const bins = binsOf([...words(200, 0.55, 100), ...words(199, 0.65, 0), ...words(1000, 0.95, 890)]);
    expect(binsOff(bins).map(({ from }) => from)).toEqual([90]);
    expect(areEnough(bins)).toBe(false);
    const more = [0.15, 0.65, 0.75, 0.85].flatMap((said) => words(200, said, 100));
    expect(areEnough(binsOf([...more, ...words(200, 0.95, 100)]))).toBe(true);
    expect(areEnough(binsOf([...more.slice(200), ...words(800, 0.95, 100)]))).toBe(false);
  });
});
