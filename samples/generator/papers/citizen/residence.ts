import { police, upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { makePerson, sexWord } from '../../words/people.ts';
import { makeAddress } from '../../words/places.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import { type Entry, setEntries } from './kit.ts';
import { kindOf, OFFICE_LAYOUTS } from './layouts.ts';
import { personEntries } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

/** `XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ` (form CT07), some with a table of the household. */
export const RESIDENCE_CONFIRMATIONS = kindOf('xac-nhan-cu-tru', OFFICE_LAYOUTS, makeResidence, { from: '2021-07-01' });

function makeResidence(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'residence');
  const { person, day } = scene;
  const agency = police(random.fork('police'), scene.place);
  const head = makePerson(random.fork('head'), { bornFrom: 1945, bornTo: 1980 });
  const own = random.chance(0.35);
  const householder = own ? person : head;
  const relation = own ? 'Chủ hộ' : random.pick(['Con', 'Vợ', 'Cháu', 'Em', 'Con dâu']);
  const until = addDays(day, random.pick([365, 180, 30]));
  const temporary = random.chance(0.4) ? makeAddress(random.fork('temporary'), scene.place) : null;
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick([`XN-${agency.short}`, `XNCT-${agency.short}`, `XN-${agency.short}-QLHC`]),
    title: 'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ',
  });
  if (random.chance(0.5)) {
    const asked = 'Theo đề nghị của Ông/Bà có tên dưới đây, Công an xác nhận thông tin về cư trú như sau:';
    sheet.page.body(asked);
  }
  setEntries(sheet, personEntries(random, person, { address: '', brief: random.chance(0.5) }));
  const entries: (Entry | null)[] = [
    { label: ['Nơi thường trú', 'Địa chỉ thường trú'], value: scene.address },
    temporary ? { label: 'Nơi tạm trú', value: temporary } : null,
    { label: 'Nơi ở hiện tại', value: temporary ?? scene.address },
    { label: ['Họ, chữ đệm và tên chủ hộ', 'Họ và tên chủ hộ'], value: upper(householder.name) },
    { label: ['Số định danh cá nhân của chủ hộ', 'Số định danh cá nhân chủ hộ'], value: householder.id },
    { label: ['Quan hệ với chủ hộ', 'Mối quan hệ với chủ hộ'], value: relation },
  ];
  setEntries(sheet, entries);
  if (random.chance(0.4)) setMembers(sheet, scene);
  const line = random.pick([
    `Xác nhận này có giá trị đến hết ${spoken(until)}.`,
    `Xác nhận thông tin về cư trú có giá trị đến ngày ${slashed(until)}.`,
  ]);
  sheet.page.body(line);
  return closeSheet(sheet, {
    paperKind: 'xac-nhan-cu-tru',
    copyKind: null,
    holder: holderOf(person),
    fields: {
      permanentAddress: scene.address,
      ...(temporary ? { temporaryAddress: temporary } : {}),
      currentAddress: temporary ?? scene.address,
      householderName: householder.name,
      householderId: householder.id,
      relationToHouseholder: relation,
      validUntil: until,
      ...(sheet.page.pages.some(({ lines }) =>
        lines.some(({ words }) => words.some(({ text }) => text === 'tính' || text === 'tính:')),
      )
        ? { sex: sexWord(person) }
        : {}),
    },
  });
}

/** The household, other people with days and numbers of their own. */
function setMembers(sheet: ReturnType<typeof openSheet>, scene: Scene): void {
  const random = part(scene, 'members');
  const { page } = sheet;
  page.body('Thông tin về các thành viên khác trong hộ gia đình:');
  const head = ['TT', 'Họ, chữ đệm và tên', 'Ngày sinh', 'Giới tính', 'Số định danh cá nhân', 'Quan hệ với chủ hộ'];
  const rows = Array.from({ length: random.int(1, 4) }, (_, index) => {
    const member = makePerson(random.fork(index), { bornFrom: 1948, bornTo: 2015 });
    const relation = random.pick(['Vợ', 'Chồng', 'Con', 'Cháu', 'Mẹ']);
    return [String(index + 1), member.name, slashed(member.birthDate), sexWord(member), member.id, relation];
  });
  page.table(
    [head, ...rows].map((row, index) =>
      row.map((text) => (index === 0 ? ({ text, style: 'bold', align: 'center' } as const) : { text })),
    ),
    [0.06, 0.26, 0.15, 0.11, 0.24, 0.18],
    11,
  );
}
