import { describe, expect, it } from 'vitest';
import type { ReadWord } from '../../../../src/plugin/index.ts';
import { lookAgain } from '../../../../src/steps/recognize/second-look.ts';
import { pageOf, type Said, settled, thrice } from '../../../support/second-looks.ts';

describe('a second look at figures', () => {
  it('is taken at unsure dates, numbers and codes alone', async () => {
    const words: Said[] = [
      { text: '12/03/1985' },
      { text: '036185001234,' },
      { text: '12a/TTr-UBND' },
      { text: 'Nguyễn' },
      { text: '12' },
      { text: '2024', confidence: 0.96 },
      { text: '38185001234', confidence: 0.99 },
      { text: '0912', ink: 'handwriting' },
      { text: '0913', ink: 'handwriting', penScore: 3.1 },
      { text: '0914', ink: 'stamp' },
      { text: '1/2)x' },
    ];
    const { asked } = await settled(words, {});
    expect(asked).toEqual({ first: ['036185001234,', '38185001234', '12/03/1985', '12a/TTr-UBND'], second: [] });
  });

  it('confirms what every look reads, whatever signs stand around it and whichever Đ is read', async () => {
    const { words, asked, confidence } = await settled([{ text: '.036185001234' }, { text: '04/QĐÐ-UBND' }], {
      '.036185001234': { first: ['036185001234', '036185001234,', '„036185001234'] },
      '04/QĐÐ-UBND': { first: ['04/QĐ-UBND', '04⁄QÐ-UBND', '04/QĐÐ-UBND'] },
    });
    expect(words).toEqual([
      ['.036185001234', 0.98],
      ['04/QĐÐ-UBND', 0.98],
    ]);
    expect(asked.second).toEqual([]);
    expect(confidence?.mean).toBe(0.98);
  });

  it('takes for print what looks a little like a pen and is read alike at every size', async () => {
    const word: ReadWord = { text: '245/QĐ-PNV', box: [0, 0, 9, 9], confidence: 0.9, ink: 'handwriting', penScore: 2 };
    const outcome = (looks: readonly string[]) => lookAgain(pageOf([word]), async () => [looks]);
    const [clear] = (await outcome(thrice('245/QĐ-PNV'))).blocks[0]?.lines[0]?.words ?? [];
    expect(clear).toEqual({ text: '245/QĐ-PNV', box: [0, 0, 9, 9], confidence: 0.95 });
    const [lettersDiffer] = (await outcome(['245/QĐ-PNV', '245/QĐ-PRV', '245QĐ-PNV'])).blocks[0]?.lines[0]?.words ?? [];
    expect(lettersDiffer).toEqual({ text: '245/QĐ-PNV', box: [0, 0, 9, 9], confidence: 0.9 });
    expect((await outcome(['245/QĐ-PNV', '245/QĐ-PNV', '246/QĐ-PNV'])).blocks).toEqual(pageOf([word]).blocks);
  });

  it('mends figure by figure where looks of the same shape agree, and keeps the signs around', async () => {
    const { words } = await settled([{ text: '...055982414198,' }], {
      '...055982414198,': {
        first: ['055082414198', '055082414198', '55082414198'],
        second: ['055082414198', '055982414198', '055082414198'],
      },
    });
    expect(words).toEqual([['...055082414198,', 0.92]]);
  });

  it('finds a figure that was lost, or drops one too many, where nearly all looks agree how many there are', async () => {
    const { words } = await settled([{ text: '71201524665' }, { text: '0102/1954' }, { text: '12345' }], {
      '71201524665': {
        first: ['071201524665', '671201524665', '071201524665'],
        second: ['071201524665', '71201524665', '071201524665'],
      },
      '0102/1954': { first: thrice('01/02/1954'), second: thrice('01/02/1954') },
      '12345': { first: thrice('1234'), second: ['1234', '12345', '123'] },
    });
    expect(words).toEqual([
      ['071201524665', 0.92],
      ['01/02/1954', 0.92],
      ['12345', 0.27],
    ]);
  });

  it('mends a date whose slash was read as that of fractions', async () => {
    const { words } = await settled([{ text: '(07⁄09/2028)' }], {
      '(07⁄09/2028)': { first: thrice('07/08/2028'), second: thrice('07⁄08/2028') },
    });
    expect(words).toEqual([['(07/08/2028)', 0.92]]);
  });

  it.each([
    ['two in five looks see one', '1960', ['1960', '1900', '1968'], ['1960', '1900', '1900'], ['1900', 0.92]],
    ['fewer do', '1960', ['1960', '1960', '1900'], thrice('1960'), ['1960', 0.27]],
    [
      'a person’s number begins with one',
      '977087339566',
      ['977087339566', '977087339566', '077087339566'],
      thrice('77087339566'),
      ['077087339566', 0.92],
    ],
  ])('takes a figure for a nought where %s', async (_why, text, first, second, wanted) => {
    expect((await settled([{ text }], { [text]: { first, second } })).words).toEqual([wanted]);
  });

  it('believes a first reading that looks differ about here and there', async () => {
    const { words } = await settled([{ text: '20/03/1959' }], {
      '20/03/1959': { first: ['20/03/1959', '20/63/1959', '20/03/1959'], second: thrice('20/03/1959') },
    });
    expect(words).toEqual([['20/03/1959', 0.95]]);
  });

  it('leaves the letters of a code as sure as they were: only its number was voted on', async () => {
    const seen = { '12/QĐ-UBND': { first: ['12/QB-UBND', '12/QĐ-UBND', '12/OĐ-UBND'], second: thrice('12/QĐ-UBNÐ') } };
    expect((await settled([{ text: '12/QĐ-UBND', confidence: 0.7 }], seen)).words).toEqual([['12/QĐ-UBND', 0.7]]);
  });

  it.each([
    ['figures differ from look to look', ['1988', '1985', '1983'], ['1986', '1988', '1985']],
    ['half of the looks see another shape', ['19.85', '19.85', '19.85'], thrice('1985')],
    ['nothing is seen any more', ['', '', ''], ['', '', '']],
  ])('calls a word unsettled where %s', async (_why, first, second) => {
    expect((await settled([{ text: '1985' }], { '1985': { first, second } })).words).toEqual([['1985', 0.27]]);
  });

  it('makes no number of a guess', async () => {
    const seen = { '160148966': { first: thrice('100148966'), second: thrice('100148966') } };
    expect((await settled([{ text: '160148966', confidence: 0.24 }], seen)).words).toEqual([['160148966', 0.24]]);
  });

  it('changes nothing where looking again failed', async () => {
    expect((await settled([{ text: '1985' }], {})).words).toEqual([['1985', 0.8]]);
  });

  it('stops at forty words of a page, those of most figures first', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ text: String(10 ** (index < 40 ? 8 : 4) + index) }));
    const { asked } = await settled(many, {});
    expect(asked.first).toHaveLength(40);
    expect(asked.first.every((text) => text.length === 9)).toBe(true);
  });
});
