import { Composer } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { makePerson } from '../../words/people.ts';
import { makeFormLook } from '../form.ts';
import { setPlainHead } from '../head.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import { diplomaOf, LANDSCAPE, setEnd } from './diploma-parts.ts';
import type { CitizenKind } from './kind.ts';
import { setEntries } from './kit.ts';
import { part } from './sheet.ts';

export const CERTIFICATES: CitizenKind = {
  kind: 'chung-chi',
  layouts: [
    { name: 'portrait-lines', make: (scene) => makeCourse(scene, 'lines') },
    { name: 'landscape-centred', make: (scene) => makeCourse(scene, 'centred') },
    { name: 'bilingual', make: (scene) => makeCourse(scene, 'bilingual') },
  ],
};

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
  return diplomaOf(
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
