import { describe, expect, it } from 'vitest';
import { COMMON_SURNAMES, isSyllable, NAME_SYLLABLES, WIDER_COMPOUNDS } from '../../../../src/domain/index.ts';

describe('a syllable', () => {
  it('is every part of a name and of a compound that the lists hold', () => {
    const words = [...NAME_SYLLABLES, ...COMMON_SURNAMES, ...[...WIDER_COMPOUNDS.values()].flat(2)];
    expect(words.filter((word) => !isSyllable(word))).toEqual([]);
  });

  it.each(['Tnái', 'Gnâu', 'Nñgô', '1riệu', 'P!an', 'Kpă', 'Ksor', 'tvậm', ''])('is not: %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
