import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../../../src/steps/recognize/syllable.ts';

describe('isSyllable', () => {
  it.each([
    'gì',
    'gìn',
    'giếng',
    'quốc',
    'quý',
    'Quỳnh',
    'ỦY',
    'nghiêng',
    'khuỷu',
    'huyện',
    'đường',
    'việc',
    'yêu',
    'hoà',
  ])('knows %s', (word) => expect(isSyllable(word)).toBe(true));

  it.each(['nghang', 'kang', 'cê', 'tắch', 'bac', 'hât', 'ubnd', 'h', 'ng', 'yăn', 'wa', 'fa', 'tiết1', 'hóà', ''])(
    'refuses %s',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  it('reads letters composed and decomposed alike', () => {
    expect(isSyllable('thường'.normalize('NFD'))).toBe(true);
  });

  it('lets a syllable that ends in a stop carry two tones only', () => {
    expect(['mát', 'mạt', 'mach', 'màt', 'mảt', 'mãt', 'mat'].filter(isSyllable)).toEqual(['mát', 'mạt']);
  });
});
