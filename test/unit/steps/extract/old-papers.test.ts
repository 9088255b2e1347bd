import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, MOTTO, type PlacedText, textPage } from '../../../support/text-page.ts';

const left = (text: string, y: number): PlacedText => ({ text, x: 55, y, align: 'center' });
const centre = (text: string, y: number): PlacedText => ({ text, x: 112, y, align: 'center' });
const right = (text: string, y: number): PlacedText => ({ text, x: 150, y, align: 'center' });

const read = async (...lines: readonly PlacedText[]) => {
  const found = await extractPages([textPage([...lines, ...BODY])]);
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) =>
      'value' in value && (value.value !== null || value.doubt !== null) ? [[key, value.doubt ?? value.value]] : [],
    ),
  );
};

describe('a decision typed in the 1980s', () => {
  const head = [...MOTTO, left('UBND HUYỆN TÂN PHÚ', 20)];
  const signed = [
    right('T/M UBND HUYỆN TÂN PHÚ', 150),
    right('K/T CHỦ TỊCH', 156),
    right('PHÓ CHỦ TỊCH', 162),
    right('Lê Văn Sơn', 190),
  ];

  it('is read with its date below the number', async () => {
    const lines = [...head, left('Số 45 QĐ/UB', 32), left('Ngày 5-7-1987', 38), centre('QUYẾT ĐỊNH', 54)];
    expect(await read(...lines, centre('V/v giao đất làm nhà ở', 61), ...signed)).toEqual({
      typeCode: '02',
      paperKind: 'quyet-dinh',
      codeNumber: '45',
      codeNotation: 'QĐ/UB',
      issuedDate: '1987-07-05',
      organName: 'UBND HUYỆN TÂN PHÚ',
      subject: 'giao đất làm nhà ở',
      signerName: 'Lê Văn Sơn',
      signerPosition: 'PHÓ CHỦ TỊCH',
    });
  });

  it('is read with its date over the signature', async () => {
    const dated = right('Tân Phú, ngày 05 tháng 7 năm 1987', 143);
    const lines = [
      ...head,
      left('Số: 45-QĐ/UB', 32),
      centre('QUYẾT ĐỊNH CỦA UBND HUYỆN', 54),
      centre('Về việc giao đất', 61),
    ];
    expect(await read(...lines, dated, ...signed)).toMatchObject({
      codeNumber: '45',
      codeNotation: 'QĐ/UB',
      issuedDate: '1987-07-05',
      subject: 'Về việc giao đất',
    });
  });

  it.each([
    ['Số: 45/TT-UB', 'TỜ TRÌNH', '45', 'TT-UB'],
    ['Số: 45/QĐ.UB', 'QUYẾT ĐỊNH', '45', 'QĐ.UB'],
    ['Số: 45/QĐ-CT', 'QUYẾT ĐỊNH', '45', 'QĐ-CT'],
    ['45/QĐ-UB', 'QUYẾT ĐỊNH', '45', 'QĐ-UB'],
    ['Số 45 QĐ-UB', 'QUYẾT ĐỊNH', 'PATTERN_NEAR', 'PATTERN_NEAR'],
    ['§ố: 45/QĐ-UB', 'QUYẾT ĐỊNH', 'DIGITS_UNSURE', 'QĐ-UB'],
  ])('has the number %s', async (number, title, codeNumber, codeNotation) => {
    const lines = [
      ...head,
      left(number, 32),
      left('Ngày 5-7-1987', 38),
      centre(title, 50),
      centre('Về việc giao đất', 57),
    ];
    expect(await read(...lines, ...signed)).toMatchObject({ codeNumber, codeNotation });
  });
});

describe('the name of an agency', () => {
  it('goes on behind the kind of a place with whatever the place is called', async () => {
    const head = [...MOTTO, left('ỦY BAN NHÂN DÂN XÃ', 20), left('TRƯỜNG XUÂN', 26), left('Số: 45/CT-UB', 36)];
    expect((await read(...head, centre('CHỈ THỊ', 54)))['organName']).toBe('ỦY BAN NHÂN DÂN XÃ TRƯỜNG XUÂN');
  });
});

