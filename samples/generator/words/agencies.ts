import type { Random } from '../random.ts';
import type { Place } from './places.ts';

/** Who issues a paper, as its head prints it. */
export interface Agency {
  /** Lines of the superior agency, regular capitals; empty where there is none. */
  readonly parent: readonly string[];
  /** Lines of the agency itself, bold capitals. */
  readonly lines: readonly string[];
  /** In running text: `Ủy ban nhân dân xã Tân Lập`. */
  readonly name: string;
  /** Ends a notation: `UBND`, `STP`. */
  readonly short: string;
  /** Stands before the date. */
  readonly locality: string;
  /** Before the position of who signs for a collective body (TM. …), or null. */
  readonly onBehalf: string | null;
  readonly chief: string;
  readonly deputy: string;
  /** Sub-units that draft letters: the second half of a letter's notation. */
  readonly drafters: readonly string[];
  readonly level: 'province' | 'department' | 'district' | 'office' | 'commune' | 'council' | 'unit';
}

const DEPARTMENTS = [
  ['Sở Tư pháp', 'STP', ['HCTP', 'VP', 'PBGDPL']],
  ['Sở Nội vụ', 'SNV', ['CCVC', 'VTLT', 'VP']],
  ['Sở Tài chính', 'STC', ['QLNS', 'ĐKKD', 'VP']],
  ['Sở Y tế', 'SYT', ['NVY', 'TCCB', 'BTXH']],
  ['Sở Giáo dục và Đào tạo', 'SGDĐT', ['GDTH', 'TCCB', 'VP']],
  ['Sở Xây dựng', 'SXD', ['QLN', 'QHKT', 'VP']],
  ['Sở Nông nghiệp và Môi trường', 'SNNMT', ['QLĐĐ', 'TTBVTV', 'VP']],
  ['Sở Khoa học và Công nghệ', 'SKHCN', ['CĐS', 'VP']],
  ['Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', ['QLVH', 'VP']],
] as const;
const DISTRICT_OFFICES = [
  ['Phòng Nội vụ', 'PNV'],
  ['Phòng Tư pháp', 'PTP'],
  ['Phòng Tài nguyên và Môi trường', 'PTNMT'],
  ['Phòng Lao động - Thương binh và Xã hội', 'PLĐTBXH'],
  ['Phòng Tài chính - Kế hoạch', 'PTCKH'],
  ['Phòng Giáo dục và Đào tạo', 'PGDĐT'],
] as const;
const COMMUNE_OFFICES = [
  ['Phòng Kinh tế', 'PKT'],
  ['Phòng Văn hóa - Xã hội', 'PVHXH'],
  ['Trung tâm Phục vụ hành chính công', 'TTPVHCC'],
] as const;
const UNITS = [
  ['Trường Tiểu học', 'THTH', 'Hiệu trưởng', 'Phó Hiệu trưởng'],
  ['Trường Trung học cơ sở', 'THCS', 'Hiệu trưởng', 'Phó Hiệu trưởng'],
  ['Trạm Y tế', 'TYT', 'Trưởng trạm', 'Phó Trưởng trạm'],
] as const;

export function communeCommittee(random: Random, place: Place): Agency {
  const full = `${place.commune.kind} ${place.commune.name}`;
  const above = place.district
    ? `UBND ${place.district.kind} ${place.district.name}`
    : `UBND ${place.provinceKind} ${place.province}`;
  return {
    ...committee(random, full, place.commune.name, 'commune'),
    parent: random.chance(0.3) ? [upper(above)] : [],
    drafters: place.district ? ['VP', 'TP', 'ĐC', 'LĐTBXH'] : ['VP', 'KT', 'VHXH', 'PVHCC'],
  };
}

export function provinceCommittee(random: Random, place: Place): Agency {
  const full = `${place.provinceKind} ${place.province}`;
  return { ...committee(random, full, place.province, 'province'), drafters: ['NC', 'KGVX', 'KT', 'TH'] };
}

