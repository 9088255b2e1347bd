import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AQLS, drawSample, judgeSample, samplingPlan } from '../../../../src/domain/index.ts';

describe('the plan for a lot', () => {
  it.each([
    [500, '1.0', 50, 1],
    [501, '1.0', 80, 2],
    [1200, '1.0', 80, 2],
    [3200, '1.0', 125, 3],
    [35_000, '1.0', 315, 7],
    [500, '2.5', 50, 3],
    [10_000, '0.65', 200, 3],
    [280, '4.0', 32, 3],
  ] as const)('of %i documents at AQL %s looks at %i and allows %i', (lotSize, aql, sampleSize, acceptance) => {
    expect(samplingPlan(lotSize, aql)).toEqual({ lotSize, aql, sampleSize, acceptance });
  });

  it.each([
    // The arrows of the table lead to the next plan: 51–90 at 1.0 is the plan of letter E, 91–150 goes back to it.
    [40, '1.0', 13, 0],
    [120, '1.0', 13, 0],
    [200, '1.0', 50, 1],
    [600_000, '2.5', 500, 21],
  ] as const)('of %i documents at AQL %s follows the arrow to %i and %i', (lotSize, aql, sampleSize, acceptance) => {
    expect(samplingPlan(lotSize, aql)).toEqual({ lotSize, aql, sampleSize, acceptance });
  });

  it('looks at a small lot whole, never at more than there is', () => {
    expect(samplingPlan(5, '1.0')).toMatchObject({ sampleSize: 5, acceptance: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...AQLS), (lot, aql) => {
        const { sampleSize, acceptance } = samplingPlan(lot, aql);
        expect(sampleSize).toBeGreaterThan(0);
        expect(sampleSize).toBeLessThanOrEqual(lot);
        expect(acceptance).toBeLessThan(sampleSize);
      }),
    );
  });
});

describe('the draw', () => {
  const codes = Array.from({ length: 300 }, (_, index) => `H99-${index}`);

  it('is the same for the same seed whatever the order, another for another seed', () => {
    const drawn = drawSample(codes, 20, 'a');
    expect(new Set(drawn).size).toBe(20);
    expect(drawSample([...codes].reverse(), 20, 'a')).toEqual(drawn);
    expect(drawSample(codes, 20, 'b')).not.toEqual(drawn);
  });

  it('favours no part of the lot', () => {
    const hits = Array.from({ length: 200 }, (_, seed) => drawSample(codes, 30, String(seed))).flat();
    const firstHalf = hits.filter((code) => Number(code.slice(4)) < 150).length;
    expect(firstHalf / hits.length).toBeGreaterThan(0.46);
    expect(firstHalf / hits.length).toBeLessThan(0.54);
  });
});

describe('the verdict', () => {
  const plan = { sampleSize: 3, acceptance: 1 };
  const good = (docCode: string) => ({ docCode, defects: [] });
  const bad = (docCode: string) => ({ docCode, defects: ['value-wrong'] as const });

  it('waits until every drawn document was looked at', () => {
    expect(judgeSample(plan, [good('1'), bad('2')])).toMatchObject({ verdict: 'open', seen: 2, defective: 1 });
    expect(judgeSample(plan, [good('1'), bad('2'), good('3')])).toMatchObject({ verdict: 'accepted' });
  });

  it('rejects as soon as there are too many, or one critical', () => {
    expect(judgeSample(plan, [bad('1'), bad('2')])).toMatchObject({
      verdict: 'rejected',
      byDefect: { 'value-wrong': 2 },
    });
    expect(judgeSample(plan, [{ docCode: '1', defects: ['page-missing'] }])).toMatchObject({
      verdict: 'rejected',
      critical: 1,
    });
  });
});
