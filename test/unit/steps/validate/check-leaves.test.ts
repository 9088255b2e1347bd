import { describe, expect, it } from 'vitest';
import type { PageMark } from '../../../../src/domain/index.ts';
import { checkLeaves } from '../../../../src/steps/validate/check-leaves.ts';
import { Ledger } from '../../../../src/steps/validate/ledger.ts';

/** `numbers` as they stand on pages 1, 2 …; null where none was legible. */
function check(stated: number | null, numbers: readonly (number | null)[], marks: readonly PageMark[][] = []) {
  const ledger = new Ledger([]);
  const leaves = numbers.flatMap((leaf, index) => (leaf === null ? [] : [{ page: index + 1, leaf }]));
  const pages = numbers.map((_, index) => marks[index] ?? []);
  const count = checkLeaves(stated, leaves, pages, ledger);
  return [count, ...ledger.held.map(({ pointer, reason }) => `${pointer} ${reason}`)];
}

describe('leaf numbers', () => {
  it('agree with the register and the pages, one side or two scanned, some not legible', () => {
    expect(check(3, [1, 2, 3])).toEqual([3]);
    expect(check(3, [1, null, 2, null, 3, null])).toEqual([3]);
    expect(check(4, [1, null, null, 3, null])).toEqual([4]);
    expect(check(5, [null, null])).toEqual([5]);
    expect(check(null, [1, 2])).toEqual([null]);
  });

  it('hold the page before which a leaf is missing', () => {
    expect(check(null, [1, 2, 4, 5])).toEqual([null, '/pages/3 LEAF_MISSING']);
    expect(check(null, [1, null, 4])).toEqual([null, '/pages/3 LEAF_MISSING']);
  });

  it('hold the second page with the same number, unless it was only scanned twice', () => {
    expect(check(null, [1, 2, 2, 3])).toEqual([null, '/pages/3 LEAF_DOUBLE']);
    expect(check(null, [1, 2, 2, 3], [[], [], ['duplicate'], []])).toEqual([null]);
  });

  it('hold a total that cannot be', () => {
    const differs = '/archive/numberOfPaper LEAF_COUNT_DIFFERS';
    expect(check(2, [1, 2, 3])).toEqual([null, differs]);
    expect(check(9, [1, 2, 3])).toEqual([null, differs]);
    expect(check(4, [1, 2, 3, null], [[], [], [], ['separator']])).toEqual([null, differs]);
  });
});
