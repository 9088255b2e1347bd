import { describe, expect, it } from 'vitest';
import { nextToLook } from '../../../../src/service/page/sampling/next-to-look.ts';
import type { SamplingView } from '../../../../src/service/review/sampling-api.ts';

type Item = SamplingView['items'][number];

const item = (docCode: string, defects: Item['defects'], page: number | null = 1): Item => ({
  ...{ docCode, dossierCode: 'A', page, defects, note: null, by: null },
});

describe('the next drawn document', () => {
  const items = [item('1', null), item('2', []), item('3', null), item('4', null, null)];

  it('comes after the one on the screen, and from the start when the end is reached', () => {
    expect(nextToLook(items, '1')?.docCode).toBe('3');
    expect(nextToLook(items, '3')?.docCode).toBe('1');
  });

  it('is the first where none is on the screen', () => {
    expect(nextToLook(items, null)?.docCode).toBe('1');
  });

  it('is the same again where only that one is left', () => {
    expect(nextToLook([item('1', null), item('2', ['text-poor'])], '1')?.docCode).toBe('1');
  });

  it('is none when all were looked at, or are gone from their dossiers', () => {
    expect(nextToLook([item('1', []), item('2', null, null)], '1')).toBeNull();
  });
});
