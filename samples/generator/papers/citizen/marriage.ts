import { communeCommittee, upper } from '../../words/agencies.ts';
import { slashed } from '../../words/dates.ts';
import { makePerson } from '../../words/people.ts';
import { makeAddress } from '../../words/places.ts';
import type { Paper, Scene } from '../paper.ts';
import { registeredBefore } from './birth.ts';
import { CIVIL_LAYOUTS } from './civil-events.ts';
import type { CitizenKind } from './kind.ts';
import { type Entry, setEntries } from './kit.ts';
import { idLabels } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

/** Two persons; neither is the holder. */
export const MARRIAGE_CERTIFICATES: CitizenKind = {
  kind: 'giay-chung-nhan-ket-hon',
  layouts: CIVIL_LAYOUTS.map((layout) => ({ name: layout.layout, make: (scene) => makeMarriage(scene, layout) })),
};

function makeMarriage(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'marriage');
  const agency = communeCommittee(random, scene.place);
  const extract = layout.layout === 'agency-lines' || layout.layout === 'boxed';
  const registered = extract ? registeredBefore(random, scene.day) : scene.day;
  const wife = makePerson(random.fork('wife'), { sex: 'female', bornFrom: 1962, bornTo: 1999, day: registered });
  const husband = makePerson(random.fork('husband'), { sex: 'male', bornFrom: 1960, bornTo: 1998, day: registered });
  const homes = { wife: makeAddress(random.fork('wife-home'), scene.place), husband: scene.address };
  const book = `0${random.int(1, 3)}/${registered.slice(0, 4)}`;
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: extract ? random.pick(['TLKH-BS', 'TLKH']) : registered.slice(0, 4),
    title: extract ? 'TRÍCH LỤC KẾT HÔN' : 'GIẤY CHỨNG NHẬN KẾT HÔN',
    ...(extract ? { second: '(BẢN SAO)' } : {}),
  });
  if (!extract && random.chance(0.5)) setEntries(sheet, [{ label: 'Quyển số', value: book }]);
  const withBook = !extract && sheet.count.entries > 0;
  const of = (who: 'vợ' | 'chồng'): Entry[] => {
    const [person, address] = who === 'vợ' ? [wife, homes.wife] : [husband, homes.husband];
    return [
      {
        label: [`Họ, chữ đệm, tên ${who}`, `Họ và tên ${who}`, `Họ, chữ đệm và tên ${who}`],
        value: upper(person.name),
      },
      { label: ['Ngày, tháng, năm sinh', 'Ngày sinh'], value: slashed(person.birthDate), short: true },
      { label: 'Dân tộc', value: person.ethnic, short: true },
      { label: 'Quốc tịch', value: 'Việt Nam', short: true },
      { label: 'Nơi cư trú', value: address },
      { label: ['Giấy tờ tùy thân', ...idLabels(person)], value: person.id },
    ];
  };
  const columns = layout.manner === 'pairs';
  if (columns) {
    const apart = { ...sheet, manner: 'lines' as const };
    sheet.page.byColumn(() =>
      sheet.page.beside(
        0.5,
        () => setEntries(apart, of('vợ')),
        () => setEntries(apart, of('chồng')),
      ),
    );
  } else
    for (const who of random.chance(0.5) ? (['vợ', 'chồng'] as const) : (['chồng', 'vợ'] as const))
      setEntries(sheet, of(who));
  setEntries(sheet, [
    { label: ['Nơi đăng ký kết hôn', 'Đăng ký kết hôn tại'], value: agency.name },
    { label: ['Ngày, tháng, năm đăng ký', 'Ngày đăng ký'], value: slashed(registered) },
  ]);
  return closeSheet(sheet, {
    paperKind: 'giay-chung-nhan-ket-hon',
    copyKind: extract ? 'ban-sao' : null,
    organName: sheet.expected.organName ?? agency.name,
    fields: {
      husbandName: husband.name,
      husbandBirthDate: husband.birthDate,
      husbandId: husband.id,
      husbandAddress: homes.husband,
      wifeName: wife.name,
      wifeBirthDate: wife.birthDate,
      wifeId: wife.id,
      wifeAddress: homes.wife,
      registrationDate: registered,
      registrationPlace: agency.name,
      ...(withBook ? { bookNumber: book } : {}),
    },
  });
}
