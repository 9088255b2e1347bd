import {
  defineExtractor,
  type ExtractorField,
  type PaperFacts,
  type PaperValues,
  type RuleFinding,
} from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { forms } from './label-forms.ts';
import { HOLDER, namesOf, PLAIN_NAMES, personFields } from './person-labels.ts';
import { ANYWHERE, CLOSING_DATE } from './read-paper.ts';

const REGISTERED: readonly ExtractorField[] = [
  {
    key: 'firstRegistrationDate',
    type: 'date',
    part: ANYWHERE,
    labels:
      forms(`Đăng ký lần đầu | Đăng ký lần đầu ngày | Ngày đăng ký lần đầu | Đăng ký lần đầu, ngày | Cấp lần đầu | Cấp
      lần đầu ngày | Ngày cấp lần đầu`),
    phrases: [
      /(?:dang ky|cap) lan dau[,:]? ?(?:ngay:? ?)?(?<v>\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
    ],
  },
  {
    key: 'changeNumber',
    type: 'figure',
    part: ANYWHERE,
    last: true,
    phrases: [
      /(?:dang ky )?thay doi lan thu:? ?(?<v>\d{1,3})/,
      /lan thu:? ?(?<v>\d{1,3})/,
      /thay doi lan:? ?(?<v>\d{1,3})/,
    ],
    labels: forms('Đăng ký thay đổi lần thứ | Thay đổi lần thứ | Lần thay đổi'),
    shape: /^(?<v>\d{1,3})/u,
  },
  {
    key: 'changeDate',
    type: 'date',
    part: ANYWHERE,
    last: true,
    phrases: [
      /lan thu:? ?\d{1,3}[,:;]? ?(?:ngay:? ?)?(?<v>\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
      /thay doi lan:? ?\d{1,3}[,:;]? ?(?:ngay:? ?)?(?<v>\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
    ],
    labels: forms('Ngày thay đổi | Ngày đăng ký thay đổi | Ngày thay đổi gần nhất'),
  },
];

const CAPITAL = /^(?<v>\d[\d.,]*(?:(?<=[.,]) \d{3}(?!\d)[.,]?)*)/u;

export const BUSINESS = [
  defineExtractor({
    kind: 'gcn-dang-ky-doanh-nghiep',
    name: { vi: 'Giấy chứng nhận đăng ký doanh nghiệp', en: 'Enterprise registration' },
    version: 1,
    parts: [
      {
        name: 'owner',
        starts: [/(?:^|[\n\t])\d[.)] ?(?:thong tin ve )?(?:chu so huu|danh sach thanh vien|thanh vien)/],
      },
      {
        name: 'representative',
        starts: [/(?:^|[\n\t])(?:\d[.)] ?)?(?:thong tin (?:ve )?)?nguoi dai dien(?: theo phap luat)?/],
      },
    ],
    fields: [
      ...personFields(
        HOLDER,
        [
          ...PLAIN_NAMES,
          ...namesOf('người đại diện', 'người đại diện theo pháp luật'),
          'Người đại diện theo pháp luật',
          'Đại diện theo pháp luật',
        ],
        { part: 'representative', required: true },
      ),
      {
        key: 'representativeName',
        type: 'name',
        labels: [
          ...PLAIN_NAMES,
          ...namesOf('người đại diện', 'người đại diện theo pháp luật'),
          'Người đại diện theo pháp luật',
          'Đại diện theo pháp luật',
        ],
        part: 'representative',
      },
      { key: 'representativeTitle', type: 'text', labels: ['Chức danh', 'Chức vụ'], part: ANYWHERE },
      {
        key: 'enterpriseCode',
        type: 'figure',
        part: ANYWHERE,
        labels: forms(`Mã số doanh nghiệp | Mã số DN | Mã số thuế | Mã số doanh nghiệp/Mã số thuế | MSDN | Mã số`),
        shape: /^(?<v>\d[\d ]{8,14}\d(?:-\d{3})?)/u,
        phrases: [/ma so (?:doanh nghiep|thue|dn)[^\d\n]{0,20}(?<v>\d{10}(?:-\d{3})?)/],
      },
      {
        key: 'enterpriseName',
        type: 'text',
        part: ANYWHERE,
        labels:
          forms(`Tên công ty viết bằng tiếng Việt | Tên doanh nghiệp viết bằng tiếng Việt | Tên công ty bằng tiếng Việt | Tên
      tiếng Việt | Tên bằng tiếng Việt | Tên doanh nghiệp | Tên công ty | Tên doanh nghiệp (bằng tiếng Việt)`),
      },
      {
        key: 'foreignName',
        type: 'text',
        part: ANYWHERE,
        labels:
          forms(`Tên công ty viết bằng tiếng nước ngoài | Tên công ty bằng tiếng nước ngoài | Tên tiếng nước ngoài | Tên nước
      ngoài | Tên doanh nghiệp viết bằng tiếng nước ngoài | Tên bằng tiếng nước ngoài`),
      },
      {
        key: 'shortName',
        type: 'text',
        part: ANYWHERE,
        labels: forms('Tên công ty viết tắt | Tên viết tắt | Tên doanh nghiệp viết tắt'),
      },
      {
        key: 'address',
        type: 'address',
        labels: forms('Địa chỉ trụ sở chính | Trụ sở chính | Địa chỉ | Địa chỉ trụ sở | Trụ sở'),
      },
      { key: 'phone', type: 'figure', labels: ['Điện thoại', 'Số điện thoại'] },
      { key: 'email', type: 'figure', labels: ['Email', 'Thư điện tử'] },
      {
        key: 'charterCapital',
        type: 'figure',
        part: ANYWHERE,
        labels: forms('Vốn điều lệ | Vốn | Vốn đầu tư'),
        shape: CAPITAL,
        phrases: [/von dieu le[^\d\n]{0,12}(?<v>\d[\d.,]*)/],
      },
      ...REGISTERED,
      { key: 'sex', type: 'sex', labels: ['Giới tính'], part: 'representative' },
    ],
    rules: [identityAgrees, enterpriseCode, lastChange],
    samples: [
      {
        lines: [
          'GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP',
          'Mã số doanh nghiệp: 0100109106',
          'Đăng ký lần đầu, ngày 05 tháng 02 năm 2015',
          'Đăng ký thay đổi lần thứ 3, ngày 07 tháng 7 năm 2021',
          '5. Người đại diện theo pháp luật của công ty',
          '* Họ và tên: LÊ THỊ HOA',
          'Sinh ngày: 03/02/1988',
        ],
        expect: { enterpriseCode: '0100109106', changeNumber: '3', changeDate: '2021-07-07', holderName: 'Lê Thị Hoa' },
      },
    ],
  }),
  defineExtractor({
    kind: 'gcn-dang-ky-ho-kinh-doanh',
    name: { vi: 'Giấy chứng nhận đăng ký hộ kinh doanh', en: 'Household business registration' },
    version: 1,
    parts: [
      {
        name: 'owner',
        starts: [
          /(?:^|[\n\t])(?:\d[.)] ?)?(?:thong tin (?:ve )?)?(?:chu ho|ho va ten|ho[, ]+chu dem[^\n]{0,12} ten|ho ten|dai dien ho|nguoi dai dien|ca nhan)/,
        ],
      },
    ],
    fields: [
      ...personFields(
        HOLDER,
        [
          ...namesOf(
            'chủ hộ',
            'chủ hộ kinh doanh',
            'người đại diện',
            'cá nhân',
            'đại diện hộ',
            'đại diện hộ kinh doanh',
            'người đại diện hộ kinh doanh',
          ),
          'Họ và tên cá nhân hoặc tên đại diện hộ gia đình',
          'Đại diện hộ kinh doanh',
          'Chủ hộ',
          'Chủ hộ kinh doanh',
          ...PLAIN_NAMES,
        ],
        { part: ANYWHERE, required: true },
      ),
      {
        key: 'businessName',
        type: 'text',
        part: ANYWHERE,
        labels:
          forms(`Tên hộ kinh doanh | Tên hộ | Tên hộ kinh doanh viết bằng tiếng Việt | Tên hộ kinh doanh (ghi bằng chữ in
      hoa)`),
      },
      {
        key: 'businessCode',
        type: 'figure',
        part: ANYWHERE,
        labels: forms(
          `Mã số hộ kinh doanh | Mã số đăng ký hộ kinh doanh | Mã số HKD | Mã hộ kinh doanh | Số GCN | Mã số`,
        ),
        shape: /^(?<v>[\p{L}\d]{8,16})(?!\/)/u,
        phrases: [/(?:^|[\n\t])so:? ?(?<v>\d{2}[a-z]\d{7,9})(?=\n|\t|$)/],
      },
      {
        key: 'taxCode',
        type: 'figure',
        part: ANYWHERE,
        labels: ['Mã số thuế', 'MST'],
        shape: /^(?<v>\d{10}(?:-\d{3})?|\d{12})/u,
      },
      {
        key: 'address',
        type: 'address',
        part: ANYWHERE,
        labels:
          forms(`Địa điểm kinh doanh | Trụ sở hộ kinh doanh | Địa chỉ trụ sở | Địa chỉ trụ sở hộ kinh doanh | Trụ sở | Địa
      chỉ kinh doanh | Địa chỉ trụ sở chính | Địa điểm kinh doanh (trụ sở) | Địa chỉ địa điểm kinh doanh`),
      },
      {
        key: 'businessLines',
        type: 'text',
        part: ANYWHERE,
        labels:
          forms(`Ngành, nghề kinh doanh | Ngành nghề kinh doanh | Ngành, nghề | Ngành nghề | Nghề kinh doanh | Ngành kinh
      doanh`),
      },
      {
        key: 'capital',
        type: 'figure',
        part: ANYWHERE,
        labels: forms('Vốn kinh doanh | Vốn | Vốn đăng ký | Vốn hoạt động | Tổng số vốn | Vốn đầu tư'),
        shape: CAPITAL,
      },
      {
        key: 'phone',
        type: 'figure',
        part: ANYWHERE,
        labels: forms('Điện thoại | Số điện thoại | Điện thoại liên hệ'),
      },
      { key: 'sex', type: 'sex', labels: ['Giới tính'], part: ANYWHERE },
      ...REGISTERED,
    ],
    rules: [identityAgrees, lastChange],
    samples: [
      {
        lines: [
          'GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH',
          'Đăng ký lần đầu, ngày 05 tháng 02 năm 2022',
          '1. Tên hộ kinh doanh: TẠP HÓA HOA',
          '4. Họ và tên chủ hộ: LÊ THỊ HOA',
          'Số CCCD: 038188004321',
        ],
        expect: {
          businessName: 'TẠP HÓA HOA',
          holderName: 'Lê Thị Hoa',
          holderId: '038188004321',
          firstRegistrationDate: '2022-02-05',
        },
      },
    ],
  }),
];

