import { fold, foldWords, parseCccdQr, parseIdentityMrz } from '../../../domain/index.ts';
import { defineExtractor, type PaperFacts, type PaperValues, type RuleFinding } from '../../../plugin/index.ts';
import { identityAgrees } from './checks.ts';
import { forms } from './label-forms.ts';
import { BIRTH_DATES, IDENTITY_NUMBERS, nameUnder, PLAIN_NAMES, TRAITS } from './person-labels.ts';

const ISSUED = [
  'Ngày, tháng, năm cấp',
  'Ngày, tháng, năm',
  'Ngày cấp',
  'Date of issue',
  'Date, month, year',
  'Ngày tháng năm cấp',
];
const EXPIRY = [
  'Có giá trị đến',
  'Ngày, tháng, năm hết hạn',
  'Ngày hết hạn',
  'Date of expiry',
  'Có giá trị đến ngày',
  'Giá trị đến',
];
const INDEFINITE = /^kh[oô]ng/iu;

export const IDENTITY_CARDS = [
  defineExtractor({
    kind: 'can-cuoc',
    name: { vi: 'Thẻ căn cước', en: 'Identity card' },
    version: 1,
    ownHead: true,
    marks: [
      /(?:^|[\n\t])can cuoc(?: cong dan)?[\s]*(?:[\n\t]|$)[\s\S]{0,80}(?:identity card|ho va ten|so dinh danh)/,
      /citizen identity card/,
      /(?:^|[\n\t])i[d0<]vnm\d/,
      /dac diem nh[a-z]+ dang[\s\S]{0,40}personal identification/,
      /(?:^|[\n\t])identity card(?:[\n\t]|$)/,
      /ngon tro (?:trai|phai)[\s\S]{0,80}index finger/,
    ],
    fields: [
      {
        key: 'holderName',
        type: 'name',
        labels: [...PLAIN_NAMES.filter((label) => !/ông|bà|anh/iu.test(label)), 'Full name'],
        required: true,
      },
      { key: 'holderBirthDate', type: 'date', labels: [...BIRTH_DATES, 'Date of birth'] },
      {
        key: 'holderId',
        type: 'id',
        labels: [...IDENTITY_NUMBERS, 'Số', 'No', 'Personal identification number'],
        phrases: [/(?<=[\s:.])(?<v>\d{12})(?=\s|$)/],
      },
      ...TRAITS.filter(({ key }) => key === 'sex'),
      { key: 'sex', type: 'sex', labels: ['Sex'] },
      { key: 'nationality', type: 'text', labels: ['Quốc tịch', 'Nationality'] },
      {
        key: 'placeOfOrigin',
        type: 'address',
        labels: forms(`Quê quán | Nguyên quán | Nơi đăng ký khai sinh | Nơi sinh | Place of origin | Place of birth`),
      },
      {
        key: 'placeOfResidence',
        type: 'address',
        labels: forms('Nơi thường trú | Nơi cư trú | Nơi ĐKHK thường trú | Place of residence | Thường trú'),
      },
      { key: 'validUntil', type: 'date', labels: EXPIRY },
      {
        key: 'validUntil',
        type: 'text',
        labels: EXPIRY,
        shape: /^(?<v>kh[oô]ng(?:\s+th[oờ]i)?(?:\s+h[aạ]n)?)(?!\p{L})/iu,
      },
      {
        key: 'features',
        type: 'text',
        labels: forms('Đặc điểm nhân dạng | Đặc điểm nhận dạng | Dấu vết riêng và dị hình'),
      },
      {
        key: 'issuedDate',
        type: 'date',
        labels: ISSUED,
        phrases: [/(?:^|[\n\t])(?<v>ngay \d{1,2} thang \d{1,2} nam \d{4})/],
      },
      { key: 'signerName', type: 'name', phrases: [nameUnder('cuc ?truong')] },
      {
        ...{ key: 'organName', type: 'text' },
        phrases: [
          /cuc truong[\s–-]+(?<v>cuc ?canh ?sat[\s–-]+(?:(?:quan|ly|hanh|chinh|ve|trat|tu|xa|hoi|dkql|cu|tru|va|dlqg|dan|dang|ky)[ \n–-]*)+)/,
          /(?:^|[\n\t])(?<v>bo cong an)(?=[\n\t/ ]|$)/,
          /giam doc (?<v>(?:ca|cong an) [^\n]*)/,
          /(?<v>ministry of public)/,
          /(?<v>police department for[ \n]administrative management)/,
        ],
      },
    ],
    rules: [identityAgrees, againstCodes, term, issuedByPolice],
    sides: {
      front: /full name|ho va ten|ho[, ]+chu dem|date of birth/,
      back: /i[d0<]vnm\d|date of issue|date, month, year|index finger|ngon tro|dac diem nh[a-z]+ dang|ngay[, ]+thang[, ]+nam cap/,
      withoutBack: 'front-only',
    },
    samples: [
      {
        lines: [
          'CĂN CƯỚC CÔNG DÂN',
          'Citizen Identity Card',
          'Số / No.: 038188004321',
          'Họ và tên / Full name:',
          'LÊ THỊ HOA',
          'Ngày sinh / Date of birth: 03/02/1988',
          'Giới tính / Sex: Nữ   Quốc tịch / Nationality: Việt Nam',
          'Có giá trị đến: 03/02/2028',
        ],
        expect: {
          holderName: 'Lê Thị Hoa',
          holderId: '038188004321',
          holderBirthDate: '1988-02-03',
          validUntil: '2028-02-03',
          completeness: 'front-only',
          term: 'until',
        },
      },
    ],
  }),
  defineExtractor({
    kind: 'cmnd',
    name: { vi: 'Chứng minh nhân dân', en: 'Former identity card' },
    version: 1,
    ownHead: true,
    fields: [
      { key: 'holderName', type: 'name', labels: PLAIN_NAMES, required: true },
      { key: 'holderBirthDate', type: 'date', labels: BIRTH_DATES },
      {
        key: 'holderId',
        type: 'id',
        labels: [...IDENTITY_NUMBERS, 'Số'],
        phrases: [/(?<=[\s:.])(?<v>\d{9}|\d{12})(?=\s|$)/],
      },
      ...TRAITS,
      { key: 'placeOfOrigin', type: 'address', labels: ['Nguyên quán', 'Quê quán'] },
      {
        key: 'placeOfResidence',
        type: 'address',
        labels: forms('Nơi ĐKHK thường trú | Nơi đăng ký hộ khẩu thường trú | Nơi thường trú'),
      },
      { key: 'issuedDate', type: 'date', labels: ISSUED, phrases: [/(?<v>ngay \d{1,2} thang \d{1,2} nam \d{4})/] },
      { key: 'organName', type: 'text', phrases: [/giam doc (?<v>(?:ca|cong an) [^\n]*)/] },
    ],
    samples: [
      {
        lines: ['GIẤY CHỨNG MINH NHÂN DÂN', 'Số 012345678', 'Họ tên: LÊ THỊ HOA', 'Sinh ngày: 03/02/1968'],
        expect: { holderId: '012345678', holderName: 'Lê Thị Hoa' },
      },
    ],
  }),
];

