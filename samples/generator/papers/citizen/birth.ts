import type { Random } from '../../random.ts';
import { communeCommittee, districtCommittee, upper } from '../../words/agencies.ts';
import { addDays, inWords, makeDay, slashed } from '../../words/dates.ts';
import { makePerson, type Person, sexWord } from '../../words/people.ts';
import { makeAddress, type Place, placeText } from '../../words/places.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import { fillWithPen } from './by-hand.ts';
import type { CitizenKind } from './kind.ts';
import { type Entry, setEntries } from './kit.ts';
import { idLabels } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

/** What registers of births hold. */
interface Birth {
  readonly child: Person;
  readonly mother: Person;
  readonly father: Person;
  readonly registered: string;
  readonly birthPlace: string;
  readonly homeTown: string;
  readonly declarant: string;
  readonly bookNumber: string;
}

const OLD_BOOK: LayoutWishes = {
  layout: 'old-book',
  manner: 'lines',
  head: 'motto',
  date: 'none',
  form: { leader: true },
};
const PRINTED: LayoutWishes = {
  layout: 'printed',
  manner: 'lines',
  head: 'motto',
  date: 'none',
  form: { leader: false },
};
const NUMBERED: LayoutWishes = { layout: 'numbered', manner: 'numbered', head: 'agency', date: 'foot' };
const BOXED: LayoutWishes = { layout: 'boxed', manner: 'boxed', head: 'agency', date: 'head' };

export const BIRTH_CERTIFICATES: CitizenKind = {
  kind: 'giay-khai-sinh',
  layouts: [
    { name: 'old-book', from: '1996-01-05', to: '2015-12-20', make: (scene) => certificate(scene, OLD_BOOK) },
    { name: 'printed', make: (scene) => certificate(scene, PRINTED) },
    { name: 'numbered', make: (scene) => certificate(scene, NUMBERED) },
    { name: 'boxed', make: (scene) => certificate(scene, BOXED) },
  ],
};

export const BIRTH_EXTRACTS: CitizenKind = {
  kind: 'trich-luc-khai-sinh',
  layouts: [
    {
      name: 'agency-lines',
      make: (scene) => extract(scene, { layout: 'agency-lines', manner: 'lines', head: 'agency', date: 'head' }),
    },
    {
      name: 'motto-pairs',
      make: (scene) => extract(scene, { layout: 'motto-pairs', manner: 'pairs', head: 'motto', date: 'foot' }),
    },
    { name: 'numbered', make: (scene) => extract(scene, { ...NUMBERED, date: 'head' }) },
    { name: 'boxed', make: (scene) => extract(scene, BOXED) },
  ],
};

function certificate(scene: Scene, layout: LayoutWishes): Paper {
  const birth = makeBirth(scene, layout.layout === 'old-book' ? scene.day : undefined);
  const random = part(scene, 'birth');
  const agency = communeCommittee(random, scene.place);
  const copy = layout.date === 'head' || (layout.date === 'foot' && random.chance(0.5));
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: birth.registered.slice(0, 4),
    numberLabel: random.pick(['Số:', 'Số', 'Số :']),
    title: 'GIẤY KHAI SINH',
    ...(copy
      ? { second: '(BẢN SAO)' }
      : layout.head === 'motto' && random.chance(0.5)
        ? { second: '(BẢN CHÍNH)' }
        : {}),
    day: copy ? scene.day : birth.registered,
  });
  if (layout.layout === 'old-book') sheet.page.text(`Quyển số: ${birth.bookNumber}`, { gapMm: 2 });
  setEntries(sheet, childEntries(random, birth));
  for (const parent of random.chance(0.5) ? (['mẹ', 'cha'] as const) : (['cha', 'mẹ'] as const))
    setEntries(sheet, parentEntries(scene, birth, parent));
  setEntries(sheet, [
    { label: ['Nơi đăng ký khai sinh', 'Nơi đăng ký'], value: agency.name },
    { label: ['Ngày, tháng, năm đăng ký', 'Ngày đăng ký'], value: slashed(birth.registered) },
    { label: ['Họ, chữ đệm, tên người đi khai sinh', 'Họ và tên người đi khai sinh'], value: birth.declarant },
  ]);
  const paper = closeSheet(
    sheet,
    {
      paperKind: 'giay-khai-sinh',
      copyKind: copy ? 'ban-sao' : null,
      holder: holderOf(birth.child),
      organName: sheet.expected.organName ?? agency.name,
      issuedDate: copy
        ? sheet.expected.issuedDate
        : layout.date === 'foot'
          ? sheet.expected.issuedDate
          : birth.registered,
      fields: {
        ...fieldsOf(birth),
        registrationDate: birth.registered,
        registrationPlace: agency.name,
        declarantName: birth.declarant,
        ...(layout.layout === 'old-book' ? { bookNumber: birth.bookNumber } : {}),
      },
    },
    { hint: '(Ký, ghi rõ họ tên, đóng dấu)' },
  );
  return layout.layout === 'old-book' ? fillWithPen(paper, part(scene, 'pen'), 'all') : paper;
}

