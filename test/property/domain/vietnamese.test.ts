import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateFigures,
  dateLine,
  dateWords,
  fold,
  foldWords,
  isPlausibleName,
  kebabName,
  nameCase,
  numberWords,
  parseDate,
  parseNumberWords,
  sameText,
  settleToneMarks,
  tidy,
} from '../../../src/domain/index.ts';

const isoDay = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyText = fc.string({ unit: 'grapheme' });
const vietnamese = fc
  .array(fc.constantFrom(...'aàảãáạăằâầđeêèoòơưuyỳiAÀĐƠƯ hnqtgc '.split('')), { maxLength: 20 })
  .map((a) => a.join(''));

describe('folding', () => {
  it('is idempotent, blind to NFC or NFD, and leaves no Vietnamese mark', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, vietnamese), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });

  it('folds đ, which Unicode does not', () => expect(fold('Đường Đệ')).toBe('duong de'));

  it('makes names of ASCII only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(kebabName(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
    expect(kebabName('Giấy ủy quyền')).toBe('giay-uy-quyen');
  });

  it('keeps compatibility characters', () => expect(tidy(' 12,5  m² ')).toBe('12,5 m²'));
});

describe('tone marks', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['thoả thuận', 'thỏa thuận'],
    ['khoẻ', 'khỏe'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['hoàn', 'hoàn'],
    ['tuỳ', 'tùy'],
    ['HOÀ', 'HÒA'],
    ['thuý', 'thúy'],
    ['quả', 'quả'],
    ['ngoại', 'ngoại'],
  ])('%s → %s', (from, to) => expect(settleToneMarks(from)).toBe(to));

  it('settles once and for all, and changes no letter', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, anyText), (text) => {
        const settled = settleToneMarks(text);
        expect(settleToneMarks(settled)).toBe(settled);
        expect(fold(settled)).toBe(fold(text));
        expect(sameText(text, settled)).toBe(true);
      }),
    );
  });
});

describe('numbers in words', () => {
  it('go there and back', () => {
    for (let value = 0; value < 10_000; value += 1) expect(parseNumberWords(numberWords(value))).toBe(value);
  });

  it.each([
    ['tám tám', 88],
    ['hai nghìn linh năm', 2005],
    ['hai ngàn không trăm lẻ năm', 2005],
    ['hai mươi tư', 24],
    ['bẩy', 7],
  ])('reads %s', (words, value) => expect(parseNumberWords(words)).toBe(value));

  it('never throws', () => {
    const words = fc.constantFrom('mười', 'mươi', 'trăm', 'nghìn', 'lẻ', 'một', 'không', 'x', '');
    fc.assert(fc.property(fc.array(words), (list) => void parseNumberWords(list.join(' '))));
    fc.assert(fc.property(anyText, (text) => void parseNumberWords(text)));
  });
});

describe('dates', () => {
  it('written in any way are read back', () => {
    fc.assert(
      fc.property(isoDay, (day) => {
        for (const text of [day, dateFigures(day), dateLine(day), dateWords(day)]) {
          expect(parseDate(text)).toEqual({ ok: true, value: day });
          expect(parseDate(text.toUpperCase())).toEqual({ ok: true, value: day });
        }
      }),
    );
  });

  it('are read exactly where the calendar has them', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(14), fc.integer({ min: 1800, max: 2199 }), (day, month, year) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${iso}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
        expect(parseDate(`${day}/${month}/${year}`)).toEqual(
          real ? { ok: true, value: iso } : { ok: false, reason: 'DATE_IMPOSSIBLE' },
        );
      }),
    );
  });

  it('never throw', () => fc.assert(fc.property(anyText, (text) => void parseDate(text))));
});

describe('names', () => {
  it('get capitals at each part, once and for all', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(nameCase(nameCase(text))).toBe(nameCase(text));
      }),
    );
    expect(nameCase('PHAN THANH ĐẠT')).toBe('Phan Thanh Đạt');
    expect(nameCase("y thái niê-kđăm h'hen")).toBe("Y Thái Niê-Kđăm H'Hen");
  });

  it.each(['Phan Thanh Đạt', "H'Hen Niê", 'Y Thái Niê Kđăm', 'PHAN ĐẠT'])('%s may be a name', (name) => {
    expect(isPlausibleName(name)).toBe(true);
  });

  it.each(['Đạt', '', 'Phan 7hanh', 'Số 12/QĐ', 'Nguyễn Văn A, B', 'nguyenvanalaai em'])('%s is none', (name) => {
    expect(isPlausibleName(name)).toBe(false);
  });
});
