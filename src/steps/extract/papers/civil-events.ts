import { defineExtractor, type ExtractorField } from '../../../plugin/index.ts';
import { birthInWords, datesInOrder, identityAgrees, issuedWhereRegistered } from './checks.ts';
import { ISSUER } from './issuers.ts';
import { forms } from './label-forms.ts';
import { HOLDER, namesOf, PLAIN_NAMES, personFields, personPart, TRAITS } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';
import { REGISTRATION } from './registration.ts';

export const CIVIL_EVENTS = [
  defineExtractor({
    kind: 'giay-chung-nhan-ket-hon',
    name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
    version: 1,
    parts: [
      personPart('wife', 'vợ', 'bên nữ', 'nữ', 'bà'),
      personPart('husband', 'chồng', 'bên nam', 'nam', 'ông'),
      {
        name: 'registration',
        starts: [
          /(?:^|[\n\t])(?:noi |da )?dang ky (?:ket hon )?(?:tai|:)|(?:^|[\n\t])noi dang ky/,
          /(?:^|[\n\t])ngay[, ]+thang[, ]+nam dang ky/,
        ],
      },
    ],
    fields: [
      ...spouse('wife', namesOf('vợ', 'người vợ', 'bên nữ', 'của vợ'), ['Vợ', 'Bên nữ', 'Bà']),
      ...spouse('husband', namesOf('chồng', 'người chồng', 'bên nam', 'của chồng'), ['Chồng', 'Bên nam', 'Ông']),
      ...REGISTRATION,
      ISSUER,
    ],
    rules: [
      issuedWhereRegistered,
      couple,
      datesInOrder('wifeBirthDate', 'registrationDate'),
      datesInOrder('husbandBirthDate', 'registrationDate'),
    ],
    samples: [
      {
        lines: [
          'TRÍCH LỤC KẾT HÔN',
          'Họ, chữ đệm, tên vợ: LÊ THỊ HOA',
          'Ngày, tháng, năm sinh: 03/02/1988',
          'Họ, chữ đệm, tên chồng: TRẦN VĂN NAM',
          'Ngày, tháng, năm sinh: 01/05/1985',
        ],
        expect: {
          wifeName: 'Lê Thị Hoa',
          wifeBirthDate: '1988-02-03',
          husbandName: 'Trần Văn Nam',
          husbandBirthDate: '1985-05-01',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'giay-xac-nhan-tinh-trang-hon-nhan',
    name: { vi: 'Giấy xác nhận tình trạng hôn nhân', en: 'Confirmation of marital status' },
    version: 1,
    fields: [
      ...personFields(
        { ...HOLDER, address: 'address' },
        [...namesOf('người được xác nhận', 'người được cấp'), ...PLAIN_NAMES],
        { required: true },
      ),
      ...TRAITS,
      ISSUER,
      {
        key: 'maritalStatus',
        type: 'text',
        labels: forms('Tình trạng hôn nhân | Về tình trạng hôn nhân | Tình trạng hôn nhân hiện tại'),
      },
      {
        key: 'purpose',
        type: 'text',
        labels:
          forms(`Giấy này được cấp để | Mục đích | Mục đích sử dụng | Được cấp để | Giấy này được sử dụng để | Giấy xác nhận này được sử dụng để | Giấy xác nhận này được cấp để | Xác nhận để | Sử dụng để | Mục đích cấp |
      Cấp để | Lý do xin cấp`),
      },
      {
        key: 'validityText',
        type: 'text',
        phrases: [
          /(?:co )?gia tri (?:su dung )?(?:trong )?(?:thoi han )?(?:vong )?:? ?(?<v>\d{1,2} ?(?:\([a-z ]+\) )?thang)/,
          /thoi han (?:su dung|hieu luc|co gia tri)?:? ?(?<v>\d{1,2} ?(?:\([a-z ]+\) )?thang)/,
        ],
      },
      {
        key: 'validUntil',
        type: 'date',
        labels: forms('Có giá trị đến | Có giá trị đến ngày | Có giá trị đến hết ngày'),
        phrases: [/co gia tri (?:su dung )?den (?:het )?(?<v>(?:ngay )?\d{1,2}.{1,7}\d{1,2}.{1,5}\d{4})/],
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
          'Họ, chữ đệm, tên: LÊ THỊ HOA',
          'Ngày, tháng, năm sinh: 03/02/1988',
          'Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai',
          'Giấy này được cấp để: Làm thủ tục kết hôn',
        ],
        expect: {
          holderName: 'Lê Thị Hoa',
          maritalStatus: 'Chưa đăng ký kết hôn với ai',
          purpose: 'Làm thủ tục kết hôn',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'trich-luc-khai-tu',
    name: { vi: 'Trích lục khai tử', en: 'Extract of a death registration' },
    version: 1,
    parts: [personPart('declarant', 'đi khai tử', 'đi khai', 'đi đăng ký', 'đi báo tử', 'yêu cầu', 'khai')],
    fields: [
      ...personFields(
        HOLDER,
        [
          ...namesOf('người chết', 'người đã chết', 'người được khai tử', 'của người chết', 'người tử vong'),
          'Người chết',
          ...PLAIN_NAMES,
        ],
        { required: true },
      ),
      ...TRAITS,
      {
        ...{ key: 'deathDate', type: 'date' },
        labels:
          forms(`Đã chết vào lúc | Chết vào lúc | Ngày chết | Đã chết ngày | Ngày, tháng, năm chết | Chết ngày | Đã chết vào
      | Tử vong lúc | Thời gian chết | Ngày giờ chết | Đã chết lúc | Thời điểm chết | Đã chết vào ngày | Giờ,
      ngày, tháng, năm chết | Ngày mất`),
        phrases: [
          /(?:chet|mat|tu vong)[^\n]{0,40}?(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
      { key: 'deathPlace', type: 'address', labels: forms('Nơi chết | Chết tại | Nơi mất | Nơi tử vong | Tại') },
      {
        key: 'deathCause',
        type: 'text',
        labels: forms('Nguyên nhân chết | Nguyên nhân tử vong | Nguyên nhân | Lý do chết'),
      },
      ...REGISTRATION,
      ISSUER,
    ],
    rules: [
      identityAgrees,
      datesInOrder('holderBirthDate', 'deathDate'),
      datesInOrder('deathDate', 'registrationDate'),
      issuedWhereRegistered,
    ],
    samples: [
      {
        lines: [
          'TRÍCH LỤC KHAI TỬ',
          'Họ, chữ đệm, tên: LÊ VĂN SƠN',
          'Ngày, tháng, năm sinh: 03/02/1938',
          'Đã chết vào lúc: 5 giờ 30 phút, ngày 07 tháng 8 năm 2024',
          'Nơi chết: Tại nhà',
        ],
        expect: { holderName: 'Lê Văn Sơn', deathDate: '2024-08-07' },
      },
    ],
  }),
  defineExtractor({
    kind: 'trich-luc-thay-doi-ho-tich',
    name: { vi: 'Trích lục thay đổi, cải chính hộ tịch', en: 'Extract of a change of civil status' },
    version: 1,
    parts: [personPart('declarant', 'yêu cầu', 'đi đăng ký', 'khai', 'đi khai')],
    fields: [
      ...personFields(
        HOLDER,
        [
          ...namesOf(
            'người được thay đổi',
            'người được cải chính',
            'người được thay đổi, cải chính',
            'người có thay đổi',
            'người được bổ sung',
            'người được thay đổi, cải chính, bổ sung hộ tịch',
            'người được cải chính hộ tịch',
            'người được thay đổi hộ tịch',
            'người được thay đổi/cải chính',
          ),
          ...PLAIN_NAMES,
        ],
        { required: true },
      ),
      ...TRAITS,
      {
        key: 'changeType',
        type: 'text',
        labels:
          forms(`Loại việc | Nội dung đăng ký | Đã đăng ký việc | Đã đăng ký | Loại việc hộ tịch | Việc hộ tịch | Nội dung |
      Đã được`),
        phrases: [/da dang ky (?:viec )?(?<v>(?:thay doi|cai chinh|bo sung|xac dinh lai)[^\n:]{0,60})/],
      },
      {
        key: 'changedField',
        type: 'text',
        labels:
          forms(`Nội dung thay đổi | Nội dung thay đổi, cải chính | Nội dung cải chính | Nội dung thay đổi, cải chính, bổ
      sung | Thông tin thay đổi | Mục được cải chính | Mục thay đổi | Phần được cải chính | Thông tin được cải
      chính | Mục`),
      },
      {
        key: 'oldValue',
        type: 'text',
        labels:
          forms(`Từ | Nội dung cũ | Trước khi thay đổi | Thông tin cũ | Trước cải chính | Trước khi cải chính | Đã ghi là | Đã đăng ký là | Trước đây ghi là | Đã khai là |
      Cũ | Nội dung đã đăng ký | Nay ghi là`),
        phrases: [/(?:^|[\n\t ])tu[: ]{1,3}["“](?<v>[^\n"”]{1,60})/],
      },
      {
        key: 'newValue',
        type: 'text',
        labels:
          forms(`Thành | Nội dung mới | Sau khi thay đổi | Thông tin mới | Sau cải chính | Sau khi cải chính | Nay cải chính
      thành | Nay thay đổi thành | Nay đổi thành | Nay bổ sung là | Nay xác định lại là | Nay sửa thành | Mới | Cải chính thành | Thay đổi thành | Nội dung sau khi thay đổi`),
        phrases: [/ thanh[: ]{1,3}["“](?<v>[^\n"”]{1,60})/],
      },
      {
        key: 'reason',
        type: 'text',
        labels: forms('Lý do | Lý do thay đổi | Lý do cải chính | Lý do thay đổi, cải chính | Căn cứ'),
        part: ANYWHERE,
      },
      ...REGISTRATION,
      ISSUER,
    ],
    rules: [birthInWords, identityAgrees, issuedWhereRegistered],
    samples: [
      {
        lines: [
          'TRÍCH LỤC CẢI CHÍNH HỘ TỊCH',
          'Họ, chữ đệm, tên: LÊ THỊ HOA',
          'Ngày, tháng, năm sinh: 03/02/1988',
          'Nội dung cải chính: Họ, chữ đệm, tên',
          'Nội dung cũ: Lê Thị Hóa',
          'Nội dung mới: Lê Thị Hoa',
        ],
        expect: { holderName: 'Lê Thị Hoa', oldValue: 'Lê Thị Hóa', newValue: 'Lê Thị Hoa' },
      },
    ],
  }),
];

function spouse(who: 'wife' | 'husband', names: readonly string[], short: readonly string[]): ExtractorField[] {
  const keys = { name: `${who}Name`, birthDate: `${who}BirthDate`, id: `${who}Id`, address: `${who}Address` };
  return personFields(keys, [...names, ...short, ...PLAIN_NAMES], { part: who });
}

function couple(values: Parameters<typeof identityAgrees>[0]) {
  return (['wife', 'husband'] as const).flatMap((who) =>
    identityAgrees({
      holderId: values[`${who}Id`] ?? null,
      holderBirthDate: values[`${who}BirthDate`] ?? null,
      sex: who === 'wife' ? 'Nữ' : 'Nam',
    }).flatMap(({ key, ...finding }) => (key === 'sex' ? [] : [{ ...finding, key: key.replace(/^holder/, who) }])),
  );
}