describe('worn types', () => {
  const head = [...MOTTO, left('UBND HUYỆN TÂN PHÚ', 20), left('Số: 45/CT-UB', 32), left('Ngày 5-7-1987', 38)];

  it('leave a short title of its own line what it is', async () => {
    expect((await read(...head, centre('GHỈ THỊ', 54)))['typeCode']).toBe('03');
    expect((await read(...head, centre('GHỈ THỊ TRẤN NÀY', 54)))['typeCode']).not.toBe('03');
  });

  it('make syllables that do not exist: the agency waits', async () => {
    const misread = head.map((line) => ({ ...line, text: line.text.replace('TÂN PHÚ', 'LỘG NINH') }));
    expect((await read(...misread, centre('CHỈ THỊ', 54)))['organName']).toBe('LETTERS_UNSURE');
  });
});

describe('a letter', () => {
  const head = [...MOTTO, left('UBND HUYỆN TÂN PHÚ', 20), left('PHÒNG NỘI VỤ', 26), left('Số: 12/PNV-VTLT', 36)];
  const dated = { text: 'Tân Phú, ngày 05 tháng 7 năm 2005', x: 147, y: 36, align: 'center' as const };

  it('takes no day from the stamp of who received it where its own was left to the pen', async () => {
    const stamp = ['ĐẾN', 'Số: 2962', 'Ngày: 16/03/2018'].map((text, index) => ({ text, x: 12, y: 5 + 4 * index }));
    const penned = { ...dated, text: 'Tân Phú, ngày ©? tháng o3năm 2018' };
    const lines = [left('V/v nộp lưu hồ sơ', 44), centre('Kính gửi: Ủy ban nhân dân các xã.', 66)];
    expect((await read(...stamp, ...head, penned, ...lines))['issuedDate']).not.toBe('2018-03-16');
  });

  it('that its number calls something else is not certain of its subject either', async () => {
    const other = head.map((line) => ({ ...line, text: line.text.replace('12/PNV-VTLT', '12/TTr-PNV') }));
    const lines = [left('V/v nộp lưu hồ sơ', 44), centre('Kính gửi: Ủy ban nhân dân các xã.', 66)];
    expect(await read(...other, dated, ...lines)).toMatchObject({ typeCode: 'TYPE_UNSURE', subject: 'TYPE_UNSURE' });
    expect(await read(...head, dated, ...lines)).toMatchObject({ subject: 'nộp lưu hồ sơ' });
  });

  it.each([
    [
      ['V/v đôn đốc nộp lưu', 'hồ sơ, tài liệu', 'vào Lưu trữ lịch sử'],
      'đôn đốc nộp lưu hồ sơ, tài liệu vào Lưu trữ lịch sử',
    ],
    [['(V/v nộp lưu hồ sơ)'], 'nộp lưu hồ sơ'],
    [['“V/v: nộp lưu hồ sơ”'], 'nộp lưu hồ sơ'],
    [['V⁄% nộp lưu hồ sơ'], 'nộp lưu hồ sơ'],
    [['V⁄%v: nộp lưu hồ sơ'], 'nộp lưu hồ sơ'],
    [['Trích yếu: nộp lưu hồ sơ'], 'nộp lưu hồ sơ'],
    [['Về việc nộp lưu hồ sơ'], 'Về việc nộp lưu hồ sơ'],
  ])('has the subject of %s', async (topic, subject) => {
    const lines = topic.map((text, index) => left(text, 44 + 5 * index));
    const kind = await read(...head, dated, ...lines, centre('Kính gửi: Ủy ban nhân dân các xã.', 66));
    expect(kind).toMatchObject({ typeCode: '22', subject });
  });
});

describe('the body', () => {
  it('is no subject, though its first line lies in the middle', async () => {
    const lines = [
      ...MOTTO,
      left('UBND HUYỆN TÂN PHÚ', 20),
      left('Số: 12/CT-UBND', 32),
      centre('CHỈ THỊ', 46),
      centre('Về việc giao đất', 52),
    ];
    const body = [
      { text: 'Nay giao cho tám mươi hộ gia đình thuộc thôn Hạ diện tích đất ở', x: 42, y: 60 },
      { text: 'theo bản đồ kèm theo để làm nhà ở và phát triển kinh tế vườn.', x: 30, y: 66 },
    ];
    expect((await read(...lines, ...body))['subject']).toBe('Về việc giao đất');
  });
});
