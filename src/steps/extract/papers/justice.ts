import { defineExtractor } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { forms } from './label-forms.ts';
import {
  ADDRESSES,
  HOLDER,
  nameBehind,
  namesOf,
  nameUnder,
  PLAIN_NAMES,
  personFields,
  personPart,
  TRAITS,
} from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';

export const JUSTICE = [
  defineExtractor({
    kind: 'phieu-ly-lich-tu-phap',
    name: { vi: 'Phiếu lý lịch tư pháp', en: 'Criminal record certificate' },
    version: 1,
    parts: [
      personPart('father', 'cha', 'bố'),
      personPart('mother', 'mẹ'),
      personPart('spouse', 'vợ', 'chồng', 'vợ hoặc chồng', 'vợ/chồng'),
      {
        name: 'rest',
        starts: [/(?:^|[\n\t])(?:(?:[ivx]+|\d)[.)] )?(?:thong tin (?:ve )?an tich|tinh trang an tich|an tich)/],
      },
    ],
    fields: [
      ...personFields(HOLDER, [...PLAIN_NAMES, ...namesOf('người được cấp phiếu')], { required: true }),
      { key: 'address', type: 'address', labels: ADDRESSES, part: ANYWHERE },
      ...TRAITS,
      {
        key: 'formNumber',
        type: 'figure',
        part: ANYWHERE,
        phrases: [/phieu ly lich tu phap[\s]*so:? ?(?<v>[12])(?!\d|\/)/],
      },
      {
        key: 'temporaryAddress',
        type: 'address',
        labels: forms('Nơi tạm trú | Tạm trú | Địa chỉ tạm trú'),
        part: ANYWHERE,
      },
      { key: 'birthPlace', type: 'address', labels: ['Nơi sinh'] },
      {
        key: 'fatherName',
        type: 'name',
        labels: [...namesOf('cha', 'bố', 'người cha', 'của cha'), 'Cha', ...PLAIN_NAMES],
        part: 'father',
      },
      {
        key: 'motherName',
        type: 'name',
        labels: [...namesOf('mẹ', 'người mẹ', 'của mẹ'), 'Mẹ', ...PLAIN_NAMES],
        part: 'mother',
      },
      {
        key: 'convictions',
        type: 'text',
        part: ANYWHERE,
        labels: forms(`Tình trạng án tích | Án tích | Thông tin về án tích | Về án tích | Tình trạng tiền án`),
        phrases: [/(?:^|[\n\t:])[-+ ]{0,3}(?<v>khong co an tich)/],
      },
      {
        key: 'banned',
        type: 'text',
        part: ANYWHERE,
        labels:
          forms(`Cấm đảm nhiệm chức vụ | Thông tin về cấm đảm nhiệm chức vụ | Thông tin về cấm đảm nhiệm chức vụ, thành lập,
      quản lý doanh nghiệp, hợp tác xã | Cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã | Về
      cấm đảm nhiệm chức vụ | Cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp`),
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1',
          '1. Họ và tên: LÊ THỊ HOA',
          '2. Giới tính: Nữ',
          '3. Ngày, tháng, năm sinh: 03/02/1988',
          'Tình trạng án tích: Không có án tích',
        ],
        expect: { holderName: 'Lê Thị Hoa', formNumber: '1', convictions: 'Không có án tích' },
      },
    ],
  }),
  defineExtractor({
    kind: 'ban-an',
    name: { vi: 'Bản án', en: 'Judgment' },
    version: 1,
    marks: [/quyet dinh[\s]+cong nhan thuan tinh \S{1,4} hon/, /cong nhan thuan tinh \S{1,4} hon va su thoa thuan/],
    parts: [
      { name: 'plaintiff', starts: [/(?:^|[\n\t])[-+* ]{0,3}(?:nguyen don|nguoi yeu cau|nguoi khoi kien)(?![a-z])/] },
      { name: 'defendant', starts: [/(?:^|[\n\t])[-+* ]{0,3}(?:bi don|bi cao|nguoi bi kien)(?![a-z])/] },
    ],
    fields: [
      ...personFields(
        { name: 'plaintiffName', birthDate: 'plaintiffBirthDate' },
        ['Nguyên đơn', 'Người khởi kiện', 'Người yêu cầu', ...PLAIN_NAMES],
        { part: 'plaintiff', phrases: [nameBehind('nguyen don')] },
      ),
      ...personFields({ name: 'defendantName' }, ['Bị đơn', 'Bị cáo', 'Người bị kiện', ...PLAIN_NAMES], {
        part: 'defendant',
        phrases: [nameBehind('bi don')],
      }),
      {
        key: 'husbandName',
        type: 'name',
        part: ANYWHERE,
        labels: forms('Chồng | Người chồng | Anh | Ông'),
        phrases: [nameBehind('giua anh', 'giua ong', 'va anh', 'va ong', 'chong la')],
      },
      {
        key: 'wifeName',
        type: 'name',
        part: ANYWHERE,
        labels: forms('Vợ | Người vợ | Chị | Bà'),
        phrases: [nameBehind('giua chi', 'giua ba', 'va chi', 'va ba', 'vo la')],
      },
      { key: 'signerName', type: 'name', part: ANYWHERE, last: true, phrases: [nameUnder('(?:th|[im]+h)am phan')] },
      {
        key: 'effectiveDate',
        type: 'date',
        part: ANYWHERE,
        labels:
          forms(`Ngày có hiệu lực | Ngày có hiệu lực pháp luật | Có hiệu lực pháp luật | Có hiệu lực từ ngày | Có hiệu lực
      pháp luật kể từ ngày | Có hiệu lực pháp luật từ ngày`),
        phrases: [
          /hieu luc (?:phap luat )?(?:ke )?(?:tu )?(?<v>ngay \d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
      {
        key: 'caseNumber',
        type: 'figure',
        part: ANYWHERE,
        labels: forms('Thụ lý số | Vụ án thụ lý số | Hồ sơ thụ lý số | Số thụ lý'),
        shape: /^(?<v>\d[\p{L}\d./-]*)/u,
        phrases: [/thu ly (?:vu an |viec |hon nhan va gia dinh )*so:?[ \n]?(?<v>\d[a-z\d/.-]*)/],
      },
      {
        key: 'matter',
        type: 'text',
        part: ANYWHERE,
        labels: ['V/v', 'Về việc'],
        phrases: [/(?:^|[\n\t])v\/v:? (?<v>[^\n\t]{4,})/, /\bve viec:? ["“]?(?<v>[^\n\t"”]{4,})/],
      },
      {
        key: 'childName',
        type: 'name',
        part: ANYWHERE,
        labels: ['Họ tên con chung', 'Họ và tên con chung'],
        phrases: [nameBehind('con chung la', 'con chung ten la', 'chau')],
      },
    ],
    samples: [
      {
        lines: ['BẢN ÁN', 'Nguyên đơn: Chị Lê Thị Hoa, sinh ngày 03/02/1988', 'Bị đơn: Anh Trần Văn Nam'],
        expect: { plaintiffName: 'Lê Thị Hoa', defendantName: 'Trần Văn Nam' },
      },
    ],
  }),
];
