import { communeCommittee, upper } from '../../words/agencies.ts';
import { slashed } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson, sexWord } from '../../words/people.ts';
import { makeHamlet, placeText } from '../../words/places.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import { setEntries } from './kit.ts';
import { kindOf, OFFICE_LAYOUTS } from './layouts.ts';
import { personEntries } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

const LAYOUTS: readonly LayoutWishes[] = [
  ...OFFICE_LAYOUTS,
  { layout: 'motto-lines', manner: 'lines', head: 'motto', date: 'foot' },
];

export const CONFIRMATIONS = kindOf('giay-xac-nhan', LAYOUTS, makeConfirmation);
export const POVERTY_CERTIFICATES = kindOf('giay-chung-nhan', LAYOUTS, makePoverty);
export const DISABILITY_CONFIRMATIONS = kindOf('giay-xac-nhan-khuyet-tat', LAYOUTS, makeDisability);
export const BUILDING_PERMITS = kindOf('giay-phep-xay-dung', OFFICE_LAYOUTS, makePermit);

/** What a commune confirms of somebody. */
function makeConfirmation(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'confirmation');
  const { person } = scene;
  const agency = communeCommittee(random, scene.place);
  const matter = random.pick([
    'Hiện đang cư trú và sinh sống ổn định tại địa phương',
    'Có hoàn cảnh gia đình khó khăn, được hưởng chính sách miễn giảm học phí',
    'Không có tranh chấp đất đai đối với thửa đất đang sử dụng',
    'Là thân nhân của liệt sĩ đang thờ cúng tại gia đình',
    'Có tham gia dân công hỏa tuyến tại địa phương',
  ]);
  const purpose = random.pick([
    'Bổ sung hồ sơ xin việc làm',
    'Làm hồ sơ vay vốn',
    'Nộp hồ sơ nhập học',
    'Bổ sung hồ sơ hưởng chính sách',
  ]);
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['GXN-UBND', 'XN-UBND', 'UBND-XN']),
    title: 'GIẤY XÁC NHẬN',
  });
  sheet.page.body(`${agency.name} xác nhận:`);
  setEntries(sheet, personEntries(random, person, { address: scene.address, brief: random.chance(0.6) }));
  setEntries(sheet, [
    { label: ['Nội dung xác nhận', 'Xác nhận'], value: matter },
    { label: ['Lý do xác nhận', 'Mục đích', 'Để'], value: purpose },
  ]);
  sheet.page.body('Giấy xác nhận có giá trị trong thời hạn 06 tháng kể từ ngày ký./.');
  return closeSheet(sheet, {
    paperKind: 'giay-xac-nhan',
    copyKind: null,
    holder: holderOf(person),
    organName: sheet.expected.organName ?? agency.name,
    fields: { confirmedMatter: matter, purpose, address: scene.address },
  });
}

/** `GIẤY CHỨNG NHẬN HỘ NGHÈO`, good for a year. */
function makePoverty(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'poverty');
  const { person } = scene;
  const agency = communeCommittee(random, scene.place);
  const type = random.pick(['Hộ nghèo', 'Hộ cận nghèo']);
  const year = scene.day.slice(0, 4);
  const [householdCode, members] = [`${random.digits(5)}.${random.digits(3)}`, `0${random.int(2, 7)}`];
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['GCN-UBND', 'CN-HN', 'GCNHN']),
    title: `GIẤY CHỨNG NHẬN ${upper(type)}`,
    ...(random.chance(0.4) ? { second: `NĂM ${year}` } : {}),
  });
  setEntries(
    sheet,
    personEntries(random, person, { name: ['Họ và tên chủ hộ', 'Chủ hộ', 'Họ và tên'], address: scene.address }),
  );
  setEntries(sheet, [
    { label: ['Mã hộ', 'Mã số hộ'], value: householdCode, short: true },
    { label: ['Số nhân khẩu', 'Số thành viên trong hộ'], value: members, short: true },
    { label: ['Thuộc diện', 'Phân loại hộ'], value: type },
  ]);
  const [from, until] = [scene.day, `${year}-12-31`];
  sheet.page.body(`Giấy chứng nhận này có giá trị từ ngày ${slashed(from)} đến ngày ${slashed(until)}.`);
  return closeSheet(sheet, {
    paperKind: 'giay-chung-nhan',
    copyKind: null,
    holder: holderOf(person),
    organName: sheet.expected.organName,
    fields: { povertyType: type, householdCode, members, address: scene.address, validFrom: from, validUntil: until },
  });
}

