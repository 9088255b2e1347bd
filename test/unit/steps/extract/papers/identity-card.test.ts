import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../../../src/domain/index.ts';
import { formPage } from '../../../../support/form-page.ts';
import { readValues } from '../../../../support/read-values.ts';

const FRONT = [
  '~SOCIALIST REPUBLIC OF VIET NAM',
  '~CĂN CƯỚC CÔNG DÂN',
  '~Citizen Identity Card',
  'Số / No.: 038188004321',
  'Họ và tên / Full name:',
  'LÊ THỊ HOA',
  'Ngày sinh / Date of birth: 03/02/1988',
  'Giới tính / Sex: Nữ  |  Quốc tịch / Nationality: Việt Nam',
  'Quê quán / Place of origin:',
  'Tân Lập, Yên Khương, Thanh Hóa',
  'Nơi thường trú / Place of residence: Thôn 3,',
  'Tân Lập, Yên Khương, Thanh Hóa',
  'Có giá trị đến: 03/02/2028',
];

const BACK = [
  'Đặc điểm nhân dạng / Personal identification:',
  'Sẹo chấm cách 1 cm dưới đuôi mắt trái',
  'Ngày, tháng, năm / Date, month, year: 10/07/2021',
  'CỤC TRƯỞNG CỤC CẢNH SÁT',
  'QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
];

describe('thẻ căn cước', () => {
  it('of two sides is whole, and its zone confirms the print', async () => {
    const page = formPage([...FRONT, '', ...BACK, ...mrz('038188004321', '880203', 'F', '280203', 'LE<<THI<HOA')]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'can-cuoc',
      typeCode: '32',
      holderName: 'Lê Thị Hoa',
      holderId: '038188004321',
      holderBirthDate: '1988-02-03',
      sex: 'Nữ',
      nationality: 'Việt Nam',
      placeOfOrigin: 'Tân Lập, Yên Khương, Thanh Hóa',
      placeOfResidence: 'Thôn 3, Tân Lập, Yên Khương, Thanh Hóa',
      validUntil: '2028-02-03',
      issuedDate: '2021-07-10',
      organName: 'CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
      completeness: 'whole',
      term: 'until',
    });
  });

  it('is signed below the signer’s office, though its words ran together', async () => {
    const office = BACK.map((line) => line.replace('CỤC TRƯỞNG CỤC CẢNH SÁT', '- CỤCTRƯỞNGCỤCCẢNHSÁT -'));
    expect(await readValues([formPage([...FRONT, ...office, '', 'Trương Trọng Trưởng'])])).toMatchObject({
      signerName: 'Trương Trọng Trưởng',
    });
  });

  it('of which only one side was scanned says so', async () => {
    expect(await readValues([formPage(FRONT)])).toMatchObject({ completeness: 'front-only', paperKind: 'can-cuoc' });
    const back = formPage([...BACK, ...mrz('038188004321', '880203', 'F', '280203', 'LE<<THI<HOA')], { head: false });
    expect(await readValues([back])).toMatchObject({
      paperKind: 'can-cuoc',
      completeness: 'back-only',
      holderId: '038188004321',
      holderBirthDate: '1988-02-03',
    });
  });

  it('on two pages is one paper', async () => {
    expect(await readValues([formPage(FRONT), formPage(BACK, { head: false })])).toMatchObject({
      completeness: 'whole',
    });
  });

  it('of 2024 has other labels, and no term for the old', async () => {
    const front = formPage([
      '~CĂN CƯỚC',
      '~IDENTITY CARD',
      'Số định danh cá nhân / Personal identification number:',
      '038053004321',
      'Họ, chữ đệm và tên khai sinh / Full name:',
      'LÊ THỊ HOA',
      'Ngày, tháng, năm sinh / Date of birth:',
      '03/02/1953',
      'Giới tính / Sex:  |  Quốc tịch / Nationality:',
      'Nam  |  Việt Nam',
    ]);
    const back = formPage(
      [
        'Nơi cư trú / Place of residence:',
        'Thôn 3, Xã Tân Lập, Tỉnh Thanh Hóa',
        'Nơi đăng ký khai sinh / Place of birth registration:',
        'Xã Tân Lập, Tỉnh Thanh Hóa',
        'Ngày, tháng, năm cấp / Date of issue: 12/08/2024',
        'Ngày, tháng, năm hết hạn / Date of expiry: Không thời hạn',
        'BỘ CÔNG AN / MINISTRY OF PUBLIC SECURITY',
      ],
      { head: false },
    );
    expect(await readValues([front, back])).toMatchObject({
      paperKind: 'can-cuoc',
      holderName: 'Lê Thị Hoa',
      holderId: '038053004321',
      holderBirthDate: '1953-02-03',
      sex: 'Nam',
      nationality: 'Việt Nam',
      placeOfResidence: 'Thôn 3, Xã Tân Lập, Tỉnh Thanh Hóa',
      issuedDate: '2024-08-12',
      validUntil: 'Không thời hạn',
      organName: 'BỘ CÔNG AN',
      term: 'indefinite',
      completeness: 'whole',
    });
  });

  it('holds a value that the QR code contradicts', async () => {
    const qr = '038188004327|171234567|Lê Thị Hoa|03021988|Nữ|Thôn 3, Tân Lập|10072021';
    const values = await readValues([formPage(FRONT)], [qr]);
    expect(values).toMatchObject({ holderId: '? CODE_DIFFERS', holderName: 'Lê Thị Hoa', formerId: '171234567' });
  });

  it('takes from the QR code what the print does not give', async () => {
    const qr = '038188004321||Lê Thị Hoa|03021988|Nữ|Thôn 3, Tân Lập|10072021|||Lê Văn Ba|';
    const unread = FRONT.map((line) => line.replace('038188004321', '0381BB0O4321'));
    expect(await readValues([formPage(unread)], [qr])).toMatchObject({
      holderId: '038188004321',
      issuedDate: '2021-07-10',
    });
  });

  it('holds a number whose sex or year is another than printed', async () => {
    const man = FRONT.map((line) => line.replace('Sex: Nữ', 'Sex: Nam'));
    expect(await readValues([formPage(man)])).toMatchObject({ holderId: '? ID_SEX', sex: '? ID_SEX' });
    const older = FRONT.map((line) => line.replace('03/02/1988', '03/02/1986'));
    expect(await readValues([formPage(older)])).toMatchObject({
      holderId: '? ID_BIRTH_YEAR',
      holderBirthDate: '? ID_BIRTH_YEAR',
    });
  });
});

it('reads the former identity card', async () => {
  const page = formPage([
    '~GIẤY CHỨNG MINH NHÂN DÂN',
    'SỐ 171234567',
    'Họ tên: LÊ THỊ HOA',
    'Sinh ngày: 03-02-1968',
    'Nguyên quán: Tân Lập, Thanh Hóa',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'cmnd',
    holderName: 'Lê Thị Hoa',
    holderId: '171234567',
    holderBirthDate: '1968-02-03',
  });
});

/** Three lines with right check digits. */
function mrz(id: string, birth: string, sex: string, expiry: string, name: string): string[] {
  const document = id.slice(3);
  const first = `IDVNM${document}${checkDigit(document)}${id}<<0`;
  const head = `${birth}${checkDigit(birth)}`;
  const tail = `${expiry}${checkDigit(expiry)}`;
  const whole = checkDigit(`${first.slice(5)}${head}${tail}${'<'.repeat(11)}`);
  return [first, `${head}${sex}${tail}VNM${'<'.repeat(11)}${whole}`, name.padEnd(30, '<')];
}
