import { type Agency, communeCommittee, department, districtCommittee, upper } from '../../words/agencies.ts';
import { makeDay, spoken } from '../../words/dates.ts';
import { type Person, sexWord } from '../../words/people.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import { type Entry, setEntries } from './kit.ts';
import { kindOf } from './layouts.ts';
import { idLabels } from './person-entries.ts';
import { type CitizenSheet, closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

const LAYOUTS: readonly LayoutWishes[] = [
  { layout: 'numbered', manner: 'numbered', head: 'agency', date: 'none' },
  { layout: 'lines', manner: 'lines', head: 'agency', date: 'foot' },
  { layout: 'bilingual', manner: 'bilingual', head: 'agency', date: 'none' },
  { layout: 'boxed', manner: 'boxed', head: 'agency', date: 'foot' },
];

/** Chủ hộ is the holder; its number is that of the household's business. */
export const BUSINESS_HOUSEHOLDS = kindOf('gcn-dang-ky-ho-kinh-doanh', LAYOUTS, makeHousehold);
export const ENTERPRISES = kindOf('gcn-dang-ky-doanh-nghiep', LAYOUTS, makeEnterprise);

const TRADES = [
  'Bán lẻ lương thực, thực phẩm trong các cửa hàng chuyên doanh',
  'Dịch vụ ăn uống',
  'Sửa chữa mô tô, xe máy',
  'Cắt tóc, làm đầu, gội đầu',
  'Bán lẻ hàng may mặc, giày dép',
  'Gia công cơ khí; xử lý và tráng phủ kim loại',
] as const;
const NAMES = [
  'Thành Phát',
  'Minh Khang',
  'Hồng Ngọc',
  'An Bình',
  'Tân Tiến',
  'Hưng Thịnh',
  'Phương Nam',
  'Đại Lộc',
] as const;

/** First registration and, in half of the papers, the change it was handed out for. */
function registrations(scene: Scene): {
  first: string;
  change: { number: number; day: string } | null;
  lines: string[];
  day: string;
} {
  const random = part(scene, 'registrations');
  const changed = random.chance(0.55);
  const first = changed ? makeDay(random, '2008-01-05', '2015-12-25') : scene.day;
  const change = changed ? { number: random.int(1, 9), day: scene.day } : null;
  const lines = [`Đăng ký lần đầu: ${spoken(first)}`];
  if (change) lines.push(`Đăng ký thay đổi lần thứ: ${change.number}, ${spoken(change.day)}`);
  return { first, change, lines, day: change?.day ?? first };
}

function makeHousehold(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'household');
  const { person } = scene;
  const agency = financeOffice(scene);
  const dates = registrations(scene);
  const number = `${random.int(10, 96)}${random.pick(['A', 'B', 'C', 'D', 'E'])}8${random.digits(6)}`;
  const taxCode = random.chance(0.5) ? `8${random.digits(9)}` : null;
  const name = `${random.pick(['Hộ kinh doanh', 'Cửa hàng', 'Quán', 'Cơ sở'])} ${random.pick(NAMES)}`;
  const [trade, capital] = [random.pick(TRADES), `${random.int(2, 98)}0.000.000`];
  const sheet = openSheet(scene, { ...layout, agency, notation: null, title: 'GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH' });
  const { page } = sheet;
  page.text(`${random.pick(['Số', 'Mã số', 'Mã số hộ kinh doanh'])}: ${number}`, {
    align: 'center',
    style: 'bold',
    gapMm: 1,
    block: 'number',
  });
  for (const line of dates.lines)
    page.text(line, { align: 'center', style: 'italic', block: 'registered', gapMm: 0.5 });
  page.gap(2);
  setEntries(sheet, [
    { label: 'Tên hộ kinh doanh', english: 'Business name', value: upper(name) },
    taxCode ? { label: 'Mã số thuế', english: 'Tax code', value: taxCode } : null,
    {
      label: ['Địa điểm kinh doanh', 'Trụ sở của hộ kinh doanh', 'Địa chỉ trụ sở hộ kinh doanh'],
      english: 'Address',
      value: scene.address,
    },
    { label: 'Điện thoại', english: 'Telephone', value: person.phone },
    { label: ['Ngành, nghề kinh doanh', 'Ngành nghề kinh doanh'], english: 'Business lines', value: trade },
    { label: ['Vốn kinh doanh', 'Vốn đăng ký'], english: 'Capital', value: `${capital} đồng` },
  ]);
  setEntries(
    sheet,
    personRows(
      person,
      ['Họ và tên đại diện hộ kinh doanh', 'Họ và tên chủ hộ kinh doanh', 'Chủ hộ kinh doanh'],
      scene.address,
    ),
  );
  return closeRegistered(sheet, {
    paperKind: 'gcn-dang-ky-ho-kinh-doanh',
    issuedDate: dates.day,
    holder: holderOf(person),
    fields: {
      businessName: name,
      businessCode: number,
      ...(taxCode ? { taxCode } : {}),
      address: scene.address,
      phone: person.phone,
      businessLines: trade,
      capital,
      ...datesOf(dates),
    },
  });
}

