import { Composer } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { slashed, spoken } from '../../words/dates.ts';
import { makePerson, sexWord } from '../../words/people.ts';
import { makeFormLook } from '../form.ts';
import { setPlainHead } from '../head.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import { diplomaOf, LANDSCAPE, setEnd } from './diploma-parts.ts';
import type { CitizenKind } from './kind.ts';
import { type Entry, setEntries } from './kit.ts';
import { part } from './sheet.ts';

export const DIPLOMAS: CitizenKind = {
  kind: 'bang-tot-nghiep',
  layouts: [
    { name: 'school', make: (scene) => makeSchool(scene) },
    { name: 'university-bilingual', make: (scene) => makeUniversity(scene, true) },
    { name: 'university-landscape', make: (scene) => makeUniversity(scene, false) },
  ],
};

/** `BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG`: a form with the holder's lines, the director of the department signs. */
function makeSchool(scene: Scene): Paper {
  const random = part(scene, 'diploma');
  const { person, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const level = random.pick(['TRUNG HỌC PHỔ THÔNG', 'TRUNG HỌC CƠ SỞ', 'BỔ TÚC TRUNG HỌC']);
  const place0 = `Sở Giáo dục và Đào tạo ${place.provinceKind} ${place.province}`;
  const page = new Composer(look);
  setPlainHead(page, look);
  const director = `GIÁM ĐỐC ${upper(place0)}`;
  page.text(director, { align: 'center', style: 'bold', block: 'head-organ', gapMm: 3 });
  page.text('cấp', { align: 'center', style: 'italic', block: 'gives' });
  page.text('BẰNG TỐT NGHIỆP', { align: 'center', style: 'bold', sizePt: 19, block: 'title' });
  page.text(level, { align: 'center', style: 'bold', sizePt: 15, block: 'title-2', gapMm: 5 });
  const grade = random.pick(['Khá', 'Giỏi', 'Trung bình']);
  const school = `Trường ${level === 'TRUNG HỌC CƠ SỞ' ? 'THCS' : 'THPT'} ${place.commune.name}`;
  const serials = {
    diplomaSerial: `${random.pick(['A', 'B', 'C'])} ${random.digits(7)}`,
    registryNumber: `${random.int(100, 990)}/${day.slice(0, 4)}`,
  };
  const graduationYear = day.slice(0, 4);
  const kit = {
    page,
    form: makeFormLook(random.fork('form')),
    manner: 'lines',
    random,
    count: { entries: 0 },
  } as const;
  const birthPlace = `${place.provinceKind === 'tỉnh' ? 'Tỉnh' : 'Thành phố'} ${place.province}`;
  setEntries(kit, [
    { label: ['Cho', 'Họ và tên', 'Họ và tên học sinh'], value: upper(person.name) },
    { label: ['Ngày sinh', 'Ngày tháng năm sinh', 'Sinh ngày'], value: slashed(person.birthDate), short: true },
    { label: 'Nơi sinh', value: birthPlace, short: true },
    { label: 'Giới tính', value: sexWord(person), short: true },
    { label: 'Dân tộc', value: person.ethnic, short: true },
    { label: 'Học sinh trường', value: school },
    { label: ['Năm tốt nghiệp', 'Khóa thi năm'], value: graduationYear, short: true },
    { label: ['Xếp loại tốt nghiệp', 'Xếp loại'], value: grade, short: true },
  ]);
  const signer = {
    name: makePerson(random.fork('signer'), { bornFrom: 1958, bornTo: 1975 }).name,
    position: 'GIÁM ĐỐC',
    lines: ['GIÁM ĐỐC'],
  };
  setEnd(page, scene, look, signer, `${place.province}, ${spoken(day)}`, [
    `Số hiệu: ${serials.diplomaSerial}`,
    `Số vào sổ cấp bằng: ${serials.registryNumber}`,
  ]);
  return diplomaOf(scene, 'bang-tot-nghiep', 'school', page, {
    organName: place0,
    signer,
    fields: {
      degreeLevel: `Bằng tốt nghiệp ${level.toLocaleLowerCase('vi')}`,
      birthPlace,
      school,
      sex: sexWord(person),
      ethnicity: person.ethnic,
      grade,
      graduationYear,
      ...serials,
    },
  });
}

/** A university's degree, Vietnamese beside English on a wide sheet, or Vietnamese alone, all centred. */
function makeUniversity(scene: Scene, bilingual: boolean): Paper {
  const random = part(scene, 'diploma');
  const { person, place, day } = scene;
  const look = {
    ...makeLook(random.fork('look')),
    leftMm: 18,
    rightMm: 18,
    topMm: 16,
    bottomMm: 12,
    pageNumbers: false,
  };
  const organ = upper(
    random.pick([
      `Trường Đại học ${place.province}`,
      `Đại học Sư phạm ${place.province}`,
      `Trường Cao đẳng Y tế ${place.province}`,
    ]),
  );
  const level = random.pick(['BẰNG CỬ NHÂN', 'BẰNG KỸ SƯ', 'BẰNG TỐT NGHIỆP ĐẠI HỌC', 'BẰNG TỐT NGHIỆP CAO ĐẲNG']);
  const [major, english] = random.pick([
    ['Kế toán', 'Accounting'],
    ['Công nghệ thông tin', 'Information Technology'],
    ['Giáo dục Tiểu học', 'Primary Education'],
    ['Luật', 'Law'],
    ['Quản lý đất đai', 'Land Administration'],
  ] as const);
  const grade = random.pick(['Khá', 'Giỏi', 'Trung bình', 'Xuất sắc']);
  const graduationYear = day.slice(0, 4);
  const serials = { diplomaSerial: random.digits(7), registryNumber: `${random.int(100, 990)}/${graduationYear}` };
  const signer = {
    name: makePerson(random.fork('signer'), { bornFrom: 1958, bornTo: 1975 }).name,
    position: 'HIỆU TRƯỞNG',
    lines: ['HIỆU TRƯỞNG'],
  };
  const page = new Composer(look, LANDSCAPE);
  const sizePt = 12.5;
  const vietnamese = () => {
    const mid = (text: string, style: 'regular' | 'bold' | 'italic' = 'regular', size = sizePt, block = 'degree') =>
      page.text(text, { align: 'center', style, sizePt: size, block });
    mid('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, 'head');
    mid('Độc lập - Tự do - Hạnh phúc', 'bold', 12, 'head');
    page.gap(5);
    mid(`HIỆU TRƯỞNG ${organ}`, 'bold', 12, 'head-organ');
    mid('cấp', 'italic');
    mid(level, 'bold', 19, 'title');
    page.gap(3);
    const kit = {
      page,
      form: { leader: false, valueStyle: 'bold', gapMm: 1.4, tabMm: 6 },
      manner: 'lines',
      random,
      count: { entries: 0 },
    } as const;
    const rows: Entry[] = [
      { label: ['Ngành', 'Ngành đào tạo'], value: major },
      { label: 'Cho', value: upper(person.name) },
      { label: ['Ngày sinh', 'Sinh ngày'], value: slashed(person.birthDate) },
      { label: ['Năm tốt nghiệp'], value: graduationYear },
      { label: ['Xếp loại tốt nghiệp', 'Hạng tốt nghiệp'], value: grade },
    ];
    setEntries(kit, bilingual ? [...rows.slice(1, 3), ...rows.slice(0, 1), ...rows.slice(3)] : rows);
  };
  if (bilingual) {
    page.byColumn(() =>
      page.beside(
        0.5,
        () =>
          setEnglish(page, {
            organ: plain(organ),
            english,
            name: plain(upper(person.name)),
            born: person.birthDate,
            graduationYear,
          }),
        vietnamese,
        12,
      ),
    );
  } else vietnamese();
  setEnd(page, scene, { ...look, signGapMm: 20 }, signer, `${place.province}, ${spoken(day)}`, [
    `Số hiệu: ${serials.diplomaSerial}`,
    `Số vào sổ cấp bằng: ${serials.registryNumber}`,
  ]);
  return diplomaOf(scene, 'bang-tot-nghiep', bilingual ? 'university-bilingual' : 'university-landscape', page, {
    organName: organ,
    signer,
    fields: { degreeLevel: level, major, grade, graduationYear, ...serials },
  });
}

function setEnglish(
  page: Composer,
  of: { organ: string; english: string; name: string; born: string; graduationYear: string },
): void {
  const mid = (text: string, style: 'regular' | 'bold' | 'italic' = 'regular', size = 12) =>
    page.text(text, { align: 'center', style, sizePt: size, block: 'english' });
  mid('SOCIALIST REPUBLIC OF VIET NAM', 'bold');
  mid('Independence - Freedom - Happiness', 'bold');
  page.gap(5);
  mid(`THE RECTOR OF ${of.organ}`, 'bold');
  mid('has conferred', 'italic');
  mid('THE DEGREE OF BACHELOR', 'bold', 17);
  page.gap(3);
  mid(of.english, 'bold');
  mid(`Upon: ${of.name}`);
  mid(`Date of birth: ${slashed(of.born)}`);
  mid(`Year of graduation: ${of.graduationYear}`);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/gu, 'D').replace(/đ/gu, 'd');
}
