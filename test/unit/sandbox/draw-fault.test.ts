import { describe, expect, it } from 'vitest';
import { drawFault, type Effect } from '../../../src/sandbox/faults/draw-fault.ts';
import { parseFaults } from '../../../src/sandbox/faults/fault-plan.ts';
import { seededRandom } from '../../../src/sandbox/faults/random.ts';

function drawMany(spec: string, effect: Effect, seed: number, times = 4000) {
  const random = seededRandom(seed);
  const plan = parseFaults(spec);
  return Array.from({ length: times }, () => drawFault(plan, effect, random));
}

describe('drawing faults', () => {
  it('is repeated by its seed', () => {
    expect(drawMany('all=0.2', 'write', 3)).toEqual(drawMany('all=0.2', 'write', 3));
    expect(drawMany('all=0.2', 'write', 3)).not.toEqual(drawMany('all=0.2', 'write', 4));
  });

  it('comes near the probability', () => {
    const hits = drawMany('429=0.2', 'read', 1).filter((fault) => fault !== null).length;
    expect(hits / 4000).toBeGreaterThan(0.17);
    expect(hits / 4000).toBeLessThan(0.23);
    expect(drawMany('cut=1', 'write', 1, 50).every((fault) => fault?.kind === 'cut')).toBe(true);
    expect(drawMany('', 'write', 1, 50).every((fault) => fault === null)).toBe(true);
  });

  it.each([
    ['login', ['session', 'cut']],
    ['read', ['cut']],
    ['download', ['session', 'cut', 'json']],
  ] as const)('plays for a %s only what can happen to it', (effect, never) => {
    const kinds = new Set(drawMany('all=0.3', effect, 5).map((fault) => fault?.kind));
    for (const kind of never) expect(kinds.has(kind)).toBe(false);
    expect(kinds.has('reset')).toBe(true);
  });

  it('keeps a spell within its length, and fails both before and after the call was applied', () => {
    const spells = drawMany('refuse=1@400ms', 'write', 2, 200).map((fault) => fault?.ms ?? 0);
    expect(Math.min(...spells)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...spells)).toBeLessThanOrEqual(400);
    const applied = drawMany('500=1', 'write', 2, 200).map((fault) => fault?.isApplied);
    expect(new Set(applied)).toEqual(new Set([true, false]));
  });
});
