import type { Random } from '../random.ts';
import { addDays, makeDay, slashed, spoken } from './dates.ts';
import { addressed, makePerson } from './people.ts';
import { makeHamlet, type Place } from './places.ts';

/** What sentences draw on: who, where, when. */
export interface Setting {
  readonly place: Place;
  readonly day: string;
}

type Slot = (random: Random, setting: Setting) => string;

const SLOTS: Readonly<Record<string, Slot>> = {
  n: (random) => String(random.int(2, 98)),
  big: (random) => grouped(random.int(1_200, 985_000)),
  money: (random) => `${grouped(random.int(12, 9_850) * 50_000)} đồng`,
  allowance: (random) => grouped(random.int(11, 30) * 50_000),
  share: (random) => `${random.int(31, 99)},${random.int(1, 9)}%`,
  area: (random) => `${grouped(random.int(120, 48_900))},${random.int(1, 9)} m²`,
  ha: (random) => `${random.int(2, 640)},${random.int(1, 9)} ha`,
  year: (_random, { day }) => day.slice(0, 4),
  nextYear: (_random, { day }) => String(Number(day.slice(0, 4)) + 1),
  quarter: (random) => random.pick(['I', 'II', 'III', 'IV']),
  month: (random) => String(random.int(1, 12)),
  before: (random, { day }) => slashed(addDays(day, -random.int(3, 90))),
  after: (random, { day }) => slashed(addDays(day, random.int(10, 180))),
  afterSpoken: (random, { day }) => spoken(addDays(day, random.int(10, 120))),
  oldYear: (random) => String(random.int(1993, 2016)),
  oldSpoken: (random) => spoken(makeDay(random, '2013-01-02', '2024-12-20')),
  hour: (random) => `${random.int(7, 15)} giờ ${random.pick(['00', '15', '30'])}`,
  person: (random) => addressed(makePerson(random)),
  hamlet: (random) => makeHamlet(random),
  commune: (_random, { place }) => `${place.commune.kind} ${place.commune.name}`,
  above: (_random, { place }) =>
    place.district ? `${place.district.kind} ${place.district.name}` : `${place.provinceKind} ${place.province}`,
  province: (_random, { place }) => `${place.provinceKind} ${place.province}`,
  office: (random, { place }) =>
    random.pick(
      place.district
        ? ['Phòng Nội vụ', 'Phòng Tài chính - Kế hoạch', 'Phòng Tư pháp', 'Phòng Lao động - Thương binh và Xã hội']
        : ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND', 'Trung tâm Phục vụ hành chính công'],
    ),
  law: (random) => random.pick(LAWS),
  few: (random) => String(random.int(2, 14)),
  hundreds: (random) => String(random.int(110, 890)),
  decision: (random) => `${random.int(11, 3_900)}/QĐ-UBND`,
  plan: (random) => `${random.int(11, 390)}/KH-UBND`,
};

const LAWS = [
  'Luật Đất đai',
  'Luật Hộ tịch',
  'Luật Lưu trữ',
  'Luật Xây dựng',
  'Luật Cư trú',
  'Luật Ngân sách nhà nước',
  'Luật Trẻ em',
  'Luật Người khuyết tật',
  'Luật Thi đua, khen thưởng',
  'Luật Viên chức',
  'Luật Bảo vệ môi trường',
  'Luật Đầu tư công',
] as const;

/** Replaces `{slot}` by words of chance; an unknown slot is a mistake in a template. */
export function fill(template: string, random: Random, setting: Setting): string {
  return template.replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const slot = SLOTS[name];
    if (!slot) throw new RangeError(`no slot {${name}}`);
    return slot(random, setting);
  });
}

/** Thousands parted by dots, as Vietnamese papers print them. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, '.');
}
