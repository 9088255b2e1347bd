import { Random } from '../../samples/generator/random.ts';
import { type Agency, anyAgency } from '../../samples/generator/words/agencies.ts';
import { addDays, makeDay, slashed, spoken } from '../../samples/generator/words/dates.ts';
import { addressed, makePerson, type Person } from '../../samples/generator/words/people.ts';
import { makeAddress, makePlace, type Place, placeText } from '../../samples/generator/words/places.ts';
import { bodyOf, groundsOf, inForceOf, orderOf } from '../../samples/generator/words/sentences.ts';
import { type OfficialKind, subjectOf } from '../../samples/generator/words/subjects.ts';

/** One paper as text, quickly made: no picture, no layout, but the words, names and numbers of the generator. */
export interface SearchPaper {
  readonly paperKind: string;
  readonly codeNumber: string | null;
  readonly codeNotation: string | null;
  readonly issuedDate: string;
  readonly organName: string | null;
  readonly subject: string;
  readonly holder: Person;
  readonly pages: readonly string[];
}

export interface SearchDossier {
  readonly code: string;
  readonly procedureCode: string;
  readonly owner: Person;
  readonly agency: string;
  readonly papers: readonly SearchPaper[];
}

/** The `number`-th dossier of a seed: the same on every machine. */
export function makeSearchDossier(seed: string, number: number): SearchDossier {
  const random = new Random(`${seed}/${number}`);
  const day = makeDay(random, '2012-01-04', '2026-09-30');
  const place = makePlace(random, day);
  const owner = makePerson(random, { day });
  const count = random.int(2, 6);
  return {
    code: `H${random.int(10, 99)}.${random.int(10, 30)}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(6, '0')}`,
    procedureCode: `${random.int(1, 3)}.${String(random.int(1, 60) * 173).padStart(6, '0')}`,
    owner,
    agency: anyAgency(random, place).name,
    papers: Array.from({ length: count }, () => makePaper(random, { place, day, owner })),
  };
}

interface Scene {
  readonly place: Place;
  readonly day: string;
  readonly owner: Person;
}

function makePaper(random: Random, scene: Scene): SearchPaper {
  return random.chance(0.55) ? makeForm(random, scene) : makeOfficial(random, scene);
}

const OFFICIAL: readonly (readonly [OfficialKind, string | null, number])[] = [
  ['quyet-dinh', 'QĐ', 6],
  ['cong-van', null, 4],
  ['thong-bao', 'TB', 2],
  ['to-trinh', 'TTr', 2],
  ['bien-ban', 'BB', 2],
  ['bao-cao', 'BC', 2],
  ['ke-hoach', 'KH', 1],
];

function makeOfficial(random: Random, { place, day, owner }: Scene): SearchPaper {
  const [kind, short] = random.weighted(OFFICIAL.map((entry) => [entry, entry[2]] as const));
  const setting = { place, day };
  const agency = anyAgency(random, place);
  const codeNumber = String(random.int(1, 4_800));
  const codeNotation = short === null ? `${agency.short}-${random.pick(agency.drafters)}` : `${short}-${agency.short}`;
  const subject = subjectOf(kind, random, setting);
  const head = headOf(agency, `${codeNumber}/${codeNotation}`, day, subject);
  const grounds = kind === 'quyet-dinh' ? groundsOf(random, setting) : [];
  const body = bodyOf(random, setting, random.int(5, 14));
  const end = kind === 'quyet-dinh' ? [inForceOf(random, setting), orderOf(random, setting)] : [];
  const lines = [...head, ...grounds, ...body, `Người có liên quan: ${addressed(owner)}.`, ...end];
  return {
    ...{ paperKind: kind, codeNumber, codeNotation, issuedDate: day, organName: agency.name, subject, holder: owner },
    pages: intoPages(lines, random.int(7, 14)),
  };
}

function headOf(agency: Agency, code: string, day: string, subject: string): string[] {
  return [
    ...agency.parent,
    ...agency.lines,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${code}`,
    `${agency.locality}, ${spoken(day)}`,
    subject,
  ];
}

const FORMS = [
  ['to-khai', 'TỜ KHAI ĐĂNG KÝ KHAI SINH'],
  ['don', 'ĐƠN ĐỀ NGHỊ'],
  ['don-dang-ky-dat-dai', 'ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI'],
  ['giay-khai-sinh', 'GIẤY KHAI SINH'],
  ['giay-xac-nhan-tinh-trang-hon-nhan', 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN'],
  ['gcn-quyen-su-dung-dat', 'GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT'],
] as const;

function makeForm(random: Random, { place, day, owner }: Scene): SearchPaper {
  const [paperKind, title] = random.pick(FORMS);
  const issuedDate = addDays(day, -random.int(0, 60));
  const other = makePerson(random, { day });
  const lines = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    title,
    `Kính gửi: Ủy ban nhân dân ${placeText(place)}`,
    `Họ, chữ đệm, tên: ${owner.name.toLocaleUpperCase('vi')}`,
    `Ngày, tháng, năm sinh: ${slashed(owner.birthDate)}. Dân tộc: ${owner.ethnic}. Quốc tịch: Việt Nam`,
    `Số định danh cá nhân: ${owner.id}, cấp ngày ${slashed(owner.idDate)}`,
    `Nơi cư trú: ${makeAddress(random, place)}`,
    `Người có liên quan: ${other.name}, số giấy tờ ${other.id}, điện thoại ${other.phone}`,
    ...bodyOf(random, { place, day }, random.int(2, 5)),
    'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.',
    `Làm tại: ${place.commune.name}, ${spoken(issuedDate)}`,
    owner.name,
  ];
  return {
    ...{ paperKind, codeNumber: null, codeNotation: null, issuedDate, organName: null, subject: title },
    ...{ holder: owner, pages: intoPages(lines, random.int(12, 20)) },
  };
}

function intoPages(lines: readonly string[], linesAPage: number): string[] {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += linesAPage) pages.push(`${lines.slice(at, at + linesAPage).join('\n')}\n`);
  return pages;
}
