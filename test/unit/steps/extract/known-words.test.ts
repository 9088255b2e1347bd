import { describe, expect, it } from 'vitest';
import { mendKnownWords } from '../../../../src/steps/extract/known-words.ts';
import { extractPages } from '../../../support/extract-pages.ts';
import { formPage } from '../../../support/form-page.ts';

const mended = (printed: string) => mendKnownWords(printed, []).value;

describe('parts of agencies’ names that are the same everywhere', () => {
  it.each([
    ['BẢO HIẾM XÃ HỘI TỈNH NGỌC LINH', 'BẢO HIỂM XÃ HỘI TỈNH NGỌC LINH'],
    ['Bảo hiếm xã hội tỉnh Ngọc Linh', 'Bảo hiểm xã hội tỉnh Ngọc Linh'],
    ['ỦY BAN NHÂN DÂN TÍNH HÒA AN', 'ỦY BAN NHÂN DÂN TỈNH HÒA AN'],
  ])('get their marks back, in the case they are printed in: %s', (printed, value) => {
    expect(mended(printed)).toBe(value);
  });

  it.each([
    ['TRƯỜNG CAO ĐẢẲNG Y TẾ TRÀ KHÚC', 'TRƯỜNG CAO ĐẲNG Y TẾ TRÀ KHÚC'],
    ['UBND XÃ THẠCH LỖÕI', 'UBND XÃ THẠCH LỖI'],
    ['UBND XÃ QUẢNG LƯU', 'UBND XÃ QUẢNG LƯU'],
    ['UBND XÃ XOONG', 'UBND XÃ XOONG'],
  ])('hold no vowel twice: %s', (printed, value) => {
    expect(mended(printed)).toBe(value);
  });

  it('leave names of places alone', () => {
    expect(mended('UBND XÃ CẤM THẠCH')).toBe('UBND XÃ CẤM THẠCH');
  });

  it('are mended where a card names its agency in the text', async () => {
    const { organName } = await extractPages([
      formPage([
        '~BẢO HIẾM XÃ HỘI TỈNH NGỌC LINH',
        '~THẺ BẢO HIỂM Y TẾ',
        'Mã số: DN4380123456789',
        'Họ và tên: LÊ THỊ HOA',
        'Ngày sinh: 03/02/1988   Giới tính: Nữ',
        'Giá trị sử dụng: từ ngày 01/01/2025',
      ]),
    ]);
    expect(organName.value).toBe('BẢO HIỂM XÃ HỘI TỈNH NGỌC LINH');
  });
});
