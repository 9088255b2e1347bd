import { defineExtractor, type ExtractorField } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { HEADED_ISSUER } from './issuers.ts';
import { forms } from './label-forms.ts';
import { HOLDER, nameBehind, namesOf, PLAIN_NAMES, personFields, TRAITS } from './person-labels.ts';

const AWARDED = [
  'Cấp cho',
  'Cho',
  'Cấp cho học viên',
  'Chứng nhận',
  'Upon',
  'Cấp cho ông/bà',
  'Cấp cho ông (bà)',
  'Chứng nhận ông/bà',
  'Chứng nhận ông (bà)',
  'Học viên',
  'Tên',
  ...namesOf('học viên', 'người học', 'sinh viên', 'người được cấp bằng'),
];

const RECORDS: readonly ExtractorField[] = [
  {
    key: 'diplomaSerial',
    type: 'figure',
    labels: forms(
      `Số hiệu | Số hiệu bằng | Số hiệu văn bằng | Số hiệu chứng chỉ | Serial number | Số bằng | Số seri | No`,
    ),
    shape: /^(?<v>[\p{L}\d][\p{L}\d./-]*(?: [A-Z\d][\p{L}\d./-]*)?)/u,
  },
  {
    key: 'registryNumber',
    type: 'figure',
    labels:
      forms(`Số vào sổ | Số vào sổ gốc | Số vào sổ cấp bằng | Vào sổ số | Số vào sổ gốc cấp bằng | Số vào sổ cấp chứng
      chỉ | Số vào sổ gốc cấp chứng chỉ | Vào sổ cấp bằng số | Vào sổ cấp chứng chỉ số | Reg. No | Số vào sổ gốc
      cấp bằng tốt nghiệp | Số vào sổ cấp chứng nhận | Registration number | Vào sổ cấp chứng chỉ | Vào sổ gốc số`),
    shape: /^(?<v>[\p{L}\d][\p{L}\d./-]*)/u,
  },
  {
    key: 'grade',
    type: 'text',
    labels:
      forms(`Xếp loại | Xếp loại tốt nghiệp | Xếp hạng | Xếp loại bằng | Hạng tốt nghiệp | Loại | Kết quả | Xếp loại đào
      tạo | Degree classification | Hạng | Đạt loại | Kết quả xếp loại`),
    // Where a pen's grade was lost, the line of place and date follows.
    shape: /^(?!.*(?<!\p{L})ngày(?!\p{L}))(?<v>.+)$/u,
  },
  { key: 'birthPlace', type: 'address', labels: forms('Nơi sinh | Sinh tại | Tại | Quê quán') },
];

