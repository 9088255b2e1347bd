import { communeCommittee, districtCommittee, upper } from '../../words/agencies.ts';
import { addDays, inWords, makeDay, slashed, spoken } from '../../words/dates.ts';
import { makePerson, sexWord } from '../../words/people.ts';
import { placeText } from '../../words/places.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import { birthPlaceOf, registeredBefore } from './birth.ts';
import { setEntries } from './kit.ts';
import { kindOf } from './layouts.ts';
import { hospitalOf, stationOf } from './medical.ts';
import { personEntries } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

/** The layouts most certificates of civil status are met in. */
export const CIVIL_LAYOUTS: readonly LayoutWishes[] = [
  { layout: 'agency-lines', manner: 'lines', head: 'agency', date: 'head' },
  { layout: 'motto-lines', manner: 'lines', head: 'motto', date: 'foot' },
  { layout: 'numbered', manner: 'numbered', head: 'agency', date: 'foot' },
  { layout: 'boxed', manner: 'boxed', head: 'agency', date: 'head' },
  { layout: 'pairs', manner: 'pairs', head: 'motto', date: 'foot' },
  { layout: 'dotted', manner: 'dotted', head: 'agency', date: 'foot' },
];

export const MARRIAGE_STATUS = kindOf('giay-xac-nhan-tinh-trang-hon-nhan', CIVIL_LAYOUTS, makeStatus);
export const DEATH_EXTRACTS = kindOf('trich-luc-khai-tu', CIVIL_LAYOUTS, makeDeath);
export const CHANGE_EXTRACTS = kindOf('trich-luc-thay-doi-ho-tich', CIVIL_LAYOUTS, makeChange);
export const BIRTH_NOTICES = kindOf('giay-chung-sinh', CIVIL_LAYOUTS, makeNotice);

function makeStatus(scene: Scene, layout: LayoutWishes): Paper {
  const { person } = scene;
  const random = part(scene, 'status');
  const agency = communeCommittee(random, scene.place);
  const notation = random.pick(['UBND-XNTTHN', 'XNTTHN-UBND', 'UBND-XNTTHN', 'GXNTTHN']);
  const sheet = openSheet(scene, { ...layout, agency, notation, title: 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN' });
  const whom = `${person.sex === 'male' ? 'ông' : 'bà'} ${person.name}`;
  sheet.page.body(`Xét đề nghị của ${whom}, về việc cấp Giấy xác nhận tình trạng hôn nhân,`);
  const own = sheet.expected.organName !== null;
  sheet.page.text(own ? 'XÁC NHẬN:' : `${upper(agency.name)} XÁC NHẬN:`, {
    align: 'center',
    style: 'bold',
    block: 'verdict',
    gapMm: 2,
  });
  const status = random.pick([
    'Hiện tại chưa đăng ký kết hôn với ai',
    'Chưa đăng ký kết hôn với ai',
    'Đã ly hôn, hiện tại chưa đăng ký kết hôn với ai',
    'Hiện tại đang có vợ (hoặc chồng)',
    'Có chồng chết, hiện tại chưa đăng ký kết hôn với ai',
  ]);
  const purpose = random.pick([
    'Làm thủ tục đăng ký kết hôn',
    'Bổ sung hồ sơ vay vốn ngân hàng',
    'Chuyển nhượng quyền sử dụng đất',
    'Làm thủ tục mua bán nhà ở',
    'Bổ sung hồ sơ xuất khẩu lao động',
  ]);
  setEntries(sheet, personEntries(random, person, { address: scene.address, addressLabel: 'Nơi cư trú' }));
  setEntries(sheet, [
    { label: 'Tình trạng hôn nhân', value: status },
    { label: ['Giấy này được cấp để', 'Giấy xác nhận này được sử dụng để', 'Mục đích sử dụng'], value: purpose },
  ]);
  sheet.page.body(`Giấy này có giá trị sử dụng trong thời hạn 06 tháng, kể từ ngày cấp.`);
  return closeSheet(sheet, {
    paperKind: 'giay-xac-nhan-tinh-trang-hon-nhan',
    copyKind: null,
    holder: holderOf(person),
    organName: sheet.expected.organName ?? agency.name,
    fields: {
      maritalStatus: status,
      purpose,
      address: scene.address,
      ...about(person),
      validityText: '06 tháng',
    },
  });
}

function makeDeath(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'death');
  const person = makePerson(random.fork('dead'), { bornFrom: 1928, bornTo: 1962, day: scene.day });
  const died = addDays(scene.day, -random.int(5, 300));
  const registered = addDays(died, random.int(1, 4));
  const agency = communeCommittee(random, scene.place);
  const [cause, number] = [
    random.pick(['Tuổi già', 'Bệnh lý', 'Tai nạn giao thông', 'Già yếu']),
    String(random.int(2, 98)),
  ];
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['TLKT-BS', 'TLKT', 'UBND-TLKT']),
    title: 'TRÍCH LỤC KHAI TỬ',
    ...(layout.head === 'motto' ? {} : { second: '(BẢN SAO)' }),
  });
  setEntries(
    sheet,
    personEntries(random, person, {
      name: ['Họ, chữ đệm, tên', 'Họ và tên người chết', 'Họ, chữ đệm, tên người chết'],
    }),
  );
  setEntries(sheet, [
    {
      label: ['Đã chết vào lúc', 'Chết vào lúc'],
      value: `${random.int(1, 22)} giờ ${random.int(10, 58)} phút, ${spoken(died)}`,
    },
    { label: 'Ghi bằng chữ', value: inWords(died, 'linh') },
    { label: 'Nơi chết', value: scene.address },
    { label: 'Nguyên nhân chết', value: cause },
    { label: ['Đăng ký khai tử tại', 'Nơi đăng ký khai tử'], value: agency.name },
    { label: 'Số', value: number, short: true },
    { label: 'Ngày đăng ký', value: slashed(registered), short: true },
  ]);
  return closeSheet(sheet, {
    paperKind: 'trich-luc-khai-tu',
    copyKind: layout.head === 'motto' ? null : 'ban-sao',
    holder: holderOf(person),
    organName: sheet.expected.organName ?? agency.name,
    fields: {
      ...about(person),
      deathDate: died,
      deathPlace: scene.address,
      deathCause: cause,
      registrationPlace: agency.name,
      registrationNumber: number,
      registrationDate: registered,
    },
  });
}