function makeEnterprise(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'enterprise');
  const { person } = scene;
  const agency = registrar(scene);
  const dates = registrations(scene);
  const code = `${random.int(10, 96)}0${random.digits(7)}`;
  const own = random.pick(NAMES);
  const form = random.pick(['CÔNG TY TNHH', 'CÔNG TY TNHH MỘT THÀNH VIÊN', 'CÔNG TY CỔ PHẦN', 'DOANH NGHIỆP TƯ NHÂN']);
  const name = `${form} ${upper(`${random.pick(['Thương mại', 'Xây dựng', 'Dịch vụ', 'Sản xuất'])} ${own}`)}`;
  const foreign = `${plainName(own).toUpperCase()} COMPANY LIMITED`;
  const [capital, role] = [
    `${random.int(1, 40)}.${random.int(1, 9)}00.000.000`,
    random.pick(['Giám đốc', 'Chủ tịch công ty kiêm Giám đốc', 'Tổng Giám đốc']),
  ];
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: null,
    title: 'GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP',
    second: titleCase(form),
  });
  const { page } = sheet;
  page.text(`Mã số doanh nghiệp: ${code}`, { align: 'center', style: 'bold', gapMm: 1, block: 'number' });
  for (const line of dates.lines)
    page.text(line, { align: 'center', style: 'italic', block: 'registered', gapMm: 0.5 });
  page.gap(2);
  const withForeign = random.chance(0.6);
  setEntries(sheet, [
    {
      label: ['Tên công ty viết bằng tiếng Việt', 'Tên công ty', 'Tên doanh nghiệp'],
      english: 'Company name',
      value: name,
    },
    withForeign
      ? { label: ['Tên công ty viết bằng tiếng nước ngoài', 'Tên nước ngoài'], english: 'Foreign name', value: foreign }
      : null,
    { label: ['Địa chỉ trụ sở chính', 'Trụ sở chính'], english: 'Head office', value: scene.address },
    { label: 'Điện thoại', english: 'Telephone', value: person.phone },
    { label: ['Vốn điều lệ', 'Vốn đầu tư'], english: 'Charter capital', value: `${capital} đồng` },
  ]);
  page.text('Người đại diện theo pháp luật', { style: 'bold', gapMm: 1 });
  setEntries(sheet, [
    ...personRows(person, ['Họ và tên', 'Họ, chữ đệm và tên'], scene.address),
    { label: 'Chức danh', english: 'Title', value: role },
  ]);
  return closeRegistered(sheet, {
    paperKind: 'gcn-dang-ky-doanh-nghiep',
    issuedDate: dates.day,
    holder: holderOf(person),
    fields: {
      enterpriseCode: code,
      enterpriseName: name,
      ...(withForeign ? { foreignName: foreign } : {}),
      address: scene.address,
      phone: person.phone,
      charterCapital: capital,
      representativeName: person.name,
      representativeTitle: role,
      ...datesOf(dates),
    },
  });
}

function closeRegistered(sheet: CitizenSheet, rest: Parameters<typeof closeSheet>[1]): Paper {
  return closeSheet(sheet, { copyKind: null, codeNumber: null, codeNotation: null, code: null, ...rest });
}

function datesOf({ first, change }: ReturnType<typeof registrations>): Record<string, string> {
  return {
    firstRegistrationDate: first,
    ...(change ? { changeNumber: String(change.number), changeDate: change.day } : {}),
  };
}

function personRows(person: Person, name: readonly string[], address: string): Entry[] {
  return [
    { label: name, english: 'Full name', value: upper(person.name) },
    { label: 'Giới tính', english: 'Sex', value: sexWord(person), short: true },
    {
      label: 'Sinh ngày',
      english: 'Date of birth',
      value: person.birthDate.split('-').reverse().join('/'),
      short: true,
    },
    { label: 'Dân tộc', english: 'Ethnicity', value: person.ethnic, short: true },
    { label: 'Quốc tịch', english: 'Nationality', value: 'Việt Nam', short: true },
    { label: idLabels(person), english: 'Identification number', value: person.id },
    {
      label: ['Nơi đăng ký hộ khẩu thường trú', 'Địa chỉ thường trú', 'Chỗ ở hiện tại'],
      english: 'Residence',
      value: address,
    },
  ];
}

/** Registers businesses of households: the finance office of a district, later the commune's office of economy. */
function financeOffice({ random, place }: Scene): Agency {
  const above = place.district ?? place.commune;
  const name = place.district ? 'Phòng Tài chính - Kế hoạch' : 'Phòng Kinh tế';
  const make = place.district ? districtCommittee : communeCommittee;
  return {
    ...make(random.fork('agency'), place),
    parent: [upper(`UBND ${above.kind} ${above.name}`)],
    lines: [upper(name)],
    name: `${name} ${above.kind} ${above.name}`,
    onBehalf: null,
    chief: 'Trưởng phòng',
    deputy: 'Phó Trưởng phòng',
    level: 'office',
  };
}

function registrar({ random, place, day }: Scene): Agency {
  const above = day < '2025-03-01' ? 'Sở Kế hoạch và Đầu tư' : 'Sở Tài chính';
  return {
    ...department(random.fork('agency'), place),
    parent: [upper(`${above} ${place.provinceKind} ${place.province}`)],
    lines: random.fork('lines').pick([['PHÒNG ĐĂNG KÝ', 'KINH DOANH'], ['PHÒNG ĐĂNG KÝ KINH DOANH']]),
    name: 'Phòng Đăng ký kinh doanh',
    chief: 'Trưởng phòng',
    deputy: 'Phó Trưởng phòng',
    level: 'office',
  };
}

function plainName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'D');
}

function titleCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase('vi').replace('tnhh', 'trách nhiệm hữu hạn');
}
