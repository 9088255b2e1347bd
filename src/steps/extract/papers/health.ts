import { defineExtractor, type PaperValues, type RuleFinding } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { forms } from './label-forms.ts';
import { HOLDER, namesOf, PLAIN_NAMES, personFields, TRAITS } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';

export const HEALTH = [
  defineExtractor({
    kind: 'giay-kham-suc-khoe',
    name: { vi: 'Giấy khám sức khỏe', en: 'Health examination' },
    version: 1,
    fields: [
      ...personFields(
        { ...HOLDER, address: 'address' },
        [...PLAIN_NAMES, ...namesOf('người được khám', 'người khám')],
        { required: true },
      ),
      ...TRAITS,
      {
        key: 'purpose',
        type: 'text',
        labels: forms(`Lý do khám sức khỏe | Lý do khám | Mục đích khám | Mục đích | Mục đích khám sức khỏe | Khám để`),
      },
      {
        key: 'healthClass',
        type: 'figure',
        labels: forms(
          `Phân loại sức khỏe | Xếp loại sức khỏe | Loại sức khỏe | Phân loại | Đạt sức khỏe loại | Sức khỏe loại`,
        ),
        shape: /^(?:loại:? ?)?(?<v>I{1,3}|IV|V|[1-5])(?![\p{L}\d])/iu,
        phrases: [/suc khoe:? ?loai:? ?(?<v>iv|v|i{1,3}|[1-5])(?![a-z\d])/],
      },
      {
        key: 'conclusion',
        type: 'text',
        labels: forms('Kết luận | Kết luận chung | Kết luận của bác sĩ | Kết luận sức khỏe | Kết quả'),
      },
      {
        key: 'examinationDate',
        type: 'date',
        labels: forms('Ngày khám | Khám ngày | Ngày khám sức khỏe | Ngày kết luận | Ngày, tháng, năm khám'),
      },
      { key: 'heightCm', type: 'figure', labels: ['Chiều cao', 'Cao'], shape: /^(?<v>\d[\d.,]*)/u },
      { key: 'weightKg', type: 'figure', labels: ['Cân nặng', 'Nặng'], shape: /^(?<v>\d[\d.,]*)/u },
      { key: 'bloodPressure', type: 'figure', labels: ['Huyết áp'], shape: /^(?<v>\d{2,3} ?\/ ?\d{2,3})/u },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'GIẤY KHÁM SỨC KHỎE',
          'Họ và tên: LÊ THỊ HOA',
          'Chiều cao: 158 cm   Cân nặng: 50 kg',
          'Phân loại sức khỏe: Loại II',
        ],
        expect: { holderName: 'Lê Thị Hoa', heightCm: '158', weightKg: '50', healthClass: 'II' },
      },
    ],
  }),
  defineExtractor({
    kind: 'giay-xac-nhan-khuyet-tat',
    name: { vi: 'Giấy xác nhận khuyết tật', en: 'Confirmation of disability' },
    version: 1,
    fields: [
      ...personFields({ ...HOLDER, address: 'address' }, [...PLAIN_NAMES, ...namesOf('người khuyết tật')], {
        required: true,
      }),
      ...TRAITS,
      {
        key: 'disabilityType',
        type: 'text',
        labels: forms('Dạng khuyết tật | Dạng tật | Loại khuyết tật | Thuộc dạng khuyết tật | Dạng'),
      },
      { key: 'disabilityLevel', type: 'text', labels: forms('Mức độ khuyết tật | Mức độ | Mức độ tật | Thuộc mức độ') },
      {
        key: 'guardianName',
        type: 'name',
        part: ANYWHERE,
        labels: [
          ...namesOf('người đại diện', 'người đại diện hợp pháp', 'người giám hộ', 'người chăm sóc'),
          'Người đại diện hợp pháp',
          'Người giám hộ',
          'Người chăm sóc',
        ],
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'GIẤY XÁC NHẬN KHUYẾT TẬT',
          'Họ và tên: LÊ THỊ HOA',
          'Dạng khuyết tật: Vận động',
          'Mức độ khuyết tật: Nặng',
        ],
        expect: { holderName: 'Lê Thị Hoa', disabilityType: 'Vận động', disabilityLevel: 'Nặng' },
      },
    ],
  }),
  defineExtractor({
    kind: 'the-bao-hiem-y-te',
    name: { vi: 'Thẻ bảo hiểm y tế', en: 'Health insurance card' },
    version: 1,
    titles: ['thẻ bảo hiểm y tế'],
    marks: [
      /(?:^|[\n\t])the bao hiem y te/,
      // The title in display letters; its first word is lost more often than the rest.
      /(?:^|\n)bao hiem xa hoi[^\n]*\n(?:[^\n]{1,6}\n)?[^\n]{0,8}bao hiem y te(?=\n)/,
    ],
    ownHead: true,
    fields: [
      ...personFields({ ...HOLDER, address: 'address' }, PLAIN_NAMES, { required: true }),
      { key: 'sex', type: 'sex', labels: ['Giới tính'] },
      {
        key: 'insuranceCode',
        type: 'figure',
        labels: forms(
          `Mã số | Mã thẻ | Số thẻ | Mã số BHXH | Mã số thẻ | Mã thẻ BHYT | Số thẻ BHYT | Mã BHXH | Mã số BHYT`,
        ),
        shape: /^(?<v>[A-Z]{2}[\d ]{13,20}|[A-Z]{2} ?\d[\d ]{11,18}|\d{10})/u,
        phrases: [/(?:^|[\n\t ])(?<v>[a-z]{2} ?\d(?: ?\d){12})(?!\d)/],
      },
      {
        key: 'hospital',
        type: 'text',
        labels:
          forms(`Nơi đăng ký KCB ban đầu | Nơi ĐK KCB BĐ | Nơi đăng ký khám chữa bệnh ban đầu | Nơi ĐKKCB ban đầu | Nơi KCB
      ban đầu | Nơi KCB BĐ | Nơi đăng ký KCB BĐ | Nơi đăng ký KCBBĐ | Nơi ĐK KCBBĐ | Nơi ĐKKCBBĐ | Nơi đăng ký
      khám, chữa bệnh ban đầu | Nơi đăng ký KCB`),
      },
      {
        key: 'validFrom',
        type: 'date',
        labels:
          forms(`Giá trị sử dụng | Giá trị sử dụng từ | Giá trị sử dụng từ ngày | Có giá trị từ | Giá trị từ | Có giá trị từ
      ngày | Giá trị sử dụng: từ ngày | Hạn sử dụng | Từ ngày | Thời hạn sử dụng`),
        phrases: [/gia tri(?: su dung)?:? (?:tu )?(?:ngay )?:? ?(?<v>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/],
      },
      {
        key: 'validUntil',
        type: 'date',
        labels: forms('Đến ngày | Có giá trị đến | Giá trị đến | Đến'),
        phrases: [
          /tu (?:ngay )?:? ?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[ \n]{0,2}(?:den|-)(?: het)?(?: ngay)?:? (?<v>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/,
        ],
      },
      {
        key: 'fiveYearsFrom',
        type: 'date',
        labels:
          forms(`Thời điểm đủ 05 năm liên tục | Thời điểm đủ 5 năm liên tục | Thời điểm đủ 05 năm liên tục từ ngày | Đủ 05
      năm liên tục | Thời điểm đủ 05 năm liên tục: từ ngày | Đủ 5 năm liên tục | Đủ 05 năm liên tục từ | Thời điểm
      đủ 5 năm liên tục từ ngày | Đủ 05 năm liên tục từ ngày`),
        phrases: [/du 0?5 nam lien tuc:? ?(?:tu )?(?:ngay )?:? ?(?<v>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/],
      },
      {
        key: 'issuedDate',
        type: 'date',
        labels: ['Ngày cấp'],
        phrases: [/(?:^|[\n\t])[a-z .]{0,40}[,\s]{0,3}(?<v>ngay \d{1,2} thang \d{1,2} nam \d{4})(?=[\n\t.]|$)/],
      },
      {
        key: 'organName',
        type: 'text',
        phrases: [
          /(?:^|[\n\t])(?<v>bao hiem xa hoi (?!viet nam)[^\n\t]{3,50})/,
          // A speck behind a word is read as a colon.
          /(?:^|[\n\t])(?<v>bao hiem xa hoi[.:]? viet nam)/,
        ],
      },
    ],
    rules: [identityAgrees, compactCode],
    samples: [
      {
        lines: [
          'THẺ BẢO HIỂM Y TẾ',
          'Mã số: DN4380123456789',
          'Họ và tên: LÊ THỊ HOA',
          'Ngày sinh: 03/02/1988   Giới tính: Nữ',
          'Giá trị sử dụng: từ ngày 01/01/2025',
        ],
        expect: { holderName: 'Lê Thị Hoa', insuranceCode: 'DN4380123456789', validFrom: '2025-01-01' },
      },
    ],
  }),
];

/** The code is printed in groups: `DN 4 38 0123456789`. */
function compactCode({ insuranceCode }: PaperValues): RuleFinding[] {
  return insuranceCode ? [{ key: 'insuranceCode', rewritten: insuranceCode.replace(/\s/gu, '') }] : [];
}
