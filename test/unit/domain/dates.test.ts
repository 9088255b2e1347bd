import { describe, expect, it } from 'vitest';
import { dateFigures, dateLine, dateWords, parseDate } from '../../../src/domain/index.ts';

describe('parseDate', () => {
  it.each([
    ['07/7/2021', '2021-07-07'],
    ['7/7/2021', '2021-07-07'],
    ['25-12-1999', '1999-12-25'],
    ['25.12.1999', '1999-12-25'],
    ['2021-07-07', '2021-07-07'],
    ['ngày 07 tháng 7 năm 2021', '2021-07-07'],
    ['Ngày 29 tháng 02 năm 2020', '2020-02-29'],
    ['ngày mười hai tháng tám năm một nghìn chín trăm tám mươi tám', '1988-08-12'],
    ['Ngày mười bảy tháng mười một năm hai nghìn không trăm lẻ chín', '2009-11-17'],
    ['ngày mồng năm tháng tư năm hai ngàn linh', null],
    ['ngày mùng năm tháng giêng năm hai nghìn', '2000-01-05'],
    ['ngày ba mươi mốt tháng chạp năm một nghìn chín trăm chín mươi lăm', '1995-12-31'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toEqual(iso === null ? { ok: false, reason: 'DATE_FORMAT' } : { ok: true, value: iso });
  });

  it.each([
    '31/02/2020',
    '29/02/2021',
    '00/01/2020',
    '12/13/2020',
    '2020-04-31',
    'ngày 31 tháng 4 năm 2020',
    '1/1/1234',
  ])('refuses %s as impossible', (text) => expect(parseDate(text)).toEqual({ ok: false, reason: 'DATE_IMPOSSIBLE' }));

  it.each(['', '2020', '12/2020', '1/1/20', 'hôm nay', 'ngày x tháng y năm z', '45000'])(
    'finds no date in "%s"',
    (text) => {
      expect(parseDate(text)).toEqual({ ok: false, reason: 'DATE_FORMAT' });
    },
  );
});

describe('writing dates', () => {
  it('puts a leading 0 before days below 10 and months 1 and 2 only', () => {
    expect(dateLine('2021-07-07')).toBe('ngày 07 tháng 7 năm 2021');
    expect(dateLine('2021-02-17')).toBe('ngày 17 tháng 02 năm 2021');
    expect(dateFigures('2021-02-17')).toBe('17/02/2021');
  });

  it('writes words as certificates do', () => {
    expect(dateWords('2009-11-17')).toBe('ngày mười bảy tháng mười một năm hai nghìn không trăm lẻ chín');
    expect(dateWords('1981-04-21')).toBe('ngày hai mươi mốt tháng tư năm một nghìn chín trăm tám mươi mốt');
  });
});
