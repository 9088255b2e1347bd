import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../../src/steps/extract/papers/address-words.ts';

describe('an address', () => {
  it.each([
    'thôn 3, xã Tân Lập, huyện Phú Mỹ, tỉnh Hòa Giang',
    'Tân Lập, Yên Khương, Thanh Hóa',
    'số 12 đường Lê Lợi, phường Ba Đình, thành phố Thanh Hóa',
    'buôn Ea Nho, xã Ia Grăng, huyện Cư Kuin',
    'phường 12, quận 5, thành phố Hồ Chí Minh',
  ])('is taken as read: %s', (text) => {
    expect(readAddress(text)).toEqual({ value: text, doubt: null });
  });

  it.each([
    'thôn 3, xã Tân Lập, huyện',
    'số 345 đường Trần Phú',
    'Số 12A phố Hàng Bông',
    'xã Tân Lập, huyện Phú Mỹ 27',
  ])('was not read whole: %s', (text) => {
    expect(readAddress(text).doubt).toBe('PATTERN_NEAR');
  });

  it('waits where a place differs from one in the list in marks only', () => {
    expect(readAddress('xã Bàu Lâm, huyện Cấm Thạch, tỉnh Hòa Giang')).toEqual({
      value: 'xã Bàu Lâm, huyện Cấm Thạch, tỉnh Hòa Giang',
      doubt: 'LETTERS_UNSURE',
      candidates: ['xã Bàu Lâm, huyện Cẩm Thạch, tỉnh Hòa Giang'],
    });
  });

  it('gets letters back that can only have been one thing', () => {
    expect(readAddress('xã la Grăng, thành phô Pleiku')).toEqual({
      value: 'xã Ia Grăng, thành phố Pleiku',
      doubt: null,
    });
  });
});
