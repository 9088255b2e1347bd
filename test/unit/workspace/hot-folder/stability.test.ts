import { describe, expect, it } from 'vitest';
import { openStability } from '../../../../src/workspace/hot-folder/stability.ts';

const looks = (entries: Record<string, string>) => new Map(Object.entries(entries));

describe('stability', () => {
  it('needs two looks that agree, far enough apart', () => {
    const stability = openStability(1000);
    stability.see(looks({ a: '1' }), 0);
    expect(stability.isStable('a', 0)).toBe(false);
    expect(stability.nextMs(0)).toBe(1000);
    stability.see(looks({ a: '1' }), 1000);
    expect(stability.isStable('a', 1000)).toBe(true);
    expect(stability.nextMs(1000)).toBeNull();
  });

  it('begins anew at every change, also one back to what was seen before', () => {
    const stability = openStability(1000);
    stability.see(looks({ a: '1' }), 0);
    stability.see(looks({ a: '2' }), 900);
    stability.see(looks({ a: '1' }), 1000);
    expect(stability.isStable('a', 1900)).toBe(false);
    stability.see(looks({ a: '1' }), 2000);
    expect(stability.isStable('a', 2000)).toBe(true);
  });

  it('forgets what is gone, so that nothing piles up', () => {
    const stability = openStability(1000);
    stability.see(looks({ a: '1', b: '1' }), 0);
    stability.see(looks({ b: '1' }), 500);
    stability.see(looks({ a: '1', b: '1' }), 1000);
    expect(stability.isStable('a', 1500)).toBe(false);
    expect(stability.isStable('b', 1500)).toBe(true);
    expect(stability.nextMs(1500)).toBe(2000);
  });
});
