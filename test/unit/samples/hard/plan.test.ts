import { describe, expect, it } from 'vitest';
import { deal } from '../../../../samples/generator/hard/plan/deal.ts';
import { planHardSet } from '../../../../samples/generator/hard/plan/plan-hard-set.ts';
import { Random } from '../../../../samples/generator/random.ts';
import { HARD_KINDS } from '../../../support/generate.ts';

const plans = planHardSet({ seed: 'plan.test', count: 120 });
const share = (test: (plan: (typeof plans)[number]) => boolean) => plans.filter(test).length / plans.length;

describe('the plan of a hard set', () => {
  it('is the same for a seed and another for another', () => {
    expect(planHardSet({ seed: 'plan.test', count: 120 })).toEqual(plans);
    expect(planHardSet({ seed: 'other', count: 120 })).not.toEqual(plans);
  });

  it('holds every kind, blank pages at eight in a hundred or more', () => {
    expect(new Set(plans.map(({ kind }) => kind))).toEqual(new Set(HARD_KINDS));
    expect(share(({ blank }) => blank)).toBeGreaterThanOrEqual(0.08);
    expect(share(({ kind }) => kind === 'photo')).toBeGreaterThanOrEqual(0.08);
    expect(share(({ colour }) => colour === 'bitonal')).toBeGreaterThanOrEqual(0.07);
  });

  it('turns about a quarter of the pages, every way', () => {
    const turned = share(({ rotation }) => rotation !== 0);
    expect(turned).toBeGreaterThan(0.2);
    expect(turned).toBeLessThan(0.3);
    expect(new Set(plans.map(({ rotation }) => rotation))).toEqual(new Set([0, 90, 180, 270]));
  });

  it('leans pages both ways up to five degrees, at all resolutions', () => {
    const leans = plans.map(({ skewDegrees }) => skewDegrees);
    expect(Math.max(...leans)).toBeGreaterThan(4);
    expect(Math.min(...leans)).toBeLessThan(-4);
    expect(Math.max(...leans.map(Math.abs))).toBeLessThanOrEqual(5);
    const dpis = plans.map(({ dpi }) => dpi);
    expect(dpis).toEqual(expect.arrayContaining([150, 200, 300, 400, 600]));
  });

  it('puts every further feature on some pages', () => {
    const features = new Set(plans.flatMap((plan) => plan.features));
    for (const feature of [
      'handwriting',
      'leaf-number',
      'entry-stamp',
      'seal-over-text',
      'fold',
      'bleed-through',
      'dark-border',
      'punch-holes',
      'dead-column',
      'half-seal',
      'show-through',
      'page-number',
    ]) {
      expect(features).toContain(feature);
    }
  });

  it('keeps to the kinds asked for', () => {
    const few = planHardSet({ seed: 1, count: 10, kinds: ['photo', 'fax'] });
    expect(new Set(few.map(({ kind }) => kind))).toEqual(new Set(['photo', 'fax']));
  });
});

describe('deal', () => {
  it('keeps the proportions of the weights, whatever the count', () => {
    const cards = deal([['a', 3] as const, ['b', 1] as const], 10, new Random('deal'));
    expect(cards.filter((card) => card === 'a')).toHaveLength(8);
    expect(deal([['a', 3] as const, ['b', 1] as const], 1, new Random('deal'))).toEqual(['a']);
  });
});
