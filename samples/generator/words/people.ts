import type { Random } from '../random.ts';

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trương',
  'Lương',
  'Mai',
  'Tô',
  'Cao',
  'Lò',
  'Quàng',
  'Hà',
  'Đoàn',
  'Thái',
  'Châu',
  'Triệu',
  'Nông',
] as const;
const MIDDLES = {
  male: [
    'Văn',
    'Đức',
    'Hữu',
    'Quang',
    'Minh',
    'Công',
    'Xuân',
    'Thanh',
    'Quốc',
    'Đình',
    'Bá',
    'Tiến',
    'Duy',
    'Trọng',
    'Hoàng',
  ],
  female: [
    'Thị',
    'Thị Kim',
    'Thị Bích',
    'Thị Thu',
    'Ngọc',
    'Thị Hồng',
    'Phương',
    'Thị Mỹ',
    'Thùy',
    'Thị Diệu',
    'Thị Lan',
  ],
} as const;
const GIVEN = {
  male: [
    'Hùng',
    'Dũng',
    'Sơn',
    'Nghĩa',
    'Khải',
    'Thịnh',
    'Tuấn',
    'Đạt',
    'Bảo',
    'Quý',
    'Lộc',
    'Vượng',
    'Hiếu',
    'Phúc',
    'Thắng',
    'Cường',
    'Trưởng',
    'Việt',
    'Nhựt',
    'Toản',
    'Kiệt',
    'Vỹ',
    'Luyện',
    'Khoa',
    'Giàu',
    'Huỳnh',
  ],
  female: [
    'Hạnh',
    'Hương',
    'Yến',
    'Trâm',
    'Thủy',
    'Ngân',
    'Khuê',
    'Thảo',
    'Nguyệt',
    'Phượng',
    'Quỳnh',
    'Tuyết',
    'Diễm',
    'Loan',
    'Hiền',
    'Oanh',
    'Vân',
    'Liễu',
    'Thơm',
    'Nhàn',
    'Duyên',
    'Uyên',
    'Mỹ Linh',
    'Bảo Ngọc',
    'Khánh An',
    'Xuyến',
  ],
} as const;
const ETHNIC = [
  'Kinh',
  'Kinh',
  'Kinh',
  'Kinh',
  'Tày',
  'Thái',
  'Mường',
  'Ê Đê',
  'Khmer',
  'Hoa',
  'Nùng',
  'Gia Rai',
  'Dao',
] as const;

export interface Person {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  /** 12 digits, of the right century, sex and year; or a 9-digit CMND for old papers. */
  readonly id: string;
  readonly idDate: string;
  readonly ethnic: string;
  readonly phone: string;
}

export interface PersonWishes {
  readonly sex?: 'male' | 'female';
  readonly bornFrom?: number;
  readonly bornTo?: number;
  readonly surname?: string;
  readonly birthDate?: string;
  /** Day of the paper the number stands on; nine digits are only met before 2021. */
  readonly day?: string;
}

export function makePerson(random: Random, wishes: PersonWishes = {}): Person {
  const sex = wishes.sex ?? (random.chance(0.5) ? 'male' : 'female');
  const chosen = random.int(wishes.bornFrom ?? 1950, wishes.bornTo ?? 2004);
  const year = wishes.birthDate ? Number(wishes.birthDate.slice(0, 4)) : chosen;
  const day = wishes.day ?? '2025-12-01';
  const nineDigits = day < '2021-01-01' && random.chance(0.6);
  return {
    name: [wishes.surname ?? random.pick(SURNAMES), random.pick(MIDDLES[sex]), random.pick(GIVEN[sex])].join(' '),
    sex,
    birthDate: wishes.birthDate ?? `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
    id: nineDigits ? `${random.int(1, 3)}${random.digits(8)}` : personalNumber(random, sex, year),
    idDate: `${random.int(2021, 2024)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
    ethnic: random.pick(ETHNIC),
    phone: `09${random.digits(8)}`,
  };
}

export function sexWord(person: Person): string {
  return person.sex === 'male' ? 'Nam' : 'Nữ';
}

/** `ông`/`bà` with the name. */
export function addressed(person: Person): string {
  return `${person.sex === 'male' ? 'ông' : 'bà'} ${person.name}`;
}

function personalNumber(random: Random, sex: 'male' | 'female', year: number): string {
  const century = (Math.floor(year / 100) - 19) * 2 + (sex === 'male' ? 0 : 1);
  return `${String(random.int(1, 96)).padStart(3, '0')}${century}${two(year % 100)}${random.digits(6)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
