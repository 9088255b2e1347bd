import { describe, expect, it } from 'vitest';
import { layoutPage, signaturePictures } from '../../../../src/domain/index.ts';
import { BODY, type PlacedText, textPage } from '../../../support/text-page.ts';

const pictures = (texts: readonly string[], ...others: readonly PlacedText[]) =>
  signaturePictures(
    layoutPage(textPage([...texts.map((text, index) => ({ text, x: 120, y: 6 + 5 * index })), ...others, ...BODY])),
  ).map(({ signer, date }) => ({ signer, date }));

describe('the picture of an electronic signature', () => {
  it.each([
    [['Người ký: Nguyễn Văn An', 'Email: an@lamson.gov.vn', 'Thời gian ký: 05.07.2025 15:30:22 +07:00']],
    [['Ký bởi: Nguyễn Văn An', 'Cơ quan: Sở Nội vụ', 'Ngày ký: 05-07-2025 15:30:22']],
    [['Người ký: Nguyễn Văn An', 'Thời gian ký:', '2025-07-05T15:30:22+07:00']],
  ])('says who and when: %s', (texts) => {
    expect(pictures(texts)).toEqual([{ signer: 'Nguyễn Văn An', date: '2025-07-05' }]);
  });

  it('may say only when', () => {
    expect(pictures(['Thời gian ký: 05/07/2025 08:01:00'])).toEqual([{ signer: null, date: '2025-07-05' }]);
  });

  it('is none in a form that asks for a day', () => {
    expect(pictures(['Ngày ký: 05/07/2025'])).toEqual([]);
  });

  it('does not go on with the motto below it', () => {
    const motto = { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 120, y: 11 };
    expect(pictures(['Người ký: SỞ NỘI VỤ'], motto)).toEqual([{ signer: 'SỞ NỘI VỤ', date: null }]);
  });
});
