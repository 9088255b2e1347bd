import { type Agency, department, upper } from '../../words/agencies.ts';
import { makePerson, sexWord } from '../../words/people.ts';
import { makeAddress } from '../../words/places.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import { birthPlaceOf } from './birth.ts';
import { setEntries } from './kit.ts';
import { kindOf, OFFICE_LAYOUTS } from './layouts.ts';
import { personEntries } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

/** `PHIẾU LÝ LỊCH TƯ PHÁP`: the justice department's before 03/2025, then the province police's. */
export const CRIMINAL_RECORDS = kindOf('phieu-ly-lich-tu-phap', OFFICE_LAYOUTS, makeRecord);

function makeRecord(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'record');
  const { person, day } = scene;
  const agency = issuerOf(scene);
  const formNumber = random.pick(['1', '2']);
  const convictions = 'Không có án tích';
  const banned = random.pick(['Không bị cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã', 'Không']);
  const temporary = random.chance(0.4) ? makeAddress(random.fork('temporary'), scene.place) : null;
  const parents = formNumber === '2' || random.chance(0.3);
  const [father, mother] = [
    makePerson(random.fork('father'), { sex: 'male' }).name,
    makePerson(random.fork('mother'), { sex: 'female' }).name,
  ];
  const birthPlace = birthPlaceOf(random, scene.place);
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: `${day.slice(0, 4)}/${agency.short}-LLTP`,
    title: random.chance(0.5) ? `PHIẾU LÝ LỊCH TƯ PHÁP SỐ ${formNumber}` : 'PHIẾU LÝ LỊCH TƯ PHÁP',
  });
  const numbered = sheet.page.pages.some(({ lines }) =>
    lines.some(({ block, words }) => block === 'title' && words.at(-1)?.text === formNumber),
  );
  setEntries(sheet, personEntries(random, person, { address: '', ethnicity: false }));
  setEntries(sheet, [
    { label: 'Nơi sinh', value: birthPlace },
    parents ? { label: ['Họ và tên cha', 'Họ tên cha'], value: father } : null,
    parents ? { label: ['Họ và tên mẹ', 'Họ tên mẹ'], value: mother } : null,
    { label: ['Nơi thường trú', 'Nơi cư trú'], value: scene.address },
    temporary ? { label: 'Nơi tạm trú', value: temporary } : null,
    { label: ['Tình trạng án tích', 'Án tích'], value: convictions },
    {
      label: [
        'Thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã',
        'Cấm đảm nhiệm chức vụ',
      ],
      value: banned,
    },
  ]);
  return closeSheet(sheet, {
    paperKind: 'phieu-ly-lich-tu-phap',
    copyKind: null,
    holder: holderOf(person),
    fields: {
      ...(numbered ? { formNumber } : {}),
      convictions,
      banned,
      birthPlace,
      sex: sexWord(person),
      nationality: 'Việt Nam',
      address: scene.address,
      ...(temporary ? { temporaryAddress: temporary } : {}),
      ...(parents ? { fatherName: father, motherName: mother } : {}),
    },
  });
}

function issuerOf({ random, place, day }: Scene): Agency {
  const full = `${place.provinceKind} ${place.province}`;
  const base = { ...department(random.fork('agency'), place), locality: place.province, onBehalf: null };
  if (day < '2025-03-01') {
    return { ...base, lines: ['SỞ TƯ PHÁP'], name: `Sở Tư pháp ${full}`, short: 'STP' };
  }
  return { ...base, parent: ['BỘ CÔNG AN'], lines: [upper(`Công an ${full}`)], name: `Công an ${full}`, short: 'CAT' };
}
