import { communeCommittee, police, upper } from '../words/agencies.ts';
import { addDays, makeDay, slashed, spoken } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { makePerson, sexWord } from '../words/people.ts';
import { placeText } from '../words/places.ts';
import { beginCertificate, closeCertificate, openCertificate } from './certificate.ts';
import { holderOf, idLabel, setFields, setPerson } from './form.ts';
import type { Paper, Scene } from './paper.ts';

/** `TRÍCH LỤC KẾT HÔN (BẢN SAO)`: two holders, so none is expected. */
export function makeMarriageExtract(scene: Scene): Paper {
  const { random } = scene;
  const certificate = openCertificate(scene, { notation: 'TLKH-BS', dated: true, day: scene.day });
  const { page, fields } = beginCertificate(scene, certificate, 'TRÍCH LỤC KẾT HÔN', '(BẢN SAO)');
  for (const [who, sex] of [
    ['vợ', 'female'],
    ['chồng', 'male'],
  ] as const) {
    const person = makePerson(random.fork(who), { sex, bornFrom: 1968, bornTo: 1999, day: scene.day });
    setFields(page, fields, [`Họ, chữ đệm, tên ${who}`, upper(person.name)]);
    setFields(page, fields, ['Ngày, tháng, năm sinh', slashed(person.birthDate)], ['Dân tộc', person.ethnic]);
    setFields(page, fields, [idLabel(person), person.id]);
    setFields(page, fields, ['Nơi cư trú', who === 'vợ' ? scene.address : placeText(scene.place)]);
  }
  const registered = makeDay(
    random,
    '2018-01-04',
    addDays(scene.day, -30) > '2018-01-05' ? addDays(scene.day, -30) : '2018-02-01',
  );
  setFields(page, fields, ['Đăng ký kết hôn tại', certificate.agency.name]);
  setFields(page, fields, ['Số', String(random.int(2, 160))], ['ngày', slashed(registered)]);
  return closeCertificate(page, certificate, { paperKind: 'giay-chung-nhan-ket-hon', copyKind: 'ban-sao', fields: {} });
}

/** `TRÍCH LỤC KHAI TỬ (BẢN SAO)`. */
export function makeDeathExtract(scene: Scene): Paper {
  const { random } = scene;
  const person = makePerson(random.fork('dead'), { bornFrom: 1928, bornTo: 1950, day: scene.day });
  const died = addDays(scene.day, -random.int(3, 300));
  const certificate = openCertificate(scene, { notation: 'TLKT-BS', dated: true, day: scene.day });
  const { page, fields } = beginCertificate(scene, certificate, 'TRÍCH LỤC KHAI TỬ', '(BẢN SAO)');
  setFields(page, fields, ['Họ, chữ đệm, tên', upper(person.name)]);
  setFields(page, fields, ['Ngày, tháng, năm sinh', slashed(person.birthDate)]);
  setFields(page, fields, ['Giới tính', sexWord(person)], ['Dân tộc', person.ethnic], ['Quốc tịch', 'Việt Nam']);
  setFields(page, fields, [idLabel(person), person.id]);
  page.text(`Đã chết vào lúc: ${random.int(1, 22)} giờ ${random.int(10, 58)} phút, ${spoken(died)}`, {
    gapMm: fields.gapMm,
  });
  setFields(page, fields, ['Nơi chết', scene.address]);
  setFields(page, fields, ['Nguyên nhân chết', random.pick(['Tuổi già', 'Bệnh lý', 'Tai nạn'])]);
  setFields(page, fields, ['Đăng ký khai tử tại', certificate.agency.name]);
  return closeCertificate(page, certificate, {
    paperKind: 'trich-luc-khai-tu',
    copyKind: 'ban-sao',
    holder: holderOf(person),
    fields: {},
  });
}

/** `XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ` of the commune's police. */
export function makeResidence(scene: Scene): Paper {
  const { random, person } = scene;
  const agency = police(random.fork('police'), scene.place);
  const certificate = openCertificate(scene, { notation: `XN-${agency.short}`, dated: true, day: scene.day, agency });
  const { page, fields } = beginCertificate(scene, certificate, 'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ');
  setPerson(page, fields, person, 'Họ, chữ đệm và tên', scene.address);
  setFields(page, fields, ['Nơi thường trú', scene.address]);
  setFields(
    page,
    fields,
    ['Họ, chữ đệm và tên chủ hộ', makePerson(random.fork('head')).name],
    ['Quan hệ với chủ hộ', 'Con'],
  );
  page.body(`Xác nhận này có giá trị đến ${spoken(addDays(scene.day, 365))}.`);
  return closeCertificate(page, certificate, {
    paperKind: 'xac-nhan-cu-tru',
    copyKind: null,
    holder: holderOf(person),
    fields: {},
  });
}

/** `GIẤY XÁC NHẬN KHUYẾT TẬT`. */
export function makeDisability(scene: Scene): Paper {
  const { random, person } = scene;
  const certificate = openCertificate(scene, { notation: 'GXNKT', dated: true, day: scene.day });
  const { page, fields } = beginCertificate(scene, certificate, 'GIẤY XÁC NHẬN KHUYẾT TẬT');
  setPerson(page, fields, person, 'Họ và tên', scene.address);
  setFields(page, fields, ['Dạng khuyết tật', random.pick(['Vận động', 'Nghe, nói', 'Nhìn', 'Thần kinh, tâm thần'])]);
  setFields(page, fields, ['Mức độ khuyết tật', random.pick(['Nặng', 'Đặc biệt nặng', 'Nhẹ'])]);
  return closeCertificate(page, certificate, {
    paperKind: 'giay-xac-nhan-khuyet-tat',
    copyKind: null,
    holder: holderOf(person),
    fields: {},
  });
}

/** `GIẤY PHÉP XÂY DỰNG`: numbered paragraphs instead of filled-in lines. */
export function makeBuildingPermit(scene: Scene): Paper {
  const { random, person } = scene;
  const agency = communeCommittee(random.fork('agency'), scene.place);
  const certificate = openCertificate(scene, { notation: 'GPXD', dated: true, day: scene.day, agency });
  const { page } = beginCertificate(scene, certificate, 'GIẤY PHÉP XÂY DỰNG', '(Sử dụng cho nhà ở riêng lẻ)');
  const words = (template: string) => page.body(fill(template, random, scene));
  page.body(`1. Cấp cho: ${person.sex === 'male' ? 'ông' : 'bà'} ${person.name}, ${idLabel(person)}: ${person.id}.`);
  page.body(`Địa chỉ liên hệ: ${scene.address}.`);
  words(
    '2. Được phép xây dựng nhà ở riêng lẻ tại {hamlet}, {commune}; diện tích xây dựng tầng một {area}, số tầng: 0{few}.',
  );
  words('3. Giấy tờ về đất đai: Giấy chứng nhận quyền sử dụng đất cấp {oldSpoken}.');
  words(
    '4. Giấy phép này có thời hạn khởi công xây dựng là 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn.',
  );
  return closeCertificate(page, certificate, { paperKind: 'giay-phep-xay-dung', copyKind: null, fields: {} });
}