function extract(scene: Scene, layout: LayoutWishes): Paper {
  const birth = makeBirth(scene);
  const random = part(scene, 'birth');
  const agency =
    scene.place.district && random.chance(0.2)
      ? districtCommittee(random, scene.place)
      : communeCommittee(random, scene.place);
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['TLKS-BS', 'TLKS', 'UBND-TLKS']),
    title: 'TRÍCH LỤC KHAI SINH',
    second: '(BẢN SAO)',
  });
  const number = String(random.int(3, 240));
  setEntries(sheet, childEntries(random, birth));
  for (const parent of ['mẹ', 'cha'] as const) setEntries(sheet, parentEntries(scene, birth, parent));
  setEntries(sheet, [
    { label: ['Đăng ký khai sinh tại', 'Nơi đăng ký khai sinh'], value: agency.name },
    { label: 'Số', value: number, short: true },
    { label: ['Ngày đăng ký', 'Ngày, tháng, năm đăng ký'], value: slashed(birth.registered), short: true },
    { label: 'Ghi chú', value: random.pick(['Không', '']) },
  ]);
  return closeSheet(sheet, {
    paperKind: 'trich-luc-khai-sinh',
    copyKind: 'ban-sao',
    holder: holderOf(birth.child),
    organName: sheet.expected.organName ?? agency.name,
    fields: {
      ...fieldsOf(birth),
      registrationDate: birth.registered,
      registrationPlace: agency.name,
      registrationNumber: number,
    },
  });
}

function makeBirth(scene: Scene, registeredOn?: string): Birth {
  const random = part(scene, 'family');
  const born = registeredOn ? addDays(registeredOn, -random.int(3, 55)) : scene.person.birthDate;
  const child = makePerson(random.fork('child'), { birthDate: born, day: '2025-01-01' });
  const year = Number(born.slice(0, 4));
  const mother = makePerson(random.fork('mother'), { sex: 'female', bornFrom: year - 38, bornTo: year - 19 });
  const surname = child.name.split(' ')[0] ?? 'Lê';
  const father = makePerson(random.fork('father'), { sex: 'male', surname, bornFrom: year - 42, bornTo: year - 20 });
  const registered = registeredOn ?? addDays(born, random.int(3, 60));
  return {
    child,
    mother,
    father,
    registered,
    birthPlace: birthPlaceOf(random, scene.place),
    homeTown: placeText(scene.place),
    declarant: random.pick([mother.name, father.name, makePerson(random.fork('declarant')).name]),
    bookNumber: `0${random.int(1, 4)}/${registered.slice(0, 4)}`,
  };
}

/** Where children are born. */
export function birthPlaceOf(random: Random, place: Place): string {
  return random.pick([
    `Trạm Y tế ${place.commune.kind} ${place.commune.name}`,
    `Bệnh viện Đa khoa ${place.provinceKind} ${place.province}`,
    `Bệnh viện Phụ sản ${place.province}`,
    placeText(place),
  ]);
}

function childEntries(random: Random, birth: Birth): Entry[] {
  const { child } = birth;
  const name: Entry = { label: ['Họ, chữ đệm, tên', 'Họ và tên', 'Họ, chữ đệm và tên'], value: upper(child.name) };
  const born: Entry = { label: ['Ngày, tháng, năm sinh', 'Ngày sinh'], value: slashed(child.birthDate) };
  const words: Entry = {
    label: ['Ghi bằng chữ', 'Bằng chữ'],
    value: inWords(child.birthDate, random.pick(['linh', 'lẻ'])),
  };
  const sex: Entry = { label: 'Giới tính', value: sexWord(child), short: true };
  const about: Entry[] = [
    { label: 'Dân tộc', value: child.ethnic, short: true },
    { label: 'Quốc tịch', value: 'Việt Nam', short: true },
  ];
  const place: Entry = { label: 'Nơi sinh', value: birth.birthPlace };
  const home: Entry = { label: 'Quê quán', value: birth.homeTown };
  const id: Entry = { label: idLabels(child), value: child.id };
  return random.pick([
    [name, born, words, sex, ...about, place, home, id],
    [name, sex, born, words, place, ...about, home, id],
    [name, id, born, words, sex, ...about, place, home],
  ]);
}

function parentEntries(scene: Scene, birth: Birth, who: 'mẹ' | 'cha'): Entry[] {
  const parent = who === 'mẹ' ? birth.mother : birth.father;
  const random = part(scene, `address-${who}`);
  return [
    {
      label: [`Họ, chữ đệm, tên người ${who}`, `Họ và tên ${who}`, `Họ, chữ đệm và tên người ${who}`],
      value: parent.name,
    },
    { label: 'Năm sinh', value: parent.birthDate.slice(0, 4), short: true },
    { label: 'Dân tộc', value: parent.ethnic, short: true },
    { label: 'Quốc tịch', value: 'Việt Nam', short: true },
    { label: 'Nơi cư trú', value: random.chance(0.7) ? scene.address : makeAddress(random, scene.place) },
  ];
}

function fieldsOf(birth: Birth): Record<string, string> {
  return {
    motherName: birth.mother.name,
    fatherName: birth.father.name,
    motherBirthYear: birth.mother.birthDate.slice(0, 4),
    fatherBirthYear: birth.father.birthDate.slice(0, 4),
    birthPlace: birth.birthPlace,
    homeTown: birth.homeTown,
    sex: sexWord(birth.child),
    ethnicity: birth.child.ethnic,
    nationality: 'Việt Nam',
  };
}

/** A day in the years a register of the place was kept in. */
export function registeredBefore(random: Random, day: string): string {
  return makeDay(random, '1998-01-05', addDays(day, -20));
}
