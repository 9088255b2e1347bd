import { describe, expect, it } from 'vitest';
import { formPage, officeHead, officePage } from '../../../../support/form-page.ts';
import { misread } from '../../../../support/misread.ts';
import { readValues } from '../../../../support/read-values.ts';

const DAY = 'Tân Lập, ngày 07 tháng 9 năm 2024';

describe('the notation of a paper', () => {
  const codeOf = async (number: string, title: string, sure = 0.95) => {
    const head = officeHead(['UBND HUYỆN YÊN KHÊ', 'SỞ TƯ PHÁP'], { number: `Số: ${number}`, date: DAY });
    const page = officePage(head, [`~${title}`, 'Họ và tên: LÊ THỊ HOA']);
    const { codeNumber, codeNotation } = await readValues([misread(page, { [number]: { confidence: sure } })]);
    return `${codeNumber}/${codeNotation}`;
  };

  it.each([
    ['a stroke read into the title’s initials', '12/STP-LL/TP', 'PHIẾU LÝ LỊCH TƯ PHÁP', '12/STP-LLTP'],
    ['one of their letters taken for another', '48/GXNTIHN', 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN', '48/GXNTTHN'],
    ['a word left out', '70/GCNHN', 'GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO', '70/GCNHN'],
    ['initials that are others’', '70/GPXD', 'GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO', '70/GPXD'],
  ])('with %s', async (_, number, title, code) => {
    expect(await codeOf(number, title)).toBe(code);
  });

  it('closed by a year is believed where the date is of that year, however the word is graded', async () => {
    expect(await codeOf('916/GKSK-2024', 'GIẤY KHÁM SỨC KHỎE', 0.03)).toBe('916/GKSK-2024');
    expect(await codeOf('916/GKSK-2021', 'GIẤY KHÁM SỨC KHỎE')).toBe('916/? NOTATION_YEAR_DIFFERS');
  });

  it.each(['LY', 'L.Y'])('of a decision on divorce is made of the whole title (%s)', async (word) => {
    const page = officePage(
      officeHead(['TÒA ÁN NHÂN DÂN', 'KHU VỰC 4'], { number: 'Số: 218/2024/QĐÐCNTTLH', date: DAY }),
      [
        '~QUYẾT ĐỊNH',
        `~CÔNG NHẬN THUẬN TÌNH ${word} HÔN VÀ SỰ THỎA THUẬN`,
        'Người yêu cầu: Bà Lê Thị Hoa, sinh năm 1980',
      ],
    );
    expect(await readValues([page])).toMatchObject({ paperKind: 'ban-an', codeNotation: '2024/QĐCNTTLH' });
  });

  it('may stand in the column beside its label', async () => {
    const page = formPage(['~GIẤY KHAI SINH', 'Số  |  397/1988', 'Họ và tên  |  LÊ THỊ HOA']);
    expect(await readValues([page])).toMatchObject({ codeNumber: '397', codeNotation: '1988' });
  });
});

describe('a request for a certificate whose title was lost', () => {
  it('is not the certificate it asks for', async () => {
    const request = formPage([
      '~- DƠNĐỀNGH -',
      '~CẤP ĐỔI GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT',
      '~Kính gửi: Ủy ban nhân dân xã Tân Lập',
      'Tôi tên là: LÊ THỊ HOA, sinh ngày: 05/09/1988.',
      'Số CCCD: 038188004321, cấp ngày: 01/11/2022.',
      'Nay tôi làm đơn này kính đề nghị quý cơ quan xem xét, giải quyết việc sau đây:',
    ]);
    expect(await readValues([request])).not.toMatchObject({ paperKind: 'gcn-quyen-su-dung-dat' });
  });
});

describe('the day of a certificate', () => {
  const certificate = (day: string) =>
    formPage([
      '~GIẤY CHỨNG NHẬN KẾT HÔN',
      'Họ, chữ đệm, tên vợ: LÊ THỊ HOA  |  Họ, chữ đệm, tên chồng: TRẦN VĂN NAM',
      'Ngày, tháng, năm đăng ký: 27/08/2023',
      day,
      '@KT. CHỦ TỊCH',
    ]);

  it('is that of registration where it has no other', async () => {
    expect(await readValues([certificate('')])).toMatchObject({ issuedDate: '2023-08-27' });
  });

  it('is nobody’s guess where it was left blank', async () => {
    const { issuedDate } = await readValues([certificate('  |  Tân Lập, ngày ...... tháng 8 năm 2023')]);
    expect(issuedDate ?? '?').toMatch(/^\?/);
  });
});

describe('the office for registering businesses', () => {
  it('is told from its department whatever marks were lost', async () => {
    const head = officeHead(['SỞ KẾ HOẠCH VÀ ĐẦU TƯ', 'TỈNH HÒA AN', 'PHONG ĐANG KY KINH DOANH'], { date: DAY });
    const page = officePage(head, ['~GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP', 'Mã số doanh nghiệp: 3901427605']);
    expect((await readValues([page]))['organName']).not.toContain('SỞ');
  });
});

describe('who issued an identity card', () => {
  const front = [
    '~CĂN CƯỚC',
    '~IDENTITY CARD',
    'Số định danh cá nhân / Personal identification number:',
    '038188004321',
  ];
  const holder = ['Họ, chữ đệm và tên khai sinh / Full name:', 'LÊ THỊ HOA', 'Ngày sinh / Date oƒ birth: 03/02/1988'];
  const issuerOf = async (...lines: string[]) =>
    (await readValues([formPage([...front, ...holder, ...lines])]))['organName'];

  it('is told by the English line where the Vietnamese one was lost', async () => {
    expect(await issuerOf('Ngày, tháng, năm cấp / Date oƒ issue: 25/10/2024', '@MINISTRY OF PUBLIC SECURITY')).toBe(
      'BỘ CÔNG AN',
    );
  });

  it('is one of a closed list, whatever ran together and lost its marks', async () => {
    expect(await issuerOf('CỤC TRƯỞNG CỤCCẢNHSÁT', '-  |  -', 'QUẦN LÝ HÃNH CHÍNH VỀ TRẠT TỰ XÃ HỘI')).toBe(
      'CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
    );
  });

  it('does not hide the day behind a slanted English label', async () => {
    const page = formPage([...front, ...holder, 'Ngày, tháng, năm cấp / Date oƒ issue: 25/10/2024']);
    expect(await readValues([page])).toMatchObject({ issuedDate: '2024-10-25', holderBirthDate: '1988-02-03' });
  });
});

describe('a card', () => {
  const lines = [
    '~CĂN CƯỚC CÔNG DÂN',
    '~Citizen Identity Card',
    'Số / No.: 038188004321',
    'Họ và tên / Full name:',
    'LÊ THỊ HOA',
    'Ngày sinh / Date of birth: 03/02/1988',
  ];

  it('has the marks of its name from its code where the print lost them', async () => {
    const bare = formPage(lines.map((line) => (line === 'LÊ THỊ HOA' ? 'LE THỊ HOA' : line)));
    const code = '038188004321||Lê Thị Hoa|03021988|Nữ|Thôn 3, Tân Lập, Yên Khương, Thanh Hóa|10072021';
    expect(await readValues([bare], [code])).toMatchObject({ holderName: 'Lê Thị Hoa' });
    expect(await readValues([formPage(lines)], [code.replace('Hoa', 'Huệ')])).toMatchObject({
      holderName: '? CODE_DIFFERS',
    });
  });

  it('bears no handwriting, whatever its display figures are taken for', async () => {
    const page = misread(formPage(lines), { '038188004321': { ink: 'handwriting' } });
    expect(await readValues([page])).toMatchObject({ holderId: '038188004321' });
  });

  it('repeats its number in the zone, of which one line may be legible alone', async () => {
    const words = { '038188004321': { confidence: 0.3 } };
    expect(await readValues([misread(formPage(lines), words)])).toMatchObject({ holderId: '? LOW_CONFIDENCE' });
    const zone = formPage([...lines, 'TDVNM1880043214038188004321<<8']);
    expect(await readValues([misread(zone, words)])).toMatchObject({ holderId: '038188004321' });
  });
});

describe('the agency a paper names in its text', () => {
  const confirmed = (...lines: string[]) =>
    readValues([formPage(['~GIẤY XÁC NHẬN', 'Họ và tên: LÊ THỊ HOA', ...lines])]);

  it('goes on below, up to a speck', async () => {
    const found = await confirmed(
      'Nơi cư trú: thôn Hạ, huyện Ea Sol, tỉnh Hòa An',
      '',
      '@TM.ỦY BAN NHÂN DÂN HUYỆN EA',
      '@SOL,',
      '@CHỦ TỊCH',
    );
    expect(found).toMatchObject({ organName: 'ỦY BAN NHÂN DÂN HUYỆN EA SOL' });
  });

  it.each([
    ['HUYỆN EA', '? PATTERN_NEAR'],
    ['THÀNH PHỐ HUẾ', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ'],
  ])('has lost its second line where its place has one syllable: %s', async (unit, organName) => {
    expect(await confirmed('', `@TM. ỦY BAN NHÂN DÂN ${unit}`, '@CHỦ TỊCH')).toMatchObject({ organName });
  });

  it.each(['HÒA. GIANG', 'HÒA: GIANG', "HÒA 'GIANG"])('has no specks within its name: %s', async (place) => {
    const page = formPage([`~BẢO HIỂM XÃ HỘI THÀNH PHỐ ${place}`, '~THẺ BẢO HIỂM Y TẾ', 'Họ và tên: LÊ THỊ HOA']);
    expect(await readValues([page])).toMatchObject({ organName: 'BẢO HIỂM XÃ HỘI THÀNH PHỐ HÒA GIANG' });
  });
});

it('A diploma in two tongues is read in Vietnamese', async () => {
  const page = formPage(
    [
      'SOCIALIST REPUBLIC OF VIET NAM  |  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'THE RECTOR OF TRUONG DAI HOC HOA  |  HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC HÒA',
      'THUONG  |  THƯỢNG',
      'THE DEGREE OF BACHELOR  |  BẰNG CỬ NHÂN',
      'Upon: LE THI HOA  |  Cho: LÊ THỊ HOA',
      'Date of birth: 03/02/1988  |  Ngày sinh: 03/02/1988',
    ],
    { head: false },
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'bang-tot-nghiep',
    organName: 'TRƯỜNG ĐẠI HỌC HÒA THƯỢNG',
    holderName: 'Lê Thị Hoa',
    holderBirthDate: '1988-02-03',
  });
});

describe('the holder’s name', () => {
  const nameIn = async (line: string, words: Parameters<typeof misread>[1]) =>
    (await readValues([misread(formPage(['~GIẤY XÁC NHẬN KHUYẾT TẬT', line]), words)]))['holderName'];

  it.each([
    ['NGUYÊN', 0.64, 'Nguyễn Văn Nam'],
    ['NGUYÊN', 0.99, '? LETTERS_UNSURE'],
    ['ĐƯƠNG', 0.99, 'Dương Văn Nam'],
    ['LƯƠNG', 0.64, 'Lương Văn Nam'],
    ['LƯỜNG', 0.64, '? LOW_CONFIDENCE'],
    ['VŨ', 0.64, 'Vũ Văn Nam'],
    ['VỮ', 0.86, 'Vũ Văn Nam'],
  ])('begins with a surname: %s read %f sure', async (surname, confidence, name) => {
    expect(await nameIn(`Họ và tên: ${surname} VĂN NAM`, { [surname]: { confidence } })).toBe(name);
  });

  it('is believed behind the dots it grew together with', async () => {
    expect(await nameIn('Họ và tên: ....Nguyễn Văn Nam', { '....Nguyễn': { confidence: 0.23 } })).toBe(
      'Nguyễn Văn Nam',
    );
  });

  it('with one word taken for handwriting is print, with two it is not', async () => {
    const ink = { ink: 'handwriting' } as const;
    expect(await nameIn('Họ và tên: Phạm Văn Nam', { Phạm: ink })).toBe('Phạm Văn Nam');
    expect(await nameIn('Họ và tên: Phạm Văn Nam', { Phạm: ink, Nam: ink })).toBe('? HANDWRITTEN');
  });

  it('that ends in Thị has lost its end', async () => {
    expect(await nameIn('Họ và tên: NÔNG THỊ', {})).toBe('? NAME_FORMAT');
  });

  it('of two words does not begin with what is a middle word everywhere', async () => {
    expect(await nameIn('Họ và tên: PHƯƠNG LIỄU', {})).toBe('? NAME_FORMAT');
    expect(await nameIn('Họ và tên: HỒ LIỄU', {})).toBe('Hồ Liễu');
  });

  it('stands behind a label of which a letter was read twice', async () => {
    const page = formPage(['~GIẤY XÁC NHẬN', 'Họ và tên: LÊ THỊ HOA', 'NÑgày/tháng/năm sinh: 03/02/1988']);
    expect(await readValues([page])).toMatchObject({ holderBirthDate: '1988-02-03' });
  });

  it('stands behind what a photo left of its label', async () => {
    expect(await nameIn('Ấy” chữ đệm, tên: LÊ THỊ HOA', {})).toBe('Lê Thị Hoa');
  });
});

describe('figures read poorly', () => {
  const personOf = async (id: string, birthDate: string, words: Parameters<typeof misread>[1]) => {
    const page = formPage(['~GIẤY XÁC NHẬN', 'Họ và tên: LÊ THỊ HOA', `Sinh ngày: ${birthDate}`, `Số CCCD: ${id}`]);
    const { holderId, holderBirthDate } = await readValues([misread(page, words)]);
    return { holderId, holderBirthDate };
  };
  const poor = { confidence: 0.85 };

  it('of a number with two that may be noughts wait where the day of birth was read poorly too', async () => {
    const held = await personOf('038188694321', '03/02/1988', { '038188694321': poor, '03/02/1988': poor });
    expect(held.holderId).toBe('? LOW_CONFIDENCE');
    const one = await personOf('038188604321', '03/02/1988', { '038188604321': poor, '03/02/1988': poor });
    expect(one.holderId).toBe('038188604321');
    const wellDated = await personOf('038188694321', '03/02/1988', { '038188694321': poor });
    expect(wellDated.holderId).toBe('038188694321');
  });

  it.each([
    ['no other may be one', '638188004321', '03/02/1988', '038188004321', '1988-02-03'],
    ['another may be one too', '638188604321', '03/02/1988', '? ID_PROVINCE', '1988-02-03'],
    ['the day of birth is of another year', '638188004321', '03/02/1998', '? ID_PROVINCE', '? ID_BIRTH_YEAR'],
  ])('give the first nought back where %s', async (_, id, day, holderId, holderBirthDate) => {
    expect(await personOf(id, day, {})).toEqual({ holderId, holderBirthDate });
  });

  it('are believed where the paper prints the number twice', async () => {
    const lines = ['~GIẤY XÁC NHẬN', 'Họ và tên: LÊ THỊ HOA', 'Sinh ngày: 03/02/1988', 'Số CCCD: 038188694321'];
    const words = { '038188694321': poor, '03/02/1988': poor };
    const once = misread(formPage(lines), words);
    const twice = misread(formPage([...lines, 'Mã số thuế: 038188694321']), words);
    expect(await readValues([once])).toMatchObject({ holderId: '? LOW_CONFIDENCE' });
    expect(await readValues([twice])).toMatchObject({ holderId: '038188694321' });
  });

  it('are believed behind the dots they grew together with, where number and day agree', async () => {
    const words = { '.....038188604321': { confidence: 0.02 }, '....03/02/1988': { confidence: 0.26 } };
    const found = await personOf('.....038188604321', '....03/02/1988', words);
    expect(found).toEqual({ holderId: '038188604321', holderBirthDate: '1988-02-03' });
    const nine = await personOf('.....285085813', '....03/02/1988', {
      ...words,
      '.....285085813': { confidence: 0.26 },
    });
    expect(nine.holderId).toBe('? LOW_CONFIDENCE');
  });

  it('follow what a photo left of their label', async () => {
    const page = formPage(['~GIẤY KHÁM SỨC KHỎE', 'Họ và tên: LÊ THỊ HOA', 'nh danh cá nhân: 038188004321']);
    expect(await readValues([page])).toMatchObject({ holderId: '038188004321' });
  });

  it('follow letters that were meant to be CCCD', async () => {
    const page = formPage(['~GIẤY XÁC NHẬN', 'Họ và tên: LÊ THỊ HOA', 'Năm sinh: 1988  |  CŒCD số: 038188004321']);
    expect(await readValues([page])).toMatchObject({ holderId: '038188004321' });
  });
});

describe('the day over the signature', () => {
  const dayOf = async (line: string, words: Parameters<typeof misread>[1]) => {
    const page = formPage([
      '~GIẤY XÁC NHẬN',
      'Họ và tên: LÊ THỊ HOA',
      '',
      `@${line}`,
      '@CHỦ TỊCH',
      '',
      '@Trần Văn Nam',
    ]);
    return (await readValues([misread(page, words)]))['issuedDate'];
  };

  it('has a month by hand only where the day is too', async () => {
    const ink = { ink: 'handwriting' } as const;
    expect(await dayOf('Tân Lập, ngày 07 tháng 9 năm 2024', { 9: ink })).toBe('2024-09-07');
    expect(await dayOf('Tân Lập, ngày 07 tháng 9 năm 2024', { '07': ink, 9: ink })).toBe('? HANDWRITTEN');
    expect(await dayOf('Tân Lập, ngày 07 tháng 9 năm 2024', { '07': ink })).toBe('? HANDWRITTEN');
  });
});

it('Titles that ran together or lost a word are known', async () => {
  const kindOf = async (lines: string[]) => (await readValues([formPage(lines)]))['paperKind'];
  expect(await kindOf(['~ĐƠNXINXÁCNHẬN', 'Họ và tên người làm đơn: LÊ THỊ HOA'])).toBe('don');
  expect(await kindOf(['~BẢO HIẾM XÃ HỘI TỈNH NGỌC LINH', '~TH', '~BAO HIEM Y TE', 'Họ và tên: LÊ THỊ HOA'])).toBe(
    'the-bao-hiem-y-te',
  );
});

it('A day below a label is not taken from the place and day over the signature', async () => {
  const card = [
    '~BẢO HIỂM XÃ HỘI VIỆT NAM',
    '~THẺ BẢO HIỂM Y TẾ',
    'Họ và tên: LÊ THỊ HOA',
    'Thời điểm đủ 5 năm liên tục từ ngày:',
  ];
  expect(await readValues([formPage([...card, 'Hòa Giang, ngày 17 tháng 11 năm 2022'])])).not.toHaveProperty(
    'fiveYearsFrom',
  );
  expect(await readValues([formPage([...card, '31/12/2024'])])).toMatchObject({ fiveYearsFrom: '2024-12-31' });
});

it('An address ends before the specks of the next line, and a city is a city', async () => {
  const page = formPage([
    '~GIẤY XÁC NHẬN',
    'Họ và tên: LÊ THỊ HOA',
    'Nơi cư trú: số 12 đường Nguyễn Trãi, phường Tân Lập, quận Yên Khương, thành phô Hòa An,',
    '(@ Dân tộc: Kinh',
  ]);
  expect(await readValues([page])).toMatchObject({
    address: 'số 12 đường Nguyễn Trãi, phường Tân Lập, quận Yên Khương, thành phố Hòa An',
  });
});

it('A changed registration whose change was misread is dated over its signature, not by the first one', async () => {
  const lines = ['~GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP', 'Đăng ký lần đầu: ngày 09 tháng 11 năm 2011'];
  const closing = ['Tên công ty: CÔNG TY MINH KHANG', '', '@Hòa An, ngày 03 tháng 4 năm 2026', '@TRƯỞNG PHÒNG'];
  const dayOf = async (change: string) => (await readValues([formPage([...lines, change, ...closing])]))['issuedDate'];
  expect(await dayOf('Đăng ký thay đổi Ì ần thứ: 4, ngày O3 tháng 4 năm 2026')).toBe('2026-04-03');
});