export function districtCommittee(random: Random, place: Place): Agency {
  const district = place.district ?? { kind: 'huyện', name: place.commune.name };
  const agency = committee(random, `${district.kind} ${district.name}`, district.name, 'district');
  return {
    ...agency,
    parent: random.chance(0.15) ? [upper(`UBND ${place.provinceKind} ${place.province}`)] : [],
    drafters: ['NV', 'TNMT', 'TCKH', 'VP'],
  };
}

export function council(random: Random, place: Place): Agency {
  const commune = random.chance(0.6);
  const full = commune ? `${place.commune.kind} ${place.commune.name}` : `${place.provinceKind} ${place.province}`;
  return {
    parent: [],
    lines: ['HỘI ĐỒNG NHÂN DÂN', upper(full)],
    name: `Hội đồng nhân dân ${full}`,
    short: 'HĐND',
    locality: commune ? place.commune.name : place.province,
    onBehalf: random.chance(0.4) ? 'TM. HỘI ĐỒNG NHÂN DÂN' : null,
    chief: 'Chủ tịch',
    deputy: 'Phó Chủ tịch',
    drafters: ['VP'],
    level: 'council',
  };
}

export function department(random: Random, place: Place): Agency {
  const [name, short, drafters] = random.pick(DEPARTMENTS);
  return {
    parent: [
      upper(
        random.chance(0.6)
          ? `UBND ${place.provinceKind} ${place.province}`
          : `Ủy ban nhân dân ${place.provinceKind} ${place.province}`,
      ),
    ],
    lines: splitLong(name),
    name: `${name} ${place.provinceKind} ${place.province}`,
    short,
    locality: place.province,
    onBehalf: null,
    chief: 'Giám đốc',
    deputy: 'Phó Giám đốc',
    drafters,
    level: 'department',
  };
}

/** A specialised office of a district, or since 01/07/2025 of a commune. */
export function office(random: Random, place: Place): Agency {
  const [name, short] = random.pick<readonly [string, string]>(place.district ? DISTRICT_OFFICES : COMMUNE_OFFICES);
  const above = place.district ?? place.commune;
  const centre = name.startsWith('Trung tâm');
  return {
    parent: [upper(`UBND ${above.kind} ${above.name}`)],
    lines: splitLong(name),
    name: `${name} ${above.kind} ${above.name}`,
    short,
    locality: above.name,
    onBehalf: null,
    chief: centre ? 'Giám đốc' : 'Trưởng phòng',
    deputy: centre ? 'Phó Giám đốc' : 'Phó Trưởng phòng',
    drafters: ['TH', 'HC'],
    level: 'office',
  };
}

export function unit(random: Random, place: Place): Agency {
  const [name, short, chief, deputy] = random.pick(UNITS);
  const above = place.district ?? place.commune;
  return {
    parent: [upper(`UBND ${above.kind} ${above.name}`)],
    lines: splitLong(`${name} ${place.commune.name}`),
    name: `${name} ${place.commune.name}`,
    short,
    locality: place.commune.name,
    onBehalf: null,
    chief,
    deputy,
    drafters: ['VP'],
    level: 'unit',
  };
}

/** Police of a commune, since 01/03/2025 under the province's. */
export function police(_random: Random, place: Place): Agency {
  const commune = `${place.commune.kind} ${place.commune.name}`;
  const above = place.district ?? { kind: place.provinceKind, name: place.province };
  return {
    parent: [upper(`Công an ${above.kind} ${above.name}`)],
    lines: [upper(`Công an ${commune}`)],
    name: `Công an ${commune}`,
    short: place.commune.kind === 'phường' ? 'CAP' : 'CAX',
    locality: place.commune.name,
    onBehalf: null,
    chief: 'Trưởng Công an',
    deputy: 'Phó Trưởng Công an',
    drafters: ['QLHC'],
    level: 'unit',
  };
}

