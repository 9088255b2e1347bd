import { describe, expect, it } from 'vitest';
import type { PageGeometry, PageMark } from '../../../../src/domain/index.ts';
import { readLeafNumbers } from '../../../../src/steps/split/leaf-numbers.ts';
import type { SplitPage } from '../../../../src/steps/split/split-page.ts';
import { BODY, type PlacedText, textPage } from '../../../support/text-page.ts';

const CORNER = { x: 196, y: 8 };
const pencil = (text: string): PlacedText => ({ ...CORNER, text, ink: 'handwriting' });
const print = (text: string): PlacedText => ({ ...CORNER, text });

function read(corners: readonly (PlacedText | null)[], firsts: readonly number[] = [1], marks: PageMark[][] = []) {
  const pages = corners.map((corner, index): SplitPage => {
    const file = { sha256: `${index}`, name: `${index}.jpg`, kind: 'jpeg' as const, passThrough: false };
    return {
      ref: { number: index + 1, file, index: 0, picture: 'image', ownText: false },
      geometry: {} as PageGeometry,
      text: textPage(corner === null ? BODY : [corner, ...BODY]),
      print: null,
      marks: marks[index] ?? [],
    };
  });
  const documents = firsts.map((page, index) => ({
    ordinal: index + 1,
    pages: [page],
    reason: 'head',
    passThrough: null,
  }));
  return readLeafNumbers(pages, documents).map(({ page, leaf }) => `${page}: ${leaf}`);
}

describe('leaf numbers at the top right', () => {
  it('are read where they are legible', () => {
    expect(read([pencil('01'), null, pencil('2.'), null, pencil('4Ø'), pencil('4')])).toEqual(['1: 1', '3: 2', '6: 4']);
  });

  it('may be stamped, or taken for print where they stand on the first pages of documents', () => {
    expect(read([print('1'), print('2'), print('3')], [1, 2, 3])).toEqual(['1: 1', '2: 2', '3: 3']);
    expect(
      read([
        { ...print('7'), ink: 'stamp' },
        { ...print('8'), ink: 'stamp' },
      ]),
    ).toEqual(['1: 7', '2: 8']);
  });

  it('are no page numbers of a document, which begin on its second page', () => {
    expect(read([null, print('2'), print('3'), null, print('2'), print('3')], [1, 4])).toEqual([]);
  });

  it('are no numbers of a sentence, elsewhere on the page, or on a page that is marked blank', () => {
    const sentence = { text: 'năm 2025', x: 182, y: 8, ink: 'handwriting' as const };
    expect(read([sentence, sentence])).toEqual([]);
    expect(
      read([
        { ...pencil('1'), x: 105 },
        { ...pencil('2'), y: 60 },
      ]),
    ).toEqual([]);
    expect(read([pencil('1'), pencil('2')], [1], [['blank'], []])).toEqual([]);
  });

  it('are none where the numbers do not run on; one that fits neither neighbour was misread', () => {
    expect(read([pencil('40'), pencil('3'), pencil('19')])).toEqual([]);
    expect(read([pencil('1'), pencil('2'), pencil('8'), pencil('4'), pencil('5')])).toEqual([
      '1: 1',
      '2: 2',
      '4: 4',
      '5: 5',
    ]);
    expect(read([pencil('2'), pencil('3'), null, pencil('72')])).toEqual(['1: 2', '2: 3']);
  });

  it('keep a gap and a double for others to judge', () => {
    const numbers = ['1', '2', '3', '7', '8', '9', '9', '10'].map(pencil);
    expect(read(numbers)).toEqual(['1: 1', '2: 2', '3: 3', '4: 7', '5: 8', '6: 9', '7: 9', '8: 10']);
  });
});