function makeChange(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'change');
  const { person } = scene;
  const agency =
    scene.place.district && random.chance(0.5)
      ? districtCommittee(random, scene.place)
      : communeCommittee(random, scene.place);
  const type = random.pick(['Cải chính hộ tịch', 'Thay đổi hộ tịch', 'Bổ sung hộ tịch', 'Xác định lại dân tộc']);
  const [field, before, after] = random.pick([
    ['Họ, chữ đệm, tên', makePerson(random, { sex: person.sex }).name, person.name],
    ['Ngày, tháng, năm sinh', slashed(makeDay(random, '1970-01-01', '2003-12-20')), slashed(person.birthDate)],
    ['Nơi sinh', birthPlaceOf(random, scene.place), placeText(scene.place)],
    ['Dân tộc', 'Kinh', person.ethnic === 'Kinh' ? 'Tày' : person.ethnic],
  ] as const);
  const registered = registeredBefore(random, scene.day);
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['TLTĐCC-BS', 'TLCCHT', 'TLCC-BS', 'TLTĐHT']),
    title:
      type === 'Cải chính hộ tịch' && random.chance(0.5)
        ? 'TRÍCH LỤC CẢI CHÍNH HỘ TỊCH'
        : 'TRÍCH LỤC THAY ĐỔI, CẢI CHÍNH, BỔ SUNG HỘ TỊCH',
    ...(layout.head === 'motto' ? {} : { second: '(BẢN SAO)' }),
  });
  setEntries(sheet, personEntries(random, person, { address: scene.address }));
  const reason = random.pick(['Do sai sót khi đăng ký hộ tịch', 'Theo giấy tờ hồ sơ gốc', 'Theo yêu cầu của đương sự']);
  setEntries(sheet, [
    { label: ['Loại việc', 'Nội dung đăng ký'], value: type },
    { label: 'Nội dung thay đổi', value: field },
    { label: ['Đã đăng ký là', 'Từ'], value: before },
    { label: ['Nay thay đổi thành', 'Thành'], value: after },
    { label: 'Lý do', value: reason },
    { label: ['Đăng ký tại', 'Nơi đăng ký'], value: agency.name },
    { label: 'Ngày đăng ký', value: slashed(registered) },
  ]);
  return closeSheet(sheet, {
    paperKind: 'trich-luc-thay-doi-ho-tich',
    copyKind: layout.head === 'motto' ? null : 'ban-sao',
    holder: holderOf(person),
    organName: sheet.expected.organName ?? agency.name,
    fields: {
      changeType: type,
      changedField: field,
      oldValue: before,
      newValue: after,
      reason,
      registrationPlace: agency.name,
      registrationDate: registered,
    },
  });
}

function makeNotice(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'notice');
  const mother = makePerson(random.fork('mother'), { sex: 'female', bornFrom: 1982, bornTo: 2003, day: scene.day });
  const agency = random.chance(0.4) ? stationOf(scene) : hospitalOf(scene);
  const born = addDays(scene.day, -random.int(1, 5));
  const [sex, weight] = [random.pick(['Nam', 'Nữ']), `${random.int(26, 39) * 100} gam`];
  const father = makePerson(random.fork('father'), { sex: 'male', bornFrom: 1978, bornTo: 2000 }).name;
  const child = makePerson(random.fork('child'), { sex: sex === 'Nam' ? 'male' : 'female' }).name;
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['GCS', 'GCS-BV', String(scene.day.slice(0, 4))]),
    title: 'GIẤY CHỨNG SINH',
  });
  const named = random.chance(0.7);
  setEntries(sheet, [
    ...personEntries(random, mother, {
      name: ['Họ và tên mẹ', 'Họ, chữ đệm, tên mẹ', 'Họ và tên mẹ/Người nuôi dưỡng'],
      address: scene.address,
      brief: true,
    }),
    { label: 'Họ và tên cha', value: father },
    { label: 'Đã sinh con vào lúc', value: `${random.int(1, 23)} giờ ${random.int(10, 59)} phút, ${spoken(born)}` },
    { label: ['Tại', 'Nơi sinh'], value: agency.name },
    { label: 'Số con trong lần sinh này', value: '01', short: true },
    { label: 'Giới tính của con', value: sex, short: true },
    { label: 'Cân nặng', value: weight, short: true },
    named ? { label: ['Dự kiến đặt tên con là', 'Dự định đặt tên con là'], value: child } : null,
    { label: 'Người đỡ đẻ', value: makePerson(random.fork('midwife'), { sex: 'female' }).name },
  ]);
  return closeSheet(sheet, {
    paperKind: 'giay-chung-sinh',
    copyKind: null,
    holder: holderOf(mother),
    organName: sheet.expected.organName ?? agency.name,
    fields: {
      childSex: sex,
      childBirthDate: born,
      childWeight: weight,
      birthPlace: agency.name,
      fatherName: father,
      address: scene.address,
      ...(named ? { childName: child } : {}),
    },
  });
}

function about(person: Parameters<typeof sexWord>[0]): Record<string, string> {
  return { sex: sexWord(person), ethnicity: person.ethnic, nationality: 'Việt Nam' };
}