/** Bodies whose name or superior fills several lines of the head. */
const LONG_NAMED = [
  [
    ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'],
    ['VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI', 'CHI NHÁNH KHU VỰC'],
    'CNVPĐKĐĐ',
    'Giám đốc',
    'Phó Giám đốc',
  ],
  [['SỞ XÂY DỰNG'], ['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ', 'XÂY DỰNG KHU VỰC'], 'BQLDA', 'Giám đốc', 'Phó Giám đốc'],
  [['BẢO HIỂM XÃ HỘI', 'VIỆT NAM'], ['BẢO HIỂM XÃ HỘI KHU VỰC'], 'BHXH', 'Giám đốc', 'Phó Giám đốc'],
  [['SỞ NỘI VỤ'], ['TRUNG TÂM LƯU TRỮ LỊCH SỬ'], 'TTLTLS', 'Giám đốc', 'Phó Giám đốc'],
  [['SỞ Y TẾ'], ['TRUNG TÂM Y TẾ KHU VỰC'], 'TTYT', 'Giám đốc', 'Phó Giám đốc'],
] as const;

export function longNamed(random: Random, place: Place): Agency {
  const [parent, lines, short, chief, deputy] = random.pick(LONG_NAMED);
  const last = lines.at(-1) ?? '';
  const numbered = last.endsWith('KHU VỰC')
    ? [...lines.slice(0, -1), `${last} ${random.pick(['I', 'II', 'III', '4', '12'])}`]
    : lines;
  return {
    parent,
    lines: numbered,
    name: sentenceCase(numbered.join(' ')),
    short,
    locality: place.commune.name,
    onBehalf: null,
    chief,
    deputy,
    drafters: ['HCTH', 'KHTC'],
    level: 'unit',
  };
}

/** A steering committee of a commune: the head prints the committee under its people's committee. */
export function steering(random: Random, place: Place): Agency {
  const matter = random.pick(['CHUYỂN ĐỔI SỐ', 'CẢI CÁCH HÀNH CHÍNH', 'PHÒNG THỦ DÂN SỰ']);
  const lines = ['BAN CHỈ ĐẠO', matter];
  return {
    parent: [upper(`UBND ${place.commune.kind} ${place.commune.name}`)],
    lines,
    name: sentenceCase(lines.join(' ')),
    short: 'BCĐ',
    locality: place.commune.name,
    onBehalf: 'TM. BAN CHỈ ĐẠO',
    chief: 'Trưởng ban',
    deputy: 'Phó Trưởng ban',
    drafters: ['TGV'],
    level: 'unit',
  };
}

/** Any agency, communes most often as they are in one-stop dossiers. */
export function anyAgency(random: Random, place: Place): Agency {
  const make = random.weighted([
    [communeCommittee, 8],
    [department, 4],
    [place.district ? districtCommittee : provinceCommittee, 4],
    [provinceCommittee, 2],
    [office, 3],
    [unit, 1],
    [police, 1],
    [longNamed, 2],
    [steering, 0.7],
  ] as const);
  return make(random, place);
}

/** Vietnamese capitals, NFC. */
export function upper(text: string): string {
  return text.toLocaleUpperCase('vi').normalize('NFC');
}

function sentenceCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase('vi');
}

function committee(random: Random, full: string, locality: string, level: Agency['level']): Agency {
  return {
    parent: [],
    lines: ['ỦY BAN NHÂN DÂN', upper(full)],
    name: `Ủy ban nhân dân ${full}`,
    short: 'UBND',
    locality,
    onBehalf: random.chance(0.6) ? 'TM. ỦY BAN NHÂN DÂN' : null,
    chief: 'Chủ tịch',
    deputy: 'Phó Chủ tịch',
    drafters: ['VP'],
    level,
  };
}

/** Long names of agencies are set on two lines, parted before a joining word where there is one. */
function splitLong(name: string): string[] {
  const capitals = upper(name);
  if (capitals.length <= 26) return [capitals];
  const words = capitals.split(' ');
  const joins = words.findIndex((word, index) => index > 1 && (word === 'VÀ' || word === '-'));
  const middle = joins > 0 && joins < words.length - 1 ? joins : Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
}
