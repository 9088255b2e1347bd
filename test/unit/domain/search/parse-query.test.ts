import { describe, expect, it } from 'vitest';
import { parseSearchQuery, SEARCH_WORD_LIMIT, type SearchTerm } from '../../../../src/domain/index.ts';

const told = ({ words, prefix }: SearchTerm) => words.map(({ exact }) => exact).join(' ') + (prefix ? '*' : '');
const read = (text: string) => {
  const { all, none } = parseSearchQuery(text);
  return { all: all.map((terms) => terms.map(told).join('|')), none: none.map(told) };
};

describe('a query', () => {
  it.each([
    ['đất đai', ['đất', 'đai'], []],
    ['"đất đai" xã', ['đất đai', 'xã'], []],
    ['“đất đai”', ['đất đai'], []],
    ['dat* "quyền sử d"*', ['dat*', 'quyền sử d*'], []],
    ['nhà OR đất xã', ['nhà|đất', 'xã'], []],
    ['nhà | đất OR ao', ['nhà|đất|ao'], []],
    ['đất -bồi -"thu hồi"', ['đất'], ['bồi', 'thu hồi']],
    ['12/QĐ-UBND', ['12 qđ ubnd'], []],
    ['m² Hoà', ['m²', 'hòa'], []],
    ['-đất', [], ['đất']],
    // No syntax, or half of one: text and punctuation.
    ['"đất đai', ['đất đai'], []],
    ['OR đất OR', ['đất'], []],
    ['a OR * b', ['a|b'], []],
    ['or and not', ['or', 'and', 'not'], []],
    ['nam-bắc - tây', ['nam bắc', 'tây'], []],
    ['folded:x NEAR(y)', ['folded x', 'near y'], []],
    ['a*b', ['a b'], []],
    ['*', [], []],
    ['', [], []],
    ['"" -""', [], []],
  ])('%j', (text, all, none) => {
    expect(read(text)).toEqual({ all, none });
  });

  it('takes one letter with a star as the letter', () => {
    expect(read('n* ng*')).toEqual({ all: ['n', 'ng*'], none: [] });
  });

  it('knows whether marks were typed', () => {
    expect(parseSearchQuery('dat dai').marked).toBe(false);
    expect(parseSearchQuery('dat đai').marked).toBe(true);
    expect(parseSearchQuery('dat -đai').marked).toBe(false);
  });

  it('reads so many words and no more', () => {
    const { all } = parseSearchQuery('đất '.repeat(SEARCH_WORD_LIMIT + 9));
    expect(all).toHaveLength(SEARCH_WORD_LIMIT);
    expect(parseSearchQuery(`"${'đất '.repeat(1000)}"`).all[0]?.[0]?.words).toHaveLength(SEARCH_WORD_LIMIT);
  });
});