const BORN: readonly RegExp[] = [
  /\b(?:sinh ngay|ngay sinh|sinh)[: ]{1,3}(?:ngay )?(?<v>\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
];
const AWARD_PHRASES = [
  nameBehind('cap cho', 'chung nhan', 'cho'),
  /(?:^|[\n\t])(?:cap cho|cho|chung nhan)[: ]*\n(?:(?:ong|ba|anh|chi)[ :/()]{1,3}){0,3}(?<v>[a-z][^\n\t]{3,50})/,
];

export const EDUCATION = [
  defineExtractor({
    kind: 'bang-tot-nghiep',
    name: { vi: 'Bằng tốt nghiệp', en: 'Diploma' },
    version: 1,
    ownHead: true,
    marks: [
      /(?:^|[\n\t])bang (?:tot nghiep|cu nhan|ky su|thac si|tien si|cao dang|dai hoc|trung cap|bac si|duoc si)/,
      /the degree [a-z]{2,3} (?:bachelor|engineer|master|doctor)/,
    ],
    fields: [
      ...personFields(HOLDER, [...AWARDED, ...PLAIN_NAMES], { required: true, phrases: AWARD_PHRASES }),
      { key: 'holderBirthDate', type: 'date', phrases: BORN, labels: ['Date of birth'] },
      ...TRAITS,
      HEADED_ISSUER,
      {
        key: 'degreeLevel',
        type: 'text',
        phrases: [
          /(?:^|[\n\t])(?<v>bang (?:tot nghiep|cu nhan|ky su|thac si|tien si|cao dang|dai hoc|trung cap|bac si|duoc si)[^\n\t:]{0,50}(?:\n(?:trung hoc|bo tuc|cao dang|dai hoc|trung cap|thpt|thcs)[^\n\t:]{0,40})?)(?=\n|\t|$)/,
        ],
      },
      {
        key: 'major',
        type: 'text',
        labels:
          forms(`Ngành | Ngành đào tạo | Chuyên ngành | Ngành học | Ngành, nghề | Ngành/nghề | Nghề | Major | Ngành, chuyên
      ngành`),
      },
      {
        key: 'graduationYear',
        type: 'figure',
        labels:
          forms(`Năm tốt nghiệp | Tốt nghiệp năm | Khóa thi | Khóa thi năm | Kỳ thi năm | Khóa năm | Năm | Tốt nghiệp khóa thi năm | Kỳ thi | Year of graduation | Khóa ngày | Khóa thi ngày | Khoá
      thi`),
        shape: /(?<v>(?:19|20)\d{2})(?!\d)/,
        phrases: [/(?:nam tot nghiep|tot nghiep nam)[: ]{1,3}(?<v>(?:19|20)\d{2})/],
      },
      {
        key: 'school',
        type: 'text',
        labels:
          forms(`Học sinh trường | Trường | Là học sinh trường | Đã học tại trường | Học tại trường | Trường trung học phổ
      thông | Đã học tại | Học tại`),
      },
      ...RECORDS,
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'BẰNG TỐT NGHIỆP',
          'TRUNG HỌC PHỔ THÔNG',
          'Cấp cho: LÊ THỊ HOA',
          'Ngày sinh: 03/02/1988',
          'Nơi sinh: Thanh Hóa',
          'Xếp loại tốt nghiệp: Khá',
          'Số hiệu: B 0012345',
          'Số vào sổ: 123/2006',
        ],
        expect: {
          holderName: 'Lê Thị Hoa',
          holderBirthDate: '1988-02-03',
          diplomaSerial: 'B 0012345',
          registryNumber: '123/2006',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'chung-chi',
    name: { vi: 'Chứng chỉ', en: 'Certificate of training' },
    version: 1,
    ownHead: true,
    fields: [
      ...personFields(HOLDER, [...AWARDED, ...PLAIN_NAMES], { required: true, phrases: AWARD_PHRASES }),
      { key: 'holderBirthDate', type: 'date', phrases: BORN, labels: ['Date of birth'] },
      ...TRAITS,
      HEADED_ISSUER,
      {
        key: 'courseName',
        type: 'text',
        labels:
          forms(`Đã hoàn thành khóa học | Khóa học | Đã hoàn thành chương trình | Đã hoàn thành khóa đào tạo | Chương trình |
      Chương trình đào tạo | Khóa đào tạo | Khóa bồi dưỡng | Tên khóa học | Đã hoàn thành khóa bồi dưỡng | Nội
      dung đào tạo | Đã tham dự khóa | Môn | Trình độ | Nghề đào tạo | Đã hoàn thành chương trình bồi dưỡng | Đã
      hoàn thành`),
        phrases: [/da (?:hoan thanh|tham gia|tham du|hoc xong)(?: xong)? (?<v>(?:khoa|chuong trinh|lop)[^\n:]{4,})/],
      },
      {
        key: 'validUntil',
        type: 'date',
        labels:
          forms(`Có giá trị đến | Có giá trị đến ngày | Có hiệu lực đến | Có giá trị đến hết ngày | Hiệu lực đến | Ngày hết
      hạn | Có hiệu lực đến ngày | Giá trị đến | Thời hạn đến | Chứng chỉ có giá trị đến`),
        phrases: [
          /(?:gia tri|hieu luc|thoi han)[^\n]{0,30}?den (?:het )?:? ?(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
      {
        key: 'trainingFrom',
        type: 'date',
        labels: forms('Từ ngày | Thời gian đào tạo | Thời gian | Thời gian học | Từ'),
        phrases: [/tu (?<v>ngay \d{1,2}.{1,7}\d{1,2}.{1,5}\d{4})/],
      },
      {
        key: 'trainingTo',
        type: 'date',
        labels: ['Đến ngày', 'Đến'],
        phrases: [/tu(?: ngay)? \d{1,2}.{1,7}\d{1,2}.{1,5}\d{4},? den (?<v>(?:ngay )?\d{1,2}.{1,7}\d{1,2}.{1,5}\d{4})/],
      },
      ...RECORDS,
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: ['CHỨNG CHỈ', 'Cấp cho: LÊ THỊ HOA', 'Sinh ngày: 03/02/1988', 'Có giá trị đến: 05/06/2027'],
        expect: { holderName: 'Lê Thị Hoa', validUntil: '2027-06-05', term: 'until' },
      },
    ],
  }),
];
