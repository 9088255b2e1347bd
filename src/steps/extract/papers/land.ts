import { defineExtractor, type ExtractorField, type PaperValues, type RuleFinding } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { ISSUER } from './issuers.ts';
import { forms } from './label-forms.ts';
import { HOLDER, nameBehind, namesOf, PLAIN_NAMES, personFields } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';

/** A parcel of land as certificates, permits and contracts name it. */
export const PARCEL: readonly ExtractorField[] = [
  {
    key: 'plot',
    type: 'figure',
    part: ANYWHERE,
    labels: forms(
      `Thửa đất số | Thửa số | Số thửa | Số thửa đất | Số hiệu thửa đất | Thửa đất | Lô đất số | Số thứ tự thửa đất`,
    ),
    shape: /^(?:số:? ?)?(?<v>\d+[a-z]?(?:[-,+] ?\d+)*)/iu,
    phrases: [/thua (?:dat )?so:? ?(?<v>\d+[a-z]?)/],
  },
  {
    key: 'mapSheet',
    type: 'figure',
    part: ANYWHERE,
    labels: forms(
      `Tờ bản đồ số | Số tờ bản | Tờ bản đồ | Số tờ bản đồ | Bản đồ số | Số tờ | Tờ bản đồ địa chính số | Tờ số`,
    ),
    shape: /^(?:số:? ?)?(?<v>\d+[A-Z]?(?:[-/]\d+)*)/u,
    phrases: [/to ban do(?: dia chinh)?(?: so)?:? ?(?<v>\d+)/],
  },
  {
    key: 'area',
    type: 'figure',
    part: ANYWHERE,
    labels: forms(
      `Diện tích | Diện tích đất | Diện tích thửa đất | Diện tích lô đất | Diện tích khu đất | Tổng diện tích`,
    ),
    shape: /^(?<v>\d[\d.,]*)/u,
    phrases: [/(?:dien tich(?: thua dat| dat| su dung)?|quyen su dung):? ?(?<v>\d[\d.,]*) ?m/],
  },
];

const PARCEL_ADDRESS = ['Địa chỉ thửa đất', 'Địa chỉ', 'Tại', 'Địa điểm', 'Vị trí thửa đất', 'Địa chỉ khu đất'];

