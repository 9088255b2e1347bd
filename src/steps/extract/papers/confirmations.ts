import { defineExtractor } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { CONTACT } from './contact-fields.ts';
import { ISSUER } from './issuers.ts';
import { forms } from './label-forms.ts';
import { HOLDER, nameBehind, namesOf, PLAIN_NAMES, personFields, TRAITS } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';

const CONFIRMED = [
  ...namesOf('người được xác nhận', 'chủ hộ', 'công dân', 'người đề nghị'),
  ...forms(`Xác nhận ông | Xác nhận bà | Xác nhận ông/bà | Xác nhận ông (bà) | Xác nhận | Chứng nhận ông | Chứng nhận bà
      | Chứng nhận hộ | Chứng nhận | Chủ hộ | Hộ ông | Hộ bà | Hộ ông/bà | Hộ ông (bà) | Hộ gia đình ông | Hộ gia
      đình bà | Hộ gia đình ông/bà | Hộ gia đình ông (bà) | Công nhận hộ | Tên chủ hộ`),
  ...PLAIN_NAMES,
];
const CONFIRMS = [
  nameBehind(
    'xac nhan ong',
    'xac nhan ba',
    'xac nhan',
    'chung nhan',
    'ho gia dinh ong',
    'ho gia dinh ba',
    'ho gia dinh',
    'ho ong',
    'ho ba',
    'cong nhan ho',
    'chu ho',
    'ong/ba',
    'ong \\(ba\\)',
  ),
];

