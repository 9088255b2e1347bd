import {
  defineExtractor,
  type ExtractorField,
  type PaperPart,
  type PaperValues,
  type RuleFinding,
} from '../../../plugin/index.ts';
import { birthInWords, datesInOrder, identityAgrees, issuedWhereRegistered } from './checks.ts';
import { ISSUER } from './issuers.ts';
import { forms } from './label-forms.ts';
import { HOLDER, namesOf, PLAIN_NAMES, personFields, personPart, TRAITS } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';
import { REGISTRATION } from './registration.ts';

const PARENTS: readonly PaperPart[] = [
  personPart('mother', 'mẹ', 'mẹ đẻ'),
  personPart('father', 'cha', 'bố', 'cha đẻ'),
  personPart(
    'declarant',
    'đi khai sinh',
    'đi khai',
    'đi đăng ký',
    'đi đăng ký khai sinh',
    'yêu cầu',
    'khai',
    'nhận cha, mẹ, con',
  ),
  {
    name: 'registration',
    starts: [
      /(?:^|[\n\t])(?:noi |da )?dang ky (?:khai sinh )?(?:tai|:)|(?:^|[\n\t])noi dang ky/,
      /(?:^|[\n\t])ngay[, ]+thang[, ]+nam dang ky/,
    ],
  },
];

const MOTHER = namesOf('mẹ', 'người mẹ', 'của mẹ', 'của người mẹ', 'mẹ đẻ');
const FATHER = namesOf('cha', 'người cha', 'của cha', 'của người cha', 'bố', 'người bố', 'cha đẻ');
const CHILD = [
  ...namesOf('con', 'trẻ', 'người được khai sinh', 'người được đăng ký khai sinh', 'của người được khai sinh'),
  ...PLAIN_NAMES,
];

const BIRTH_FIELDS: readonly ExtractorField[] = [
  ...personFields(HOLDER, CHILD, { required: true }),
  ...TRAITS,
  { key: 'birthPlace', type: 'address', labels: ['Nơi sinh', 'Sinh tại'] },
  { key: 'homeTown', type: 'address', labels: ['Quê quán', 'Nguyên quán'] },
  { key: 'motherName', type: 'name', labels: [...MOTHER, 'Mẹ', 'Người mẹ'], part: 'mother' },
  { key: 'motherName', type: 'name', labels: PLAIN_NAMES, part: 'mother' },
  {
    key: 'motherBirthYear',
    type: 'text',
    labels: forms('Năm sinh | Sinh năm | Ngày, tháng, năm sinh | Ngày sinh'),
    part: 'mother',
    shape: /(?<v>\d{4})(?!\d)/,
  },
  { key: 'fatherName', type: 'name', labels: [...FATHER, 'Cha', 'Bố', 'Người cha'], part: 'father' },
  { key: 'fatherName', type: 'name', labels: PLAIN_NAMES, part: 'father' },
  {
    key: 'fatherBirthYear',
    type: 'text',
    labels: forms('Năm sinh | Sinh năm | Ngày, tháng, năm sinh | Ngày sinh'),
    part: 'father',
    shape: /(?<v>\d{4})(?!\d)/,
  },
  {
    ...{ key: 'declarantName', type: 'name', part: 'declarant' },
    labels: [
      ...namesOf(
        'người đi khai sinh',
        'người đi khai',
        'người đi đăng ký',
        'người đi đăng ký khai sinh',
        'người yêu cầu',
      ),
      'Người đi khai sinh',
      'Người đi khai',
      ...PLAIN_NAMES,
    ],
  },
  ...REGISTRATION,
  ISSUER,
];