export const LAND = [
  defineExtractor({
    kind: 'gcn-quyen-su-dung-dat',
    name: { vi: 'Giấy chứng nhận quyền sử dụng đất', en: 'Land use certificate' },
    version: 1,
    ownHead: true,
    marks: [
      /quyen su dung dat[, \n]+quyen so huu (?:nha o|tai san)/,
      /giay chung nhan[\s]+quyen su dung dat/,
      /nh[u]ng thay doi sau khi cap giay chung nhan/,
    ],
    parts: [
      {
        name: 'second',
        starts: [
          /(?:^|[\n\t;,.] ?)(?:va |cung )+(?:vo|chong|ong|ba)?(?:[: ]|la )/,
          / va (?:vo |chong )?(?:la )?(?:ong|ba) (?=[a-z])/,
          /(?:^|[\n\t])(?:vo|chong)(?: la)?[: ]/,
          /[;,] (?:va )?(?:vo|chong)(?: la)?(?: ong| ba)?[: ]/,
        ],
      },
      {
        name: 'plot',
        starts: [
          /(?:^|[\n\t])(?:(?:i{1,3}|[1-9])[.)]? ?)?(?:thong tin )?(?:ve )?thua dat(?! nay)/,
          /(?:^|[\n\t])a[).] thua dat/,
          /duoc quyen su dung/,
        ],
      },
      { name: 'sketch', starts: [/(?:^|[\n\t])(?:[iv]+|\d)[.)] ?so do (?:thua dat|vi tri)/] },
      {
        name: 'changes',
        starts: [
          /(?:^|[\n\t])(?:(?:[iv]+|\d)[.)] ?)?nh[a-z]ng thay doi sau khi cap/,
          /(?:^|[\n\t])(?:noi dung thay doi|thay doi va co so phap ly)/,
        ],
      },
    ],
    fields: [
      ...personFields(
        HOLDER,
        [
          ...namesOf('người sử dụng đất', 'chủ sử dụng đất', 'chủ sở hữu'),
          'Tên',
          'Hộ ông',
          'Hộ bà',
          'Cấp cho',
          ...PLAIN_NAMES,
          'Người sử dụng đất',
          'Chủ sử dụng đất',
          'Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất',
          'Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất',
        ],
        {
          required: true,
          phrases: [nameBehind('ho ong', 'ho ba', 'ong', 'ba', 'chung nhan')],
        },
      ),
      ...personFields(
        { name: 'secondHolderName', id: 'secondHolderId' },
        [
          'Vợ',
          'Chồng',
          'Và vợ',
          'Và chồng',
          'Và vợ là',
          'Và chồng là',
          'Và vợ là bà',
          'Và chồng là ông',
          'Và bà',
          'Và ông',
          ...PLAIN_NAMES,
          'Tên',
        ],
        {
          part: 'second',
          phrases: [
            nameBehind(
              'va vo la',
              'va chong la',
              'va vo',
              'va chong',
              'vo la',
              'chong la',
              'vo',
              'chong',
              'va ba',
              'va ong',
              'cung vo',
              'cung chong',
              'ba',
              'ong',
            ),
          ],
        },
      ),
      ...PARCEL,
      { ...ISSUER, required: true },
      { key: 'address', type: 'address', labels: PARCEL_ADDRESS, part: 'plot' },
      {
        key: 'landUse',
        type: 'text',
        part: ANYWHERE,
        labels: forms('Mục đích sử dụng | Mục đích sử dụng đất | Loại đất | Mục đích'),
        // The term stands in the next column of older books.
        shape: /^(?<v>.*?)(?= (?:Đến ngày|Lâu dài|Từ ngày)|$)/u,
      },
      {
        key: 'landTerm',
        type: 'text',
        part: ANYWHERE,
        labels: forms('Thời hạn sử dụng | Thời hạn sử dụng đất | Thời hạn'),
      },
      {
        key: 'landOrigin',
        type: 'text',
        part: ANYWHERE,
        labels: forms('Nguồn gốc sử dụng | Nguồn gốc sử dụng đất | Nguồn gốc'),
      },
      {
        ...{ key: 'issueSerial', type: 'figure', part: ANYWHERE },
        labels: forms(
          `Số phát hành | Số phát hành GCN | Số seri | Số sê ri | Seri | Số hiệu GCN | Số phát hành giấy chứng nhận`,
        ),
        shape: /^(?<v>\p{Lu}{1,2} ?\d{6,8})/u,
        phrases: [/(?:^|[\n\t])(?:so:? ?)?(?<v>[a-z]{1,2} ?\d{6}(?:\d{2})?)(?=\n|\t|$)/],
      },
      {
        ...{ key: 'registryNumber', type: 'figure', part: ANYWHERE },
        labels:
          forms(`Số vào sổ cấp GCN | Số vào sổ cấp giấy chứng nhận | Số vào sổ | Vào sổ cấp GCN số | Vào sổ cấp giấy chứng
      nhận số | Vào sổ số | Số vào sổ cấp GCN quyền sử dụng đất | Số vào sổ cấp giấy chứng nhận quyền sử dụng đất
      | Vào sổ cấp giấy chứng nhận quyền sử dụng đất số`),
        shape: /^(?<v>[\p{L}\d][\p{L}\d./-]*(?: (?:[A-ZĐ]+\/[A-ZĐ]+|\d{2,6}))?)/u,
      },
      {
        key: 'issuedDate',
        type: 'date',
        part: ANYWHERE,
        phrases: [/(?:^|[\n\t])[a-z .]{0,40}[,\s]{0,3}(?<v>ngay \d{1,2} thang \d{1,2} nam \d{4})(?=[\n\t.]|$)/],
        labels: forms('Ngày cấp | Cấp ngày | Ngày cấp GCN | Ngày cấp giấy'),
      },
    ],
    rules: [identityAgrees, spacedSerial],
    lastEntry: { key: 'changes', heading: /^(noi dung )?thay doi va co so phap ly|^noi dung thay doi/ },
    sides: {
      front: /giay chung nhan|nguoi su dung dat/,
      back: /nh[a-z]ng thay doi sau khi cap|noi dung thay doi|thay doi va co so phap ly/,
      withoutBack: 'changes-missing',
    },
    samples: [
      {
        lines: [
          'GIẤY CHỨNG NHẬN',
          'QUYỀN SỬ DỤNG ĐẤT',
          'Ông: Trần Văn Nam, sinh năm 1970, CMND số 171234567',
          'a) Thửa đất số: 12, tờ bản đồ số: 5',
          'b) Diện tích: 125,4 m²',
          'CH 123456',
        ],
        expect: {
          holderName: 'Trần Văn Nam',
          holderId: '171234567',
          plot: '12',
          mapSheet: '5',
          area: '125,4',
          issueSerial: 'CH 123456',
          completeness: 'changes-missing',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'giay-phep-xay-dung',
    name: { vi: 'Giấy phép xây dựng', en: 'Building permit' },
    version: 1,
    fields: [
      ...personFields(
        HOLDER,
        [
          'Cấp cho',
          'Cấp cho ông',
          'Cấp cho bà',
          'Cấp cho ông (bà)',
          'Cấp cho ông/bà',
          'Cấp cho chủ hộ',
          'Cấp cho chủ đầu tư',
          'Cấp cho hộ ông',
          'Cấp cho hộ bà',
          'Chủ đầu tư',
          'Tên chủ đầu tư',
          'Chủ hộ',
          'Chủ sở hữu',
          ...PLAIN_NAMES,
        ],
        {
          required: true,
          phrases: [nameBehind('cap cho', 'chu dau tu')],
        },
      ),
      ...PARCEL,
      {
        key: 'address',
        type: 'address',
        labels: forms(`Địa điểm xây dựng | Tại | Địa điểm | Vị trí xây dựng | Địa chỉ xây dựng | Địa điểm công trình`),
      },
      {
        key: 'area',
        type: 'figure',
        labels: forms(
          `Diện tích xây dựng | Diện tích xây dựng tầng 1 | Diện tích xây dựng tầng một | Diện tích lô đất`,
        ),
        shape: /^(?<v>\d[\d.,]*)/u,
      },
      {
        key: 'floorArea',
        type: 'figure',
        labels: forms(`Tổng diện tích sàn | Tổng diện tích sàn xây dựng | Diện tích sàn | Diện tích sàn xây dựng`),
        shape: /^(?<v>\d[\d.,]*)/u,
      },
      {
        key: 'floors',
        type: 'figure',
        labels: forms('Số tầng | Tổng số tầng | Số tầng xây dựng | Số tầng cao'),
        shape: /^(?<v>\d+)/u,
        phrases: [/so tang:? ?(?<v>\d+)/],
      },
      {
        key: 'height',
        type: 'figure',
        labels: forms('Chiều cao công trình | Chiều cao | Tổng chiều cao | Chiều cao toàn công trình'),
        shape: /^(?<v>\d[\d.,]*)/u,
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: ['GIẤY PHÉP XÂY DỰNG', '1. Cấp cho: Ông Trần Văn Nam', 'Tổng diện tích sàn: 245,0 m²', 'Số tầng: 3'],
        expect: { holderName: 'Trần Văn Nam', floorArea: '245,0', floors: '3' },
      },
    ],
  }),
];

/** `CH123456` is printed with and without a blank. */
function spacedSerial({ issueSerial }: PaperValues): RuleFinding[] {
  const parts = (issueSerial ?? '').match(/^(\p{Lu}{1,2})(\d{6,8})$/u);
  return parts === null ? [] : [{ key: 'issueSerial', rewritten: `${parts[1]} ${parts[2]}` }];
}
