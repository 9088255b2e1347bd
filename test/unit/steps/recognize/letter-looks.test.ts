import { describe, expect, it } from 'vitest';
import type { ReadWord } from '../../../../src/plugin/index.ts';
import { lookAgain } from '../../../../src/steps/recognize/second-look.ts';
import { pageOf, type Said, settled, thrice } from '../../../support/second-looks.ts';

const sure = (text: string): Said => ({ text, confidence: 1 });
const asked = async (words: readonly Said[]) => (await settled(words, {})).asked.first;

/** What becomes of a word behind `Lê Thị`. */
async function ofName(word: Said, first: readonly string[], second: readonly string[] = []) {
  const { words } = await settled([sure('Lê'), sure('Thị'), word], { [word.text]: { first, second } });
  return words[2];
}

describe('a second look at names', () => {
  it('is taken at unsure words beside a syllable of names, written large like it', async () => {
    const words: Said[] = [
      { text: 'Nguyễn,' },
      { text: 'cho' },
      { text: 'Htền', confidence: 0.6 },
      { text: 'Thị', confidence: 0.97 },
      { text: 'K;m', confidence: 0.02 },
      { text: 'vào' },
      { text: 'UBND' },
    ];
    expect(await asked(words)).toEqual(['Htền', 'K;m']);
  });

  it('is taken at what a pen may have written only in a name that fills its line and was else read well', async () => {
    const inked: Said = { text: 'Bích', ink: 'handwriting' };
    expect(await asked([sure('Lê'), inked, sure('Hoa')])).toEqual(['Bích']);
    expect(await asked([sure('tên:'), sure('Lê'), inked, sure('Hoa')])).toEqual([]);
    expect(await asked([sure('Lê'), inked, { ...inked, text: 'Hoa' }])).toEqual([]);
    expect(await asked([{ text: 'Lê', confidence: 0.8 }, inked, sure('Hoa')])).toEqual(['Lê']);
  });

  it.each([
    ['a syllable none other is like', { text: 'BÍCH', confidence: 0.6 }, 0.99],
    ['one of several alike, read well', { text: 'Hoa', confidence: 0.91 }, 0.99],
    ['one of several alike', { text: 'Hoa', confidence: 0.6 }, 0.96],
    ['another syllable', { text: 'Thửa', confidence: 0.6 }, 0.96],
    ['what surnames are misread as', { text: 'Nguyên', confidence: 0.6 }, 0.94],
    ['no syllable', { text: 'Ltiễu', confidence: 0.6 }, 0.6],
  ])('confirms what every look reads: %s', async (_what, word, confidence) => {
    expect(await ofName(word, thrice(word.text))).toEqual([word.text, confidence]);
  });

  it('drops the speck before a word that it made a guess of', async () => {
    expect(await ofName({ text: '‘Hoa', confidence: 0.02 }, thrice('Hoa'))).toEqual(['Hoa', 0.96]);
    expect(await ofName({ text: '‘Hoa', confidence: 0.6 }, thrice('Hoa'))).toEqual(['‘Hoa', 0.96]);
  });

  it.each([
    ['six looks read a name', { text: 'HTỀN' }, thrice('HIỀN'), thrice('Hiền'), ['HIỀN', 0.96]],
    ['six looks do, where another name was read', { text: 'Thăng' }, thrice('Thắng'), thrice('Thắng'), ['Thắng', 0.96]],
    ['five do, where none was', { text: 'Thâo.' }, thrice('Thảo'), ['Thảo', 'Thào', 'Thảo'], ['Thảo.', 0.9]],
    ['four do, where no syllable was', { text: '‘Htền†' }, thrice('Hiền'), ['Hiền', 'Hền', 'Htền'], ['Hiền', 0.9]],
    ['five read another syllable', { text: 'HUYẸỆN' }, thrice('HUYỆN'), thrice('HUYỆN'), ['HUYỆN', 0.9]],
  ])('mends a word where %s', async (_when, word, first, second, wanted) => {
    expect(await ofName(word, first, second)).toEqual(wanted);
  });

  it.each([
    ['five against a name', { text: 'Thăng' }, thrice('Thắng'), ['Thắng', 'Thắng', 'Thăng'], 0.75],
    ['four against a name', { text: 'Thăng' }, thrice('Thắng'), ['Thắng', 'Thăng', 'Thăng'], 0.8],
    ['five against another syllable', { text: 'Thửa' }, thrice('Thứa'), ['Thứa', 'Thứa', 'Thửa'], 0.5],
    ['six without a syllable', { text: 'Kbang' }, thrice('Kbamg'), thrice('Kbamg'), 0.5],
    ['all against a surname by what is none', { text: 'Quàng' }, thrice('Quảng'), thrice('Quảng'), 0.8],
    ['all differing', { text: 'Thửa' }, ['Thứa', 'Thua', 'Thừa'], ['Thưa', 'Th', 'Thủa'], 0.8],
  ])('keeps the letters where the votes are %s', async (_what, word, first, second, confidence) => {
    expect(await ofName(word, first, second)).toEqual([word.text, confidence]);
  });

  it.each([
    [0.91, 0.97],
    [0.8, 0.93],
    [0.6, 0.8],
  ])('upholds what was called %s and five of six looks read too', async (confidence, wanted) => {
    const word = { text: 'Hoa', confidence };
    expect(await ofName(word, ['Hoa', 'Hòa', 'Hoa'], thrice('Hoa'))).toEqual(['Hoa', wanted]);
  });

  it('takes one word of a printed name for print', async () => {
    const words: ReadWord[] = ['Lê', 'Bích', 'Hoa'].map((text) => ({ text, box: [0, 0, 9, 9], confidence: 0.97 }));
    const page = (ink: Partial<ReadWord>) =>
      pageOf(words.with(1, { text: 'Bích', box: [0, 0, 9, 9], confidence: 0.9, ...ink }));
    const outcome = async (ink: Partial<ReadWord>, looks: readonly string[]) =>
      (await lookAgain(page(ink), async () => [looks])).blocks[0]?.lines[0]?.words[1];
    expect(await outcome({ ink: 'stamp' }, thrice('Bích'))).toEqual({
      text: 'Bích',
      box: [0, 0, 9, 9],
      confidence: 0.96,
    });
    expect(await outcome({ ink: 'stamp' }, ['Bích', 'Bịch', 'Bích'])).toMatchObject({ ink: 'stamp', confidence: 0.9 });
    expect(await outcome({ ink: 'stamp', confidence: 0.4 }, thrice('Bích'))).toMatchObject({ ink: 'stamp' });
  });

  it('stops at forty words of a page', async () => {
    const many = Array.from({ length: 60 }, () => ({ text: 'Hoa' }));
    expect(await asked(many)).toHaveLength(40);
  });
});
