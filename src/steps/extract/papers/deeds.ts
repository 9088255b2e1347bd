import { defineExtractor } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { forms } from './label-forms.ts';
import { PARCEL } from './land.ts';
import { HOLDER, nameBehind, namesOf, PLAIN_NAMES, personFields } from './person-labels.ts';
import { ANYWHERE } from './read-paper.ts';

const LINE = '(?:^|[\\n\\t])(?:(?:\\(?[\\divx]{1,4}[.)/]+|[-+*•]) ?)?';
const SPEAKER = ['Tôi là', 'Tôi tên là', 'Tên tôi là', 'Chúng tôi là', 'Tôi', 'Chúng tôi'];

/** `Hôm nay, ngày 03 tháng 9 năm 2023, tại …` opens a contract. */
const MADE_ON = /hom nay[,: ]{1,3}(?<v>ngay \d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/;

export const DEEDS = [
  defineExtractor({
    kind: 'giay-uy-quyen',
    name: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
    version: 1,
    parts: [
      {
        name: 'agent',
        starts: [
          new RegExp(`${LINE}(?:ben |nguoi |thong tin (?:ve )?(?:ben |nguoi )?)?(?:duoc|nhan) uy quyen`),
          new RegExp(`${LINE}(?:ho[, ]+)?(?:chu dem[, ]+)?(?:va )?ten nguoi (?:duoc|nhan) uy quyen`),
          /(?:bang giay nay[^\n]{0,40})?(?:toi |chung toi )?uy quyen cho(?! (?:nguoi|ben))/,
          new RegExp(`${LINE}ben b(?![a-z])`),
        ],
      },
      {
        name: 'scope',
        starts: [
          new RegExp(`${LINE}(?:noi dung|pham vi|cong viec)(?: va pham vi)?(?: duoc)? uy quyen`),
          new RegExp(`${LINE}(?:noi dung|pham vi)(?: cong viec)?[: ]`),
        ],
      },
      { name: 'end', starts: [new RegExp(`${LINE}(?:thoi han|cam ket|cam doan)`), /loi chung/] },
    ],
    fields: [
      ...personFields(
        { ...HOLDER, address: 'address' },
        [
          ...SPEAKER,
          ...namesOf('người ủy quyền', 'bên ủy quyền'),
          'Người ủy quyền',
          'Bên ủy quyền',
          'Bên A',
          ...PLAIN_NAMES,
        ],
        {
          required: true,
          phrases: [nameBehind('toi la', 'toi ten la', 'ten toi la', 'chung toi la', 'nguoi uy quyen')],
        },
      ),
      ...personFields(
        { name: 'agentName', birthDate: 'agentBirthDate', id: 'agentId', address: 'agentAddress' },
        [
          ...namesOf('người được ủy quyền', 'bên được ủy quyền', 'người nhận ủy quyền'),
          'Ủy quyền cho',
          'Ủy quyền cho ông',
          'Ủy quyền cho bà',
          'Người được ủy quyền',
          'Người nhận ủy quyền',
          'Bên được ủy quyền',
          'Bên nhận ủy quyền',
          'Bên B',
          ...PLAIN_NAMES,
        ],
        {
          part: 'agent',
          phrases: [nameBehind('uy quyen cho')],
        },
      ),
      {
        key: 'scope',
        type: 'text',
        part: ANYWHERE,
        labels:
          forms(`Nội dung ủy quyền | Phạm vi ủy quyền | Nội dung và phạm vi ủy quyền | Nội dung, phạm vi ủy quyền | Công việc
      được ủy quyền | Nội dung công việc | Nội dung | Công việc ủy quyền`),
        phrases: [
          /(?:^|[\n\t])(?<v>thay (?:mat )?(?:va nhan danh )?toi [^.]{8,300}\.)/,
          /(?:thay mat (?:va nhan danh )?toi|duoc thay mat toi|thay toi)[:, ]+(?<v>[^\n]{8,})/,
        ],
      },
      {
        ...{ key: 'validUntil', type: 'date', part: ANYWHERE },
        labels: forms('Thời hạn ủy quyền | Có giá trị đến | Có hiệu lực đến | Đến ngày | Thời hạn'),
        phrases: [
          /(?:gia tri|hieu luc|thoi han)[^\n]{0,60}?den (?:het )?(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
          /ke tu ngay[^\n]{4,40}den (?:het )?(?<v>(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2} ?(?:[/.-]|nam) ?\d{4})/,
        ],
      },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'GIẤY ỦY QUYỀN',
          'Tôi là: Lê Thị Hoa',
          'Sinh ngày: 03/02/1988',
          'CCCD số: 038188004321',
          'Ủy quyền cho: Trần Văn Nam',
          'CCCD số: 038085001234',
        ],
        expect: {
          holderName: 'Lê Thị Hoa',
          holderId: '038188004321',
          agentName: 'Trần Văn Nam',
          agentId: '038085001234',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'hop-dong',
    name: { vi: 'Hợp đồng', en: 'Contract' },
    version: 1,
    parts: [
      {
        name: 'seller2',
        starts: [new RegExp(`${LINE}(?:va )?(?:vo|chong|cung vo|cung chong)(?: la)?[: ]`), /[;,.] va (?:vo|chong)/],
      },
      { name: 'buyer', starts: [new RegExp(`${LINE}(?:ben (?:nhan|duoc|mua)|ben b(?![a-z]))`)] },
      {
        name: 'object',
        starts: [
          new RegExp(`${LINE}dieu (?:1|mot|i)(?![a-z\\d])`),
          new RegExp(`${LINE}(?:doi tuong|thua dat|quyen su dung dat)`),
        ],
      },
    ],
    fields: [
      ...personFields(HOLDER, [...namesOf('bên A', 'bên chuyển nhượng', 'bên tặng cho'), ...PLAIN_NAMES], {
        phrases: [nameBehind('ong', 'ba')],
      }),
      ...personFields(
        { name: 'sellerName2' },
        [
          'Vợ',
          'Chồng',
          'Và vợ',
          'Và chồng',
          'Cùng vợ',
          'Cùng chồng',
          'Và vợ là bà',
          'Và chồng là ông',
          'Cùng vợ là bà',
          'Cùng chồng là ông',
          'Cùng vợ là',
          'Cùng chồng là',
          ...PLAIN_NAMES,
        ],
        { part: 'seller2', phrases: [nameBehind('vo la', 'chong la', 'vo', 'chong')] },
      ),
      ...personFields(
        { name: 'buyerName', birthDate: 'buyerBirthDate', id: 'buyerId' },
        [...namesOf('bên B', 'bên nhận chuyển nhượng', 'bên được tặng cho'), ...PLAIN_NAMES],
        { part: 'buyer', phrases: [nameBehind('ong', 'ba')] },
      ),
      ...PARCEL,
      { key: 'issuedDate', type: 'date', part: ANYWHERE, phrases: [MADE_ON] },
      {
        key: 'address',
        type: 'address',
        labels: forms('Địa chỉ thửa đất | Địa chỉ | Tại | Địa chỉ tại'),
        part: 'object',
      },
      {
        key: 'price',
        type: 'figure',
        part: ANYWHERE,
        labels: forms(
          `Giá chuyển nhượng | Giá | Giá trị chuyển nhượng | Giá mua bán | Số tiền | Giá trị | Giá trị hợp đồng`,
        ),
        shape: /^(?:là:? ?)?(?<v>\d[\d.,]*)/u,
        phrases: [
          /gia (?:chuyen nhuong|mua ban|tri)[^\n]{0,80}?(?:la:? ?)(?<v>\d[\d.]{5,})/,
          /(?:so tien|gia)[^\d\n]{0,60}(?<v>\d{1,3}(?:\.\d{3}){2,})/,
        ],
      },
      {
        key: 'certNumber',
        type: 'figure',
        part: ANYWHERE,
        labels: ['Số công chứng', 'Số chứng thực'],
        shape: /^(?<v>[\d./]+)/u,
      },
      { key: 'certBook', type: 'text', part: ANYWHERE, labels: ['Quyển số', 'Quyển'] },
    ],
    rules: [identityAgrees],
    samples: [
      {
        lines: [
          'HỢP ĐỒNG CHUYỂN NHƯỢNG QUYỀN SỬ DỤNG ĐẤT',
          'Bên chuyển nhượng (bên A):',
          'Ông: Trần Văn Nam',
          'CCCD số: 038085001234',
          'Bên nhận chuyển nhượng (bên B):',
          'Bà: Lê Thị Hoa',
          'CCCD số: 038188004321',
        ],
        expect: {
          holderName: 'Trần Văn Nam',
          holderId: '038085001234',
          buyerName: 'Lê Thị Hoa',
          buyerId: '038188004321',
        },
      },
    ],
  }),
];
