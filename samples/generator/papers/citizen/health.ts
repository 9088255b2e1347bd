import { Composer, type PageStyle } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { sexWord } from '../../words/people.ts';
import { holderOf } from '../form.ts';
import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
import { type Entry, setEntries } from './kit.ts';
import { kindOf, OFFICE_LAYOUTS } from './layouts.ts';
import { hospitalOf } from './medical.ts';
import { personEntries } from './person-entries.ts';
import { closeSheet, type LayoutWishes, openSheet, part } from './sheet.ts';

export const HEALTH_CHECKS = kindOf('giay-kham-suc-khoe', OFFICE_LAYOUTS, makeCheck);

export const INSURANCE_CARDS: CitizenKind = {
  kind: 'the-bao-hiem-y-te',
  layouts: [
    { name: 'card-2021', from: '2021-04-01', make: (scene) => makeInsurance(scene, 'card-2021') },
    { name: 'card-old', to: '2021-03-30', make: (scene) => makeInsurance(scene, 'card-old') },
    { name: 'copy-on-a4', from: '2018-01-05', make: (scene) => makeInsurance(scene, 'copy-on-a4') },
  ],
};

/** History, examination and conclusion, on one sheet or two. */
function makeCheck(scene: Scene, layout: LayoutWishes): Paper {
  const random = part(scene, 'check');
  const { person, day } = scene;
  const agency = hospitalOf(scene);
  const purpose = random.pick(['Xin việc làm', 'Học lái xe hạng B1', 'Đi lao động nước ngoài', 'Nhập học']);
  const facts = {
    heightCm: String(random.int(148, 182)),
    weightKg: String(random.int(43, 86)),
    bloodPressure: `${random.int(10, 14)}0/${random.int(6, 9)}0`,
  };
  const healthClass = random.pick(['I', 'II', 'III', 'IV']);
  const conclusion = random.pick([
    'Đủ sức khỏe để học tập và làm việc',
    'Đủ sức khỏe lái xe hạng B1',
    'Hiện tại đủ sức khỏe lao động',
  ]);
  const sheet = openSheet(scene, {
    ...layout,
    agency,
    notation: random.pick(['GKSK', 'GKSK-BV', `GKSK-${day.slice(0, 4)}`]),
    title: 'GIẤY KHÁM SỨC KHỎE',
  });
  sheet.page.draw({ kind: 'portrait', xMm: sheet.look.leftMm - 14, yMm: 62, widthMm: 20 });
  setEntries(sheet, personEntries(random, person, { address: scene.address, nationality: false, ethnicity: false }));
  setEntries(sheet, [{ label: ['Lý do khám sức khỏe', 'Lý do khám'], value: purpose }]);
  sheet.page.text('I. KHÁM THỂ LỰC', { style: 'bold', gapMm: 1 });
  const body: Entry[] = [
    { label: 'Chiều cao', value: `${facts.heightCm} cm`, short: true },
    { label: 'Cân nặng', value: `${facts.weightKg} kg`, short: true },
    { label: 'Huyết áp', value: `${facts.bloodPressure} mmHg`, short: true },
  ];
  setEntries(sheet, body);
  sheet.page.text('II. KHÁM LÂM SÀNG', { style: 'bold', gapMm: 1 });
  setEntries(
    sheet,
    ['Nội khoa', 'Ngoại khoa', 'Mắt', 'Tai - Mũi - Họng', 'Da liễu'].map(
      (label): Entry => ({ label, value: random.pick(['Bình thường', 'Chưa phát hiện bệnh lý', 'Loại I']) }),
    ),
  );
  sheet.page.text('III. KẾT LUẬN', { style: 'bold', gapMm: 1 });
  setEntries(sheet, [
    { label: ['Phân loại sức khỏe', 'Sức khỏe loại'], value: healthClass },
    { label: 'Kết luận', value: conclusion },
  ]);
  return closeSheet(sheet, {
    paperKind: 'giay-kham-suc-khoe',
    copyKind: null,
    holder: holderOf(person),
    fields: { healthClass, conclusion, purpose, address: scene.address, sex: sexWord(person), ...facts },
  });
}