/** Print against the QR code and the machine-readable zone, which carry the same values with check digits. */
function againstCodes(values: PaperValues, { pages, codes }: PaperFacts): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const mrz = parseIdentityMrz(pages.flatMap((page) => page.split(/[\n\t]/)));
  if (mrz.ok) {
    const { id, birthDate, name, expiryDate } = mrz.value;
    findings.push(...compared(values, 'holderId', id), ...compared(values, 'holderBirthDate', birthDate));
    if (expiryDate !== null && !INDEFINITE.test(values['validUntil'] ?? ''))
      findings.push(...compared(values, 'validUntil', expiryDate));
    // Capitals without diacritics, cut after thirty signs: they can confirm a name or contradict it, never spell it.
    const printed = fold(values['holderName'] ?? '').toUpperCase();
    if (printed !== '' && name !== '') {
      const agrees = printed === name || (name.length >= 25 && printed.startsWith(name));
      if (!agrees) findings.push({ key: 'holderName', doubt: 'CODE_DIFFERS' });
    }
  }
  // Two lines of the zone misread, the third still repeats the number, behind the card's own that ends like it.
  const repeated = pages.flatMap((page) => page.match(REPEATED)?.groups?.['id'] ?? []);
  const printedId = values['holderId'] ?? '';
  if (repeated.some((id) => id === printedId)) findings.push({ key: 'holderId', confirmed: true, from: 'code' });
  const qr = codes.map(parseCccdQr).find(({ ok }) => ok);
  if (qr?.ok) {
    const { id, birthDate, name, issuedDate, formerId, address } = qr.value;
    findings.push(...compared(values, 'holderId', id), ...compared(values, 'holderBirthDate', birthDate));
    findings.push(...comparedName(values['holderName'] ?? '', name), ...compared(values, 'issuedDate', issuedDate));
    if (formerId !== null) findings.push({ key: 'formerId', value: formerId, from: 'code' });
    if (address !== null && !values['placeOfResidence']) {
      findings.push({ key: 'placeOfResidence', value: address, from: 'code' });
    }
  }
  return findings;
}

