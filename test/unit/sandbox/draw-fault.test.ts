import { describe, expect, it } from 'vitest';
import { type CallFacts, drawFault, type Effect } from '../../../src/sandbox/faults/draw-fault.ts';
import { FAULT_KINDS, parseFaults } from '../../../src/sandbox/faults/fault-plan.ts';
import { seededRandom } from '../../../src/sandbox/faults/random.ts';

function drawMany(spec: string, effect: Effect, seed: number, times = 4000, facts: Partial<CallFacts> = {}) {
  const random = seededRandom(seed);
  const plan = parseFaults(spec);
  const call = { effect, items: 2, isTls: true, ...facts };
  return Array.from({ length: times }, () => drawFault(plan, call, random));
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
    ['login', ['session', 'cut', 'duplicate', 'partial', 'too-large']],
    ['read', ['cut', 'cut-before', 'duplicate', 'partial', 'too-large']],
    ['download', ['session', 'cut', 'json', 'cut-before', 'duplicate', 'partial', 'too-large', 'skew']],
  ] as const)('plays for a %s only what can happen to it', (effect, never) => {
    const kinds = new Set(drawMany('all=0.3', effect, 5).map((fault) => fault?.kind));
    for (const kind of never) expect(kinds.has(kind)).toBe(false);
    expect(kinds.has('reset')).toBe(true);
  });

  it('plays for a write every fault there is, given an array and TLS', () => {
    const drawn = drawMany('all=0.1', 'write', 5).map((fault) => fault?.kind);
    expect(FAULT_KINDS.filter((kind) => !drawn.includes(kind))).toEqual([]);
  });

  it('takes part of an array only where there is one, and lets a certificate expire only where there is one', () => {
    expect(drawMany('partial=1', 'write', 1, 20, { items: 1 })).toEqual(Array(20).fill(null));
    expect(drawMany('certificate=1', 'write', 1, 20, { isTls: false })).toEqual(Array(20).fill(null));
  });

  it('sets the clock fast and slow, with and without the call applied', () => {
    const seen = new Set(drawMany('skew=1@2s', 'write', 3, 200).map((fault) => `${fault?.ms} ${fault?.isApplied}`));
    expect(seen).toEqual(new Set(['2000 true', '-2000 true', '2000 false', '-2000 false']));
  });

  it('keeps a spell within its length, and fails both before and after the call was applied', () => {
    const spells = drawMany('refuse=1@400ms', 'write', 2, 200).map((fault) => fault?.ms ?? 0);
    expect(Math.min(...spells)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...spells)).toBeLessThanOrEqual(400);
    const applied = drawMany('500=1', 'write', 2, 200).map((fault) => fault?.isApplied);
    expect(new Set(applied)).toEqual(new Set([true, false]));
  });
});
