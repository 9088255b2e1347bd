import { describe, expect, it } from 'vitest';
import { isSohoaError } from '../../../src/errors/index.ts';
import { FAULT_KINDS, NO_FAULTS, parseFaults } from '../../../src/sandbox/index.ts';

const probabilities = (spec: string) => FAULT_KINDS.map((kind) => parseFaults(spec)[kind].probability);

describe('--fault', () => {
  it('sets the named faults and leaves the others out', () => {
    const plan = parseFaults('refuse=0.2, 500=.5 ,slow=0.1@500ms,429=1@2s');
    expect(plan).toMatchObject({
      refuse: { probability: 0.2, ms: 400 },
      '500': { probability: 0.5 },
      slow: { probability: 0.1, ms: 500 },
      '429': { probability: 1, ms: 2000 },
      cut: { probability: 0 },
    });
  });

  it('gives all of them one probability, but for those named on their own', () => {
    expect(probabilities('all=0.2')).toEqual(FAULT_KINDS.map(() => 0.2));
    expect(parseFaults('slow=0,all=0.2').slow.probability).toBe(0);
  });

  it('is no fault when empty', () => {
    expect(parseFaults('')).toEqual(NO_FAULTS);
    expect(probabilities(' , ')).toEqual(FAULT_KINDS.map(() => 0));
  });

  it.each([
    'refused=0.1',
    'refuse',
    'refuse=',
    'refuse=2',
    'refuse=-0.1',
    'refuse=x',
    'slow=0.1@fast',
    'slow=0.1@1h',
    'all=0.1@5s',
    'cut=0.1,cut=0.2',
    'toString=0.1',
    'cut-=0.1',
  ])('refuses %s and names what there is', (spec) => {
    try {
      parseFaults(spec);
      expect.unreachable('it was taken');
    } catch (error) {
      if (!isSohoaError(error, 'SANDBOX_FAULT')) throw error;
      expect(error.exitCode).toBe(2);
      expect(error.hint).toContain('all, refuse, reset, session, 429, 500, slow, cut, json, html502, drip,');
    }
  });
});