export const CONFIRMATIONS = [
  defineExtractor({
    kind: 'giay-xac-nhan',
    name: { vi: 'Giấy xác nhận', en: 'Confirmation by the commune' },
    version: 1,
    fields: [
      ...personFields({ ...HOLDER, address: 'address' }, CONFIRMED, { phrases: CONFIRMS }),
      ...TRAITS,
      ISSUER,
      {
        key: 'confirmedMatter',
        type: 'text',
        labels: forms('Nội dung xác nhận | Xác nhận | Xác nhận nội dung | Nội dung | Xác nhận về việc | Về việc'),
      },
      {
        key: 'purpose',
        type: 'text',
        labels: forms(`Mục đích | Giấy này được cấp để | Mục đích sử dụng | Lý do xác nhận | Để | Được cấp để`),
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: ['GIẤY XÁC NHẬN', 'Xác nhận ông/bà: Lê Thị Hoa, sinh ngày 03/02/1988, CCCD số 038188004321'],
        expect: { holderName: 'Lê Thị Hoa', holderId: '038188004321', holderBirthDate: '1988-02-03' },
      },
    ],
  }),
  defineExtractor({
    kind: 'giay-chung-nhan',
    name: { vi: 'Giấy chứng nhận', en: 'Certificate' },
    version: 1,
    fields: [
      ...personFields({ ...HOLDER, address: 'address' }, CONFIRMED, { phrases: CONFIRMS }),
      ...TRAITS,
      ISSUER,
      {
        key: 'povertyType',
        type: 'text',
        phrases: [
          /(?:la |thuoc (?:dien )?|giay chung nhan[\s]+)(?<v>ho (?:can )?ngheo)/,
          /(?<v>ho (?:can )?ngheo)(?= nam)/,
        ],
        labels: forms('Diện | Phân loại | Thuộc diện | Loại hộ | Phân loại hộ'),
      },
      { key: 'householdCode', type: 'figure', labels: forms('Mã hộ | Mã số hộ | Mã hộ gia đình | Mã hộ nghèo') },
      {
        key: 'year',
        type: 'figure',
        labels: forms('Năm | Giai đoạn | Năm công nhận'),
        shape: /^(?<v>20\d{2})/u,
        phrases: [/ho (?:can )?ngheo (?:theo chuan [^\n]{0,40})?nam (?<v>20\d{2})/, /trong nam (?<v>20\d{2})/],
      },
      {
        key: 'members',
        type: 'figure',
        labels:
          forms(`Số nhân khẩu | Số thành viên | Số khẩu | Số người trong hộ | Tổng số nhân khẩu | Số thành viên trong hộ |
      Nhân khẩu`),
        shape: /^(?<v>\d{1,2})/u,
      },
      {
        key: 'validFrom',
        type: 'date',
        labels: forms('Có giá trị từ | Có giá trị từ ngày | Hiệu lực từ | Từ ngày'),
        phrases: [
          /gia tri (?:su dung )?(?:ke )?tu (?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
      {
        key: 'validUntil',
        type: 'date',
        labels: forms('Có giá trị đến | Có giá trị đến ngày | Có giá trị đến hết ngày | Đến ngày'),
        phrases: [
          /(?:gia tri|hieu luc)[^\n]{0,60}?den (?:het )?(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: ['GIẤY CHỨNG NHẬN', 'HỘ NGHÈO', 'Chủ hộ: Lê Thị Hoa', 'Mã hộ: 0123456'],
        expect: { holderName: 'Lê Thị Hoa', householdCode: '0123456' },
      },
    ],
  }),
  defineExtractor({
    kind: 'xac-nhan-cu-tru',
    name: { vi: 'Xác nhận thông tin về cư trú', en: 'Confirmation of residence' },
    version: 1,
    parts: [{ name: 'members', starts: [/(?:^|[\n\t])(?:\d{1,2}[.)] ?)?(?:thong tin (?:ve )?)?(?:cac )?thanh vien/] }],
    fields: [
      ...personFields(HOLDER, [...PLAIN_NAMES, ...namesOf('người được xác nhận', 'công dân')], { required: true }),
      ...TRAITS,
      ISSUER,
      ...CONTACT.filter(({ key }) => key === 'phone'),
      {
        key: 'permanentAddress',
        type: 'address',
        labels: forms(`Nơi thường trú | Thường trú | Địa chỉ thường trú | Nơi đăng ký thường trú | Thường trú tại`),
      },
      {
        key: 'temporaryAddress',
        type: 'address',
        labels: forms('Nơi tạm trú | Tạm trú | Địa chỉ tạm trú | Nơi đăng ký tạm trú | Tạm trú tại'),
      },
      {
        key: 'currentAddress',
        type: 'address',
        labels: forms(
          `Nơi ở hiện tại | Nơi ở hiện nay | Chỗ ở hiện nay | Nơi ở | Chỗ ở hiện tại | Nơi cư trú hiện tại`,
        ),
      },
      {
        key: 'householderName',
        type: 'name',
        part: ANYWHERE,
        labels: namesOf('chủ hộ', 'của chủ hộ').concat('Chủ hộ'),
      },
      {
        key: 'relationToHouseholder',
        type: 'text',
        part: ANYWHERE,
        labels: forms('Quan hệ với chủ hộ | Mối quan hệ với chủ hộ | Quan hệ'),
      },
      {
        key: 'householderId',
        type: 'id',
        part: ANYWHERE,
        labels:
          forms(`Số định danh cá nhân của chủ hộ | Số ĐDCN của chủ hộ | Số định danh chủ hộ | Số định danh cá nhân chủ hộ |
      Số định danh của chủ hộ | Số CCCD của chủ hộ | Số CCCD chủ hộ | ĐDCN của chủ hộ | Số định danh cá nhân/CMND
      của chủ hộ`),
      },
      {
        key: 'validUntil',
        type: 'date',
        part: ANYWHERE,
        labels: forms('Có giá trị đến | Có giá trị đến ngày | Có giá trị đến hết ngày'),
        phrases: [
          /(?:gia tri|hieu luc)[^\n]{0,60}?den (?:het )?(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ',
          '1. Họ, chữ đệm và tên: LÊ THỊ HOA',
          '3. Số định danh cá nhân: 038188004321',
          '8. Nơi thường trú: thôn 3, xã Tân Lập',
          'Xác nhận này có giá trị đến ngày 05 tháng 6 năm 2027',
        ],
        expect: { holderName: 'Lê Thị Hoa', holderId: '038188004321', validUntil: '2027-06-05' },
      },
    ],
  }),
];