/** Ten digits of which the last checks the others (weights 31, 29, 23, 19, 17, 13, 7, 5, 3); thirteen for a branch. */
function isEnterpriseCode(code: string): boolean {
  const digits = code.replace(/\D/g, '').slice(0, 10);
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index] ?? 0), 0);
  return digits.length === 10 && Number(digits[9]) === 10 - (sum % 11);
}

function enterpriseCode({ enterpriseCode: code }: PaperValues): RuleFinding[] {
  if (code === null || code === undefined) return [];
  const compact = code.replace(/\s/g, '');
  const rewritten = compact === code ? [] : [{ key: 'enterpriseCode', rewritten: compact }];
  if (!/^\d{10}(-?\d{3})?$/.test(compact)) return [...rewritten, { key: 'enterpriseCode', doubt: 'CODE_FORMAT' }];
  // Numbers given by hand before 1999 fail the check digit, so it can only confirm.
  return isEnterpriseCode(compact) ? [...rewritten, { key: 'enterpriseCode', confirmed: true }] : rewritten;
}

/** A paper registered anew is dated by its last change. */
function lastChange(values: PaperValues, { pages }: PaperFacts): RuleFinding[] {
  const { firstRegistrationDate: first, changeDate: change } = values;
  const order = first && change && change < first;
  if (order)
    return [
      { key: 'firstRegistrationDate', doubt: 'DATE_ORDER' },
      { key: 'changeDate', doubt: 'DATE_ORDER' },
    ];
  // Where the line of the last change was misread, the day over the signature is its day.
  const closing = values[CLOSING_DATE];
  const isLater = !change && first && closing && closing > first && /thay doi[^\n]{0,20}\d/.test(pages.join('\n'));
  const from = change ? 'changeDate' : isLater ? CLOSING_DATE : first ? 'firstRegistrationDate' : null;
  return from === null ? [] : [{ key: 'issuedDate', sameAs: from }];
}
