import { Composer } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { makePerson, sexWord } from '../../words/people.ts';
import { setSigner } from '../foot.ts';
import { holderOf, makeFormLook } from '../form.ts';
import { setPlainHead } from '../head.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
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

export const CERTIFICATES: CitizenKind = {
  kind: 'chung-chi',
  layouts: [
    { name: 'portrait-lines', make: (scene) => makeCourse(scene, 'lines') },
    { name: 'landscape-centred', make: (scene) => makeCourse(scene, 'centred') },
    { name: 'bilingual', make: (scene) => makeCourse(scene, 'bilingual') },
  ],
};

const LANDSCAPE = { widthMm: 297, heightMm: 210 };

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
  return paperOf(scene, 'bang-tot-nghiep', 'school', page, {
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
  return paperOf(scene, 'bang-tot-nghiep', bilingual ? 'university-bilingual' : 'university-landscape', page, {
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

/** `CHỨNG CHỈ` of a course or a professional right. */
function makeCourse(scene: Scene, manner: 'lines' | 'centred' | 'bilingual'): Paper {
  const random = part(scene, 'certificate');
  const { person, place, day } = scene;
  const landscape = manner === 'centred';
  const look = {
    ...makeLook(random.fork('look')),
    ...(landscape ? { leftMm: 40, rightMm: 40, topMm: 16, bottomMm: 12 } : {}),
    pageNumbers: false,
  };
  const organ = upper(
    random.pick([
      `Trung tâm Ngoại ngữ - Tin học ${place.province}`,
      `Trường Chính trị ${place.provinceKind} ${place.province}`,
      `Trung tâm Giáo dục nghề nghiệp ${place.commune.name}`,
    ]),
  );
  const course = random.pick([
    'Ứng dụng công nghệ thông tin cơ bản',
    'Bồi dưỡng nghiệp vụ văn thư, lưu trữ',
    'Tiếng Anh trình độ B1',
    'Sơ cấp nghề hàn điện',
    'Bồi dưỡng quản lý nhà nước ngạch chuyên viên',
  ]);
  const [from, to] = [addDays(day, -random.int(60, 180)), addDays(day, -random.int(8, 30))];
  const until = random.chance(0.35) ? addDays(day, 365 * random.pick([2, 3, 5])) : null;
  const grade = random.pick(['Khá', 'Giỏi', 'Đạt', 'Trung bình']);
  const serials = {
    diplomaSerial: `${random.pick(['CC', 'TH', 'NN'])} ${random.digits(6)}`,
    registryNumber: `${random.int(10, 990)}/${day.slice(0, 4)}-CC`,
  };
  const signer = {
    name: makePerson(random.fork('signer'), { bornFrom: 1960, bornTo: 1980 }).name,
    position: 'GIÁM ĐỐC',
    lines: ['GIÁM ĐỐC'],
  };
  const page = new Composer(look, landscape ? LANDSCAPE : undefined);
  setPlainHead(page, look);
  const mid = (text: string, sizePt: number, style: 'bold' | 'italic', block: string) =>
    page.text(text, { align: 'center', style, sizePt, block });
  mid(`GIÁM ĐỐC ${organ}`, 13, 'bold', 'head-organ');
  page.gap(2);
  mid(manner === 'bilingual' ? 'CHỨNG CHỈ / CERTIFICATE' : 'CHỨNG CHỈ', 20, 'bold', 'title');
  page.gap(3);
  const kit = {
    page,
    form: makeFormLook(random.fork('form')),
    manner: manner === 'bilingual' ? 'bilingual' : 'lines',
    random,
    count: { entries: 0 },
  } as const;
  const birthPlace = `${place.provinceKind === 'tỉnh' ? 'Tỉnh' : 'Thành phố'} ${place.province}`;
  setEntries(kit, [
    {
      label: ['Cấp cho', 'Họ và tên', 'Cấp cho ông/bà'],
      english: 'This is to certify that',
      value: upper(person.name),
    },
    {
      label: ['Ngày sinh', 'Sinh ngày', 'Ngày, tháng, năm sinh'],
      english: 'Date of birth',
      value: slashed(person.birthDate),
      short: true,
    },
    { label: 'Nơi sinh', english: 'Place of birth', value: birthPlace, short: true },
    { label: ['Đã hoàn thành khóa học', 'Đã hoàn thành chương trình', 'Khóa học'], english: 'Course', value: course },
    { label: 'Từ ngày', english: 'From', value: slashed(from), short: true },
    { label: 'Đến ngày', english: 'To', value: slashed(to), short: true },
    { label: ['Xếp loại', 'Kết quả'], english: 'Grade', value: grade, short: true },
    until ? { label: ['Có giá trị đến', 'Có giá trị đến ngày'], english: 'Valid until', value: slashed(until) } : null,
  ]);
  setEnd(page, scene, landscape ? { ...look, signGapMm: 20 } : look, signer, `${place.province}, ${spoken(day)}`, [
    `Số hiệu: ${serials.diplomaSerial}`,
    `Số vào sổ: ${serials.registryNumber}`,
  ]);
  return paperOf(
    scene,
    'chung-chi',
    manner === 'lines' ? 'portrait-lines' : manner === 'centred' ? 'landscape-centred' : 'bilingual',
    page,
    {
      organName: organ,
      signer,
      fields: {
        courseName: course,
        grade,
        birthPlace,
        trainingFrom: from,
        trainingTo: to,
        ...(until ? { validUntil: until } : {}),
        ...serials,
      },
    },
  );
}

function setEnd(
  page: Composer,
  scene: Scene,
  look: ReturnType<typeof makeLook>,
  signer: { name: string; position: string; lines: readonly string[] },
  dateLine: string,
  left: readonly string[],
): void {
  page.gap(3);
  page.need(look.signGapMm + 20);
  page.beside(
    0.48,
    () => {
      page.gap(18);
      for (const line of left) page.text(line, { sizePt: 12, block: 'foot-left' });
    },
    () => {
      page.text(dateLine, { align: 'center', style: 'italic', sizePt: 13, block: 'foot-right' });
      setSigner(page, look, signer, upper(scene.place.province));
    },
  );
}

function paperOf(
  scene: Scene,
  paperKind: string,
  layout: string,
  page: Composer,
  of: { organName: string; signer: { name: string; position: string }; fields: Record<string, string> },
): Paper {
  return {
    layout,
    pages: page.pages,
    expected: {
      paperKind,
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: scene.day,
      organName: of.organName,
      signerName: of.signer.name,
      signerPosition: of.signer.position,
      copyKind: null,
      holder: { ...holderOf(scene.person), id: null },
      fields: of.fields,
    },
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/gu, 'D').replace(/đ/gu, 'd');
}
