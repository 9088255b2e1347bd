import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_SURNAMES, fold, respelledWords, WIDER_COMPOUNDS } from '../../../src/domain/index.ts';
import { isDamaged, strokenSurname } from '../../../src/steps/extract/surname-mend.ts';

describe('what is set right in names and subjects', () => {
  it('is a surname of the list, or nothing', () => {
    const stroke = fc
      .tuple(fc.constantFrom(...COMMON_SURNAMES), fc.nat(4), fc.constantFrom('', '1', '!', 'n', '£', ':', 'Ñ', "'"))
      .map(([surname, at, sign]) => `${surname.slice(0, at)}${sign}${surname.slice(at + 1)}`);
    fc.assert(
      fc.property(fc.oneof(stroke, fc.string({ unit: 'grapheme' })), (word) => {
        const surname = strokenSurname(word);
        expect(surname === null || COMMON_SURNAMES.includes(surname)).toBe(true);
      }),
    );
  });

  it('is no word that may stand as it does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMMON_SURNAMES), (surname) => {
        expect(isDamaged(surname)).toBe(false);
        expect(strokenSurname(surname)).toBeNull();
      }),
    );
  });

  it('keeps the letters of a word and changes marks only', () => {
    const words = [...new Set([...WIDER_COMPOUNDS.values()].flat(2))].slice(0, 400);
    const bare = fc.constantFrom(...words, ...words.map(fold));
    fc.assert(
      fc.property(fc.array(bare, { maxLength: 8 }), (text) => {
        for (const [at, word] of respelledWords(text, WIDER_COMPOUNDS)) expect(fold(word)).toBe(fold(text[at] ?? ''));
      }),
    );
  });
});