/** A card, or its copy on A4. Cards of before 2021 have a number of 15 signs, later ones the ten digits of social insurance. */
function makeInsurance(scene: Scene, layout: 'card-2021' | 'card-old' | 'copy-on-a4'): Paper {
  const random = part(scene, 'insurance');
  const { person, place, day } = scene;
  const old = day < '2021-04-01';
  const code = old
    ? `${random.pick(['GD', 'HN', 'DN', 'TE'])}4${String(random.int(1, 96)).padStart(2, '0')}${random.digits(10)}`
    : random.digits(10);
  const shown = old ? `${code.slice(0, 2)} ${code.slice(2, 3)} ${code.slice(3, 5)} ${code.slice(5)}` : code;
  const hospital = hospitalOf(scene).name;
  const from = `${day.slice(0, 4)}-01-01`;
  const five = random.chance(0.6) ? addDays(from, 365 * random.int(1, 4)) : null;
  const scale = layout === 'copy-on-a4' ? random.between(1.5, 1.9) : 1.6;
  const widthMm = 85.6 * scale;
  const margin = layout === 'copy-on-a4' ? (210 - widthMm) / 2 : 3.5 * scale;
  const style: PageStyle = {
    leftMm: margin,
    rightMm: margin,
    topMm: layout === 'copy-on-a4' ? random.between(25, 60) : 3 * scale,
    bottomMm: 1,
    sizePt: 7 * scale,
    leading: 1.15,
    indentMm: 0,
    paragraphGapMm: 0,
    pageNumbers: false,
  };
  const page = new Composer(style, layout === 'copy-on-a4' ? undefined : { widthMm, heightMm: 56 * scale });
  const organ = random.pick([
    `BẢO HIỂM XÃ HỘI ${upper(`${place.provinceKind} ${place.province}`)}`,
    'BẢO HIỂM XÃ HỘI VIỆT NAM',
  ]);
  const mid = (text: string, sizePt: number, block: string) =>
    page.text(text, { align: 'center', style: 'bold', sizePt: sizePt * scale, block });
  mid(organ, 7.5, 'head-left');
  mid('THẺ BẢO HIỂM Y TẾ', 11, 'title');
  page.gap(0.8 * scale);
  const kit = {
    page,
    form: { leader: false, valueStyle: 'bold', gapMm: 0.25 * scale, tabMm: 3 * scale },
    manner: 'lines',
    random,
    count: { entries: 0 },
  } as const;
  setEntries(kit, [
    { label: ['Mã số', 'Số thẻ', 'Mã số BHXH'], value: shown },
    { label: ['Họ và tên', 'Họ tên'], value: upper(person.name) },
    { label: ['Ngày sinh', 'Ngày, tháng, năm sinh'], value: slashed(person.birthDate), short: true },
    { label: 'Giới tính', value: sexWord(person), short: true },
    { label: ['Địa chỉ', 'Nơi cư trú'], value: scene.address },
    { label: ['Nơi đăng ký KCB ban đầu', 'Nơi ĐK KCB BĐ'], value: hospital },
    { label: ['Giá trị sử dụng: từ ngày', 'Giá trị sử dụng từ ngày'], value: slashed(from) },
    five
      ? { label: ['Thời điểm đủ 05 năm liên tục', 'Thời điểm đủ 5 năm liên tục từ ngày'], value: slashed(five) }
      : null,
  ]);
  page.text(`${place.province}, ${spoken(day)}`, {
    align: 'center',
    style: 'italic',
    sizePt: 6.4 * scale,
    block: 'date',
  });
  return {
    layout,
    pages: page.pages,
    expected: {
      paperKind: 'the-bao-hiem-y-te',
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: day,
      organName: organ,
      signerName: null,
      copyKind: null,
      holder: { ...holderOf(person), id: null },
      fields: {
        insuranceCode: code,
        hospital,
        validFrom: from,
        ...(five ? { fiveYearsFrom: five } : {}),
        address: scene.address,
        sex: sexWord(person),
      },
    },
  };
}