/** Capitals lose their marks in a scan, not in a code: one that differs in marks only gives them back. */
function comparedName(printed: string, coded: string): RuleFinding[] {
  const isSame = printed.toLowerCase() === coded.toLowerCase();
  if (!isSame && foldWords(printed) === foldWords(coded)) return [{ key: 'holderName', value: coded, from: 'code' }];
  return compared({ holderName: printed === '' ? null : printed }, 'holderName', coded);
}

/** `IDVNM` + the last nine digits, a check digit, and the whole number. */
const REPEATED = /vnm(?<end>\d{9})\d(?<id>\d{3}\k<end>)/;

/** The same: sure. Not printed or not legible: the code's. Another: a person has to look. */
function compared(values: PaperValues, key: string, coded: string): RuleFinding[] {
  const printed = values[key] ?? null;
  if (printed === null) return [{ key, value: coded, from: 'code' }];
  const same = printed.toLowerCase() === coded.toLowerCase();
  return [same ? { key, confirmed: true, from: 'code' } : { key, doubt: 'CODE_DIFFERS', candidate: coded }];
}

function term(values: PaperValues): RuleFinding[] {
  const until = values['validUntil'] ?? null;
  const value = until === null ? 'unknown' : INDEFINITE.test(until) ? 'indefinite' : 'until';
  const inOrder = until === null || value !== 'until' || (values['issuedDate'] ?? '') < until;
  // The last word may stand on the next line, behind the issuer's name.
  const whole = value === 'indefinite' ? [{ key: 'validUntil', rewritten: 'Không thời hạn' }] : [];
  return [{ key: 'term', value }, ...whole, ...(inOrder ? [] : [{ key: 'validUntil', doubt: 'DATE_ORDER' as const }])];
}

/** Cards have had three issuers, named in Vietnamese and in English; whichever of the two was read tells which. */
function issuedByPolice({ organName }: PaperValues): RuleFinding[] {
  const letters = foldWords(organName ?? '').replaceAll(' ', '');
  const value = ISSUERS.find(({ names }) => names.includes(letters))?.value;
  return value === undefined
    ? []
    : [
        { key: 'organName', rewritten: value },
        { key: 'organName', confirmed: true },
      ];
}

const ISSUERS: readonly { readonly value: string; readonly names: readonly string[] }[] = [
  { value: 'BỘ CÔNG AN', names: ['bocongan', 'ministryofpublic'] },
  {
    value: 'CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
    names: ['cuccanhsatquanlyhanhchinhvetrattuxahoi', 'policedepartmentforadministrativemanagement'],
  },
  { value: 'CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ', names: ['cuccanhsatdkqlcutruvadlqgvedancu'] },
];
