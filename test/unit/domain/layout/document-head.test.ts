import { describe, expect, it } from 'vitest';
import { findHead, layoutPage } from '../../../../src/domain/index.ts';
import { BODY, DECISION_HEAD, MOTTO, type PlacedText, textPage } from '../../../support/text-page.ts';

const head = (...lines: readonly PlacedText[]) => {
  const found = findHead(layoutPage(textPage(lines)));
  return found === null
    ? null
    : {
        agency: found.agency.map(({ text }) => text),
        number: found.number?.text ?? null,
        date: found.dateLine?.text ?? null,
        topic: found.topic.map(({ text }) => text),
      };
};
const left = (text: string, y: number): PlacedText => ({ text, x: 55, y, align: 'center' });
const centre = (text: string, y: number): PlacedText => ({ text, x: 105, y, align: 'center' });

/** A typist's head: motto in the middle, everything else below it on the left. */
const TYPED: readonly PlacedText[] = [
  centre('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 20),
  centre('Độc lập - Tự do - Hạnh phúc', 26),
  left('UBND HUYỆN TÂN PHÚ', 36),
  left('Số 45 QĐ/UB', 43),
];

describe('a head', () => {
  it('may stand below a motto in the middle of the sheet', () => {
    expect(head(...TYPED, ...BODY)).toMatchObject({ agency: ['UBND HUYỆN TÂN PHÚ'], number: 'Số 45 QĐ/UB' });
  });

  it('is none on a form, whatever is numbered there', () => {
    const form = [...TYPED.slice(0, 2), centre('TỜ KHAI ĐĂNG KÝ', 40), { text: 'Số: 12/2024 của quyển', x: 25, y: 47 }];
    expect(head(...form, ...BODY)).toMatchObject({ agency: [], number: null });
  });

  it.each([
    ['Ngày 5-7-1987', 'Ngày 5-7-1987'],
    ['Tân Phú, ngày 05 tháng 7 năm 1987', 'Tân Phú, ngày 05 tháng 7 năm 1987'],
  ])('has its date below the number: %s', (text, date) => {
    expect(head(...TYPED, left(text, 50), ...BODY)?.date).toBe(date);
  });

  it('goes on with a date that the column broke', () => {
    const broken = [left('Tân Phú Đông, ngày 05 tháng 7', 50), left('năm 1987', 56)];
    expect(head(...TYPED, ...broken, ...BODY)?.date).toBe('Tân Phú Đông, ngày 05 tháng 7 năm 1987');
  });

  it('takes no date of another paper for its own', () => {
    const basis = { text: 'Căn cứ Luật Đất đai ngày 18 tháng 7 năm 2013', x: 25, y: 52 };
    expect(head(...TYPED, basis, ...BODY)?.date).toBeNull();
  });

  it('parts a line in which number and date have run together', () => {
    const one = { text: 'Số: 12/QĐ-UBND Tân Lập, ngày 05 tháng 7 năm 2025', x: 60, y: 36 };
    const others = DECISION_HEAD.filter(({ y }) => y !== 36);
    expect(head(...others, one, ...BODY)).toMatchObject({
      number: 'Số: 12/QĐ-UBND',
      date: 'Tân Lập, ngày 05 tháng 7 năm 2025',
    });
  });

  it('keeps a topic of three lines together, whatever stands between it and the number', () => {
    const topic = ['V/v xác minh nguồn gốc', 'đất của các hộ dân', 'tại thôn Hạ'];
    const lines = [left('Hỏa tốc', 43), ...topic.map((text, index) => left(text, 50 + 5 * index))];
    expect(head(...DECISION_HEAD, ...lines, ...BODY)?.topic).toEqual(topic);
  });

  it('has no topic that stands in the middle under a title', () => {
    const lines = [centre('THÔNG BÁO', 50), centre('Về việc nghỉ lễ Quốc khánh năm 2025', 57)];
    expect(head(...DECISION_HEAD, ...lines, ...BODY)?.topic).toEqual([]);
  });
});

describe('what other hands added', () => {
  it.each([
    ['in one column', ['ĐẾN', 'Số: 4149', 'Ngày: 09/7/2025', 'Chuyển: Văn phòng']],
    ['with a number on the line of its mark', ['CV ĐẾN Số: 4149', 'Ngày 09/7/2025']],
  ])('is no part of a head: a stamp %s', (_, lines) => {
    const stamp = lines.map((text, index) => ({ text, x: 20, y: 44 + 5 * index }));
    expect(head(...DECISION_HEAD, ...stamp, ...BODY)).toMatchObject({
      agency: ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'],
      number: 'Số: 12/QĐ-UBND',
      date: 'Tân Lập, ngày 05 tháng 7 năm 2025',
    });
  });

  it('leaves a number with a notation under a stamp to the paper', () => {
    const lines = [left('ĐẾN', 31), left('Số: 12/QĐ-UBND', 36)];
    const others = DECISION_HEAD.filter(({ text }) => !text.startsWith('Số'));
    expect(head(...others, ...lines, ...BODY)?.number).toBe('Số: 12/QĐ-UBND');
  });

  it('is no part of a head: the picture of a signature over the motto', () => {
    const picture = ['Người ký: ỦY BAN NHÂN DÂN TỈNH LÂM SƠN', 'Thời gian ký: 09.07.2025 15:30:22 +07:00'];
    const lines = picture.map((text, index) => ({ text, x: 110, y: 6 + 5 * index }));
    expect(head(...lines, ...MOTTO, ...DECISION_HEAD.slice(2), ...BODY)?.agency).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN LẬP',
    ]);
  });
});
