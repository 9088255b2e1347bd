import { ValidityRule } from './rule.ts';

const LAND = ['issueSerial', 'plot', 'mapSheet'];

/**
 * Validity of papers by kind, as data. A working place sets its own under `validity.rules` in sohoa.yaml; kinds that
 * stand in neither are of unknown term and never reused by themselves.
 */
export const VALIDITY_RULES: readonly ValidityRule[] = [
  rule('can-cuoc', {
    term: { type: 'renewal-ages', ages: [14, 25, 40, 60], earlyYears: 2 },
    whole: true,
    mark: 'R',
    source: 'Luật Căn cước 26/2023/QH15: ngày hết hạn in trên thẻ; tuổi đổi thẻ 14, 25, 40, 60',
  }),
  rule('cmnd', {
    term: { type: 'ended', since: '2025-01-01' },
    whole: true,
    mark: 'S',
    source: 'Luật Căn cước 26/2023/QH15: CMND hết giá trị sử dụng từ 01/01/2025',
  }),
  ...['giay-khai-sinh', 'trich-luc-khai-sinh'].map((kind) =>
    rule(kind, {
      term: { type: 'indefinite' },
      family: 'khai-sinh',
      personal: false,
      mark: 'S',
      source: 'Giấy tờ hộ tịch không có thời hạn; thay đổi bằng cải chính',
    }),
  ),
  rule('giay-chung-nhan-ket-hon', {
    term: { type: 'until-event' },
    mark: 'S',
    source: 'Có giá trị đến khi ly hôn hoặc hôn nhân chấm dứt',
  }),
  rule('giay-xac-nhan-tinh-trang-hon-nhan', {
    term: { type: 'months', months: 6 },
    reuse: 'same-purpose',
    source: 'Giá trị 6 tháng kể từ ngày cấp, chỉ dùng đúng mục đích ghi trên giấy',
  }),
  rule('trich-luc-khai-tu', { term: { type: 'indefinite' }, personal: false, mark: 'S', source: 'Giấy tờ hộ tịch' }),
  rule('trich-luc-thay-doi-ho-tich', {
    term: { type: 'indefinite' },
    object: ['changedField', 'registrationNumber'],
    mark: 'S',
    source: 'Giấy tờ hộ tịch; đi cùng giấy được cải chính',
  }),
  rule('giay-chung-sinh', { term: { type: 'indefinite' }, reuse: 'once', source: 'Dùng một lần để đăng ký khai sinh' }),
  rule('xac-nhan-cu-tru', {
    issuedFrom: '2024-01-01',
    term: { type: 'months', months: 12 },
    source: 'Xác nhận thông tin về cư trú: 1 năm',
  }),
  rule('xac-nhan-cu-tru', {
    issuedUntil: '2023-12-31',
    term: { type: 'days', days: 30 },
    source: 'Xác nhận thông tin về cư trú: trước đây 30 ngày (một số trường hợp 6 tháng)',
  }),
  rule('so-ho-khau', {
    term: { type: 'ended', since: '2023-01-01' },
    source: 'Luật Cư trú 68/2020/QH14: hết giá trị từ 01/01/2023',
  }),
  rule('gcn-quyen-su-dung-dat', {
    term: { type: 'until-event' },
    object: LAND,
    whole: true,
    changesDecide: true,
    source: 'Có giá trị đến khi thu hồi hoặc cấp đổi; tình trạng theo trang thay đổi',
  }),
  rule('don-dang-ky-dat-dai', { term: { type: 'unknown' }, reuse: 'never', mark: 'S', source: 'Lập cho từng hồ sơ' }),
  rule('hop-dong', {
    term: { type: 'indefinite' },
    object: ['certNumber', 'plot', 'mapSheet'],
    reuse: 'once',
    source: 'Theo hợp đồng; một lần cho mỗi giao dịch',
  }),
  rule('trich-luc-ban-do', {
    term: { type: 'until-event' },
    object: ['plot', 'mapSheet'],
    personal: false,
    source: 'Đến lần đo đạc sau',
  }),
  rule('giay-phep-xay-dung', {
    term: { type: 'months', months: 12 },
    object: ['plot', 'mapSheet'],
    source: '12 tháng để khởi công, gia hạn một lần',
  }),
  rule('gcn-dang-ky-doanh-nghiep', {
    term: { type: 'indefinite' },
    object: ['enterpriseCode'],
    order: 'changeNumber',
    personal: false,
    source: 'Không thời hạn; bản thay đổi lần cuối',
  }),
  rule('gcn-dang-ky-ho-kinh-doanh', {
    term: { type: 'until-event' },
    object: ['businessCode', 'taxCode', 'businessName'],
    order: 'changeNumber',
    source: 'Đến khi thay đổi hoặc chấm dứt',
  }),
  rule('giay-uy-quyen', {
    term: { type: 'months', months: 12 },
    object: ['scope', 'agentId'],
    reuse: 'same-purpose',
    source: 'Theo thời hạn ghi trên giấy; không ghi thì 1 năm',
  }),
  rule('phieu-ly-lich-tu-phap', {
    term: { type: 'months', months: 6 },
    object: ['formNumber'],
    sensitive: true,
    reuse: 'same-purpose',
    source: 'Thời hạn do luật chuyên ngành yêu cầu, thường 6 tháng',
  }),
  rule('giay-kham-suc-khoe', {
    term: { type: 'months', months: 12 },
    sensitive: true,
    source: '12 tháng kể từ ngày kết luận',
  }),
  rule('giay-xac-nhan-khuyet-tat', {
    term: { type: 'until-event' },
    sensitive: true,
    source: 'Đến khi xác định lại mức độ khuyết tật',
  }),
  rule('the-bao-hiem-y-te', { term: { type: 'printed' }, source: 'Thời hạn in trên thẻ; tra cứu cơ sở dữ liệu' }),
  rule('bang-tot-nghiep', {
    term: { type: 'indefinite' },
    object: ['diplomaSerial', 'degreeLevel', 'major'],
    source: 'Không thời hạn, trừ khi bị thu hồi, hủy bỏ',
  }),
  rule('chung-chi', {
    term: { type: 'printed' },
    object: ['diplomaSerial', 'courseName'],
    source: 'Thời hạn in trên chứng chỉ, nếu có',
  }),
  rule('ban-an', {
    term: { type: 'legal-force', field: 'effectiveDate' },
    object: ['caseNumber', 'matter'],
    source: 'Chỉ có giá trị khi đã có hiệu lực pháp luật',
  }),
  ...['to-khai', 'don', 'so-yeu-ly-lich', 'danh-sach'].map((kind) =>
    rule(kind, { term: { type: 'unknown' }, reuse: 'never', source: 'Lập cho từng hồ sơ' }),
  ),
];

function rule(kind: string, rest: Omit<Parameters<typeof ValidityRule.parse>[0] & object, 'kind'>): ValidityRule {
  return ValidityRule.parse({ kind, ...rest });
}
