import { defineExtractor, type ExtractorField, type PaperPart } from '../../../plugin/index.ts';
import { birthInWords, identityAgrees } from './checks.ts';
import { CONTACT } from './contact-fields.ts';
import { forms } from './label-forms.ts';
import { HOLDER, nameBehind, namesOf, PLAIN_NAMES, personFields, TRAITS } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';
import { REGISTRATION } from './registration.ts';

const APPLICANT = [
  ...namesOf(
    'người yêu cầu',
    'người làm đơn',
    'người khai',
    'người đề nghị',
    'chủ hộ',
    'tôi',
    'người đăng ký',
    'người có yêu cầu',
    'người nộp',
    'người viết đơn',
    'chủ đầu tư',
    'chủ hộ kinh doanh',
  ),
  ...forms(`Tên tôi là | Tôi tên là | Tôi tên | Tôi là | Người yêu cầu | Người làm đơn | Người khai | Người đề nghị |
      Chủ hộ | Tên chủ hộ | Họ và tên tôi là`),
  ...PLAIN_NAMES.filter((label) => !['Ông', 'Bà'].includes(label)),
];

/** Where a form goes on to other people than the one who fills it in. */
const OTHERS: readonly PaperPart[] = [
  {
    name: 'other',
    starts: [
      /(?:^|[\n\t])(?:(?:\(?[\divxa-h]{1,3}[.)/]+|[-+*•]) ?)?(?:ho[, ]+)?(?:chu dem[, ]+)?(?:va )?ten (?:cua )?(?:nguoi )?(?:me|cha|bo|vo|chong|con|tre|duoc|chet|da chet|uy quyen)(?![a-z])/,
      /(?:^|[\n\t])(?:(?:[ivx]+|\d|[a-h])[.)] ?)(?:thong tin (?:ve )?)?(?:nguoi (?:duoc|chet|me|cha|giam ho)|ben (?:nu|nam)|vo|chong)(?![a-z])/,
      /(?:de nghi|yeu cau)[^\n]{0,60}(?:cho (?:nguoi|con|chau|tre) co ten|khai sinh cho|khai tu cho)/,
    ],
  },
];

const FORM_FIELDS: readonly ExtractorField[] = [
  ...personFields({ ...HOLDER, address: 'address' }, APPLICANT, {
    phrases: [nameBehind('ten toi la', 'toi ten la', 'toi ten', 'toi la')],
  }),
  ...TRAITS,
  ...CONTACT,
  {
    key: 'relation',
    type: 'text',
    part: ANYWHERE,
    labels:
      forms(`Quan hệ với người được khai sinh | Quan hệ với người chết | Quan hệ | Quan hệ với người được cấp | Quan hệ
      với chủ hộ | Quan hệ với người đã chết | Quan hệ với người được xác nhận tình trạng hôn nhân | Quan hệ với
      người được cấp bản sao | Quan hệ với người được cấp bản sao trích lục hộ tịch`),
  },
  { key: 'homeTown', type: 'address', labels: ['Quê quán'] },
  { key: 'birthPlace', type: 'address', labels: ['Nơi sinh'] },
  {
    key: 'purpose',
    type: 'text',
    part: ANYWHERE,
    labels: forms('Mục đích | Mục đích sử dụng | Mục đích cấp bản sao | Mục đích xác nhận'),
  },
  { key: 'motherName', type: 'name', part: ANYWHERE, labels: [...namesOf('mẹ', 'người mẹ')] },
  { key: 'fatherName', type: 'name', part: ANYWHERE, labels: [...namesOf('cha', 'người cha', 'bố')] },
  ...REGISTRATION.filter(({ key }) => key === 'registrationDate' || key === 'registrationPlace'),
];

export const FORMS = [
  defineExtractor({
    kind: 'to-khai',
    name: { vi: 'Tờ khai', en: 'Declaration form' },
    version: 1,
    parts: OTHERS,
    fields: FORM_FIELDS.map((field) => (field.key === 'holderName' ? { ...field, required: true } : field)),
    rules: [birthInWords, identityAgrees],
    samples: [
      {
        lines: [
          'TỜ KHAI',
          'Họ, chữ đệm, tên người yêu cầu: Lê Thị Hoa........',
          'Nơi cư trú: thôn 3, xã Tân Lập......',
          'Số CCCD: 038188004321',
        ],
        expect: { holderName: 'Lê Thị Hoa', holderId: '038188004321' },
      },
    ],
  }),
  defineExtractor({
    kind: 'don',
    name: { vi: 'Đơn', en: 'Application' },
    version: 1,
    parts: OTHERS,
    fields: FORM_FIELDS,
    rules: [identityAgrees],
    samples: [
      {
        lines: ['ĐƠN ĐỀ NGHỊ', 'Tôi tên là: Lê Thị Hoa, sinh ngày 03/02/1988', 'Số điện thoại: 0912345678'],
        expect: { holderName: 'Lê Thị Hoa', holderBirthDate: '1988-02-03', phone: '0912345678' },
      },
    ],
  }),
  defineExtractor({
    kind: 'don-dang-ky-dat-dai',
    name: { vi: 'Đơn đăng ký đất đai', en: 'Land registration form' },
    version: 1,
    parts: OTHERS,
    fields: FORM_FIELDS,
    rules: [identityAgrees],
    samples: [
      {
        lines: ['ĐƠN ĐĂNG KÝ ĐẤT ĐAI', 'Họ và tên: Lê Thị Hoa', 'Số CCCD: 038188004321'],
        expect: { holderName: 'Lê Thị Hoa', holderId: '038188004321' },
      },
    ],
  }),
  defineExtractor({
    kind: 'so-yeu-ly-lich',
    name: { vi: 'Sơ yếu lý lịch', en: 'Curriculum vitae' },
    version: 1,
    parts: OTHERS,
    fields: FORM_FIELDS,
    rules: [identityAgrees],
    samples: [
      {
        lines: ['SƠ YẾU LÝ LỊCH', 'Họ và tên: LÊ THỊ HOA', 'Sinh ngày: 03/02/1988'],
        expect: { holderName: 'Lê Thị Hoa', holderBirthDate: '1988-02-03' },
      },
    ],
  }),
];
