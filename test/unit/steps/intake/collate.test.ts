import { describe, expect, it } from 'vitest';
import { collate } from '../../../../src/steps/intake/collate.ts';
import type { TakenFile } from '../../../../src/steps/intake/take-file.ts';

/** Files by name and number of pages; a name with `signed` is passed on as it is. */
function collated(...files: readonly (readonly [name: string, pages: number])[]): string[] | null {
  const taken = files.map(([name, pageCount]): TakenFile => {
    const passThrough = name.includes('signed');
    const file = { name, sha256: name, bytes: 1, kind: 'pdf' as const, pageCount, passThrough, signed: passThrough };
    return { file, pages: Array.from({ length: pageCount }, () => ({ picture: 'embedded', ownText: false })) };
  });
  return collate(taken)?.map(({ taken: { file }, index }) => `${file.name}${index}`) ?? null;
}

describe('pages scanned in two passes', () => {
  it('come into order from two files', () => {
    expect(collated(['f', 3], ['b', 3])).toEqual(['f0', 'b2', 'f1', 'b1', 'f2', 'b0']);
    expect(collated(['f', 1], ['b', 1])).toEqual(['f0', 'b0']);
  });

  it('come into order from one file', () => {
    expect(collated(['all', 6])).toEqual(['all0', 'all5', 'all1', 'all4', 'all2', 'all3']);
  });

  it('come into order from single pages in a row', () => {
    expect(collated(['1', 1], ['2', 1], ['3', 1], ['4', 1])).toEqual(['10', '40', '20', '30']);
  });

  it('leave files that are passed on as they are out of the pile', () => {
    expect(collated(['f', 2], ['signed', 2], ['b', 2])).toEqual(['f0', 'b1', 'f1', 'b0', 'signed0', 'signed1']);
    expect(collated(['signed', 2])).toEqual(['signed0', 'signed1']);
  });

  it('are left to a person where they do not pair up or files leave it open', () => {
    expect(collated(['f', 3], ['b', 2])).toBeNull();
    expect(collated(['all', 5])).toBeNull();
    expect(collated(['f', 2], ['b', 2], ['c', 2])).toBeNull();
    expect(collated(['f', 2], ['1', 1], ['2', 1])).toBeNull();
  });
});