export const BIRTH_PAPERS = [
  defineExtractor({
    kind: 'giay-khai-sinh',
    name: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
    version: 1,
    parts: PARENTS,
    fields: BIRTH_FIELDS,
    rules: [birthInWords, identityAgrees, datesInOrder('holderBirthDate', 'registrationDate'), issuedWhereRegistered],
    samples: [
      {
        lines: [
          'GIẤY KHAI SINH',
          'Họ, chữ đệm, tên: PHẠM GIA HUY',
          'Ngày, tháng, năm sinh: 04/03/2019    Giới tính: Nam',
          'Số định danh cá nhân: 038219000127',
          'Họ, chữ đệm, tên người mẹ: Lê Thị Hoa',
        ],
        expect: {
          holderName: 'Phạm Gia Huy',
          holderBirthDate: '2019-03-04',
          holderId: '038219000127',
          motherName: 'Lê Thị Hoa',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'trich-luc-khai-sinh',
    name: { vi: 'Trích lục khai sinh', en: 'Extract of a birth registration' },
    version: 1,
    parts: PARENTS,
    fields: BIRTH_FIELDS,
    rules: [birthInWords, identityAgrees, datesInOrder('holderBirthDate', 'registrationDate'), issuedWhereRegistered],
    samples: [
      {
        lines: [
          'TRÍCH LỤC KHAI SINH',
          'Họ, chữ đệm, tên: LÊ THỊ HOA',
          'Ngày, tháng, năm sinh: 03/02/1988',
          'Đăng ký khai sinh tại: Ủy ban nhân dân xã Tân Lập',
          'Số: 45 ngày: 10/02/1988',
        ],
        expect: {
          holderName: 'Lê Thị Hoa',
          holderBirthDate: '1988-02-03',
          registrationDate: '1988-02-10',
          registrationNumber: '45',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'giay-chung-sinh',
    name: { vi: 'Giấy chứng sinh', en: 'Notice of birth' },
    version: 1,
    parts: [personPart('father', 'cha', 'bố', 'chồng'), personPart('child', 'con', 'trẻ', 'dự định đặt tên con', 'bé')],
    fields: [
      ...personFields(
        { ...HOLDER, address: 'address' },
        [
          ...MOTHER,
          ...namesOf('mẹ hoặc người nuôi dưỡng', 'mẹ/người nuôi dưỡng', 'mẹ/Người nuôi dưỡng', 'sản phụ'),
          'Mẹ',
          'Sản phụ',
          ...PLAIN_NAMES,
        ],
        { required: true },
      ),
      { key: 'fatherName', type: 'name', labels: [...FATHER, ...namesOf('chồng'), 'Cha', 'Người cha'], part: ANYWHERE },
      {
        key: 'childName',
        type: 'name',
        labels: [
          'Dự định đặt tên con',
          'Dự định đặt tên con là',
          'Tên con',
          'Dự kiến đặt tên con là',
          'Dự kiến đặt tên con',
          'Tên dự kiến của con',
          'Tên dự kiến',
          ...namesOf('con', 'trẻ'),
        ],
        part: ANYWHERE,
      },
      {
        key: 'childSex',
        type: 'sex',
        labels: forms('Giới tính của con | Giới tính | Giới tính con | Giới tính của trẻ | Giới tính trẻ'),
        part: ANYWHERE,
      },
      {
        key: 'childWeight',
        type: 'text',
        labels: forms('Cân nặng | Cân nặng của con | Cân nặng khi sinh | Trọng lượng | Cân nặng (gam)'),
        part: ANYWHERE,
        shape: /^(?<v>[\d.,]+ ?(?:gam|gram|gr|g|kg)?)/iu,
      },
      {
        ...{ key: 'childBirthDate', type: 'date', part: ANYWHERE },
        labels:
          forms(`Đã sinh con vào lúc | Đã sinh con lúc | Sinh con vào lúc | Sinh lúc | Đã sinh con vào | Thời gian sinh |
      Ngày sinh con | Ngày giờ sinh | Đã sinh vào lúc | Ngày sinh của con | Ngày, giờ sinh con`),
        phrases: [/sinh con[^\n]{0,50}?ngay:? ?(?<v>\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/],
      },
      { key: 'birthPlace', type: 'address', labels: forms('Tại | Nơi sinh | Sinh tại | Nơi sinh con'), part: ANYWHERE },
    ],
    rules: [identityAgrees, datesInOrder('holderBirthDate', 'childBirthDate'), issuedWhereBorn],
    samples: [
      {
        lines: [
          'GIẤY CHỨNG SINH',
          'Họ và tên mẹ: Lê Thị Hoa',
          'Năm sinh: 1988',
          'Số CCCD: 038188004321',
          'Cân nặng: 3200 gam',
        ],
        expect: { holderName: 'Lê Thị Hoa', holderId: '038188004321', childWeight: '3200 gam' },
      },
    ],
  }),
];

/** A health station attests births of its own. */
function issuedWhereBorn({ organName, birthPlace }: PaperValues): RuleFinding[] {
  return !organName && birthPlace ? [{ key: 'organName', sameAs: 'birthPlace' }] : [];
}
