import type { Random } from '../../random.ts';
import { upper } from '../../words/agencies.ts';
import { slashed } from '../../words/dates.ts';
import { type Person, sexWord } from '../../words/people.ts';
import type { Entry } from './kit.ts';

const NAME_LABELS = ['Họ và tên', 'Họ, chữ đệm, tên', 'Họ, chữ đệm và tên', 'Họ tên', 'Họ và tên khai sinh'] as const;
const BIRTH_LABELS = ['Ngày, tháng, năm sinh', 'Ngày sinh', 'Sinh ngày', 'Ngày/tháng/năm sinh'] as const;
const RESIDENCE_LABELS = ['Nơi cư trú', 'Nơi thường trú', 'Địa chỉ thường trú', 'Chỗ ở hiện nay'] as const;

export interface PersonWishes {
  readonly name?: string | readonly string[];
  readonly birth?: string | readonly string[];
  readonly address?: string | null;
  readonly addressLabel?: string | readonly string[];
  readonly capitals?: boolean;
  /** Only name, birth, ID and address. */
  readonly brief?: boolean;
  readonly nationality?: boolean;
  readonly ethnicity?: boolean;
}

/** What forms ask of a person, in one of the orders met. */
export function personEntries(random: Random, person: Person, wishes: PersonWishes = {}): Entry[] {
  const capitals = wishes.capitals ?? random.chance(0.6);
  const value = capitals ? upper(person.name) : person.name;
  const name: Entry = { label: wishes.name ?? NAME_LABELS, english: 'Full name', value };
  const birth: Entry = {
    label: wishes.birth ?? BIRTH_LABELS,
    english: 'Date of birth',
    value: slashed(person.birthDate),
    short: true,
  };
  const sex: Entry = { label: 'Giới tính', english: 'Sex', value: sexWord(person), short: true };
  const ethnic: Entry = { label: 'Dân tộc', english: 'Ethnicity', value: person.ethnic, short: true };
  const nation: Entry = { label: 'Quốc tịch', english: 'Nationality', value: 'Việt Nam', short: true };
  const id: Entry = { label: idLabels(person), english: 'Identification number', value: person.id };
  const address: Entry = {
    label: wishes.addressLabel ?? RESIDENCE_LABELS,
    english: 'Residence',
    value: wishes.address ?? '',
  };
  const about = wishes.brief
    ? []
    : [sex, ...(wishes.ethnicity === false ? [] : [ethnic]), ...(wishes.nationality === false ? [] : [nation])];
  return random.pick([
    [name, birth, ...about, id, address],
    [name, ...about.slice(0, 1), birth, ...about.slice(1), id, address],
    [name, birth, id, ...about, address],
    [name, birth, ...about, address, id],
  ]);
}

/** Labels of a person's number; nine digits are of the old card. */
export function idLabels(person: Person): readonly string[] {
  return person.id.length === 12
    ? ['Số định danh cá nhân', 'Số CCCD', 'Số căn cước công dân', 'Số căn cước', 'Số định danh cá nhân/CCCD']
    : ['Số CMND', 'Số chứng minh nhân dân', 'CMND số', 'Giấy CMND số'];
}