function makeDisability(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'disability');
  const { person } = scene;
  const agency = communeCommittee(random, scene.place);
  const [type, level] = [
    random.pick(['Vận động', 'Nghe, nói', 'Nhìn', 'Thần kinh, tâm thần', 'Trí tuệ']),
    random.pick(['Nặng', 'Đặc biệt nặng', 'Nhẹ']),
  ];
  const guardian = random.chance(0.4) ? makePerson(random.fork('guardian')).name : null;
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['GXNKT', 'GXN-KT', 'UBND-GXNKT']),
    title: random.chance(0.3) ? 'GIẤY XÁC NHẬN MỨC ĐỘ KHUYẾT TẬT' : 'GIẤY XÁC NHẬN KHUYẾT TẬT',
  });
  setEntries(sheet, personEntries(random, person, { address: scene.address, nationality: false }));
  setEntries(sheet, [
    { label: 'Dạng khuyết tật', value: type },
    { label: 'Mức độ khuyết tật', value: level },
    guardian ? { label: ['Họ và tên người đại diện hợp pháp', 'Người giám hộ'], value: guardian } : null,
  ]);
  return closeSheet(sheet, {
    paperKind: 'giay-xac-nhan-khuyet-tat',
    copyKind: null,
    holder: holderOf(person),
    organName: sheet.expected.organName,
    fields: {
      disabilityType: type,
      disabilityLevel: level,
      address: scene.address,
      sex: sexWord(person),
      ...(guardian ? { guardianName: guardian } : {}),
    },
  });
}

function makePermit(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'permit');
  const { person } = scene;
  const agency = communeCommittee(random.fork('agency'), scene.place);
  const site = `${makeHamlet(random)}, ${placeText(scene.place)}`;
  const facts = {
    plot: String(random.int(2, 980)),
    mapSheet: String(random.int(1, 70)),
    area: `${random.int(48, 180)},${random.int(0, 9)}`,
    floorArea: `${random.int(90, 480)},${random.int(0, 9)}`,
    floors: `0${random.int(1, 5)}`,
    height: `${random.int(4, 17)},${random.int(1, 9)}`,
  };
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['GPXD', 'GPXD-UBND', 'GPXDNO']),
    title: 'GIẤY PHÉP XÂY DỰNG',
    second: random.pick(['(Sử dụng cho nhà ở riêng lẻ)', '(Cấp cho nhà ở riêng lẻ)']),
  });
  setEntries(
    sheet,
    personEntries(random, person, {
      name: ['Cấp cho ông/bà', 'Cấp cho', 'Chủ đầu tư', 'Cấp cho chủ hộ'],
      address: scene.address,
      addressLabel: ['Địa chỉ thường trú', 'Địa chỉ liên hệ', 'Nơi thường trú'],
      brief: true,
    }),
  );
  setEntries(sheet, [
    { label: ['Địa điểm xây dựng', 'Vị trí xây dựng', 'Tại'], value: site },
    { label: ['Thửa đất số', 'Lô đất số'], value: facts.plot, short: true },
    { label: 'Tờ bản đồ số', value: facts.mapSheet, short: true },
    { label: ['Diện tích xây dựng tầng một', 'Diện tích xây dựng'], value: `${facts.area} m²`, short: true },
    { label: 'Tổng diện tích sàn', value: `${facts.floorArea} m²`, short: true },
    { label: 'Số tầng', value: facts.floors, short: true },
    { label: ['Chiều cao công trình', 'Chiều cao'], value: `${facts.height} m`, short: true },
  ]);
  sheet.page.body(fill('Giấy tờ về đất đai: Giấy chứng nhận quyền sử dụng đất cấp {oldSpoken}.', random, scene));
  sheet.page.body('Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp.');
  return closeSheet(sheet, {
    paperKind: 'giay-phep-xay-dung',
    copyKind: null,
    holder: holderOf(person),
    organName: sheet.expected.organName,
    fields: { address: site, ...facts },
  });
}
