import { describe, expect, it } from 'vitest';
import { type NameLikeness, nameLikeness, surnameLikeness } from '../../../../src/domain/index.ts';

describe('syllables of names', () => {
  it.each<[string, NameLikeness]>([
    ['Quỳnh', 'alone'],
    ['QUỲNH', 'alone'],
    ['Hoà', 'among-others'],
    ['Hòa', 'among-others'],
    ['Hiển', 'among-others'],
    ['Qiang', 'beside'],
    ['Trâng', 'beside'],
    ['Kđăm', 'far'],
    ['', 'far'],
  ])('%s lies %s', (word, likeness) => {
    expect(nameLikeness(word)).toBe(likeness);
  });

  it('knows surnames by themselves', () => {
    expect(surnameLikeness('Nguyễn')).toBe('alone');
    expect(surnameLikeness('Đỉnh')).toBe('beside');
    expect(surnameLikeness('Thát')).toBe('beside');
  });
});
